import type { Match } from '../clauses/match.ts';
import { isViolentVerb } from '../clauses/violence.ts';
import type { BlameEntry } from '../words/lexicon.ts';

/** Entries that say nothing by themselves: a deed of violence has to stand right behind them. */
const DOING = /-doing$/;

const PATIENTS = /^(?:victims|survivors|casualties|patients|wounded|injured)$/;
const NO_DEED = /^(?:victims|survivors|casualties|suspects|by|was|were|is|are|had)$/;

/** "admitted killing nine villagers", "has admitted to having shot", where "admitted the patients" tells of no deed: is it no admission? */
export function admitsNothing({ tree: { doc, end }, token, entry }: Match<BlameEntry>): boolean {
  // "admitted shooting victims", "admitted 30 wounded": a hospital does
  if (/^admit/.test(entry.id))
    for (let i = token + 1; i < Math.min(end, token + 4); i++) if (PATIENTS.test(doc.norm(i))) return true;
  if (!DOING.test(entry.id)) return false;
  let i = token + 1;
  while (
    i < end &&
    i < token + 5 &&
    /^(?:to|having|accidentally|mistakenly|wrongly|deliberately)$/.test(doc.norm(i))
  )
    i++;
  // "admitted shooting victims": patients, or others' deeds
  if (NO_DEED.test(doc.norm(i + 1))) return true;
  return (
    !(/^VB[GN]$/.test(doc.xpos(i)) && isViolentVerb(doc, i)) &&
    !/^(?:killing|shooting|bombing|shelling)$/.test(doc.norm(i))
  );
}
