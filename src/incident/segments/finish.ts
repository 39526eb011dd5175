import type { Claim, Where } from '../../format/claim.ts';
import type { Reading } from '../../reading/reading.ts';
import { dayRange, isoDay, length } from '../days.ts';
import { termsOf } from '../terms/terms.ts';
import type { Clue } from './clues.ts';
import type { Draft } from './draft.ts';
import { kindsIn } from './kind.ts';
import { detail, heaviest, type Lead } from './lead.ts';
import { heaviestPlaces } from './scenes.ts';
import type { Segment } from './segments.ts';

/** A draft as a segment: its date, places, kinds and figures, from all clues of it. */
export function finish(reading: Reading, draft: Draft, id: string, lead: Lead): Segment {
  const { main, clues } = draft;
  const sentences = [...new Set(clues.map((c) => c.text))];
  const kinds = new Map<string, number>();
  for (const t of main ? [reading.report.title ?? '', ...lead.texts, ...sentences] : sentences) {
    for (const [k, n] of kindsIn(t)) kinds.set(k, (kinds.get(k) ?? 0) + n);
  }
  const told = clues.filter((c) => !c.lingering);
  // when somebody died of his wounds is not when he was wounded
  const votes = (told.some((c) => c.days) ? told : clues).flatMap(dateVote);
  const own = main
    ? (lead.edtf ?? heaviest(votes))
    : heaviest(draft.why === 'past' ? before(votes, lead) : votes);
  const edtf =
    own ?? (main ? null : (heaviest(clues.flatMap((c) => inherited(c, draft, lead))) ?? dayOf(draft)));
  return {
    id,
    main,
    edtf,
    days: dayRange(edtf) ?? draft.days,
    inherited: own === null && edtf !== null && draft.why !== 'entry',
    firm: clues.some((c) => c.dateNear && c.claim.when?.edtf === edtf),
    victims: [...new Set(clues.flatMap((c) => (c.victim ? [c.victim] : [])))].sort(),
    places: placesOf(draft, main ? lead.places : []),
    kinds: [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    by: [...new Set(clues.flatMap((c) => (c.by ? [c.by] : [])))].sort(),
    figures: [...new Set(clues.flatMap((c) => (c.figure ? [c.figure] : [])))].sort(),
    terms: main ? null : termsOf(sentences),
  };
}

/** The day that the words give for what came before ("it came a day after"). */
function dayOf({ why, clues }: Draft): string | null {
  const days = clues.find((c) => c.back)?.days;
  return why === 'past' && days && length(days) === 1 ? isoDay(days.from) : null;
}

/** What came before the lead's incident has not the lead's day, which stands in the same sentences. */
function before(votes: [string, number][], lead: Lead): [string, number][] {
  return votes.filter(([edtf]) => {
    const days = dayRange(edtf);
    return !days || !lead.days || days.from < lead.days.from;
  });
}

/** The day that an incident has from the words before it: an entry's from those above the list, "an hour later" the lead's. */
function inherited({ claim }: Clue, { why }: Draft, lead: Lead): [string, number][] {
  if (!claim.when || why === 'past' || why === 'date') return [];
  return why === 'entry' || claim.when.edtf === lead.edtf ? [[claim.when.edtf, 1]] : [];
}

function dateVote(c: Clue): [string, number][] {
  if (!c.claim.when || !c.days) return [];
  return [[c.claim.when.edtf, (length(c.days) === 1 ? 2 : 1) * (c.claim.kind === 'casualties' ? 2 : 1)]];
}

/** True for claims of what happened, and not of what was said or done about it elsewhere. */
function tells(claim: Claim): boolean {
  if (claim.kind === 'casualties') return true;
  return claim.kind === 'event' && ['attack', 'target', 'seize', 'halt'].includes(claim.type);
}

/** Distinct places of a segment, heaviest first. */
function placesOf(draft: Draft, lead: readonly (readonly [Where, number])[]): Where[] {
  const said: [Where, number][] = [];
  if (!draft.main && draft.place) said.push([draft.place, 1]);
  for (const { scene, claim } of draft.clues) {
    if (scene && tells(claim)) said.push([scene, (claim.kind === 'casualties' ? 2 : 1) * detail(scene)]);
  }
  return heaviestPlaces([...said, ...lead]);
}
