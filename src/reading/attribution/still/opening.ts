import type { Doc } from '../../../language/doc.ts';
import type { FieldReading } from '../../reading.ts';

/** A sentence, and the one that the speaker's words stood in. */
interface Where {
  k: number;
  from: number;
}

const PARTITIVE =
  /^(?:another|both|all|one|most|some|several|many|none|others|half|among|of|each|neither|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|nineteen|twenty|dozens|\d+)$/;
const CONJUNCTION = /^(?:but|and|however|yet|so|while|although|though|if|when|as|after|before)$/;
const ELSEWHERE =
  /^(?:meanwhile|separately|elsewhere|earlier|later|last|previously|since|also|thus|hundreds|thousands)$/;
const PREPOSITION = /^(?:in|on|at|from|by|for|with|during|between|under|near|over|to|inside|outside)$/;

/** What goes on with what was told: "minutes later", "upon arrival", "as a result". */
const THEN =
  /^(?:then|afterwards?|just|minutes|hours|moments|seconds|days|soon|upon|once|inside|outside|eventually|finally)$/;

/** "At least six of them", "some 20 others": a part of what was told, and no toll of its own. */
function goesOn(doc: Doc, from: number): boolean {
  for (let i = from; i < Math.min(from + 3, doc.length); i++)
    if (/^(?:of|others?|more|them|further)$/.test(doc.norm(i))) return true;
  return false;
}

/** What adds one more thing to what was told. */
const ADDS = /^(?:moreover|furthermore|additionally|likewise|similarly|accordingly)$/;

/** How a sentence begins. */
export function openingOf({ doc }: FieldReading, { k, from }: Where): string {
  const { first, end } = doc.sentences[k];
  const w = doc.norm(first);
  if (THEN.test(w) || (w === 'as' && doc.norm(first + 2) === 'result')) return 'then';
  if (ADDS.test(w) || (w === 'in' && /^(?:addition|all|total)$/.test(doc.norm(first + 1)))) return 'adds';
  if (w === 'he' || w === 'she') return 'he';
  if (w === 'they' || w === 'it' || w === 'there') return w;
  if (/^(?:his|her|their|its)$/.test(w)) return 'own';
  if (/^(?:we|our|i|my)$/.test(w)) return 'we';
  if (/^(?:this|these|that|those)$/.test(w)) return 'this';
  if (w === 'no' || w === 'nobody') return 'no';
  if (PARTITIVE.test(w) || doc.xpos(first) === 'CD') return 'partitive';
  if (
    /^(?:at|more|about|around|some|up|nearly|over|a)$/.test(w) &&
    /^(?:least|than|\d+|to|further|dozen)$/.test(doc.norm(first + 1))
  )
    return goesOn(doc, first + 2) ? 'partitive' : 'toll';
  if (ELSEWHERE.test(w)) return 'elsewhere';
  if (CONJUNCTION.test(w)) return 'conjunction';
  if (PREPOSITION.test(w)) return 'preposition';
  if (w === 'the') return 'the';
  if (w === 'a' || w === 'an') return 'a';
  if (/^["“”'`]/.test(w)) return 'quote';
  if (!/^NNP/.test(doc.xpos(first))) return 'other';
  let last = first;
  while (last + 1 < end && last < first + 4 && /^NNP/.test(doc.xpos(last + 1))) last++;
  const { first: said, end: stop } = doc.sentences[from];
  for (let i = said; i < stop; i++) if (doc.norm(i) === doc.norm(last)) return 'known';
  return 'name';
}
