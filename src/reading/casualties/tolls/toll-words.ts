import type { Effect } from '../../../format/claim.ts';
import { PREDICATES, VICTIMS } from '../lexicon.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE, HAVE, POSSESSIVE } from '../words.ts';

export const TOLL = new Set(['toll', 'tally', 'tolls']);

/** "its losses at four" */
const isLosses = ({ doc }: Clauses, i: number): boolean => {
  if (doc.norm(i) !== 'losses') return false;
  // "its total losses"
  const j = /^(?:total|overall|own|combined|cumulative|known|confirmed)$/.test(doc.norm(i - 1))
    ? i - 2
    : i - 1;
  return POSSESSIVE.has(doc.norm(j)) || doc.norm(j) === "'s";
};

export const EARLIER = new Set([
  'earlier',
  'previous',
  'initial',
  'preliminary',
  'first',
  'previously',
  'initially',
]);

/** What a word for a toll counts; null for other words. "the number of wounded" is one, "the number of votes" is none. */
export function effectOf(c: Clauses, i: number): Effect | null {
  const { doc } = c;
  const w = doc.norm(i);
  if (!COUNTS.has(w)) return null;
  const before = doc.norm(i - 1);
  if (TOLL.has(w) && doc.norm(i + 1) === 'of') {
    const of = COUNTED.get(doc.norm(i + 2));
    if (of) return of;
  }
  if (TOLL.has(w))
    return before.startsWith('casualt')
      ? 'killed-or-wounded'
      : before.startsWith('injur') || before === 'wounded'
        ? 'wounded'
        : 'killed';
  if (isLosses(c, i)) return 'killed';
  // "put the dead at 21", "brings the dead to eleven"
  if (before === 'the' && /^(?:at|to)$/.test(doc.norm(i + 1)) && PUT.has(doc.norm(i - 2)) && COUNTED.has(w))
    return COUNTED.get(w)!;
  if (FIGURE.has(w) && (EARLIER.has(before) || EARLIER.has(doc.norm(i - 2)))) {
    if (EARLIER.has(before) && doc.norm(i + 1) === 'of') return spokenOf(c, i);
    if (/^(?:stood|stands|was|had|put)$/.test(doc.norm(i + 1))) return spokenOf(c, i) ?? 'killed';
  }
  if (FIGURE.has(w) && w !== 'report' && before === 'the' && rises(c, i))
    return spokenOf(c, i) ?? spokenBefore(c);
  if (w === 'count' && (before === 'death' || before === 'body')) return 'killed';
  if (isBroughtTo(c, i)) return deadBefore(c, i) ?? spokenOf(c, i);
  // "put the casualty figure at nine"
  if (/^figures?$/.test(w) && /^(?:casualty|death|fatality)$/.test(before) && doc.norm(i + 1) !== 'of')
    return before === 'casualty' ? 'killed-or-wounded' : 'killed';
  if (w !== 'number' && w !== 'figure' && w !== 'numbers' && w !== 'count') return null;
  // "the number injured in the blast"
  if (w === 'number' && /^(?:killed|injured|wounded|missing|dead|displaced)$/.test(doc.norm(i + 1)))
    return COUNTED.get(doc.norm(i + 1))!;
  if (doc.norm(i + 1) !== 'of' && doc.norm(i + 1) !== 'for') return null;
  for (let j = i + 2; j < Math.min(c.end, i + 7); j++) {
    const effect = COUNTED.get(doc.norm(j));
    if (effect) return effect;
    if (doc.norm(j) === 'lives' && /^(?:lost|taken|claimed)$/.test(doc.norm(j + 1))) return 'killed';
    // "the number of civilians who have lost their lives"
    if (WHO.test(doc.norm(j))) return befellWho(c, j);
    if (TAKEN.has(doc.norm(j)) && VICTIMS.has(doc.norm(j - 1))) return 'captured';
    if (doc.norm(j) === 'taken' && doc.norm(j - 1) === 'those') return 'captured';
    if (BE.has(doc.norm(j)) || ROSE.has(doc.norm(j))) return null;
  }
  return null;
}

/** "bringing the total to 18", "which takes the number of victims to nine": a sum without a word for what befell those it counts. */
function isBroughtTo({ doc, first }: Clauses, i: number): boolean {
  const victims = doc.norm(i) === 'number' && doc.norm(i + 1) === 'of' && doc.norm(i + 2) === 'victims';
  if (doc.norm(i) !== 'total' && !victims) return false;
  if (doc.norm(victims ? i + 3 : i + 1) !== 'to') return false;
  for (let j = i - 1; j >= Math.max(first, i - 4); j--) {
    if (PUT.has(doc.norm(j))) return true;
    if (!/^(?:DT|JJ|NN|POS|PRP\$)$/.test(doc.xpos(j))) return false;
  }
  return false;
}

