import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import { simple } from './forms.ts';

interface PredicateEntry extends LexiconEntry {
  effect: string;
  frame: string;
  particle?: string;
  with?: string;
  forms: string[];
}

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

/** What begins an attack: "launched a raid", "carried out two strikes". */
export const LAUNCHING: readonly Verb[] = [
  regular('launch'),
  { ...regular('carry'), past: 'carried', participle: 'carried', particle: 'out' },
  regular('stage'),
  regular('mount'),
  regular('conduct'),
];
