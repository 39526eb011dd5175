import type { Doc } from '../../language/doc.ts';
import type { TokenSpan } from '../layers.ts';

/** People by what anybody may be. */
const AGED =
  /^(?:man|woman|mother|father|mum|mom|dad|teen|teenager|grandmother|grandfather|widow|student|driver|old|\d+-year-old)$/;

/** "said the Tarn-based mother", "the 34-year-old said": who spoke before, by what else there is to say of them. */
export function describesAgain(doc: Doc, { first, end }: TokenSpan, head: number): boolean {
  if (doc.norm(first) !== 'the' || !AGED.test(doc.norm(head >= 0 ? head : end - 1))) return false;
  for (let i = first + 1; i < end; i++)
    if (/(?:^|-)(?:based|born|old)$/.test(doc.norm(i))) return /[^-]-|^(?:based|born|old)$/.test(doc.norm(i));
  return false;
}

/** A name whose last word before "of" bears the source, though no lexicon knows it. */
export function isNameBefore(doc: Doc, head: number, m: TokenSpan): boolean {
  if (head < 1 || m.first !== head + (doc.norm(head + 2) === 'the' ? 3 : 2) || doc.norm(head + 1) !== 'of')
    return false;
  return doc.xpos(head).startsWith('NNP') && doc.xpos(head - 1).startsWith('NNP');
}

/** "He and others who oppose it say": the pronoun that others are joined to. */
export function joinedTo(doc: Doc, { first, end }: TokenSpan): string {
  return end > first + 2 && doc.norm(first + 1) === 'and' && /^(?:he|she)$/.test(doc.norm(first))
    ? doc.norm(first)
    : '';
}

/** "The army of Lorania": behind the land or town whose body it is. */
export function pastLand(doc: Doc, at: number, stop: number): number {
  if (!/^(?:of|in)$/.test(doc.norm(at))) return at;
  let i = at + 1;
  while (i < stop && i < at + 5 && (doc.xpos(i).startsWith('NNP') || doc.norm(i) === 'the')) i++;
  return i > at + 1 ? i : at;
}
