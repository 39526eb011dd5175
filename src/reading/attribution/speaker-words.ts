import type { Doc } from '../../language/doc.ts';
import type { ActorMention, TokenSpan } from '../layers.ts';

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
  if (head < 1 || doc.norm(head + 1) !== 'of' || m.first > head + 5) return false;
  for (let i = head + 2; i < m.first; i++) if (!IN_NAME.test(doc.form(i))) return false;
  return isCapital(doc, head) && isCapital(doc, head - 1);
}

/** Words between "of" and the last part of a body's name: "of North and East Kesh". */
const IN_NAME = /^(?:the|and|\p{Lu}\p{Ll}+)$/u;
const isCapital = (doc: Doc, i: number): boolean => /^\p{Lu}/u.test(doc.form(i));

/** A common noun that bears the source before a land or a body in which it is ("a supervisor at the hospital"). */
export function isPlacedIn(doc: Doc, head: number, m: ActorMention): boolean {
  if (head < 0 || m.first < head + 2 || !doc.xpos(head).startsWith('NN')) return false;
  const at = doc.norm(head + 1);
  if (!/^(?:in|across|inside)$/.test(at) && (m.rule === 'actors/state' || !/^(?:at|with)$/.test(at)))
    return false;
  for (let i = head + 2; i < m.first; i++) if (!/^(?:DT|JJ|NN)/.test(doc.xpos(i))) return false;
  return true;
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
