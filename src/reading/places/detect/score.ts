import type { Doc } from '../../../language/doc.ts';
import { MARK } from '../../../language/names/marks.ts';
import type { People } from '../../../language/names/people.ts';
import { marks, ROLE } from '../cues.ts';
import { KIND, NAME } from '../gazetteer/format.ts';
import { nameKey } from '../gazetteer/keys.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import type { Candidate } from './candidate.ts';

/** Where a candidate stands. */
export interface Setting {
  doc: Doc;
  /** First token of its sentence, and the end of the sentence. */
  first: number;
  end: number;
  names: Gazetteer;
  people: People;
  /** End of the last name taken for a place in this sentence; -1 when there is none. */
  lastPlace: number;
  /** Was that a name that nothing knows? */
  lastUnknown: boolean;
}

/** How likely a candidate is a place name here, as a sum of weights; above 0 it is one. */
export function score(c: Candidate, s: Setting): number {
  if (c.kind === 'demonym') return scoreDemonym(c, s);
  return prior(c, s) + person(c, s) + before(c, s) + after(c, s) + dateline(c, s);
}

/** "Syrian troops", but neither "speaks fluent French" nor "African-American". */
function scoreDemonym(c: Candidate, { doc, first }: Setting): number {
  const word = doc.norm(c.end - 1);
  const next = marks.of(doc, c.end);
  if (c.first > first && doc.norm(c.first - 1) === '-') return -1;
  if (doc.norm(c.end) === '-' && next & MARK.capital) return -1;
  if (word.endsWith('s') && word !== 'swiss') return -0.5;
  if (marks.of(doc, c.end - 1) & ROLE.language && !(next & (ROLE.people | ROLE.institution | ROLE.title)))
    return -0.5;
  if (word === 'american' && next & MARK.capital && !(next & (ROLE.institution | ROLE.title))) return -0.5;
  return 2;
}

/** What the name itself says: a state, a big town, a word that is also an ordinary word. */
function prior(c: Candidate, s: Setting): number {
  if (c.kind === 'unknown') return marks.of(s.doc, c.first) & MARK.upper ? -4 : -3;
  const shaped = c.shaped ? priorOfShape(c) : -9;
  if (c.kind === 'shape') return shaped;
  let best = -4;
  for (const { row, how } of s.names.byKey(c.key)) {
    const p = fits(c, how, s.doc) ? priorOf(row, s.names) - (how === NAME.alternate ? 0.8 : 0) : -4;
    if (p > best) best = p;
  }
  if (c.end - c.first > 1) best += 0.7;
  else best += priorOfWord(c, best, s);
  return Math.max(best, shaped);
}

function priorOfShape(c: Candidate): number {
  if (c.rule === 'places/saint') return -0.8;
  return c.rule === 'places/lead' ? 0.8 : 1.5;
}

/** "Man." is Manitoba and "Man" is not; "SWAT" is not the valley of Swat; "UAE" needs its capitals. */
function fits(c: Candidate, how: number, doc: Doc): boolean {
  const from = doc.starts[c.first];
  const to = doc.ends[c.end - 1];
  if (how === NAME.abbreviation)
    return doc.text[to - 1] === '.' || doc.text[to] === '.' || doc.norm(c.first - 1) === ',';
  if (how === NAME.acronym) return doc.text.slice(from, to) === doc.text.slice(from, to).toUpperCase();
  const letters = doc.text.slice(from, to).replaceAll('.', '');
  if (letters !== letters.toUpperCase() || letters.length > 5) return true;
  return letters.length > 3 && isShouted(c, doc);
}

/** All capitals because its line is: a dateline or a headline. */
function isShouted(c: Candidate, doc: Doc): boolean {
  const around = marks.of(doc, c.first - 1) | marks.of(doc, c.end);
  return (around & MARK.upper) !== 0 || opensLine(c, doc);
}

function opensLine({ first }: Candidate, doc: Doc): boolean {
  if (first === 0 || doc.norm(first - 1) === '.') return true;
  return doc.text.slice(doc.ends[first - 1], doc.starts[first]).includes('\n');
}

