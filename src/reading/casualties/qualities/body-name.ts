import type { Doc } from '../../../language/doc.ts';
import { isNameToken } from '../../actors/words.ts';
import type { TokenSpan } from '../../layers.ts';
import { VICTIMS } from '../lexicon.ts';

/** Last words of the names of forces and armed groups. */
const BODY: ReadonlySet<string> = new Set(
  `guard guards brigade brigades battalion battalions regiment division corps squadron front movement resistance army navy
police gendarmerie constabulary force forces militia command directorate department service services faction union
coalition alliance jihad organisation organization company unit squad crescent cross defence defense`.split(
    /\s+/,
  ),
);
/** Nouns for members, behind which "of" names their body: "fighters of the Lions of the Dune". */
const MEMBER: ReadonlySet<string> = new Set(
  `member members fighter fighters combatant combatants militant militants element elements commander commanders leader
gunman gunmen militiaman militiamen soldier soldiers troops officer officers recruit recruits cadet cadets trooper troopers
rebel rebels insurgent insurgents operative operatives sniper snipers policeman policemen agent agents corporal sergeant
captain lieutenant colonel personnel volunteer volunteers staff paramedic paramedics medic medics`.split(
    /\s+/,
  ),
);
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
/** Tokens of a name before its last word. */
const LONGEST = 6;

/**
 * The name of the body that victims belong to, as their own words print it, for bodies that nothing else in the report makes
 * known: "members of the Presidential Guard", "nine officers of the 43rd mechanised brigade", "fighters of the Lions of the Dune".
 */
export function bodyInWords(doc: Doc, { first, end }: TokenSpan): string | null {
  for (let i = first; i < end; i++) {
    if (MEMBER.has(doc.norm(i)) && /^(?:of|from)$/.test(doc.norm(i + 1))) {
      const from = doc.norm(i + 2) === 'the' ? i + 3 : i + 2;
      return nameFrom(doc, from) ?? numbered(doc, from);
    }
    if (
      BODY.has(doc.norm(i)) &&
      i > first &&
      i + 1 < end &&
      (VICTIMS.has(doc.norm(end - 1)) || (doc.norm(i) === 'police' && isNameToken(doc, end - 1))) &&
      isPrinted(doc, i)
    )
      return nameTo(doc, first, i);
    if (doc.norm(i) === 'police' && i + 1 < end) {
      const town = townsPolice(doc, first, i);
      if (town) return town;
    }
  }
  return null;
}

/** "an Orsund police officer": the police of the town whose name stands before the word. */
function townsPolice(doc: Doc, first: number, police: number): string | null {
  let from = police;
  while (from > first && police - from < 3 && isNameToken(doc, from - 1)) from--;
  return from < police && from > first - 1 && !/^(?:a|an|the)$/.test(doc.norm(from))
    ? doc.slice(from, police + 1)
    : null;
}

/** Capitals from a token on, to a last word of a body's name, with what it is "of" or "for". */
function nameFrom(doc: Doc, from: number): string | null {
  let last = -1;
  let i = from;
  for (; i < from + LONGEST && i < doc.length && inName(doc, i); i++) if (BODY.has(doc.norm(i))) last = i;
  // "the Lions of the Dune", "the Army for Justice"
  const rest = /^(?:of|for)$/.test(doc.norm(i)) ? (doc.norm(i + 1) === 'the' ? i + 2 : i + 1) : -1;
  if (rest > 0 && i > from && (last === i - 1 || plural(doc, i - 1)) && isNameToken(doc, rest)) {
    last = rest;
    while (last + 1 < rest + 3 && isNameToken(doc, last + 1)) last++;
  }
  return last < from ? null : doc.slice(from, last + 1);
}

const plural = (doc: Doc, i: number): boolean => /[^s]s$/.test(doc.norm(i));

const inName = (doc: Doc, i: number): boolean =>
  isNameToken(doc, i) || ORDINAL.test(doc.norm(i)) || /^(?:-|')$/.test(doc.norm(i)) || isPrinted(doc, i);

const isPrinted = (doc: Doc, i: number): boolean => /^\p{Lu}/u.test(doc.form(i)) && BODY.has(doc.norm(i));

/** "the 43rd mechanised brigade", printed small. */
function numbered(doc: Doc, from: number): string | null {
  if (!ORDINAL.test(doc.norm(from))) return null;
  for (let i = from + 1; i < from + LONGEST; i++) if (BODY.has(doc.norm(i))) return doc.slice(from, i + 1);
  return null;
}

/** The capitals that end in token `last`. */
function nameTo(doc: Doc, first: number, last: number): string | null {
  let from = last;
  while (from > first && last - from < LONGEST && inName(doc, from - 1)) from--;
  return from < last ? doc.slice(from, last + 1) : null;
}
