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
      .map((d) => largest(numbers(d)))
      .filter((n) => n > 0);
    const total = largest(numbers(main));
    // what the sum breaks down into is no figure of one of its incidents
    const sum = main.clues.filter((c) => c.figure === `${effect} ${total}`);
    const at = new Map(sum.map((s) => [s.claim.id, s.sentence]));
    const first = main.clues.filter((c) => !isPartOf(c, at));
    const own = largest(numbers({ ...main, clues: first }).filter((n) => n < total));
    const added = rest.reduce((a, b) => a + b, own);
    if (rest.length === 0 || own === 0 || total < 3 || added !== total) continue;
    if (sum.some((c) => SEVERAL_EVENTS.test(c.text))) for (const c of sum) out.add(c.claim.id);
  }
  for (const id of countedOver(main, others)) out.add(id);
  main.clues = main.clues.filter((c) => !out.has(c.claim.id));
  return out;
}

/** Is it told as a part of a sum in the same sentence? Sums are given by id, with their sentences. */
const isPartOf = ({ claim, sentence }: Clue, sums: ReadonlyMap<string, number>): boolean =>
  claim.kind === 'casualties' && claim.partOf !== null && sums.get(claim.partOf) === sentence;

const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

/**
 * "Two soldiers and three rebels were killed in two gunfights": said of the day before the report tells of each by itself, with the same
 * figures again.
 */
function countedOver(main: Draft, others: readonly Draft[]): string[] {
  if (!others.some((d) => d.why !== 'past' && d.why !== 'date')) return [];
  const sums = main.clues
    .filter((c) => COUNTED_EVENTS.test(c.text) && c.figure !== null && !c.figure.endsWith(' 1'))
    .slice(0, MOST);
  if (sums.length === 0) return [];
  const each = [main, ...others].flatMap((d, of) =>
    d.clues.filter((c) => !c.title && !COUNTED_EVENTS.test(c.text)).map((clue) => ({ clue, of })),
  );
  const again = (s: Clue) =>
    each.find(({ clue: c }) => c.figure === s.figure && c.sentence > s.sentence)?.of ?? -1;
  const apart = new Set(sums.map(again));
  if (apart.has(-1) || apart.size < 2) return [];
  const figures = new Set(sums.map((s) => s.figure));
  const heads = main.clues.filter((c) => figures.has(c.figure) && (c.title || sums.includes(c)));
  return heads.map((c) => c.claim.id);
}

/** Such sums that are looked at. */
const MOST = 20;

const COUNTED_EVENTS =
  /\b(?:two|three|four|five|six|separate|different) (?:separate |different |[a-z]+ )?(?:attacks|shootings|strikes|bombings|blasts|incidents|raids|clashes|gunfights|encounters|ambushes|operations|explosions)\b/i;

/** Words for what a report adds up. */
const SEVERAL_EVENTS =
  /\b(?:attacks|shootings|(?:air ?)?strikes|bombings|bombs|blasts|explosions|incidents|raids|clashes|accidents|stabbings|operations|assaults|crashes|fires)\b/i;
