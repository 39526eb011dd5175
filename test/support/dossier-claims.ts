import type {
  CasualtyClaim,
  Claim,
  ClaimSource,
  EventClaim,
  ResponsibilityClaim,
} from '../../src/format/claim.ts';
import { REPORTS } from './dossier-reports.ts';

export const place = {
  name: 'Orsund',
  geonameId: null,
  country: null,
  admin1: 'Lake Province',
  lat: 61.5,
  lon: 20.25,
  precision: 'exact' as const,
};

export const SOURCES = {
  health: { id: 's1', name: 'Provincial Health Office', kind: 'government' },
  army: { id: 's2', name: 'Army', kind: 'military' },
  monitor: { id: 's3', name: 'Northern Monitor', kind: 'organisation' },
  ministry: { id: 's4', name: 'Defence Ministry', kind: 'government' },
  residents: { id: 's5', name: 'Residents', kind: 'witness' },
  medic: { id: 's6', name: 'medic', kind: 'unnamed' },
  hospital: { id: 's7', name: 'Orsund Hospital', kind: 'organisation' },
  warden: { id: 's8', name: 'Market warden', kind: 'person' },
  council: { id: 's9', name: 'Lake Council', kind: 'organisation' },
} as const;

const counters = new Map<string, number>();

function base(report: string, quote: string, speakers: [keyof typeof SOURCES, string][], inTitle = false) {
  const r = REPORTS.find((x) => x.id === report)!;
  const field = inTitle ? r.title! : r.text;
  const start = field.indexOf(quote);
  if (start < 0) throw new Error(`no "${quote}" in ${report}`);
  const stop = field.lastIndexOf('. ', start);
  const before = Math.max(stop < 0 ? 0 : stop + 2, field.lastIndexOf('\n', start) + 1);
  const after = [field.indexOf('. ', start), field.indexOf('.\n', start), field.length - 1].filter(
    (x) => x >= 0,
  );
  const n = (counters.get(report) ?? 0) + 1;
  counters.set(report, n);
  const sources: ClaimSource[] = speakers.map(([key, words]) => {
    const at = field.indexOf(words);
    if (at < 0) throw new Error(`no speaker "${words}" in ${report}`);
    return { ...SOURCES[key], start: at, end: at + words.length };
  });
  return {
    id: `${report}#${n}`,
    report,
    in: inTitle ? ('title' as const) : ('text' as const),
    start,
    end: start + quote.length,
    quote,
    sentence: [before, Math.min(...after) + 1] as [number, number],
    sources,
    cue: null,
    certainty: 'asserted' as const,
    status: 'current' as const,
    when: { edtf: '2021-04-06', text: 'on Tuesday morning' },
    where: place,
    incident: 'i1' as string | null,
    agreement: null as string | null,
  };
}

type Figure = [low: number | null, high: number | null, bound: CasualtyClaim['count']['bound'], text: string];

function casualties(
  report: string,
  quote: string,
  effect: CasualtyClaim['effect'],
  [low, high, bound, text]: Figure,
  speakers: [keyof typeof SOURCES, string][],
  more: Partial<CasualtyClaim> = {},
): CasualtyClaim {
  return {
    ...base(report, quote, speakers, more.in === 'title'),
    kind: 'casualties',
    effect,
    count: { low, high, bound, text },
    victims: { text: 'people', category: 'unspecified', affiliation: null },
    partOf: null,
    scope: 'incident',
    by: null,
    rule: 'casualties/kill-active',
    ...more,
  };
}

function responsibility(
  report: string,
  quote: string,
  stance: ResponsibilityClaim['stance'],
  actor: string,
  speakers: [keyof typeof SOURCES, string][],
): ResponsibilityClaim {
  return {
    ...base(report, quote, speakers),
    kind: 'responsibility',
    stance,
    actor,
    rule: 'responsibility/blame',
  };
}

function event(
  report: string,
  quote: string,
  type: EventClaim['type'],
  speakers: [keyof typeof SOURCES, string][],
  more: Partial<EventClaim> = {},
): EventClaim {
  return {
    ...base(report, quote, speakers),
    kind: 'event',
    type,
    agent: null,
    recipient: null,
    weapons: [],
    timing: null,
    plover: 'CONSULT',
    acled: null,
    rule: `events/${type}`,
    ...more,
  };
}

const health: [keyof typeof SOURCES, string][] = [['health', 'the provincial health office']];
const civilians = { text: 'civilians', category: 'civilian' as const, affiliation: null };