function priorOf(row: number, names: Gazetteer): number {
  const kind = names.kinds[row];
  if (kind === KIND.country || kind >= KIND.area) return 2.5;
  if (kind === KIND.admin1) return 1.5;
  if (kind === KIND.admin2) return -0.5;
  return -2.2 + 0.5 * Math.log10(names.populations[row] + 10);
}

/** A single word may be an ordinary one, or a person's name. */
function priorOfWord(c: Candidate, best: number, { doc, first }: Setting): number {
  const bits = marks.of(doc, c.first);
  let p = 0;
  if (bits & MARK.ordinary && best < 2) p -= c.first === first ? 2.5 : 1.6;
  if (bits & ROLE.stop) p -= bits & ROLE.direction ? 9 : 3;
  if (bits & MARK.given) p -= 2.5;
  else if (bits & MARK.ambiguous) p -= 0.3;
  return p;
}

function person(c: Candidate, { doc, people }: Setting): number {
  if (c.shaped && !/^places\/(?:lead|saint)$/.test(c.rule) && !endsAsSurname(c, doc)) return 0;
  if (isArticled(c, doc)) return 0;
  for (let i = c.first; i < c.end; i++) if (people.tokens[i]) return -4;
  return c.end - c.first === 1 && people.surnames.has(doc.norm(c.first)) ? -3 : 0;
}

/** "in Al Mansurah": the article of an Arabic town, and no man called Al. */
const isArticled = (c: Candidate, doc: Doc): boolean =>
  c.kind === 'name' &&
  c.end - c.first > 1 &&
  /^(?:al|abu)$/.test(doc.norm(c.first)) &&
  (marks.of(doc, c.first - 1) & ROLE.locative) !== 0;

/** Hill, Park, Woods and Lane are people's names too. */
function endsAsSurname(c: Candidate, doc: Doc): boolean {
  return /^(?:hill|hills|park|lane|woods|banks|rivers|forest|pond|camp|cape|bridge|bay|beach|marsh|springs|sound|street|drive|pike|lake)$/.test(
    doc.norm(c.end - 1),
  );
}

function before(c: Candidate, { doc, first, people, lastPlace, lastUnknown }: Setting): number {
  const i = c.first - 1;
  if (i < first) return -0.3;
  const bits = marks.of(doc, i);
  const norm = doc.norm(i);
  if (bits & ROLE.locative && !(bits & MARK.capital)) return 2;
  if (bits & ROLE.direction) return 1.5;
  if (norm === 'of') return ofWhat(i, doc, people);
  if (/^(?:and|or|,|&)$/.test(norm) && lastPlace === i) {
    if (c.kind === 'unknown' && lastUnknown) return 3.2;
    return norm === ',' ? 0.5 : 1.2;
  }
  if (norm === '-') return afterHyphen(c, i, doc, lastPlace);
  if (!(bits & MARK.capital) || i === first) return 0;
  if (bits & MARK.upper && !(marks.of(doc, c.first) & MARK.upper)) return 0;
  return bits & (ROLE.institution | ROLE.named | ROLE.division) ? -0.8 : -1.8;
}

/** "the town of Marn", "Plimley, 41, of Marn". */
function ofWhat(i: number, doc: Doc, people: People): number {
  const bits = marks.of(doc, i - 1);
  if (bits & ROLE.settlement) return bits & MARK.capital ? 1.5 : 3.2;
  if (doc.norm(i - 1) === ',' || people.tokens[i - 1]) return 2;
  return 0.8;
}

/** "(R-Marn)" is where a politician is from; the second half of "Tolo-Marn" is what the first is. */
function afterHyphen(c: Candidate, i: number, doc: Doc, lastPlace: number): number {
  if (/^(?:r|d|dfl|i|rep|dem)$/.test(doc.norm(i - 1)) && marks.of(doc, i - 1) & MARK.capital) return 3;
  const tight = doc.ends[i] === doc.starts[c.first] && doc.ends[i - 1] === doc.starts[i];
  if (!tight) return 0;
  return lastPlace === i ? 1.2 : -1;
}

