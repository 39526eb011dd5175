import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import { plural, simple } from './forms.ts';

interface VictimEntry extends LexiconEntry {
  singular: string[];
  plural: string[];
}

/** Nouns for people who come to harm, those of a class side by side. */
export const VICTIMS: readonly { one: string[]; many: string[] }[] = lexicon<VictimEntry>('victims')
  .map((e) => ({ one: e.singular.filter(simple), many: e.plural.filter(simple) }))
  .filter((e) => e.one.length > 0 && e.many.length > 0);

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
