import type { Doc } from '../../../language/doc.ts';
import { VICTIMS } from '../lexicon.ts';
import { categoryOf } from './category.ts';
import { skipOf } from './counted.ts';
import { blankGroup, type Clauses, type Group } from './group.ts';
import { nounGroup } from './noun-group.ts';

export function nobody(c: Clauses, i: number): Group | null {
  const { doc } = c;
  const g = blankGroup(i, i + 1);
  toNobody(g, doc);
  if (doc.norm(i) === 'no') {
    if (doc.norm(i + 1) === 'one') g.end = i + 2;
    else {
      const noun = nounGroup(c, i + 1);
      if (!noun || !VICTIMS.has(doc.norm(noun.head))) return null;
      g.end = noun.end;
      g.category = categoryOf(doc, i, noun.end, noun.head);
    }
    g.head = g.end - 1;
    g.known = true;
  } else if (doc.norm(i + 1) === 'of' && /^(?:whom|them|which)$/.test(doc.norm(i + 2))) {
    g.end = i + 3;
    g.head = i + 2;
    g.known = true;
    g.ofThem = true;
  } else if (doc.norm(i + 1) === 'of') {
    const inner = skipOf(c, i + 2);
    const noun = nounGroup(c, inner.at);
    if (noun) {
      g.end = noun.end;
      g.head = noun.head;
      g.category = categoryOf(doc, inner.at, noun.end, noun.head);
    }
  }
  return g;
}

/** Makes it nobody, by its first word. */
export function toNobody(g: Group, doc: Doc): void {
  g.counting = 'nobody';
  g.count = { low: 0, high: 0, bound: 'none', text: doc.form(g.first) };
}
