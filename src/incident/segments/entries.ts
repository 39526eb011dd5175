import type { Claim } from '../../format/claim.ts';
import type { Clue } from './clues.ts';
import type { Lead } from './lead.ts';

/** Spans over which a figure may be a sum without the report being a round-up of several incidents. */
const OVER_TIME =
  /\b(?:since|so far|this (?:year|month)|last (?:year|month)|past (?:\w+ )?(?:days|weeks|months|years)|months|years|to date)\b/i;

/** No headline of another story. */
const SENTENCE = /[.:!?]["'\u201d\u2019)]?\s*$/;

/** Somebody told of before. */
const KNOWN = /^(?:the|his|her|their|its|that|this|these|those|both)\b/i;

/** Entries of a list have numbers of their own, below these. */
const FROM = 100_000;

/**
 * A report that adds up several incidents in its title or its first sentences goes on to tell of each: what a paragraph opens on there is
 * an entry of its own, as if it stood in a list, and so is what is told of in another place.
 */
export function asEntries(clues: readonly Clue[], claims: readonly Claim[], lead: Lead): readonly Clue[] {
  if (!addsUp(clues, claims, lead)) return clues;
  let entry = -1;
  let head = null as string | null;
  let sentence = -1;
  return clues.map((c) => {
    if (c.title || c.entry >= 0 || c.teaser || c.claim.kind !== 'casualties') return c;
    const elsewhere = c.head !== null && c.head !== head;
    const opens = c.paragraph && (c.opens || c.marker === 'beside') && !KNOWN.test(c.claim.victims.text);
    if (c.sentence !== sentence && (opens || elsewhere || c.marker === 'apart')) entry = FROM + c.sentence;
    sentence = c.sentence;
    head = c.head ?? head;
    return entry < 0 || c.marker === 'past' ? c : { ...c, entry };
  });
}

/** Is a figure of the title or the lead a sum over incidents, and not over a time? */
function addsUp(clues: readonly Clue[], claims: readonly Claim[], lead: Lead): boolean {
  if (clues.some((c) => c.entry >= 0)) return false;
  return claims.some(
    (c) =>
      c.kind === 'casualties' &&
      c.scope === 'cumulative' &&
      c.rule !== 'casualties/toll' &&
      c.partOf === null &&
      (c.count.low ?? 0) >= 2 &&
      lead.texts.some((t) => SENTENCE.test(t) && t.includes(c.quote) && !OVER_TIME.test(t)),
  );
}

/** Words for incidents that a report adds up. */
const SEVERAL_EVENTS =
  /\b(?:attacks|shootings|(?:air ?)?(?:strikes|raids)|bombings|bombs|blasts|explosions|incidents|clashes|accidents|stabbings|assaults|crashes|fires|storms|tornadoes|floods|landslides|shells|rockets|mines)\b/i;

/**
 * "Air raids on towns in the north killed 24", and then 13 in one town, six in the next, five in a third: figures of the title and the first
 * sentence that the sentences after them add up to, each in a place of its own. They are of none of these incidents.
 * @returns ids of the claims
 */
export function exactSums(clues: readonly Clue[], lead: Lead): ReadonlySet<string> {
  const out = new Set<string>();
  for (const effect of ['killed', 'wounded']) {
    const told = clues.filter((c) => c.figure?.startsWith(`${effect} `) && !c.teaser && c.marker !== 'past');
    const heads = told.filter((c) => (c.title || c.sentence <= lead.top) && SEVERAL_EVENTS.test(c.text));
    const total = Math.max(0, ...heads.map(numberOf));
    if (total < LEAST_SUM) continue;
    const each = told.filter((c) => !c.title && c.sentence > lead.top && isWhole(c));
    const places = new Set(each.map((c) => c.head ?? c.place?.name ?? placeIn(c.text)));
    const sentences = new Set(each.map((c) => c.sentence));
    if (places.has(null) || places.size < 2 || sentences.size < 2) continue;
    if (each.reduce((a, c) => a + numberOf(c), 0) !== total) continue;
    for (const c of heads) if (numberOf(c) === total) out.add(c.claim.id);
  }
  return out;
}

/** Smaller sums may be equal by chance. */
const LEAST_SUM = 5;

const numberOf = ({ figure }: Clue): number => Number(figure!.slice(figure!.lastIndexOf(' ') + 1));

const isWhole = ({ claim }: Clue): boolean => claim.kind === 'casualties' && claim.partOf === null;

/** "in Binnish", "near Rome". */
const placeIn = (text: string): string | null =>
  /\b(?:in|at|near) (\p{Lu}[\p{L}-]+)/u.exec(text)?.[1] ?? null;
