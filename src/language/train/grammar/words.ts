import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import type { Chance } from './chance.ts';

interface VictimEntry extends LexiconEntry {
  singular: string[];
  plural: string[];
}

interface PredicateEntry extends LexiconEntry {
  effect: string;
  frame: string;
  particle?: string;
  with?: string;
  forms: string[];
}

interface FormsEntry extends LexiconEntry {
  forms: string[];
}

const simple = (w: string): boolean => /^[a-z]+$/.test(w);

/** Nouns for people who come to harm, those of a class side by side. */
export const VICTIMS: readonly { one: string[]; many: string[] }[] = lexicon<VictimEntry>('victims')
  .map((e) => ({ one: e.singular.filter(simple), many: e.plural.filter(simple) }))
  .filter((e) => e.one.length > 0 && e.many.length > 0);

/** A verb in the forms that English tells apart, with what follows it ("gunned down", "shot dead"). */
export interface Verb {
  base: string;
  third: string;
  past: string;
  participle: string;
  ing: string;
  particle?: string;
}

const verbs = (entries: readonly PredicateEntry[]): Verb[] =>
  entries
    .filter((e) => !e.with && e.forms.length === 5 && e.forms.every(simple))
    .map(({ forms: [base, third, past, participle, ing], particle }) => ({
      base,
      third,
      past,
      participle,
      ing,
      particle,
    }));

const PREDICATES = lexicon<PredicateEntry>('casualty-predicates');
const transitive = (effect: string): Verb[] =>
  verbs(PREDICATES.filter((e) => e.frame === 'transitive' && e.effect === effect));

export const KILLING: readonly Verb[] = transitive('killed');
export const WOUNDING: readonly Verb[] = transitive('wounded');
export const CAPTURING: readonly Verb[] = transitive('captured').concat(transitive('displaced'));

