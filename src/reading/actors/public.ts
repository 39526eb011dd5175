import { Doc } from '../../language/doc.ts';
import { type TermLabel, termAt } from './terms.ts';

const BODIES: ReadonlySet<TermLabel> = new Set(['entity', 'state', 'institution', 'class']);
const ALL: ReadonlySet<TermLabel> = new Set([...BODIES, 'modifier']);
const BETWEEN: ReadonlySet<string> = new Set(['the', 'a', 'an', 'of', 'and', 'in', "'s", '-']);

/** Whether a name is made of the lexicons' words alone (states, armed groups, bodies, kinds of people): no private person is meant. */
export function isPublicActor(name: string): boolean {
  const doc = new Doc(name);
  let bodies = 0;
  for (let i = 0; i < doc.length; ) {
    const term = termAt(doc, i, doc.length, ALL);
    if (term) {
      if (BODIES.has(term.label)) bodies++;
      i += term.words.length;
    } else if (BETWEEN.has(doc.norm(i))) i++;
    else return false;
  }
  return bodies > 0;
}
