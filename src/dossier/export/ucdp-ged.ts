import type { Dossier, Incident } from '../../format/dossier.ts';
import type { IdTable, Losses } from './exporter.ts';
import { type ActorType, actorsIn, actorType, factsOf, figureOf, type IncidentFacts } from './facts.ts';
import { tableExporter } from './table.ts';
import { columns, type Deaths, type Row } from './ucdp-ged-columns.ts';

const CIVILIANS = 'Civilians';

/** UCDP Georeferenced Event Dataset: the 49 columns of its codebook, in their order. */
export const ucdpGed = tableExporter<Row>({
  name: 'ucdp-ged',
  title: 'UCDP Georeferenced Event Dataset (GED) table',
  summary: 'one row per incident with at least one death, deaths by side, in the 49 columns of UCDP GED',
  leavesOut: [
    'incidents without a reported death are left out: UCDP codes events with at least one direct death',
    'the chain of speakers is collapsed to its nearest speaker (source_original) and the outlet (source_office)',
    'who claims, denies or disputes a figure is not held; low, best and high are those of the policy named here',
    'dyads, conflicts and Gleditsch-Ward codes have no value unless a table of ids gives it',
  ],
  columns,
  rows: ({ dossier, ids }, losses) =>
    factsOf(dossier).flatMap((facts) => {
      const { high, best } = figureOf(facts.incident, 'killed');
      if (!(high ?? best)) {
        losses.add('incidents left out because nobody gives a number of dead above 0', facts.incident.id);
        return [];
      }
      return [rowOf(facts, dossier, ids ?? {}, losses)];
    }),
});

function rowOf(facts: IncidentFacts, dossier: Dossier, ids: IdTable, losses: Losses): Row {
  const { incident } = facts;
  const attackers = actorsIn(incident, 'perpetrator', 'participant');
  const targets = actorsIn(incident, 'target');
  const sideA = attackers[0] ?? '';
  const civiliansHit = incident.points.some(
    (p) =>
      p.attribute === 'killed' &&
      ['civilian', 'child', 'woman', 'journalist', 'medic', 'aid-worker'].includes(p.victims ?? ''),
  );
  const sideB = targets[0] ?? attackers[1] ?? (civiliansHit ? CIVILIANS : '');
  if (!sideA) losses.add('side_a left empty: nobody is blamed', incident.id);
  const violence = violenceOf(
    actorType(dossier, sideA),
    sideB === CIVILIANS ? 'civilians' : actorType(dossier, sideB),
  );
  return {
    facts,
    dossier,
    ids,
    sideA,
    sideB,
    violence,
    deaths: deathsOf(incident, dossier, sideA, sideB, losses),
  };
}

/** 1 state-based, 2 non-state, 3 one-sided; null when a side is unknown. */
function violenceOf(a: ActorType, b: ActorType): number | null {
  if (a === 'civilians' || a === 'unknown') return null;
  if (b === 'civilians') return 3;
  if (b === 'unknown') return null;
  return a === 'state' || b === 'state' ? 1 : 2;
}

const CATEGORY_TYPE: Record<string, ActorType> = { military: 'state', police: 'state', militant: 'group' };

/** Deaths by side, always adding up to best: what no side can be given stands under deaths_unknown. */
function deathsOf(
  incident: Incident,
  dossier: Dossier,
  sideA: string,
  sideB: string,
  losses: Losses,
): Deaths {
  const total = figureOf(incident, 'killed');
  const best = total.best ?? total.high ?? 0;
  if (total.best === null) losses.add('best taken from high: the policy gives none', incident.id);
  let left = best;
  const take = (n: number) => {
    const taken = Math.min(left, n);
    left -= taken;
    return taken;
  };
  const ofType = (type: ActorType) =>
    incident.points
      .filter((p) => p.attribute === 'killed' && CATEGORY_TYPE[p.victims ?? ''] === type)
      .reduce((sum, p) => sum + (p.best ?? p.high ?? 0), 0);
  const onSide = (name: string) => {
    const type = actorType(dossier, name);
    return name && (type === 'state' || type === 'group') ? ofType(type) : 0;
  };
  const civilians = take(civilianDeaths(incident));
  const sameType = actorType(dossier, sideA) === actorType(dossier, sideB);
  const b = take(onSide(sideB));
  const a = take(sameType ? 0 : onSide(sideA));
  return {
    a,
    b,
    civilians,
    unknown: left,
    best,
    low: Math.min(total.low ?? best, best),
    high: Math.max(total.high ?? best, best),
  };
}

/** Children and women are civilians unless a wider civilian figure, which holds them, is given. */
function civilianDeaths(incident: Incident): number {
  const best = (victims: string) => figureOf(incident, 'killed', victims).best ?? 0;
  const named = best('journalist') + best('medic') + best('aid-worker');
  return Math.max(best('civilian'), best('child') + best('woman')) || named;
}
