import type { Doc } from '../../language/doc.ts';
import type { Word } from './lexicon.ts';
import type { Match } from './match.ts';

const KIN =
  /^(?:brother|sister|husband|wife|father|mother|dad|mom|son|daughter|uncle|aunt|cousin|nephew|grandson|grandfather|grandmother|step(?:father|mother|son|brother)|(?:ex-)?(?:husband|wife|boyfriend|girlfriend)|fianc[eé]e?|roommate|neighbou?r|coworker|co-worker|classmate|boy|girl|landlord|tenant|lodger)$/;
const BY_HAND = /^(?:kill|shoot|stab|murder|strangle|behead|slay|beat|poison|drown|smother)$/;

/** "stabbed by her husband", "a boy shot his brother": somebody by kinship who killed or wounded by his own hand; null for others. */
export function kinAt({ tree, token, passive, object }: Match<Word>, head: number): string | null {
  const { doc } = tree;
  if (head < 0 || !KIN.test(doc.norm(head)) || !BY_HAND.test(doc.lemma(token))) return null;
  // "lost control of the car, killing two"
  if (doc.xpos(token) === 'VBG') return null;
  return passive || (token - head < 12 && harms(doc, token, object)) ? doc.norm(head) : null;
}

/** "shot his brother"; not "Boy, 5, shot while his mother cooks", "girl shot at a party". */
function harms(doc: Doc, token: number, object: number): boolean {
  if (object <= token) return false;
  if (
    doc.xpos(token) === 'VBN' &&
    !/^(?:has|have|had)$/.test(doc.norm(token - 1)) &&
    doc.xpos(token + 1) !== 'PRP$'
  )
    return false;
  for (let i = token + 1; i < object; i++)
    if (/^(?:ADP|SCONJ|PUNCT|VERB)$/.test(doc.upos(i)) && doc.norm(i) !== '-') return false;
  return true;
}
