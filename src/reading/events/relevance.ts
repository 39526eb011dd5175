import type { FieldReading } from '../reading.ts';
import { nounClasses } from './nouns.ts';
import { weaponAt } from './weapons.ts';

const VIOLENT = new Set(['attack', 'agreement', 'projectile', 'force']);
const relevance = new WeakMap<FieldReading, Uint8Array>();

/** Does sentence k, or one next door, speak of violence or of an agreement about it? Politics without either is not read. */
export function isRelevant(field: FieldReading, k: number): boolean {
  let marks = relevance.get(field);
  if (!marks) {
    marks = mark(field);
    relevance.set(field, marks);
  }
  return marks[k] === 1;
}

function mark(field: FieldReading): Uint8Array {
  const { doc, wanted } = field;
  const own = new Uint8Array(doc.sentences.length);
  for (const [k, { first, end }] of doc.sentences.entries()) {
    if (!wanted[k]) continue;
    for (let i = first; i < end && !own[k]; i++) {
      const classes = nounClasses(doc, i);
      if (classes) for (const c of VIOLENT) if (classes.has(c)) own[k] = 1;
      if (!own[k] && weaponAt(doc, i)) own[k] = 1;
    }
  }
  return own.map((m, k) => (m || own[k - 1] || own[k + 1] ? 1 : 0));
}
