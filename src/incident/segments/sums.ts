import type { Clue } from './clues.ts';
import type { Draft } from './draft.ts';

/**
 * Figures that the report adds up over its incidents ("10 killed in attacks on A and B": 6 in A, 4 in B). They belong to none of
 * them: their scope is cumulative. Their clues are taken out of the main incident.
 * @returns ids of the claims
 */
export function sumsOver(main: Draft, others: readonly Draft[]): Set<string> {
  const out = new Set<string>();
  if (others.length === 0) return out;
  for (const effect of ['killed', 'wounded']) {
    const told = (d: Draft) => d.clues.filter((c) => c.figure?.startsWith(`${effect} `) && !c.teaser);
    const numbers = (d: Draft) => told(d).map((c) => Number(c.figure!.slice(effect.length + 1)));
    // An earlier incident is no part of a sum over those of the day.
    const rest = others
      .filter((d) => d.why !== 'past' && d.why !== 'date')
      .map((d) => Math.max(0, ...numbers(d)))
      .filter((n) => n > 0);
    const total = Math.max(0, ...numbers(main));
    // what the sum breaks down into is no figure of one of its incidents
    const sum = main.clues.filter((c) => c.figure === `${effect} ${total}`);
    const first = main.clues.filter((c) => !sum.some((s) => isPartOf(c, s)));
    const own = Math.max(0, ...numbers({ ...main, clues: first }).filter((n) => n < total));
    const added = rest.reduce((a, b) => a + b, own);
    if (rest.length === 0 || own === 0 || total < 3 || added !== total) continue;
    const sums = main.clues.filter((c) => c.figure === `${effect} ${total}`);
    if (sums.some((c) => SEVERAL_EVENTS.test(c.text))) for (const c of sums) out.add(c.claim.id);
  }
  for (const id of countedOver(main, others)) out.add(id);
  main.clues = main.clues.filter((c) => !out.has(c.claim.id));
  return out;
}

const isPartOf = (part: Clue, whole: Clue): boolean =>
  part.claim.kind === 'casualties' &&
  part.claim.partOf === whole.claim.id &&
  part.sentence === whole.sentence;

/**
 * "Two soldiers and three rebels were killed in two gunfights": said of the day before the report tells of each by itself, with the same
 * figures again.
 */
function countedOver(main: Draft, others: readonly Draft[]): string[] {
  if (!others.some((d) => d.why !== 'past' && d.why !== 'date')) return [];
  const sums = main.clues.filter(
    (c) => COUNTED_EVENTS.test(c.text) && c.figure !== null && !c.figure.endsWith(' 1'),
  );
  const each = [main, ...others].flatMap((d) => d.clues.filter((c) => !COUNTED_EVENTS.test(c.text)));
  const again = (s: Clue) => each.find((c) => !c.title && c.figure === s.figure && c.sentence > s.sentence);
  const apart = new Set(sums.map((s) => [main, ...others].findIndex((d) => d.clues.includes(again(s)!))));
  if (apart.has(-1) || apart.size < 2) return [];
  const figures = new Set(sums.map((s) => s.figure));
  const heads = main.clues.filter((c) => figures.has(c.figure) && (c.title || sums.includes(c)));
  return heads.map((c) => c.claim.id);
}

const COUNTED_EVENTS =
  /\b(?:two|three|four|five|six|separate|different) (?:separate |different |[a-z]+ )?(?:attacks|shootings|strikes|bombings|blasts|incidents|raids|clashes|gunfights|encounters|ambushes|operations|explosions)\b/i;

/** Words for what a report adds up. */
const SEVERAL_EVENTS =
  /\b(?:attacks|shootings|(?:air ?)?strikes|bombings|bombs|blasts|explosions|incidents|raids|clashes|accidents|stabbings|operations|assaults|crashes|fires)\b/i;
