import type { TokenSpan } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';

const officers = new WeakMap<Reading, ReadonlySet<string>>();

/** Is somebody told of as an officer of the police: "Officer Omar Plim", "the deputy who fired was identified as Omar Plim"? */
export function isOfficer(reading: Reading, name: string): boolean {
  let known = officers.get(reading);
  if (!known) {
    known = officersIn(reading);
    officers.set(reading, known);
  }
  return known.has(name);
}

const RANK =
  /^(?:officers?|deput(?:y|ies)|troopers?|constables?|const|sgt|sergeant|cpl|corporal|patrolm[ae]n|policem[ae]n|agent|cop)$/;
/** Words over which "as" is still of the officer before it. */
const REACH = 30;

function officersIn({ fields, actors }: Reading): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { doc, mentions } of fields)
    for (const m of mentions) {
      const { kind, unnamed, name } = actors[m.actor];
      if (kind === 'person' && !unnamed && !out.has(name) && isToldAsOfficer(doc, m)) out.add(name);
    }
  return out;
}

function isToldAsOfficer(doc: FieldReading['doc'], { first }: TokenSpan): boolean {
  const before = doc.norm(first - 1) === '.' ? first - 2 : first - 1;
  if (doc.norm(before) === 'as' && isOfOfficer(doc, before)) return true;
  return (
    (isRank(doc, first) || isRank(doc, before)) && !/^(?:former|off-duty|duty|ex)$/.test(doc.norm(before - 1))
  );
}

/** An agent may be of the police, or of an estate. */
const isRank = (doc: FieldReading['doc'], i: number): boolean =>
  RANK.test(doc.norm(i)) &&
  (doc.norm(i) !== 'agent' || /^(?:special|federal|fbi|border|patrol)$/.test(doc.norm(i - 1)));

function isOfOfficer(doc: FieldReading['doc'], as: number): boolean {
  const { first } = doc.sentences[doc.sentenceOf(as)];
  for (let i = as - 1; i >= first && as - i < REACH; i--)
    if (isRank(doc, i))
      return doc.norm(i - 1) !== 'by' && !/s$/.test(doc.norm(i)) && doc.norm(i + 1) !== "'s";
  return false;
}
