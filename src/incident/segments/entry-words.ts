import type { Doc } from '../../language/doc.ts';

/** How a sentence of a round-up opens on an incident, and how an incident is called by its place. */

/** "Gunmen killed two", "Clashes in Orsund left nine dead", "Four were killed by a car bomb", "Early on Sunday, a clerk was shot". */
const OPENS =
  /^\W*(?:(?:early|late|later|also|shortly|just|about|around|on|at)\b[^.,;]{0,40}, )?(?:(?:in|near|at|outside) [^.,;]{2,40}, )?(?:(?:an? |the )?(?:[\w-]+ )?(?:gunm[ae]n|militants|rebels|insurgents|attackers|assailants|bandits|robbers|raiders|snipers?|police|troops|soldiers|clashes|fighting|shelling|shells|mortars|rockets|bombs?|mines?|bombers?|grenade|drones?)\b|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:[\w-]+ ){0,3}?(?:was|were|died|drowned)\b)/i;

/** Does a sentence tell of somebody as harmed for the first time, as an entry of a round-up does? */
export const opensEntry = (text: string): boolean => OPENS.test(text);

const ANOTHER =
  /\b(?:another|an? (?:[\w-]+ )?(?:separate|different|second|third|fourth)|the (?:second|third|fourth|next)) (?:fatal |deadly |double )?(?:shooting|stabbing|attack|crash|collision|accident|incident|homicide|killing|blast|explosion|fire|robbery|call|scene)\b(?! (?:in|of|within|this|since|on record))/i;

/** Sentences without a figure that pass to another incident ("Officers were called to another shooting at 11 p.m."). */
export function speaksOfAnother(before: string): boolean {
  const near = before.slice(-LOOKED_AT);
  return ANOTHER.test(near) || opensEntry(near.slice(near.lastIndexOf('\n') + 1));
}

const LOOKED_AT = 400;

const CALLED =
  /\b(?:[Tt]he|[Tt]hat|earlier) (\p{Lu}[\p{L}\u2019'-]+(?: \p{Lu}[\p{L}\u2019'-]+)?) (?:attacks?|bombings?|blasts?|explosions?|shootings?|stabbings?|raids?|strikes?|massacre|killings?|crash|fire|siege)\b/u;

/** The name by which a sentence calls an attack that was told of before ("the Orsund attack, in which nine died"). */
export const calledBy = (text: string): string | null => CALLED.exec(text)?.[1] ?? null;

/** "It is the second accident there in a week": what is told next of last Tuesday was another one. */
const RANK =
  /\b(?:second|third|fourth|fifth|sixth|latest|another) (?:(?:such|deadly|fatal|major|serious|\w+) ){0,2}\w+ (?:\w+ ){0,4}?(?:in|within|this) (?:(?:less than|as many|just|about) )?(?:an? |the |two |three |four |five |six )?(?:days?|weeks?|months?|years?)\b/i;
const LAST = /^\W*last (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** Does a sentence tell of an earlier day, behind one that counts the report's own incident among others? */
export function followsRank(doc: Doc, sentence: number, text: string): boolean {
  if (sentence === 0 || !LAST.test(text)) return false;
  const { first, end } = doc.sentences[sentence - 1];
  return RANK.test(doc.slice(first, end));
}
