import type { Doc } from '../../../language/doc.ts';
import { MARK } from '../../../language/names/marks.ts';
import type { People } from '../../../language/names/people.ts';
import { marks, ROLE } from '../cues.ts';
import { KIND, NAME } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import { type Candidate, newLine } from './candidates.ts';

/** How likely a candidate is a place name here, as a sum of weights; above 0 it is one. */
export function score(
  doc: Doc,
  c: Candidate,
  first: number,
  end: number,
  names: Gazetteer,
  people: People,
): number {
  if (c.kind === 'demonym') return scoreDemonym(doc, c, first);
  return (
    prior(doc, c, names) +
    person(doc, c, people) +
    before(doc, c, first, people) +
    after(doc, c, end) +
    dateline(doc, c)
  );
}

/** "Syrian troops", but neither "speaks fluent French" nor "African-American". */
function scoreDemonym(doc: Doc, c: Candidate, first: number): number {
  const word = doc.norm(c.end - 1);
  if (c.first > first && doc.norm(c.first - 1) === '-') return -1;
  if (doc.norm(c.end) === '-' && marks.of(doc, c.end + 1) & MARK.capital) return -1;
  if (word.endsWith('s') && word !== 'swiss') return -0.5;
  if (marks.of(doc, c.end - 1) & ROLE.language) {
    const next = marks.of(doc, c.end);
    if (!(next & (ROLE.people | ROLE.institution | ROLE.title))) return -0.5;
  }
  return 2;
}

/** What the name itself says: a state, a big town, a word that is also an ordinary word. */
function prior(doc: Doc, c: Candidate, names: Gazetteer): number {
  if (c.kind === 'unknown') return -3;
  const shaped = c.shaped ? (c.rule === 'places/lead' ? 0.8 : 1.5) : -9;
  if (c.kind === 'shape') return shaped;
  let best = -3;
  for (const { row, how } of names.byKey(c.key)) {
    const p = priorOf(row, names) - (how === NAME.alternate ? 0.8 : 0);
    if (p > best) best = p;
  }
  if (c.end - c.first > 1) best += 0.7;
  else {
    const bits = marks.of(doc, c.first);
    if (bits & MARK.ordinary && best < 2) best -= 1.2;
    if (bits & ROLE.stop) best -= 3;
    if (bits & MARK.given) best -= 1;
    else if (bits & MARK.ambiguous) best -= 0.3;
  }
  return Math.max(best, shaped);
}

function priorOf(row: number, names: Gazetteer): number {
  const kind = names.kinds[row];
  if (kind === KIND.country || kind >= KIND.area) return 2.5;
  if (kind === KIND.admin1) return 1.5;
  if (kind === KIND.admin2) return -0.5;
  return -2.2 + 0.5 * Math.log10(names.populations[row] + 10);
}

function person(doc: Doc, c: Candidate, people: People): number {
  if (c.shaped && c.rule !== 'places/lead' && !endsAsSurname(doc, c)) return 0;
  for (let i = c.first; i < c.end; i++) if (people.tokens[i]) return -4;
  return c.end - c.first === 1 && people.surnames.has(doc.norm(c.first)) ? -3 : 0;
}

/** Hill, Park, Woods and Lane are people's names too. */
function endsAsSurname(doc: Doc, c: Candidate): boolean {
  return /^(?:hill|hills|park|lane|woods|banks|rivers|forest|pond|camp|cape|bridge|bay|beach|marsh|springs|sound|street|drive|pike)$/.test(
    doc.norm(c.end - 1),
  );
}

function before(doc: Doc, c: Candidate, first: number, people: People): number {
  const i = c.first - 1;
  if (i < first || newLine(doc, c.first)) return -0.3;
  const bits = marks.of(doc, i);
  const norm = doc.norm(i);
  if (bits & ROLE.locative && !(bits & MARK.capital)) return 2;
  if (bits & ROLE.direction) return 1.5;
  if (norm === 'of') return ofWhat(doc, i, people);
  if (norm === '-' && isParty(doc, i - 1)) return 3;
  if (norm === '-' && doc.ends[i] === doc.starts[c.first] && doc.ends[i - 1] === doc.starts[i]) return -1;
  if (!(bits & MARK.capital) || i === first) return 0;
  if (bits & MARK.upper && !(marks.of(doc, c.first) & MARK.upper)) return 0;
  return bits & (ROLE.institution | ROLE.division) ? -0.8 : -1.8;
}

/** "the town of Marn", "Plimley, 41, of Marn". */
function ofWhat(doc: Doc, i: number, people: People): number {
  const bits = marks.of(doc, i - 1);
  if (bits & ROLE.settlement) return bits & MARK.capital ? 1.5 : 3.2;
  if (doc.norm(i - 1) === ',' || people.tokens[i - 1]) return 2;
  return 0.8;
}

/** "D-Marn", "(R-Marn)": where a politician is from. */
function isParty(doc: Doc, i: number): boolean {
  return /^(?:r|d|dfl|i|rep|dem)$/.test(doc.norm(i)) && (marks.of(doc, i) & MARK.capital) !== 0;
}

function after(doc: Doc, c: Candidate, end: number): number {
  let j = c.end;
  if (/^['’]s?$/.test(doc.norm(j))) j++;
  if (j >= end || newLine(doc, j)) return 0;
  const bits = marks.of(doc, j);
  if (bits & MARK.capital) return afterCapital(c, j, bits);
  const norm = doc.norm(j);
  if (c.kind === 'unknown')
    return /^(?:province|district|governorate|region|county|oblast|village)$/.test(norm) ? 3.2 : 0;
  if (bits & ROLE.people) return 1.5;
  if (bits & ROLE.speech) return -0.7;
  if (norm === ',' && marks.of(doc, j + 1) & MARK.capital) return 0.8;
  if (norm === '-' && /^(?:based|area|born|bound)$/.test(doc.norm(j + 1))) return 2;
  return 0;
}

function afterCapital(c: Candidate, j: number, bits: number): number {
  if (bits & (ROLE.press | ROLE.business)) return -2;
  if (bits & ROLE.institution) return 1.2;
  if (bits & ROLE.stop) return 0;
  if (j > c.end) return 0.5;
  // "Marn Film Festival" is named after the place, "Marn Plimley" is no place.
  return bits & MARK.ordinary ? 0.5 : -1.5;
}

/** "MARN (AP) -", "MARN, Ohio --", "MARN A fire ...": a capital name that opens the text or a line. */
function dateline(doc: Doc, c: Candidate): number {
  if (!(marks.of(doc, c.first) & MARK.upper)) return 0;
  if (c.first > 0 && !newLine(doc, c.first) && !/^[.]$/.test(doc.norm(c.first - 1))) return 0;
  const next = doc.norm(c.end);
  if (/^(?:\(|-|–|—|--|,|:)$/.test(next)) return 2.5;
  return marks.of(doc, c.end) & MARK.capital && !(marks.of(doc, c.end) & MARK.upper) ? 2.5 : 0;
}
