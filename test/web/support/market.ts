/** Reports of one shelling, written for these tests: a ministry that corrects itself, a monitor that says more, two who blame each other. */
export const MARKET = [
  {
    id: 'wire-1',
    outlet: 'Coast Wire',
    published: '2021-03-02',
    title: 'Shells kill 12 in Marib market',
    text:
      'MARIB, March 2 (Coast Wire) - Shells hit a market in Marib on Tuesday, killing 12 people and wounding 30, the ' +
      'health ministry said.\n\nThe army blamed the Houthis for the shelling. A Houthi spokesman denied that the group ' +
      'had shelled the market.',
  },
  {
    id: 'times-1',
    outlet: 'Harbour Times',
    published: '2021-03-03',
    title: 'Monitor counts 25 dead in Marib',
    text:
      'At least 25 people were killed when shells hit a market in Marib on Tuesday, the Northern Monitor said.\n\n' +
      'The monitoring group accused the army of shelling the market. The army said the Houthis had shelled it.',
  },
  {
    id: 'wire-2',
    outlet: 'Coast Wire',
    published: '2021-03-06',
    title: 'Toll of Marib market shelling rises to 16',
    text:
      'MARIB, March 6 (Coast Wire) - The number of people killed when shells hit a market in Marib on Tuesday has risen ' +
      'to 16, the health ministry said on Saturday. Four of those killed were children, it said.',
  },
];