function after(c: Candidate, { doc, end, names }: Setting): number {
  let j = c.end;
  if (/^['’]s?$/.test(doc.norm(j))) j++;
  if (j >= end) return 0;
  const bits = marks.of(doc, j);
  const norm = doc.norm(j);
  if (bits & MARK.capital) return afterCapital(c, j, bits);
  if (norm === ',' && isCalledTown(doc, j + 1)) return 3.2;
  if (norm === ',' || norm === '(')
    return beforeContainer(doc, j + 1, names) ? 2.5 : marks.of(doc, j + 1) & MARK.capital ? 0.4 : 0;
  if (c.kind === 'unknown') return isDivisionWord(norm) ? 3.2 : 0;
  if (/^(?:counties|provinces|districts)$/.test(norm)) return 3;
  if (bits & ROLE.people) return 1.5;
  if (bits & ROLE.speech) return -0.7;
  if (norm === '-' && /^(?:based|area|born|bound)$/.test(doc.norm(j + 1))) return 2;
  return listedBefore(doc, c.end, end) ? 3 : 0;
}

/** ", a village in": what is said to be a town is one. */
function isCalledTown(doc: Doc, j: number): boolean {
  if (!/^(?:a|an|the)$/.test(doc.norm(j))) return false;
  for (let k = j + 1; k < j + 5; k++) {
    if (/^(?:town|village|city|suburb|hamlet|district|province|port|neighbou?rhood)$/.test(doc.norm(k)))
      return true;
    if (marks.of(doc, k) & MARK.capital) return false;
  }
  return false;
}

function isDivisionWord(norm: string): boolean {
  return /^(?:province|district|governorate|region|county|oblast|village)$/.test(norm);
}

function afterCapital(c: Candidate, j: number, bits: number): number {
  if (c.kind === 'unknown') return -1;
  if (bits & (ROLE.press | ROLE.business)) return -2;
  if (bits & ROLE.institution) return 1.2;
  if (bits & ROLE.named) return -0.4;
  if (bits & ROLE.stop) return 0;
  if (j > c.end) return 0.5;
  // "Marn Film Festival" is named after the place, "Marn Plimley" is no place.
  return bits & MARK.ordinary ? 0.5 : -1.5;
}

/** ", Ohio" or "(Ohio": the name of a state or a division starts at token j. */
function beforeContainer(doc: Doc, j: number, names: Gazetteer): boolean {
  if (!(marks.of(doc, j) & MARK.capital)) return false;
  for (let e = j + 2; e > j; e--) {
    if (e > doc.length) continue;
    for (const { row } of names.byKey(nameKey(doc.slice(j, e)))) {
      const kind = names.kinds[row];
      if (kind === KIND.country || kind === KIND.admin1) return true;
    }
  }
  return false;
}

/** "Tolo, Marn and Varn counties": each of a list is what its last word says. */
function listedBefore(doc: Doc, from: number, end: number): boolean {
  for (let j = from; j < end && j < from + 12; j++) {
    const norm = doc.norm(j);
    if (/^(?:counties|provinces|districts|avenues|streets|roads)$/.test(norm)) return true;
    if (norm !== ',' && norm !== 'and' && !(marks.of(doc, j) & MARK.capital)) return false;
  }
  return false;
}

/** "MARN (AP) -", "MARN, Ohio --", "MARN A fire ...": a capital name that opens the text or a line. */
function dateline(c: Candidate, { doc }: Setting): number {
  if (!(marks.of(doc, c.first) & MARK.upper) || !opensLine(c, doc)) return 0;
  if (/^(?:\(|-|–|—|--|,|:)$/.test(doc.norm(c.end))) return c.kind === 'unknown' ? 5.5 : 2.5;
  return marks.of(doc, c.end) & MARK.capital && !(marks.of(doc, c.end) & MARK.upper) ? 2.5 : 0;
}
