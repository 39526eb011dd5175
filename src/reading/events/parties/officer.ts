import type { FieldReading, Reading } from '../../reading.ts';

const officers = new WeakMap<Reading, ReadonlySet<string>>();

/** Is somebody told of as an officer of the police: "Officer Omar Plim", "the deputy who fired was identified as Omar Plim"? */
export function isOfficer(reading: Reading, name: string): boolean {
  let known = officers.get(reading);
  if (!known) {
    known = new Set(reading.fields.flatMap((field) => officersIn(reading, field)));
    officers.set(reading, known);
  }
  return known.has(name);
}

const RANK =
  /^(?:officers?|deput(?:y|ies)|troopers?|constables?|const|sgt|sergeant|cpl|corporal|patrolm[ae]n|policem[ae]n|agent|cop)$/;
/** Words over which "as" is still of the officer before it. */
const REACH = 30;

function officersIn(reading: Reading, { doc, mentions }: FieldReading): string[] {
  const out: string[] = [];
  for (const m of mentions) {
    const { kind, unnamed, name } = reading.actors[m.actor];
    if (kind !== 'person' || unnamed || out.includes(name)) continue;
    const before = doc.norm(m.first - 1) === '.' ? m.first - 2 : m.first - 1;
    const rank =
      (isRank(doc, m.first) || isRank(doc, before)) &&
      !/^(?:former|off-duty|duty|ex)$/.test(doc.norm(before - 1));
    if (rank || (doc.norm(before) === 'as' && isOfOfficer(doc, before))) out.push(name);
  }
  return out;
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
