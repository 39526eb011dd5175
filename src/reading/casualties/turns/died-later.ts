import { WordTest } from '../../../language/word-test.ts';
import { type Draft, draft } from '../frames.ts';
import { PREDICATES } from '../lexicon.ts';
import { UNTOLD } from '../outcomes.ts';
import type { Clauses } from '../people/group.ts';
import { ADVERB, BE } from '../words.ts';

const THEN = new Set(['where', 'and', 'but', 'before']);
const MANY = new WordTest(new Set(['they', 'both']));
const PRONOUNCED = new Set(['pronounced', 'declared']);

/**
 * "The two sailors were brought to a clinic, where they later died": the pronoun of more than one speaks of those of whom the sentence
 * has told, all of them when they stand side by side.
 */
export function diedLater(c: Clauses, told: readonly Draft[]): Draft[] {
  const { doc } = c;
  for (let i = MANY.next(doc, c.first + 2, c.end) - 1; i + 1 < c.end; i = MANY.next(doc, i + 2, c.end) - 1) {
    if (!THEN.has(doc.norm(i))) continue;
    const verb = deathAt(c, i + 2);
    if (verb < 0) continue;
    const last = told.findLast((d) => d.end <= i && d.partOf < 0 && !d.inside);
    if (last?.effect !== 'wounded' || !UNTOLD.test(last.rule)) return [];
    const beside = told.filter((d) => d.trigger === last.trigger && d.effect === 'wounded' && d.end <= i);
    const many = beside.length > 1 || last.group.counting === 'number';
    if (!many || told.some((d) => d.effect === 'killed' && d.trigger >= i && !isThey(d))) return [];
    return beside.map((d) =>
      draft(c, d.group, 'killed', { first: d.first, end: verb + 1, token: verb }, 'asserted', 'died-later'),
    );
  }
  return [];
}

const isThey = ({ group }: Draft): boolean => group.pronoun && group.counting !== 'one';

/** "later died", "were both pronounced dead", "succumbed to their wounds" from token i on; -1 without it. */
function deathAt({ doc, end }: Clauses, i: number): number {
  let j = i;
  while (j < end && (ADVERB.has(doc.norm(j)) || BE.has(doc.norm(j)) || doc.norm(j) === 'all')) j++;
  if (PRONOUNCED.has(doc.norm(j))) return doc.norm(j + 1) === 'dead' ? j + 1 : -1;
  const dying = PREDICATES.get(doc.norm(j))?.some(
    (f) => f.entry.effect === 'killed' && f.entry.frame === 'intransitive' && f.form === 'past',
  );
  return dying ? j : -1;
}
