import type { Match } from '../clauses/match.ts';
import { isViolentVerb } from '../clauses/violence.ts';
import type { BlameEntry } from '../words/lexicon.ts';

/** Entries that say nothing by themselves: a deed of violence has to stand right behind them. */
const DOING = /-doing$/;

/** "admitted killing nine villagers", "has admitted to having shot", where "admitted the patients" tells of no deed: is it no admission? */
export function admitsNothing({ tree: { doc, end }, token, entry }: Match<BlameEntry>): boolean {
  if (!DOING.test(entry.id)) return false;
  let i = token + 1;
  while (
    i < end &&
    i < token + 5 &&
    /^(?:to|having|accidentally|mistakenly|wrongly|deliberately)$/.test(doc.norm(i))
  )
    i++;
  return (
    !(/^VB[GN]$/.test(doc.xpos(i)) && isViolentVerb(doc, i)) &&
    !/^(?:killing|shooting|bombing|shelling)$/.test(doc.norm(i))
  );
}
