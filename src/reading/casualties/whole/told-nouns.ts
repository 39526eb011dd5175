import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { categoryOf } from '../people/category.ts';
import { closesNounGroup, DETERMINER, isBreak, QUOTE } from '../words.ts';

/** Nouns for members of whatever a report speaks of: once it has said of what, it goes on with the noun alone. */
const OF_A_BODY = new Map(
  `member members leader leaders commander commanders chief chiefs associate associates affiliate affiliates operative
operatives recruiter recruiters financier financiers courier couriers smuggler smugglers official officials officer officers
guard guards agent agents personnel element elements captain captains figure figures`
    .split(/\s+/)
    .map((w) => [w, w.replace(/s$/, '')]),
);
const FORCES: ReadonlySet<Category> = new Set(['militant', 'military', 'police']);
/** Nouns for those who are with the fighters, when nothing else is said of them. */
const COMPANIONS: ReadonlySet<string> = new Set(['associate', 'affiliate', 'operative', 'accomplice']);
/** What a report calls an armed group again. */
const GROUP = /^(?:group|organi[sz]ation|network|movement|militia|faction|cell|outfit|units?)$/;
/** Tokens of a noun phrase before its noun, and of what stands behind it. */
const BEFORE = 6;
const BEHIND = 8;

/**
 * "A Hill Front leader ... killing the leader", "members of the group": who they are of whom the figure has only such a noun follows from
 * what the report says before the same noun elsewhere, when it says one thing only.
 */
export function settleNouns(
  reading: Reading,
  all: readonly { field: FieldReading; frame: CasualtyFrame }[],
): void {
  const open = all.flatMap(({ field, frame }) => {
    const noun = openNoun(field.doc, frame);
    return noun === null ? [] : [{ doc: field.doc, frame, noun }];
  });
  if (open.length === 0) return;
  const told = toldOfNouns(reading, new Set(open.map((o) => o.noun)));
  const sides = new Set(all.flatMap(({ frame: { category: k } }) => (FORCES.has(k) ? [k] : [])));
  const group = sides.size === 1 && sides.has('militant') ? true : hasGroup(reading);
  for (const { doc, frame, noun } of open) {
    const kinds = told.get(noun);
    const [kind] = kinds ?? [];
    // of clubs and councils a report does not say who else belongs to them
    if (kinds?.size === 1 && FORCES.has(kind)) frame.category = kind;
    else if (kinds) continue;
    else if (group && isOfTheGroup(doc, frame)) frame.category = 'militant';
    else if (COMPANIONS.has(noun) && sides.has('militant')) frame.category = 'militant';
  }
}

/** The noun of a victim of whom nothing but such a noun is told, singular; null otherwise. */
function openNoun(doc: Doc, { category, victims }: CasualtyFrame): string | null {
  if (category !== 'unspecified' || !victims) return null;
  for (let i = victims.end - 1; i >= victims.first; i--) {
    // "the officer's son"
    if (doc.norm(i) === "'s") return null;
    const noun = OF_A_BODY.get(doc.norm(i));
    // "crew members" are members of the crew
    if (noun && !(i > victims.first && (doc.norm(i - 1) === 'of' || /^NN/.test(doc.xpos(i - 1)))))
      return noun;
  }
  return null;
}

/** What the report says of the bearers of some nouns, wherever it speaks of them. */
function toldOfNouns({ fields }: Reading, wanted: ReadonlySet<string>): Map<string, Set<Category>> {
  const out = new Map<string, Set<Category>>();
  for (const { doc } of fields)
    for (let i = 0; i < doc.length; i++) {
      const noun = OF_A_BODY.get(doc.norm(i));
      if (!noun || !wanted.has(noun)) continue;
      const category = categoryOf(doc, firstOfNoun(doc, i), endOfNoun(doc, i), i);
      if (category === 'unspecified') continue;
      out.set(noun, (out.get(noun) ?? new Set()).add(category));
    }
  return out;
}

const bounds = (doc: Doc, i: number): boolean => {
  const w = doc.norm(i);
  return isBreak(w) || closesNounGroup(w) || /^(?:VB[DZP]|MD)$/.test(doc.xpos(i));
};

/** Where the noun phrase of a head begins. */
export function firstOfNoun(doc: Doc, head: number): number {
  let i = head;
  while (i > 0 && head - i < BEFORE && !bounds(doc, i - 1) && !DETERMINER.has(doc.norm(i))) i--;
  return i;
}

/** The end of "leaders of the Hill Front". */
export function endOfNoun(doc: Doc, head: number): number {
  if (doc.norm(head + 1) !== 'of') return head + 1;
  let i = head + 2;
  while (i < doc.length && i - head < BEHIND && !(bounds(doc, i) && doc.norm(i) !== 'of')) i++;
  return i;
}

/** "a senior leader of the group", "two of its members". */
function isOfTheGroup(doc: Doc, { victims }: CasualtyFrame): boolean {
  for (let i = victims!.first; i < Math.min(doc.length, victims!.end + 4); i++) {
    if (doc.norm(i) !== 'of' || !/^(?:the|this|that)$/.test(doc.norm(i + 1))) continue;
    // "of the border units"
    let at = i + 2;
    while (at < i + 4 && !GROUP.test(doc.norm(at)) && /^(?:JJ|NNP)/.test(doc.xpos(at))) at++;
    if (!GROUP.test(doc.norm(at))) return false;
    return at + 1 >= doc.length || QUOTE.has(doc.norm(at + 1)) || bounds(doc, at + 1);
  }
  return false;
}

/** Does the report name an armed group? */
const hasGroup = ({ fields, actors }: Reading): boolean =>
  fields.some((f) => f.mentions.some((m) => actors[m.actor].kind === 'armed-group'));
