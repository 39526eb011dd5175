import { dominantState } from '../actors/dominant.ts';
import { adjectiveOf, type Term, termAt } from '../actors/terms.ts';
import type { ActorMention, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { coordinated, covering } from './classes.ts';
import { coreOf, isCompound } from './core.ts';
import { NOUN_CLASSES } from './lexicon.ts';
import { groupExtent } from './span.ts';
import type { SentenceTree } from './tree.ts';
import { weaponAt } from './weapons.ts';

/** Canonical names for the two sides of an event, as a careful reader would write them. */

const NAMED = new Set(['entity', 'state'] as const);
/** Words that stand for the state itself: "the regime", "Assad's regime". */
const OF_STATE: ReadonlyMap<string, string> = new Map([
  ['regime', 'regime'],
  ['government', 'government'],
  ['loyalist', 'government'],
  ['loyalists', 'government'],
  ['army', 'army'],
  ['military', 'military'],
  ['authorities', 'government'],
  ['administration', 'government'],
]);
/** Parties without a name of their own. */
const CLASS = new Map<string, string>(
  (
    'rebel rebels:rebels rebel:rebels militants militant:militants insurgents insurgent:insurgents terrorists terrorist:terrorists ' +
    'opposition:opposition jihadists jihadist:jihadists separatists separatist:separatists islamists islamist:islamists ' +
    'militiamen militia militias:militia police protesters demonstrators rioters youths mob guerrillas guerrilla:guerrillas extremists ' +
    'kurdish_forces gang gangs paramilitaries paramilitary:paramilitaries mercenaries bandits smugglers troops:troops soldiers fighters gunners'
  )
    .split(' ')
    .map((p) => {
      const [from, to] = p.split(':');
      return [from, to ?? from];
    }),
);
/** Too vague to say who did it. */
const VAGUE = new Set(['troops', 'soldiers', 'fighters', 'gunners', 'gang', 'gangs', 'mob']);

/** The name of the party whose noun group has this head; null for things, pronouns and nobody. */
export function nameOf(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  head: number,
): string | null {
  if (head < 0) return null;
  const { doc } = field;
  const mention = mentionAt(field, head);
  if (mention && !isHardware(tree, head)) return reading.actors[mention.actor].name;
  const side = sideOf(reading, field, tree, head);
  if (side) return side;
  if (doc.upos(head) === 'PRON' || !NOUN_CLASSES.get(doc.norm(head))) return null;
  const classes = NOUN_CLASSES.get(doc.norm(head))!;
  if (!classes.has('force') && !classes.has('party') && !classes.has('people') && !classes.has('body'))
    return null;
  const { first, end } = groupExtent(tree, head);
  return bare(doc.slice(first, Math.max(end, head + 1)));
}

const bare = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/^(?:the|a|an|some|its|their|his|her)\s+/i, '');

function mentionAt(field: FieldReading, head: number): ActorMention | undefined {
  return field.mentions.find((m) => m.head === head) ?? covering(field.mentions, head);
}

/** Aircraft and weapons act for whoever owns them. */
function isHardware(tree: SentenceTree, head: number): boolean {
  return weaponAt(tree.doc, head) !== null || (NOUN_CLASSES.get(tree.doc.norm(head))?.has('attack') ?? false);
}

/** The parties of a group, coordinated ones each by itself: "Russian and regime warplanes" are two. */
export function sidesOf(reading: Reading, field: FieldReading, tree: SentenceTree, head: number): string[] {
  const out: string[] = [];
  const add = (name: string | null) => {
    if (name && !out.includes(name)) out.push(name);
  };
  for (const h of coordinated(tree, head)) for (const s of sidesAt(reading, field, tree, h)) add(s);
  return out;
}

/** The one party of a group: who owns the aircraft, commands the troops, belongs to the movement. */
export function sideOf(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  head: number,
): string | null {
  return sidesAt(reading, field, tree, head)[0] ?? null;
}

function sidesAt(reading: Reading, field: FieldReading, tree: SentenceTree, head: number): string[] {
  return isOwnable(tree, head) ? sidesIn(reading, field, tree, coreOf(tree, head), head) : [];
}

/** Forces, weapons and attacks have owners, and a name by itself is one; a town, a hospital or a report has none. */
function isOwnable(tree: SentenceTree, head: number): boolean {
  const classes = NOUN_CLASSES.get(tree.doc.norm(head).replace(/['’]s$/, ''));
  if (!classes) return true;
  return (
    !(classes.has('ground') || classes.has('target') || classes.has('relief')) ||
    OWNING.some((c) => classes.has(c)) ||
    weaponAt(tree.doc, head) !== null
  );
}

const OWNING = ['force', 'attack', 'party', 'body', 'projectile'];

/** The parties named between two tokens. */
export function sidesIn(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  { first, end }: TokenSpan,
  head: number,
): string[] {
  const { doc } = field;
  const out: string[] = [];
  let state: Term | null = null;
  let pending = '';
  for (let i = first; i < end; ) {
    const term = termAt(doc, i, Math.min(end, doc.length), NAMED);
    if (term && isCompound(tree, i, term)) {
      i += term.words.length + (doc.norm(i + term.words.length) === '-' ? 2 : 1);
      continue;
    }
    if (term && !(term.label === 'state' && isMerePlace(tree, i, term, head))) {
      if (term.label === 'entity') {
        push(out, term.name);
        state = null;
      } else {
        if (state) push(out, sideOfState(reading, state, pending));
        state = term;
        pending = '';
      }
      i += term.words.length;
      continue;
    }
    const w = doc.norm(i).replace(/['’]s$/, '');
    const ofState = OF_STATE.get(w);
    if (ofState !== undefined && !/^(?:opposition|rebel)$/.test(doc.norm(i - 1))) {
      const owner = state?.name ?? dominantState(reading);
      push(out, owner ? `${adjectiveOf(owner)} ${ofState}` : ofState);
      state = null;
    } else if (CLASS.has(w) && out.length === 0 && !followedByState(doc.norm(i + 1))) {
      const name = CLASS.get(w)!;
      if (!state && VAGUE.has(name)) pending = name;
      else if (state && !VAGUE.has(name)) {
        push(out, `${adjectiveOf(state.name)} ${name}`);
        state = null;
      } else if (!state) push(out, name);
    } else if ((w === 'and' || w === 'or' || w === ',') && state) {
      push(out, sideOfState(reading, state, pending));
      state = null;
    }
    i++;
  }
  if (state) push(out, sideOfState(reading, state, pending));
  return out;
}

/** "Syria's north", "a town in Kesh": the name of a state as a place, not as the one who acts. */
function isMerePlace(tree: SentenceTree, i: number, term: Term, head: number): boolean {
  const { doc } = tree;
  const end = i + term.words.length;
  if (term.type === 'adjective') return false;
  if (i <= head && head < end)
    return /^(?:in|at|near|across|over|inside|into|outside|around)$/.test(doc.norm(i - 1));
  return (
    i < head &&
    !isHardware(tree, head) &&
    !NOUN_CLASSES.get(doc.norm(head))?.has('force') &&
    !OF_STATE.has(doc.norm(head))
  );
}

const followedByState = (next: string): boolean => next === 'held' || next === '-';

function push(out: string[], name: string): void {
  if (!out.includes(name)) out.push(name);
}

/** A state abroad is named as such; in its own country its forces are those of the government. */
function sideOfState(reading: Reading, { name, type }: Term, _pending: string): string {
  return name === dominantState(reading) && type !== 'name' ? `${adjectiveOf(name)} government` : name;
}
