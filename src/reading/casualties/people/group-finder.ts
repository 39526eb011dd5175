import { PREDICATES } from '../lexicon.ts';
import { ADVERB, BE, DAY, DEGREE, isBreak, QUOTE } from '../words.ts';
import { beforeAgeAndHome } from './age-and-home.ts';
import { categoryOfTitle } from './category.ts';
import type { Clauses, Group } from './group.ts';
import { groupsOf } from './groups.ts';
import { joinUncounted } from './join.ts';
import { nameBefore, nameFrom, pronounAt } from './names.ts';

const DASH = new Set(['-', '–', '—', '―', '--']);

/** What is done to a place. */
const HITS = new Set(
  'shelling bombing bombardment siege storming capture fall strike raid battle invasion liberation evacuation'.split(
    ' ',
  ),
);
const IN = new Set([
  'in',
  'at',
  'on',
  'near',
  'outside',
  'around',
  'inside',
  'from',
  'into',
  'toward',
  'towards',
]);

/** The groups of a sentence by where they begin and end; names become groups when one is asked for at their place. */
export class GroupFinder {
  readonly c: Clauses;
  #groups: Group[] | undefined;
  readonly #starts = new Map<number, number>();
  readonly #ends = new Map<number, number>();

  constructor(c: Clauses) {
    this.c = c;
  }

  /** Made when first asked for: a sentence without a word of harm needs none. */
  get groups(): Group[] {
    if (this.#groups) return this.#groups;
    this.#groups = [];
    for (const g of joinUncounted(this.c, groupsOf(this.c))) this.add(g);
    return this.#groups;
  }

  /** Group by its first token. */
  get starts(): Map<number, number> {
    return this.groups && this.#starts;
  }

  /** Group by the token after its last. */
  get ends(): Map<number, number> {
    return this.groups && this.#ends;
  }

  /** Adds a group that the plain pass over the sentence has not found. */
  add(g: Group): number {
    const k = this.groups.push(g) - 1;
    this.#starts.set(g.first, k);
    this.#ends.set(g.end, k);
    return k;
  }

  /** The group that a token stands in, a name if need be. */
  holding(token: number): number {
    for (const [k, g] of this.groups.entries()) if (g.first <= token && token < g.end) return k;
    const { doc } = this.c;
    const w = doc.norm(token);
    if (w === 'he' || w === 'she') return this.add(pronounAt(this.c, token)!);
    if (doc.xpos(token) !== 'NNP' && token !== this.c.first) return -1;
    let end = token + 1;
    while (end < this.c.end && doc.xpos(end) === 'NNP') end++;
    const name = nameBefore(this.c, end);
    return name ? this.add(name) : -1;
  }

  /** The group that a name makes which ends before token `end`; the title before it is taken in. */
  nameEnding(end: number, amongNames = false): number {
    const name = nameBefore(this.c, end, amongNames);
    if (!name) return -1;
    // "Corporal James Alder": the title is a group of its own until the name joins it
    const title = this.starts.get(name.first);
    if (title !== undefined && this.groups[title].end < name.end && this.groups[title].counting === 'one')
      return this.#extend(title, name.end);
    const before = this.ends.get(name.first);
    if (before !== undefined && this.groups[before].counting === 'one') {
      const g = this.groups[before];
      g.end = name.end;
      this.ends.set(name.end, before);
      return before;
    }
    return this.add(name);
  }

  #extend(k: number, end: number): number {
    const g = this.groups[k];
    if (g.category === 'unspecified') g.category = categoryOfTitle(this.c.doc, g.first, end);
    g.end = end;
    g.head = end - 1;
    g.named = true;
    this.ends.set(end, k);
    return k;
  }

  /** "in Orsund", "at Velo", "the shelling of Velo": a name behind a word for where is nobody's. */
  isPlaced(k: number): boolean {
    const { doc } = this.c;
    const { named, first } = this.groups[k];
    if (!named) return false;
    const w = doc.norm(first - 1);
    return IN.has(w) || (w === 'of' && HITS.has(doc.norm(first - 2)));
  }

