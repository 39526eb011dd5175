import type { Doc } from '../../../language/doc.ts';
import { SMALL } from '../words.ts';

/** An age in years said right behind somebody, and the token behind it. */
export interface AgeBehind {
  years: number;
  end: number;
}

/** ", 15,", " (15 years)", ", aged nine,", ", 15 years old", " aged 15": an age said right behind the token before `at`; null without one. */
export function ageBehind(doc: Doc, at: number): AgeBehind | null {
  let i = at;
  const set = /^(?:,|\(|-|–|—)$/.test(doc.norm(i));
  if (set) i++;
  // ", who was 16,"
  const told = doc.norm(i) === 'who' && /^(?:was|is)$/.test(doc.norm(i + 1));
  if (told) i += 2;
  const aged = /^(?:aged|age)$/.test(doc.norm(i));
  if (aged) i++;
  if (!set && !aged) return null;
  const years = numberAt(doc, i);
  if (years === null) return null;
  i++;
  const [unit, end] = unitAt(doc, i);
  if (unit === null) return aged || CLOSES.test(doc.norm(i)) || i >= doc.length ? { years, end: i } : null;
  const closed = end >= doc.length || CLOSES.test(doc.norm(end)) || doc.norm(end - 1) === 'old';
  return closed ? { years: unit === 'years' ? years : 0, end } : null;
}

/** "15", "fifteen". */
function numberAt(doc: Doc, i: number): number | null {
  if (i >= doc.length) return null;
  const w = doc.norm(i);
  return /^\d{1,2}$/.test(w) ? Number(w) : (SMALL.get(w) ?? null);
}

/** "years old", "years", "months old": its unit and the token behind it. */
function unitAt(doc: Doc, i: number): ['years' | 'less' | null, number] {
  let at = i;
  if (doc.norm(at) === '-') at++;
  const w = doc.norm(at);
  const unit = /^years?$/.test(w) ? 'years' : /^(?:months?|weeks?|days?)$/.test(w) ? 'less' : null;
  if (unit === null) return [null, i];
  at++;
  if (doc.norm(at) === '-') at++;
  return [unit, doc.norm(at) === 'old' ? at + 1 : at];
}

const CLOSES = /^(?:[,.;:()\]!?]|[-–—―])$/;
