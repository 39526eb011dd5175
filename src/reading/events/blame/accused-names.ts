import { isNameToken } from '../../actors/words.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { isVictim, namesake, otherOfName } from '../parties/namesake.ts';
import { type Accused, accusedLast } from './accused-memory.ts';

/** Persons by the names that stand in the text, one or several told together. */

/** The person named at a token, by the report's full name. */
export function nameAt(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  at: number,
): Accused | null {
  const { doc } = tree;
  if (at < tree.first || at >= tree.end || !isNameToken(doc, at)) return null;
  const mention = covering(field.mentions, at);
  const actor = mention && reading.actors[mention.actor];
  if (mention && actor) {
    if (actor.kind !== 'person' || actor.unnamed || /['’]s /.test(actor.name)) return null;
    const printed = doc.slice(mention.first, mention.end);
    // "Prosecutor Mara Plim said": "Plim" alone is the Plim of whom she speaks
    const other =
      printed.includes(' ') || !speaksIn(field, mention.actor) ? null : otherOfName(reading, actor.name);
    return {
      name: other ?? namesake(reading, actor, printed),
      first: mention.first,
      end: mention.end,
      speaker: { first: mention.first, end: mention.end, actor: mention.actor },
    };
  }
  // a name of which the report says nothing else: not in a headline, where capitals tell little
  if (field.in === 'title') return null;
  let [first, end] = [at, at + 1];
  while (first > tree.first && isNameToken(doc, first - 1)) first--;
  if (isNickname(tree, first - 2) && isNameToken(doc, first - 4)) first -= 4;
  while (first > tree.first && isNameToken(doc, first - 1)) first--;
  while (end < tree.end && isNameToken(doc, end)) end++;
  if (isNickname(tree, end + 1) && isNameToken(doc, end + 3)) end += 4;
  if (end - first < 2 && !accusedLast(field, doc.sentenceOf(at))?.name.endsWith(doc.form(first))) return null;
  for (let i = first; i < end; i++)
    if (
      covering(field.places, i) ||
      doc.xpos(i) !== 'NNP' ||
      /^\p{Lu}{2,}$/u.test(doc.form(i)) ||
      DIRECTION.test(doc.norm(i))
    )
      return null;
  return { name: doc.slice(first, end).replace(/\s+/g, ' '), first, end, speaker: null };
}

const speakers = new WeakMap<object, Set<number>>();

/** Is somebody told of as a speaker? */
export function speaksIn(field: FieldReading, actor: number): boolean {
  let known = speakers.get(field.attributions);
  if (!known) {
    known = new Set(field.attributions.flatMap((a) => a.speakers));
    speakers.set(field.attributions, known);
  }
  return known.has(actor);
}

/** `Omar "Fox" Plim`: the word in quotation marks within a name. */
const isNickname = ({ doc, first, end }: SentenceTree, i: number): boolean =>
  i > first &&
  i + 1 < end &&
  isNameToken(doc, i) &&
  QUOTE.test(doc.form(i - 1)) &&
  QUOTE.test(doc.form(i + 1));

const QUOTE = /^(?:["“”'‘’]|``|'')$/;

const DIRECTION = /^(?:north|south|east|west)(?:ern)?$/;

/** "Both are wanted for murder", "The three are accused": the persons named in the sentences before, as many as are spoken of. */
export function namedBefore(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  at: number,
): Accused | null {
  const { doc } = tree;
  const here = doc.sentenceOf(at);
  if (tree.first + 4 < at) return null;
  const asked = doc.norm(at) === 'three' ? 3 : doc.norm(at) === 'four' ? 4 : 2;
  let names: string[] = [];
  for (let k = here - 1; k >= 0 && k >= here - asked && names.length < asked; k--)
    names = [
      ...namesIn(reading, field, k).filter((n) => !names.includes(n) && !isVictim(reading, n)),
      ...names,
    ];
  if (names.length !== asked) return null;
  return { name: joinedNames(names), first: at, end: at + 1, speaker: null };
}

const joinedNames = (names: readonly string[]): string =>
  names.length > 2 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join(' and ');

/** The persons named in a sentence, in order. */
function namesIn(reading: Reading, field: FieldReading, k: number): string[] {
  const { doc } = field;
  const names: string[] = [];
  const { first, end } = doc.sentences[k];
  for (let i = first; i < end; i++) {
    const found = isNameToken(doc, i) ? nameAt(reading, field, treeOf(doc, k), i) : null;
    if (!found) continue;
    if (!names.includes(found.name)) names.push(found.name);
    i = found.end - 1;
  }
  return names;
}

/** "Omar Plim, 26, of Tarn, Piet Varn and Lena Solm": the named one with all who stand in the same list. */
export function listed(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  one: Accused,
  backward: boolean,
): Accused {
  const behind = runOf(reading, field, tree, one, 1);
  const all = backward
    ? [...runOf(reading, field, tree, one, -1).reverse(), one, ...behind]
    : [one, ...behind];
  if (all.length < 2 || !hasAnd(tree, all)) return one;
  const names = [...new Set(all.map((a) => a.name))];
  return { ...one, name: joinedNames(names), first: all[0].first, end: Math.max(one.end, all[0].end) };
}

/** The names that follow one another in a list before or behind a name, with ages and places between them. */
function runOf(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  one: Accused,
  step: 1 | -1,
): Accused[] {
  const { doc } = tree;
  const out: Accused[] = [];
  let parted = false;
  for (let j = step > 0 ? one.end : one.first - 1; j >= tree.first && j < tree.end; j += step) {
    const w = doc.norm(j);
    if (isNameToken(doc, j)) {
      const found = nameAt(reading, field, tree, j);
      if (!found) {
        if (covering(field.places, j) || isHome(tree, j)) continue;
        break;
      }
      if (!parted) break;
      out.push(found);
      j = step > 0 ? found.end - 1 : found.first;
      parted = false;
    } else if (w === ',' || w === 'and') parted = true;
    else if (!/^(?:CD|HYPH)$/.test(doc.xpos(j)) && !/^(?:of|from|both|old|year-old|aged|-|&|years?)$/.test(w))
      break;
  }
  return out;
}

/** "of Upper Tarn": the name of where somebody lives, known or not. */
function isHome({ doc, first }: SentenceTree, at: number): boolean {
  let j = at;
  while (j > first && at - j < 4 && isNameToken(doc, j)) j--;
  return /^(?:of|from)$/.test(doc.norm(j));
}

/** Does "and" stand within the list, so that it is no run of descriptions? */
function hasAnd({ doc }: SentenceTree, all: readonly Accused[]): boolean {
  const last = all[all.length - 1];
  for (let j = last.first - 1; j > all[0].first && j > last.first - 4; j--)
    if (doc.norm(j) === 'and') return true;
  return false;
}

/** "Omar Plim, 26, of Tarn and Lena Varn, 24, as suspects": all of them. */
export function withOthers(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  last: Accused,
): Accused {
  const { doc } = tree;
  let and = last.first - 1;
  while (and > tree.first && last.first - and < 3 && doc.norm(and) !== 'and') and--;
  if (doc.norm(and) !== 'and') return last;
  for (let j = and - 1; j >= tree.first && and - j < 12; j--) {
    const found = isNameToken(doc, j) ? nameAt(reading, field, tree, j) : null;
    if (found) return { ...last, first: found.first, name: `${found.name} and ${last.name}` };
    if (doc.upos(j) === 'VERB') return last;
  }
  return last;
}
