import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';

const CIVILIAN = new WordTest(new Set(['civilian', 'civilians']));
const STRUCK =
  /^(?:attack(?:s|ed|ing)?|hit(?:s|ting)?|struck|strikes?|target(?:s|ed|ing)?|raid(?:s|ed)?|shell(?:s|ed|ing)?|bomb(?:s|ed|ing|ardment)?|fire|fired|air-?strikes?|ambush(?:es|ed)?|gunfire)$/;
const THINGS =
  /^(?:convoys?|cars?|vehicles?|bus(?:es)?|trucks?|homes?|houses?|buildings?|areas?|neighbou?rhoods?|gatherings?|boats?|settlements?|targets?)$/;
/** Tokens back from "civilian" to the word for the blow. */
const BACK = 4;

/**
 * "Shelling on a civilian convoy left five dead", "hit a civilian car, killing three": a number that names nobody, in a sentence of what of
 * the civilians' was struck.
 */
export function likeCiviliansAimedAt(
  { doc, first, end }: Clauses,
  all: readonly Draft[],
  from: number,
): void {
  let aimed: boolean | null = null;
  for (let i = from; i < all.length; i++) {
    const { group, category } = all[i];
    if (category !== 'unspecified' || group.counting !== 'number' || group.ofThem || group.ofEffect) continue;
    if (group.known || group.others) continue;
    aimed ??=
      isAimedAtCivilians(doc, first, end) &&
      all.slice(from).every((d) => d.category === 'unspecified' || d.category === 'civilian');
    if (!aimed) return;
    all[i].category = 'civilian';
  }
}

function isAimedAtCivilians(doc: Doc, first: number, end: number): boolean {
  for (let i = CIVILIAN.next(doc, first, end); i < end; i = CIVILIAN.next(doc, i + 1, end)) {
    let noun = i + 1;
    if (/^['’]s?$/.test(doc.norm(noun))) noun++;
    if (!THINGS.test(doc.norm(noun))) continue;
    for (let j = i - 1; j >= Math.max(first, i - BACK); j--) if (STRUCK.test(doc.norm(j))) return true;
  }
  return false;
}
