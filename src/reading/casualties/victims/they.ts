import type { Category } from '../../../format/claim.ts';
import { WordTest } from '../../../language/word-test.ts';
import { VICTIMS } from '../lexicon.ts';
import { joinCategories } from '../people/category.ts';
import { blankGroup, type Clauses, type Group } from '../people/group.ts';
import { GroupFinder } from '../people/group-finder.ts';
import { ILLNESS } from '../predicates/supposed.ts';
import { CONJUNCTION, isBreak } from '../words.ts';
import { leftList } from './list-left.ts';

/** Sentences before the one that says "they" in which those are looked for whom it means. */
const BACK = 2;
/** The same, with those that say "they" themselves. */
const FARTHEST = 6;
/** Tokens of a sentence in which they are looked for, however long it is. */
const WITHIN = 80;

const THEY = new WordTest(new Set(['they', 'them', 'both', 'all']));
/** Of the sick, and of those in a story, nobody has done what is told. */
const OTHERWISE = new WordTest(
  (w) =>
    ILLNESS.test(w) ||
    /^(?:novel|film|movie|thriller|sitcom|opera|cholera|fever|series|episode|game)$/.test(w),
);
const SPEAKS = new Set(
  'said says say saying told tells tell added believe believes believed think confirmed reported announced claimed claims alleged insisted'.split(
    ' ',
  ),
);
const LISTENS = new Set(['told', 'tells', 'telling', 'tell', 'informed']);

/** Those whom a word for several people of whom the text has spoken means: as many as they are, of their kind. */
export interface Meant {
  count: Group['count'];
  counting: Group['counting'];
  category: Category;
}

/** A group for "they", "them", "they all" at tokens `first` to `end`; null where nobody is found whom it could mean. */
export function theyAt(f: GroupFinder, first: number, end: number): Group | null {
  const meant = f.c.title ? null : meantBy(f, first);
  return meant && { ...blankGroup(first, end), ...meant, known: true, pronoun: true };
}

/** Whom a word for several means: the people of its own sentence before it, else those of the sentence before. */
export function meantBy(f: GroupFinder, at: number): Meant | null {
  const { doc } = f.c;
  if (OTHERWISE.next(doc, f.c.first, f.c.end) < f.c.end) return null;
  const doers = doersOf(f, at);
  const whose = doc.norm(at) === 'them' ? whoseKin(f, at) : null;
  if (whose) return spokenOf(f.c, whose) ?? uncounted(whose.category);
  const here = doers ? candidates(f, at).filter((l) => !l.some((k) => doers.has(k))) : [];
  const found = choose(f, here, doc.norm(at) === 'them');
  if (found !== undefined) return found;
  let back = BACK;
  const own = doc.sentenceOf(f.c.first);
  for (let s = own - 1; s >= Math.max(0, own - FARTHEST) && back > 0; s--, back--) {
    const { first, end } = doc.sentences[s];
    if (OTHERWISE.next(doc, first, end) < end) return null;
    const before = new GroupFinder(within(f.c, Math.max(first, end - WITHIN), end));
    if (isOfOthers(f.c, first, end)) return null;
    const there = choose(before, candidates(before, end), true);
    if (there !== undefined) return there;
    // "They were met at the gate. They were killed": whom the first means the second does
    if (THEY.next(doc, first, end) < end) back++;
    else if (opensWithThings(f.c, first, end)) return null;
  }
  return null;
}

/** The same field, another of its sentences. */
function within(c: Clauses, first: number, end: number): Clauses {
  const { doc, quantities, title, titleCase, notPeople, surnames } = c;
  return { doc, first, end, quantities, title, titleCase, notPeople, surnames };
}