/** The claims of the dossier written by hand, each under a name for its points to take. */
export const C = {
  nine: casualties(
    'agency',
    'killing at least nine people',
    'killed',
    [9, null, 'at least', 'at least nine'],
    health,
  ),
  twenty: casualties('agency', 'wounding 20', 'wounded', [20, 20, 'exact', '20'], health),
  denied: responsibility('agency', 'The army denied firing at the town', 'denies', 'Army', [
    ['army', 'The army'],
  ]),
  struck: event('agency', 'Rockets struck the covered market of Orsund', 'attack', health, {
    weapons: [{ type: 'rocket', count: null }],
    plover: 'ASSAULT',
    acled: 'Shelling/artillery/missile attack',
  }),
  truce: event('agency', 'A truce brokered by the Lake Council was announced on April 1', 'agree', [], {
    incident: null,
    agreement: 'a1',
    plover: 'AGREE',
  }),
  titleNine: casualties(
    'agency',
    'at least nine dead',
    'killed',
    [9, null, 'at least', 'at least nine'],
    [['health', 'health office']],
    {
      in: 'title',
    },
  ),
  copyNine: casualties(
    'coast',
    'killing at least nine people',
    'killed',
    [9, null, 'at least', 'at least nine'],
    health,
  ),
  copyTwenty: casualties('coast', 'wounding 20', 'wounded', [20, 20, 'exact', '20'], health),
  fourteen: casualties(
    'local',
    'number of dead has risen to 14',
    'killed',
    [14, 14, 'exact', '14'],
    [
      ['hospital', 'the town hospital'],
      ['health', 'the provincial health office'],
    ],
  ),
  thirtyOne: casualties(
    'local',
    'Thirty-one people were hurt',
    'wounded',
    [31, 31, 'exact', 'Thirty-one'],
    health,
  ),
  garrison: responsibility('local', 'blamed the garrison on the hill', 'blames', 'Army', [
    ['residents', 'Residents'],
  ]),
  barracks: event('local', 'The rockets came from the barracks', 'attack', [['residents', 'a baker']], {
    plover: 'ASSAULT',
  }),
  unwarned: event('local', 'Nobody had warned the traders', 'notify', [['warden', 'the market warden']], {
    timing: 'before',
    certainty: 'denied',
  }),
  felt: casualties(
    'local',
    'a drone strike at Felt Bridge killed four people',
    'killed',
    [4, 4, 'exact', 'four'],
    [],
    {
      incident: 'i2',
      when: { edtf: '2021-03', text: 'In March' },
      where: { ...place, name: 'Felt Bridge', precision: 'near' },
    },
  ),
  seventeen: casualties(
    'monitor',
    'the deaths of 17 civilians',
    'killed',
    [17, 17, 'exact', '17'],
    [['monitor', 'The Northern Monitor']],
    {
      victims: civilians,
    },
  ),
  children: casualties(
    'monitor',
    'among them five children',
    'killed',
    [5, 5, 'exact', 'five'],
    [['monitor', 'The Northern Monitor']],
    {
      victims: { text: 'children', category: 'child', affiliation: null },
      partOf: 'monitor#1',
    },
  ),
  forty: casualties(
    'monitor',
    'more than 40 people had been wounded',
    'wounded',
    [41, null, 'more than', 'more than 40'],
    [
      ['medic', 'A medic at the scene'],
      ['monitor', 'the Monitor'],
    ],
  ),
  brigade: responsibility(
    'monitor',
    'holds the 3rd Artillery Brigade of the army responsible',
    'blames',
    'Army',
    [['monitor', 'The Monitor']],
  ),
  six: casualties(
    'state',
    'six militants were killed',
    'killed',
    [6, 6, 'exact', 'six'],
    [['ministry', 'The Defence Ministry']],
    {
      victims: { text: 'militants', category: 'militant', affiliation: null },
    },
  ),
  told: event(
    'state',
    'The town had been told to clear the market a day before',
    'notify',
    [['ministry', 'the ministry']],
    {
      timing: 'before',
      recipient: 'town',
    },
  ),
  sixteen: casualties(
    'correction',
    'now puts the dead at 16',
    'killed',
    [16, 16, 'exact', '16'],
    [['health', 'The provincial health office']],
  ),
  notFourteen: casualties(
    'correction',
    'not 14 as this newspaper reported on Wednesday',
    'killed',
    [14, 14, 'exact', '14'],
    [['health', 'The provincial health office']],
    { status: 'superseded' },
  ),
  thread: event(
    'correction',
    'The truce is hanging by a thread',
    'undermine',
    [['council', 'the Lake Council']],
    {
      incident: null,
      agreement: 'a1',
      plover: 'DISAPPROVE',
    },
  ),
};

export const CLAIMS: Claim[] = Object.values(C);