  /** The group that ends right before token v: over a relative pronoun, quotation marks, an age between commas. */
  endingAt(v: number): number {
    const { doc, first } = this.c;
    let i = v - 1;
    for (let steps = 0; i >= first && steps < 5; steps++) {
      const at = this.ends.get(i + 1);
      if (at !== undefined) return at;
      const w = doc.norm(i);
      if (
        w === 'who' ||
        w === 'that' ||
        w === 'which' ||
        QUOTE.has(w) ||
        (ADVERB.has(w) && !BE.has(w)) ||
        w === 'to'
      )
        i--;
      else if (w === ',') {
        const before = beforeAgeAndHome(this.c, i) ?? this.#beforeInsertion(i);
        const told = this.#toldInside(before, i);
        if (told >= 0) return told;
        i = before;
      } else if (w === ')') i = this.#beforeBracket(i);
      else if (DASH.has(w)) {
        const before = this.#beforeDash(i);
        const told = before < 0 ? -1 : this.#toldInside(before, i);
        if (told >= 0) return told;
        i = before;
      } else if (DAY.has(w)) i--;
      else {
        const name = this.nameEnding(i + 1);
        // "one of two guards shot in Orsund is": a place that no gazetteer has
        if (name >= 0 && this.isPlaced(name)) return -1;
        if (name >= 0) return name;
        const pronoun = pronounAt(this.c, i);
        return pronoun && w !== 'him' && w !== 'her' ? this.add(pronoun) : -1;
      }
      if (i < first) break;
    }
    return -1;
  }

  /** "The other victims, a man and a woman in their 20s,": the last of those who an aside says the known are; -1 without such. */
  #toldInside(before: number, comma: number): number {
    const known = this.ends.get(before + 1);
    if (known === undefined || this.groups[known].counting !== 'known' || before + 2 >= comma) return -1;
    const first = this.starts.get(before + 2);
    if (first === undefined || !/^(?:number|one)$/.test(this.groups[first].counting)) return -1;
    for (let j = comma; j > before + 2; j--) {
      const k = this.ends.get(j);
      if (k !== undefined && this.groups[k].known) return this.groups[k].counting === 'known' ? -1 : k;
      if (PREDICATES.has(this.c.doc.norm(j - 1))) return -1;
    }
    return -1;
  }

  /** Over ", 34," and ", a farmer," and ", including ...," to the token before the opening comma. */
  #beforeInsertion(comma: number): number {
    const { doc, first } = this.c;
    let told = false;
    for (let i = comma - 1; i > Math.max(first, comma - 16); i--) {
      const w = doc.norm(i);
      // what an aside tells of others ("whose son was killed") is not the main clause
      if (w === ',') {
        if (told && !/^(?:who|whose|which|where)$/.test(doc.norm(i + 1))) break;
        return i - 1;
      }
      if (isBreak(w)) break;
      told ||= PREDICATES.has(w) && !w.endsWith('ing');
    }
    return comma - 1;
  }

  #beforeBracket(close: number): number {
    const { doc, first } = this.c;
    for (let i = close - 1; i > Math.max(first, close - 12); i--) if (doc.norm(i) === '(') return i - 1;
    return close - 1;
  }

  /** Over "- two women and a man -". */
  #beforeDash(close: number): number {
    const { doc, first } = this.c;
    for (let i = close - 1; i > Math.max(first, close - 20); i--) {
      if (DASH.has(doc.norm(i)) && doc.ends[i - 1] < doc.starts[i]) return i - 1;
    }
    return -1;
  }

  /** The group that begins at token p, over quotation marks and adverbs. */
  startingAt(p: number): number {
    const { doc, end } = this.c;
    let i = p;
    for (let steps = 0; i < end && steps < 4; steps++) {
      const at = this.starts.get(i);
      if (at !== undefined) return at;
      const w = doc.norm(i);
      // "killed a total of 17 people"
      if (w === 'a' && /^(?:total|combined)$/.test(doc.norm(i + 1)) && doc.norm(i + 2) === 'of') i += 3;
      else if (/^(?:little|baby|young|poor)$/.test(w) && this.c.doc.xpos(i + 1) === 'NNP') i++;
      else if (QUOTE.has(w) || ADVERB.has(w) || DEGREE.has(w) || w === 'off' || w === 'up' || DAY.has(w)) i++;
      else break;
    }
    const from = /^(?:little|baby|young|poor)$/.test(doc.norm(p)) ? p + 1 : p;
    const name = nameFrom(this.c, from) ?? pronounAt(this.c, p);
    return name && doc.norm(p) !== 'he' && doc.norm(p) !== 'she' ? this.add(name) : -1;
  }
}