/** Lists of groups of several people before token `at` that are no speakers, left to right. */
function candidates(f: GroupFinder, at: number): number[][] {
  const { doc } = f.c;
  const out: number[][] = [];
  const listed = new Set<number>();
  const first = Math.max(f.c.first, at - WITHIN);
  for (let i = at - 1; i > first; i--) {
    if (!CONJUNCTION.has(doc.norm(i)) || doc.norm(i) === 'but' || doc.norm(i) === 'or') continue;
    const k = f.starts.get(i + 1) ?? (doc.xpos(i + 1) === 'NNP' ? f.startingAt(i + 1) : -1);
    if (k < 0 || listed.has(k) || f.groups[k].end > at) continue;
    const list = leftList(f, k, new Set());
    if (list.length < 2 || !list.every((m) => isPerson(f.groups[m]))) continue;
    for (const m of list) listed.add(m);
    out.push(list);
  }
  for (let i = first; i < at; i++) {
    const k = f.starts.get(i);
    if (k === undefined || f.groups[k].end > at || listed.has(k)) continue;
    if (isSeveral(f.groups[k]) && !isOfThings(f, k)) out.push([k]);
  }
  return out.filter((l) => !speaks(f, l)).sort((a, b) => f.groups[a[0]].first - f.groups[b[0]].first);
}

const isPerson = (g: Group): boolean =>
  g.known && !g.pronoun && g.counting !== 'nobody' && !g.ofThem && !g.ofEffect;

const isCounted = (g: Group): boolean => g.known && g.count.low !== null;

const isSeveral = (g: Group): boolean =>
  g.counting !== 'one' && g.counting !== 'nobody' && !g.ofThem && !g.ofEffect && g.count.high !== 1;

/** "the hopes of the players": what is told is told of the hopes. */
const isOfThings = ({ c: { doc }, groups }: GroupFinder, k: number): boolean =>
  doc.norm(groups[k].first - 1) === 'of' &&
  doc.xpos(groups[k].first - 2) === 'NNS' &&
  !VICTIMS.has(doc.norm(groups[k].first - 2));

function speaks({ c: { doc }, groups }: GroupFinder, list: readonly number[]): boolean {
  const { end } = groups[list[list.length - 1]];
  return SPEAKS.has(doc.norm(end)) || LISTENS.has(doc.norm(groups[list[0]].first - 1));
}

/** Counted people before uncounted ones, those who open the sentence before the others (of another sentence only where it speaks of nobody else); null where it speaks of things alone, undefined of nobody. */
function choose(f: GroupFinder, lists: readonly number[][], alone = false): Meant | null | undefined {
  if (lists.length === 0) return undefined;
  const all = lists.filter((l) => l.every((k) => f.groups[k].known));
  // "The victims are a man and his two daughters"
  const told = all.filter((l) => !/^(?:victims|dead)$/.test(f.c.doc.norm(f.groups[l[0]].head)));
  const people = told.length > 0 ? told : all;
  if (people.length === 0 || (alone && people.length > 1)) return null;
  const counted = people.filter((l) => l.every((k) => f.groups[k].count.low !== null));
  const list = counted.at(0) ?? people.at(0)!;
  const groups = list.map((k) => f.groups[k]);
  if (list.length === 1) {
    const { count, counting, category } = groups[0];
    if (counting !== 'known') return { count, counting, category };
    const { doc } = f.c;
    return spokenOf(f.c, { noun: doc.norm(groups[0].head), category }) ?? uncounted(category);
  }
  const category = kindOf(groups);
  const sum = groups.reduce((n, g) => n + (g.count.low ?? Number.NaN), 0);
  const sure = groups.every((g) => g.count.low === g.count.high) && !Number.isNaN(sum);
  return sure
    ? { count: { low: sum, high: sum, bound: 'exact', text: '' }, counting: 'number', category }
    : uncounted(category);
}

/** "Three men were charged with murdering a couple", "rescued 40 villagers", "found 12 whales": a sentence after which "they" may be others. */
function isOfOthers({ doc }: Clauses, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (OF_OTHERS.test(doc.norm(i))) return true;
  return false;
}

const OF_OTHERS =
  /^(?:charged|jailed|convicted|sentenced|tried|accused|acquitted|arrested|rescued|freed|released|bodies|animals?|bears?|whales?|dogs?|sheep|goats?|cows?|cattle|horses?|birds?|elephants?|pigs?|camels?|wolves|bills?)$/;

const uncounted = (category: Category): Meant => ({
  count: { low: null, high: null, bound: 'unspecified', text: '' },
  counting: 'uncounted',
  category,
});