/** "Six more bodies were found": the last to be spoken of are dead, whatever wounds the sentence tells of. */
function deadBefore({ doc, first }: Clauses, i: number): Effect | null {
  for (let j = i - 1; j >= first; j--)
    if (/^(?:died|dies|dead|killed|succumbed|body|bodies|corpses?|remains|deaths?)$/.test(doc.norm(j)))
      return 'killed';
  return null;
}

const TAKEN = new Set(['seized', 'snatched']);

/** "who have died", "who lost their lives", "who have been killed": what befell them. */
function befellWho({ doc, end }: Clauses, who: number): Effect | null {
  for (let j = who + 1; j < Math.min(end, who + 5); j++) {
    const w = doc.norm(j);
    if (w === 'died' || w === 'perished') return 'killed';
    const effect = COUNTED.get(w);
    if (effect) return effect;
    if (w === 'lost') return /^li(?:ves|fe)$/.test(doc.norm(j + 2)) ? 'killed' : null;
    if (!HAVE.has(w) && !BE.has(w) && !ADVERB.has(w) && w !== 'been') return null;
  }
  return null;
}

const WHO = /^(?:who|that)$/;

/** "the figure now stands at", "the count has since climbed to". */
function rises({ doc }: Clauses, i: number): boolean {
  for (let j = i + 1; j < i + 5; j++) {
    if (ROSE.has(doc.norm(j))) return true;
    if (!HAVE.has(doc.norm(j)) && !ADVERB.has(doc.norm(j))) return false;
  }
  return false;
}

/** What the sentence before has spoken of last. */
export function spokenBefore(c: Clauses): Effect | null {
  for (let j = c.first - 1; j >= Math.max(0, c.first - 40); j--) {
    const entry = PREDICATES.get(c.doc.norm(j))?.[0]?.entry;
    if (entry) return entry.effect;
  }
  return null;
}

const FIGURE = new Set(['figure', 'report', 'estimate', 'count', 'total']);

/** What the sentence has spoken of before "an earlier figure of 22". */
export function spokenOf(c: Clauses, i: number): Effect | null {
  for (let j = i - 1; j >= c.first; j--) {
    const entry = PREDICATES.get(c.doc.norm(j))?.[0]?.entry;
    if (entry) return entry.effect;
  }
  return null;
}

export const COUNTED: ReadonlyMap<string, Effect> = new Map(
  Object.entries<Effect>({
    dead: 'killed',
    killed: 'killed',
    deaths: 'killed',
    fatalities: 'killed',
    wounded: 'wounded',
    injured: 'wounded',
    injuries: 'wounded',
    casualties: 'killed-or-wounded',
    missing: 'missing',
    displaced: 'displaced',
    martyrs: 'killed',
    martyred: 'killed',
    slain: 'killed',
    murders: 'killed',
    killings: 'killed',
    homicides: 'killed',
    abducted: 'captured',
    kidnapped: 'captured',
    hostages: 'captured',
    captives: 'captured',
  }),
);

/** The only words that can say so: most words are none of them. */
export const COUNTS: ReadonlySet<string> = new Set([
  ...TOLL,
  ...FIGURE,
  ...COUNTED.keys(),
  'losses',
  'number',
  'numbers',
]);

/** "the number of civilians killed": who is counted, said before the number. */
export function countedKind(c: Clauses, slots: Slots, toll: number, number: number): Group['category'] {
  if (c.doc.norm(toll + 1) !== 'of') return 'unspecified';
  for (let i = toll + 2; i < Math.min(number, toll + 6); i++) {
    const k = slots.starts.get(i);
    if (k !== undefined) return slots.groups[k].category;
  }
  return 'unspecified';
}

/** The number belongs to a verb of its own: "the toll could rise as 12 people were missing". */
export function hasOwnVerb(c: Clauses, g: Group): boolean {
  const w = c.doc.norm(g.end);
  return PREDICATES.has(w) && w !== 'dead' && w !== 'killed' && !w.endsWith('ing');
}

export const PUT = new Set(
  'put puts putting peg pegs pegged pegging place placed placing set revised raised raising raises bringing brings bring brought taking takes take push pushes pushed pushing lift lifts lifted lifting'.split(
    ' ',
  ),
);

export const ROSE = new Set(
  'rose risen rises rising climbed climbs climbing jumped jumps stands stood reached reaches hit passed grown grew increased soared surged topped exceeded dropped fell swelled swollen crept creeps edged inched ticked gone went moved mounted'.split(
    ' ',
  ),
);
