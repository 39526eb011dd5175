import type { Draft } from '../frames.ts';
import { MODIFIERS, VICTIMS } from '../lexicon.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE, HAVE } from '../words.ts';
import { make, passive } from './idiom.ts';

export const TAKE = new Set(
  'claim claims claimed claiming cost costs costing take takes took taken taking caught'.split(' '),
);
export const LOSE = new Set(['lost', 'lose', 'loses', 'losing']);

/** "claimed the lives of 12 people", "claimed 20 lives", "lost their lives", "at the cost of scores of lives". */
export function lives(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i + 1) === 'of') {
    for (let j = i - 1; j >= Math.max(c.first, i - 3); j--)
      if (TAKE.has(doc.norm(j)) || doc.norm(j) === 'ending')
        return make(c, slots, taken, slots.objects(i + 2, taken), 'killed', j, i + 1, i, 'lives-of');
    return [];
  }
  if (doc.norm(i - 1) === 'own' && doc.norm(i) === 'lives') {
    if (!TAKE.has(doc.norm(i - 3))) return [];
    let v = i - 3;
    while (HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1))) v--;
    return make(c, slots, taken, slots.subjectsOf(v, v, taken), 'killed', v, i + 1, i, 'lost-their-lives');
  }
  if (doc.norm(i - 1) === 'their' || doc.norm(i - 1) === 'his' || doc.norm(i - 1) === 'her') {
    const w = doc.norm(i - 2);
    const down = w === 'down' && /^(?:laid|lay|laying)$/.test(doc.norm(i - 3));
    if (!down && !/^(?:lost|lose|losing|gave|given|sacrificed|sacrificing)$/.test(w)) return [];
    let v = down ? i - 3 : i - 2;
    while (HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1))) v--;
    return make(c, slots, taken, slots.subjectsOf(v, v, taken), 'killed', v, i + 1, i, 'lost-their-lives');
  }
  const k = slots.ends.get(i + 1) ?? slots.ends.get(i);
  if (k === undefined || taken.has(k)) return [];
  const g = slots.groups[k];
  const before = doc.norm(g.first - 1);
  if (g.counting !== 'number') return [];
  const gone = wereLost(c, i + 1);
  if (gone >= 0) return make(c, slots, taken, [k], 'killed', g.first, gone + 1, i, 'lives');
  if (!TAKE.has(before) && before !== 'the' && before !== 'of' && before !== 'lost' && before !== 'killed')
    return [];
  return make(c, slots, taken, [k], 'killed', TAKE.has(before) ? g.first - 1 : g.first, i + 1, i, 'lives');
}

/** "three lives were lost", in headlines "three lives lost": the last token of the verb from token i on; -1 without it. */
function wereLost({ doc, end, title }: Clauses, i: number): number {
  let j = i;
  while (j < end && (BE.has(doc.norm(j)) || HAVE.has(doc.norm(j)) || ADVERB.has(doc.norm(j)))) j++;
  return (title || j > i) && j < end && /^(?:lost|claimed|taken|ended|extinguished)$/.test(doc.norm(j))
    ? j
    : -1;
}

const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries<ReadonlySet<string>>({
    martyrdom: new Set(['embraced', 'embrace', 'embracing', 'attained', 'achieved', 'embraces']),
    end: new Set(['met', 'meet', 'meeting']),
    death: new Set(['met', 'meet', 'meeting', 'found', 'to']),
    deaths: new Set(['met', 'meet', 'meeting', 'found', 'to']),
    last: new Set(['breathed', 'breathes', 'breathing']),
  }),
);

/** "embraced martyrdom", "met his death", "breathed her last". */
export function metDeath(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const verbs = ENDS.get(doc.norm(i));
  const whose = /^(?:his|her|their)$/.test(doc.norm(i - 1));
  if (!verbs || whose === (doc.norm(i) === 'martyrdom') || !verbs.has(doc.norm(whose ? i - 2 : i - 1)))
    return [];
  let v = whose ? i - 2 : i - 1;
  // "fell to their deaths"
  if (doc.norm(v) === 'to') {
    const to = v;
    // "plunged 30 metres to his death", "fell from a balcony to her death"
    for (v--; v > Math.max(c.first, to - 9) && !PLUNGED.test(doc.norm(v)); v--)
      if (/^(?:VB[DPZ]|MD|,)$/.test(doc.xpos(v))) return [];
    if (!PLUNGED.test(doc.norm(v))) return [];
  }
  while (HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1))) v--;
  return make(c, slots, taken, slots.subjectsOf(v, v, taken), 'killed', v, i + 1, i, 'met-death');
}

