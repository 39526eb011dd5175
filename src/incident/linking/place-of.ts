import type { Where } from '../../format/claim.ts';
import { isRoadName } from '../../reading/places/cues.ts';
import { isPoint, placeKey, relate } from '../geo.ts';
import { detail } from '../segments/lead.ts';
import type { IncidentGroup } from './group.ts';

/** Share of its own weight that a place lends to the places it agrees with. */
const SUPPORT = 0.5;
/** Places that are weighed against each other. */
const MOST = 40;

interface Candidate {
  where: Where;
  key: string;
  votes: number;
}

/**
 * Where an incident was: the place its reports give most weight, other places it agrees with counted for it (a
 * neighbourhood and its town), so that one report's misread namesake far away does not stand against the rest.
 */
export function placeOf(group: IncidentGroup): Where | null {
  const candidates = votesOf(group)
    .sort((a, b) => b.votes - a.votes || (a.key < b.key ? -1 : 1))
    .slice(0, MOST);
  let best: Candidate | null = null;
  let most = 0;
  for (const c of candidates) {
    let weight = c.votes;
    if (isPoint(c.where))
      for (const other of candidates)
        if (other !== c && agree(c.where, other.where)) weight += SUPPORT * other.votes;
    if (weight > most) {
      most = weight;
      best = c;
    }
  }
  return best && { ...(townOf(best.where, candidates) ?? best.where) };
}

/** A road that no gazetteer has stands at its town: there the incident was, as the town is called. */
function townOf(road: Where, candidates: readonly Candidate[]): Where | null {
  if (road.geonameId !== null || road.lat === null || !isRoadName(road.name)) return null;
  const town = candidates.find(
    ({ where }) =>
      where.geonameId !== null && where.lat === road.lat && where.lon === road.lon && isPoint(where),
  );
  return town?.where ?? null;
}

function votesOf(group: IncidentGroup): Candidate[] {
  const byKey = new Map<string, Candidate>();
  for (const { segment } of group.items) {
    for (const [k, where] of segment.places.entries()) {
      const key = `${placeKey(where.name)}|${where.country ?? ''}`;
      let c = byKey.get(key);
      if (!c) byKey.set(key, (c = { where, key, votes: 0 }));
      else if (c.where.lat === null && where.lat !== null) c.where = where;
      c.votes += ((segment.main ? 2 : 1) * detail(where)) / (k + 1) ** 1.5;
    }
  }
  return [...byKey.values()];
}

function agree(a: Where, b: Where): boolean {
  const relation = relate(a, b);
  return relation !== 'apart' && relation !== 'unknown';
}
