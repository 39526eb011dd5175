import { termAt } from '../../actors/terms.ts';
import type { TokenSpan } from '../../layers.ts';
import type { Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import type { SentenceTree } from '../grammar/tree.ts';

/**
 * The force with a name of its own whose words cover token i: "the Coastal Army", "the Ulan Police". Null for what goes by its
 * state ("the Kesh army"), by a common noun, or is known to the lexicons.
 */
export function properForce(
  reading: Reading,
  { doc }: SentenceTree,
  i: number,
): (TokenSpan & { name: string }) | null {
  const field = reading.fields.find((f) => f.doc === doc);
  const mention = field && covering(field.mentions, i);
  if (!mention || mention.head <= mention.first || !FORCE.test(doc.form(mention.head))) return null;
  const actor = reading.actors[mention.actor];
  if (actor.unnamed || actor.known !== null || actor.party !== null || !FORCES.has(actor.kind)) return null;
  for (let j = mention.first; j < mention.head; j++)
    if (/^\p{Lu}\p{Ll}/u.test(doc.form(j)) && doc.norm(j) !== 'the' && !termAt(doc, j, mention.end))
      return { first: mention.first, end: mention.end, name: actor.name };
  return null;
}

const FORCE =
  /^(?:Army|Police|Navy|Guards?|Forces?|Militia|Brigades?|Corps|Command|Gendarmerie|Battalion|Regiment|Constabulary)$/;
const FORCES = new Set(['military', 'officials', 'armed-group']);
