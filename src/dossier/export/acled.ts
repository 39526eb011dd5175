import { columns, type Row } from './acled-columns.ts';
import type { Losses } from './exporter.ts';
import { anyStated, factsOf, figureOf, type IncidentFacts, vagueBound } from './facts.ts';
import { tableExporter } from './table.ts';

/** The conservative numbers that ACLED's codebook gives vague words. */
const VAGUE: Record<string, number> = { tens: 10, dozens: 12, scores: 40, hundreds: 100, thousands: 1000 };

/** ACLED: the 31 columns of its codebook, in their order, by its conservative rule for fatalities. */
export const acled = tableExporter<Row>({
  name: 'acled',
  title: 'ACLED event table',
  summary:
    'one row per incident in the 31 columns of ACLED, fatalities by its most conservative rule, disputes in the notes',
  leavesOut: [
    'fatalities hold one number, the most conservative one stated; the range, its origins and the dispute stand in the notes',
    'wounded, missing, captured and displaced people have no column',
    'the chain of speakers is collapsed to the outlets (source)',
  ],
  columns,
  rows: ({ dossier }, losses) =>
    factsOf(dossier).map((facts, k) => ({
      facts,
      dossier,
      serial: k + 1,
      fatalities: fatalitiesOf(facts, losses),
    })),
});

/** The lowest stated number; tens 10, dozens 12, hundreds 100; nothing stated 0. */
function fatalitiesOf(facts: IncidentFacts, losses: Losses): number {
  const { id } = facts.incident;
  const vague = vagueBound(facts, 'killed');
  const figures = facts.claims.flatMap((c) =>
    c.kind === 'casualties' &&
    c.effect === 'killed' &&
    c.status === 'current' &&
    c.partOf === null &&
    c.scope === 'incident' &&
    VAGUE[c.count.bound] === undefined
      ? [statedNumber(c.count)].filter((n) => n !== null)
      : [],
  );
  const { low, best } = figureOf(facts.incident, 'killed');
  if (figures.length && low !== null) {
    const lowest = Math.max(low, Math.min(...figures));
    if (best !== null && best !== lowest)
      losses.add('the range of deaths collapsed to its lowest stated number', id);
    return lowest;
  }
  if (vague) {
    losses.add(`"${vague}" written as ${VAGUE[vague]}`, id);
    return VAGUE[vague];
  }
  const stated = low ?? best;
  if (stated) return stated;
  if (anyStated(facts, 'killed')) losses.add('an unknown number of dead written as 0', id);
  else losses.add('nothing said of deaths written as 0', id);
  return 0;
}

function statedNumber(count: { low: number | null; high: number | null; bound: string }): number | null {
  if (count.low !== null) return count.bound === 'more than' ? count.low - 1 : count.low;
  return null;
}
