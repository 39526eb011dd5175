import { plural } from './forms.ts';

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
