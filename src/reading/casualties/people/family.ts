import type { Doc } from '../../../language/doc.ts';

/** Tokens from "of" to "family". */
const WITHIN = 4;

/** "four people of one family", "two from the same household": the token behind the family that a noun's bearers are of; 0 without one. */
export function familyBehind(doc: Doc, head: number): number {
  if (!/^(?:of|from)$/.test(doc.norm(head + 1))) return 0;
  if (!/^(?:one|a|an|the|his|her|their|same)$/.test(doc.norm(head + 2))) return 0;
  for (let i = head + 3; i <= Math.min(doc.length - 1, head + 1 + WITHIN); i++) {
    if (/^(?:family|household)$/.test(doc.norm(i))) return doc.norm(i + 1) === "'s" ? 0 : i + 1;
    if (!/^(?:same|single|extended|whole|entire|local|displaced)$/.test(doc.norm(i))) return 0;
  }
  return 0;
}