const PLUNGED =
  /^(?:fell|fallen|falling|plunged|plunging|plummeted|jumped|leapt|leaped|went|tumbled|hurtled|swept)$/;

const UTMOST = new Set(['supreme', 'ultimate', 'highest']);

/** "paid the supreme price", "made the ultimate sacrifice". */
export function paidWithLife(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!UTMOST.has(doc.norm(i - 1)) || !/^(?:paid|pay|paying|made|make|making)$/.test(doc.norm(i - 3)))
    return [];
  let v = i - 3;
  while (HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1))) v--;
  return make(c, slots, taken, slots.subjectsOf(v, v, taken), 'killed', v, i + 1, i, 'met-death');
}

/** "were blown to pieces", "torn to shreds". */
export function tornApart(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i - 1) !== 'to' || !/^(?:blown|torn|ripped|hacked|cut)$/.test(doc.norm(i - 2))) return [];
  return passive(c, i - 2, slots, taken, 'torn-apart', 'killed');
}

/** "a blast that claimed more than 100 civilians". */
export function claimed(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  if (!c.doc.norm(i).startsWith('claim')) return [];
  const k = slots.starts.get(i + 1);
  if (k === undefined) return [];
  const g = slots.groups[k];
  if (g.counting !== 'number' || !g.known || slots.hasOwnPredicate(k) || c.doc.norm(g.head) === 'lives')
    return [];
  // "the network claims 3,300 members"
  if (/^(?:members|followers|supporters|volunteers|adherents|fighters)$/.test(c.doc.norm(g.head))) return [];
  return make(c, slots, taken, [k], 'killed', i, g.end, i, 'claimed');
}

/** "the militia lost two men", "the army has lost 40 soldiers in the battle". */
export function lost(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const k = slots.starts.get(i + 1);
  if (k === undefined) return [];
  const g = slots.groups[k];
  // "the militia lost one man", "lost a soldier"; what "lost a man" in other news means nobody knows
  const single = g.counting === 'one' && !g.named && isForce(c, i);
  if ((g.counting !== 'number' && !single) || slots.hasOwnPredicate(k)) return [];
  // "lost two of their own"
  const own = /^(?:their|its|his|our)$/.test(c.doc.norm(g.end + 1)) && c.doc.norm(g.end + 2) === 'own';
  if (!g.known && !(own && c.doc.norm(g.end) === 'of')) return [];
  const men = own || /^(?:men|man|people|members?|personnel)$/.test(c.doc.norm(g.head));
  if (!men && !/^(?:military|militant|police|civilian|child|woman)$/.test(g.category)) return [];
  if (men && g.category === 'unspecified') g.category = whoseMen(c, i, own) ?? g.category;
  return make(c, slots, taken, [k], 'killed', i, g.end, i, 'lost');
}

/** Do the words before speak of an army, a group or the police? */
const isForce = (c: Clauses, verb: number): boolean => whoseMen(c, verb) !== null;

/** "The army said it had lost five men": men of the force that the words before speak of last; of "their own" it is the first. */
export function whoseMen({ doc, first }: Clauses, verb: number, own = false): Group['category'] | null {
  let found: Group['category'] | null = null;
  for (let i = verb - 1; i >= first; i--) {
    const category = MODIFIERS.get(doc.norm(i))?.category ?? VICTIMS.get(doc.norm(i))?.entry.category;
    if (category !== 'military' && category !== 'militant' && category !== 'police') continue;
    found = category;
    if (!own) break;
  }
  return found;
}

/** "We buried 14 people today"; landslides bury people, too, who may live. */
export function buried(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const before = HAVE.has(doc.norm(i - 1)) ? doc.norm(i - 2) : doc.norm(i - 1);
  if (!/^(?:we|they|families|relatives|mourners|residents|villagers)$/.test(before)) return [];
  const k = slots.starts.get(i + 1);
  if (k === undefined || slots.groups[k].counting !== 'number' || !slots.groups[k].known) return [];
  return make(c, slots, taken, [k], 'killed', i, slots.groups[k].end, i, 'buried');
}
