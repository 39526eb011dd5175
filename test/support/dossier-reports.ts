import type { Report } from '../../src/format/report.ts';

/** The reports of the dossier written by hand. */
export const REPORTS: Report[] = [
  {
    id: 'agency',
    outlet: 'Varda News Agency',
    published: '2021-04-06',
    title: 'Rockets hit market in Orsund, at least nine dead: health office',
    text:
      'ORSUND, April 6 (VNA) - Rockets struck the covered market of Orsund on Tuesday morning, killing at least nine people and wounding 20, the provincial health office said.\n\n' +
      'The army denied firing at the town. "Our guns were silent," its spokesman told reporters.\n\n' +
      'A truce brokered by the Lake Council was announced on April 1 and took effect two days later.',
  },
  {
    id: 'coast',
    outlet: 'Coast Times',
    published: '2021-04-06',
    title: 'Rockets hit market in Orsund',
    text:
      'Rockets struck the covered market of Orsund on Tuesday morning, killing at least nine people and wounding 20, the provincial health office said.\n\n' +
      'The army denied firing at the town.',
  },
  {
    id: 'local',
    outlet: 'Orsund Daily',
    published: '2021-04-07',
    title: 'Fourteen dead in market attack',
    text:
      'The number of dead has risen to 14, the provincial health office told this newspaper on Wednesday, quoting the town hospital. Thirty-one people were hurt.\n\n' +
      'Residents blamed the garrison on the hill. "The rockets came from the barracks," said a baker.\n\n' +
      'Nobody had warned the traders, the market warden said. In March a drone strike at Felt Bridge killed four people.',
  },
  {
    id: 'monitor',
    outlet: 'Northern Monitor',
    published: '2021-04-07',
    title: null,
    text:
      'The Northern Monitor documented the deaths of 17 civilians, among them five children, in the rocket attack on Orsund market. A medic at the scene told the Monitor that more than 40 people had been wounded.\n\n' +
      'The Monitor holds the 3rd Artillery Brigade of the army responsible.',
  },
  {
    id: 'state',
    outlet: 'State Wire',
    published: '2021-04-07',
    title: 'Ministry: six militants killed in Orsund',
    text: 'The Defence Ministry said six militants were killed in Orsund when their own ammunition exploded. The town had been told to clear the market a day before, the ministry said.',
  },
  {
    id: 'correction',
    outlet: 'Orsund Daily',
    published: '2021-04-09',
    title: 'Correction: sixteen dead',
    text: 'The provincial health office now puts the dead at 16, not 14 as this newspaper reported on Wednesday. The truce is hanging by a thread, the Lake Council warned.',
  },
];