/** A verb of which the regular forms follow: "shell" (double: the last letter, "gun" as "gunning"). */
export function regular(base: string): Verb {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const third = /(s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`;
  return { base, third, past: `${stem}ed`, participle: `${stem}ed`, ing: `${stem}ing` };
}

export const verb = (...f: [string, string, string, string, string]): Verb => {
  const [base, third, past, participle, ing] = f;
  return { base, third, past, participle, ing };
};

/** What a force does to a place or to another force. */
export const ATTACKING: readonly Verb[] = [
  verb('hit', 'hits', 'hit', 'hit', 'hitting'),
  verb('strike', 'strikes', 'struck', 'struck', 'striking'),
  ...['target', 'shell', 'bomb', 'attack', 'pound', 'bombard', 'raid', 'ambush', 'storm', 'destroy'].map(
    regular,
  ),
  ...['damage', 'level', 'torch', 'pummel', 'strafe', 'besiege', 'loot', 'burn', 'enter', 'surround'].map(
    regular,
  ),
  ...['capture', 'seize', 'retake', 'attack', 'control'].map(regular),
  verb('overrun', 'overruns', 'overran', 'overrun', 'overrunning'),
  verb('leave', 'leaves', 'left', 'left', 'leaving'),
];

/** What happens to things and places, with the nouns it happens to. */
export const MISHAPS: readonly { verb: Verb; things: readonly string[]; through?: boolean }[] = [
  { verb: verb('sink', 'sinks', 'sank', 'sunk', 'sinking'), things: ['boat', 'ferry', 'ship', 'dinghy'] },
  {
    verb: verb('capsize', 'capsizes', 'capsized', 'capsized', 'capsizing'),
    things: ['boat', 'ferry', 'canoe'],
  },
  { verb: regular('collapse'), things: ['wall', 'roof', 'building', 'bridge', 'mine', 'tunnel', 'house'] },
  { verb: regular('crash'), things: ['bus', 'plane', 'helicopter', 'truck', 'train', 'car'] },
  { verb: regular('overturn'), things: ['bus', 'lorry', 'truck', 'tractor'] },
  {
    verb: verb('sweep', 'sweeps', 'swept', 'swept', 'sweeping'),
    things: ['fire', 'flames', 'blaze'],
    through: true,
  },
  {
    verb: verb('tear', 'tears', 'tore', 'torn', 'tearing'),
    things: ['blast', 'bomb', 'explosion'],
    through: true,
  },
  {
    verb: verb('rip', 'rips', 'ripped', 'ripped', 'ripping'),
    things: ['blast', 'bomb', 'shell'],
    through: true,
  },
];

/** What a shell or a bomb does. */
export const LANDING: readonly Verb[] = [
  verb('hit', 'hits', 'hit', 'hit', 'hitting'),
  verb('strike', 'strikes', 'struck', 'struck', 'striking'),
  verb('rip', 'rips', 'ripped', 'ripped', 'ripping'),
  ...['damage', 'destroy', 'rock', 'target'].map(regular),
];

/** What a bomb does without an object. */
export const BURSTING: readonly Verb[] = [
  ...['explode', 'detonate', 'land', 'explode'].map(regular),
  verb('fall', 'falls', 'fell', 'fallen', 'falling'),
];

export const DYING: readonly Verb[] = [
  verb('die', 'dies', 'died', 'died', 'dying'),
  verb('perish', 'perishes', 'perished', 'perished', 'perishing'),
  verb('drown', 'drowns', 'drowned', 'drowned', 'drowning'),
];

/** Verbs of saying that take a clause. */
export const SAYING: readonly Verb[] = [
  verb('say', 'says', 'said', 'said', 'saying'),
  verb('say', 'says', 'said', 'said', 'saying'),
  verb('say', 'says', 'said', 'said', 'saying'),
  ...[
    'report',
    'add',
    'confirm',
    'claim',
    'announce',
    'state',
    'note',
    'allege',
    'insist',
    'acknowledge',
  ].map(regular),
  verb('deny', 'denies', 'denied', 'denied', 'denying'),
];

/** Nouns of attacks, as "in a", "the", "two" go before them; the second list are their plurals. */
export const EVENTS: readonly [string, string][] = [
  ...[
    'attack',
    'raid',
    'blast',
    'explosion',
    'bombing',
    'shooting',
    'ambush',
    'clash',
    'strike',
    'airstrike',
  ].map(plural),
  ...[
    'assault',
    'stabbing',
    'shelling',
    'gunfight',
    'firefight',
    'battle',
    'operation',
    'stampede',
    'crash',
  ].map(plural),
  ...[
    'killing',
    'killing',
    'murder',
    'death',
    'incident',
    'massacre',
    'kidnapping',
    'skirmish',
    'riot',
    'barrage',
    'fire',
    'explosion',
    'bombardment',
  ].map(plural),
];

/** Words before nouns of attacks: "air strike", "car bombing". */
export const OF_EVENTS = [
  ...['air', 'drone', 'car', 'suicide', 'mortar', 'rocket', 'artillery', 'missile', 'knife', 'arson', 'gun'],
  ...['tank', 'helicopter', 'truck', 'grenade', 'sniper', 'roadside', 'mine'],
];

/** Things that are fired, dropped and set off. */
export const MUNITIONS: readonly [string, string][] = [
  ...['shell', 'rocket', 'missile', 'bomb', 'mine', 'grenade', 'mortar', 'round', 'projectile', 'mortar'].map(
    plural,
  ),
];
/** Words before those nouns that go with them: "mortar shell", "car bomb". */
export const OF_MUNITIONS: Readonly<Record<string, readonly string[]>> = {
  shell: ['mortar', 'artillery', 'tank'],
  rocket: ['artillery', 'army'],
  missile: ['cruise', 'enemy'],
  bomb: ['car', 'barrel', 'cluster', 'roadside', 'truck', 'petrol'],
  mine: ['land', 'army'],
  grenade: ['hand', 'stun'],
  round: ['mortar', 'artillery', 'tank'],
};

/** What carries weapons. */
export const CRAFT: readonly [string, string][] = [
  ...['jet', 'warplane', 'helicopter', 'drone', 'tank', 'plane', 'gunship', 'bomber', 'warship'].map(plural),
];
export const OF_CRAFT = ['fighter', 'attack', 'government', 'army', 'enemy', 'coalition', 'regime', 'navy'];

/** Those who do the harm. */
export const FORCES: readonly [string, string][] = [
  ...[
    'rebel',
    'militant',
    'insurgent',
    'fighter',
    'soldier',
    'sniper',
    'attacker',
    'assailant',
    'bandit',
  ].map(plural),
  ...['raider', 'terrorist', 'robber', 'rioter', 'guard', 'jihadist', 'separatist', 'bomber', 'suspect'].map(
    plural,
  ),
  ...([
    ['gunman', 'gunmen'],
    ['militiaman', 'militiamen'],
    ['policeman', 'policemen'],
  ] as [string, string][]),
];
/** Forces of which there is one, and such as have no singular. */
export const BODIES_ONE = [
  'army',
  'militia',
  'regime',
  'coalition',
  'navy',
  'government',
  'garrison',
  'group',
  'mob',
];
export const BODIES_MANY = ['forces', 'troops', 'police', 'commandos', 'units', 'guards'];
export const SIDES = [
  ...[
    'government',
    'rebel',
    'army',
    'regime',
    'coalition',
    'militia',
    'police',
    'border',
    'navy',
    'security',
  ],
];
/** What begins an attack: "launched a raid", "carried out two strikes". */
export const LAUNCHING: readonly Verb[] = [
  regular('launch'),
  { ...regular('carry'), past: 'carried', participle: 'carried', particle: 'out' },
  regular('stage'),
  regular('mount'),
  regular('conduct'),
];
/** What is known of an event, and how firmly. */
export const REPORTS: readonly [string, string][] = [
  ...['report', 'indication', 'estimate', 'figure', 'finding', 'account', 'test', 'image', 'rumour'].map(
    plural,
  ),
];
export const OF_REPORTS = [
  ...[
    'initial',
    'early',
    'preliminary',
    'first',
    'conflicting',
    'unconfirmed',
    'local',
    'official',
    'recent',
  ],
  ...['earlier', 'latest', 'new', 'medical', 'military', 'separate'],
];
/** Bodies under arms with names of their own. */
export const UNITS = [
  'Brigade',
  'Front',
  'Regiment',
  'Army',
  'Movement',
  'Battalion',
  'Guard',
  'Forces',
  'Brigades',
];
export const PEOPLES = [
  ...[
    'Syrian',
    'Russian',
    'Iraqi',
    'Turkish',
    'Afghan',
    'Israeli',
    'Ukrainian',
    'Yemeni',
    'Somali',
    'Nigerian',
  ],
  ...[
    'Kurdish',
    'Saudi',
    'Pakistani',
    'Indian',
    'Malian',
    'Sudanese',
    'Houthi',
    'Shiite',
    'Sunni',
    'American',
  ],
];
export const STATES = [
  ...[
    'Syria',
    'Russia',
    'Iraq',
    'Turkey',
    'Israel',
    'Ukraine',
    'Yemen',
    'Somalia',
    'Nigeria',
    'Pakistan',
    'Mali',
  ],
  ...['Washington', 'Moscow', 'Damascus', 'Ankara', 'Tehran', 'Kabul', 'Baghdad'],
];
/** What may be said of those who do harm. */
export const OF_FORCES: readonly [string, string][] = [
  ...(['masked', 'unidentified', 'suspected', 'unknown'].map((w) => [
    w,
    w === 'masked' || w === 'suspected' ? 'VBN' : 'JJ',
  ]) as [string, string][]),
  ...(['armed', 'several', 'foreign', 'rival', 'loyalist', 'Islamist', 'pro-government', 'other'].map((w) => [
    w,
    'JJ',
  ]) as [string, string][]),
];

export const SPEAKERS: readonly [string, string][] = [
  ...[
    'official',
    'witness',
    'resident',
    'activist',
    'monitor',
    'medic',
    'doctor',
    'spokesman',
    'spokeswoman',
  ].map(plural),
  ...[
    'survivor',
    'source',
    'villager',
    'officer',
    'commander',
    'governor',
    'mayor',
    'minister',
    'rescuer',
  ].map(plural),
  ...[
    'investigator',
    'prosecutor',
    'diplomat',
    'relative',
    'elder',
    'lawmaker',
    'reporter',
    'nurse',
    'lawyer',
  ].map(plural),
];
export const OF_SPEAKERS = [
  ...[
    'police',
    'army',
    'hospital',
    'health',
    'opposition',
    'security',
    'government',
    'ministry',
    'rebel',
    'rescue',
  ],
  ...['war', 'rights', 'intelligence', 'aid', 'defence', 'state', 'council', 'district'],
];
export const QUALITIES_OF_SPEAKERS = [
  'local',
  'medical',
  'military',
  'senior',
  'provincial',
  'regional',
  'Western',
];
export const INSTITUTIONS = [
  ...[
    'ministry',
    'army',
    'police',
    'military',
    'government',
    'agency',
    'hospital',
    'coalition',
    'group',
    'council',
  ],
  ...['observatory', 'monitor', 'centre', 'network', 'company', 'committee', 'newspaper', 'channel'],
];

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const MONTHS = [
  ...[
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
  ],
  ...['December', 'Jan.', 'Feb.', 'Aug.', 'Sept.', 'Nov.', 'Dec.'],
];
export const PARTS_OF_DAY = ['morning', 'night', 'evening', 'afternoon'];
export const TARGETS: readonly [string, string][] = [
  ...[
    'market',
    'school',
    'hospital',
    'mosque',
    'church',
    'checkpoint',
    'convoy',
    'village',
    'camp',
    'bus',
    'house',
  ].map(plural),
  ...[
    'bakery',
    'clinic',
    'base',
    'bridge',
    'hotel',
    'prison',
    'depot',
    'station',
    'patrol',
    'vehicle',
    'building',
  ].map(plural),
  ...[
    'wedding',
    'funeral',
    'bazaar',
    'farm',
    'factory',
    'airport',
    'airbase',
    'barracks',
    'warehouse',
    'shop',
  ].map(plural),
];
export const OF_TARGETS = [
  'army',
  'police',
  'refugee',
  'village',
  'government',
  'supply',
  'fuel',
  'primary',
  'oil',
];
export const AREAS = ['province', 'district', 'region', 'governorate', 'county', 'state', 'valley', 'suburb'];
export const KINDS_OF_PLACE = [
  'town',
  'village',
  'city',
  'district',
  'province',
  'suburb',
  'neighbourhood',
  'capital',
];
export const DIRECTIONS = [
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'north-eastern',
  'nearby',
];

function plural(noun: string): [string, string] {
  if (noun === 'barracks') return [noun, noun];
  if (noun.endsWith('man')) return [noun, `${noun.slice(0, -3)}men`];
  if (noun.endsWith('y') && !/[aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, /(s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`];
}

const HEADS =
  'Bar Del Kor Mar Tal Qa Sha Zar Hal Or Ven Lo Dra Kes Nor Su Ra Ta El Wa Mo Gri Be Ja Ul Hod Cra Si Fa Yo'.split(
    ' ',
  );
const MIDDLES = 'ra mi no du ka la ze ri bo ta shi ve lo gu na sa'.split(' ');
const TAILS = 'n r l sh th dan mar vik ra mo ta ha zin lor b ss k ney ford wen'.split(' ');

/** A name that nobody has. */
export function invented(chance: Chance): string {
  return chance.one(HEADS) + (chance.is(0.6) ? chance.one(MIDDLES) : '') + chance.one(TAILS);
}

const GIVEN = lexicon<FormsEntry>('given-names').flatMap((e) =>
  Object.values(e).flatMap((v) => (Array.isArray(v) ? (v as string[]) : [])),
);

/** A given name as many people have it, or one that nobody has. */
export function given(chance: Chance): string {
  const name = chance.is(0.7) ? chance.one(GIVEN) : invented(chance);
  return /^[A-Za-z]+$/.test(name) ? name[0].toUpperCase() + name.slice(1) : invented(chance);
}