interface Whose {
  noun: string;
  category: Category;
}

/** "the men", "the victims": as many as the last that were counted by this noun in the sentences before. */
function spokenOf(c: Clauses, { noun, category }: Whose): Meant | null {
  const { doc } = c;
  const here = doc.sentenceOf(c.first);
  for (let s = here - 1; s >= Math.max(0, here - BACK); s--) {
    const { first, end } = doc.sentences[s];
    const f = new GroupFinder(within(c, Math.max(first, end - WITHIN), end));
    const lists = candidates(f, end).filter((l) => l.every((k) => isCounted(f.groups[k])));
    const same = lists.flat().filter((k) => doc.norm(f.groups[k].head) === noun && isSeveral(f.groups[k]));
    const list =
      same.length > 0 ? same.slice(-1) : ANYBODY.has(noun) && lists.length === 1 ? lists[0] : undefined;
    if (!list) continue;
    const meant = choose(f, [list]);
    if (meant) return { ...meant, category: meant.category === 'unspecified' ? category : meant.category };
  }
  return null;
}

/** Nouns for any people that a report has spoken of. */
const ANYBODY = new Set(['victims', 'people', 'others']);

/** "the mother of the girls had poisoned them": who is named behind "of" before the verb; null without such. */
function whoseKin({ c: { doc } }: GroupFinder, them: number): Whose | null {
  let i = them - 1;
  while (i > them - 4 && !VICTIMS.get(doc.norm(i))?.plural) i--;
  const noun = doc.norm(i);
  const victim = VICTIMS.get(noun);
  if (!victim?.plural) return null;
  for (let j = i - 1; j > i - 4; j--)
    if (doc.norm(j) === 'of' && KIN.test(doc.norm(j - 1))) return { noun, category: victim.entry.category };
  return null;
}

const KIN =
  /^(?:father|mother|uncle|aunt|parent|brother|sister|husband|grandfather|grandmother|stepfather|stepmother)$/;

/** What all of a list are; a man and a girl are people of whom no more is said. */
function kindOf(groups: readonly Group[]): Category {
  const kinds = groups.map((g) => g.category);
  return kinds.every((k) => k === kinds[0])
    ? kinds[0]
    : kinds.some((k) => k === 'unspecified' || k === 'child' || k === 'woman')
      ? 'unspecified'
      : joinCategories(kinds);
}

/** "Guards shot them", "two robbers, who killed them": who does it to them, by the tree; null where "they" do, who are all the sentence has spoken of. */
export function doersOf(f: GroupFinder, at: number): ReadonlySet<number> | null {
  const out = new Set<number>();
  const { doc } = f.c;
  if (doc.norm(at) === 'they') return out;
  let verb = doc.head(at);
  for (let steps = 0; verb >= f.c.first && steps < 4; steps++) {
    for (const child of doc.children(verb)) {
      if (!doc.dep(child).startsWith('nsubj')) continue;
      if (doc.norm(child) === 'they') return null;
      addHolding(f, child, out);
    }
    const dep = doc.dep(verb);
    if (dep.startsWith('acl')) addHolding(f, doc.head(verb), out);
    else if (dep !== 'conj' && dep !== 'advcl' && dep !== 'xcomp') break;
    verb = doc.head(verb);
  }
  return out;
}

/** Tokens from the first of a group to one that stands in it. */
const GROUP = 12;

function addHolding(f: GroupFinder, token: number, out: Set<number>): void {
  for (let i = token; i >= 0 && i > token - GROUP; i--) {
    const k = f.starts.get(i);
    if (k !== undefined && f.groups[k].end > token) out.add(k);
  }
}

/** "The hopes of the players were high. They were killed ...": things are what the sentence before speaks of. */
function opensWithThings({ doc }: Clauses, first: number, end: number): boolean {
  for (let i = first; i < Math.min(end, first + 8) && !isBreak(doc.norm(i)); i++)
    if (doc.xpos(i) === 'NNS' && !VICTIMS.has(doc.norm(i))) return true;
  return false;
}
