import type { Claim, Weapon } from '../../format/claim.ts';
import type { Incident } from '../../format/dossier.ts';
import { dayRange, isoDay, length } from '../days.ts';
import { placeKey } from '../geo.ts';
import { leadingKind } from '../segments/kind.ts';
import { fullNames } from './full-names.ts';
import type { IncidentGroup } from './group.ts';
import { placeOf } from './place-of.ts';

/** An incident without its points. */
export type Description = Pick<Incident, 'label' | 'type' | 'date' | 'place' | 'actors' | 'weapons'>;

/** What an incident is called, when and where it was, who is said to have taken part. */
export function describe(group: IncidentGroup, claims: readonly Claim[]): Description {
  const kinds = new Map<string, number>();
  for (const { segment } of group.items) {
    const most = Math.max(1, ...segment.kinds.map((k) => k[1]));
    for (const [k, n] of segment.kinds) kinds.set(k, (kinds.get(k) ?? 0) + n / most);
  }
  const kind = leadingKind(kinds);
  const date = dateOf(group);
  const place = placeOf(group);
  const type = kind?.acled ?? 'Other';
  return {
    label: labelOf(kind?.id ?? null, type, place, date),
    type,
    date,
    place,
    actors: actorsOf(claims),
    weapons: weaponsOf(claims),
  };
}

function dateOf(group: IncidentGroup): Incident['date'] {
  const votes = new Map<string, number>();
  for (const { segment } of group.items) {
    if (!segment.edtf) continue;
    const range = segment.days;
    const weight = (segment.main ? 2 : 1) * (range ? (length(range) === 1 ? 2 : 1) : 0.5);
    votes.set(segment.edtf, (votes.get(segment.edtf) ?? 0) + weight);
  }
  const edtf = first(votes) ?? dayOfNews(group);
  if (!edtf) return null;
  return { edtf, precision: precisionOf(edtf) };
}

/**
 * Where no report gives its own story a date, it is news of about the day on which the first of them was published: "2016-09-17~".
 * What reports tell of the past has no such day.
 */
function dayOfNews(group: IncidentGroup): string | null {
  const days = group.items.flatMap((i) => (i.segment.main && i.published !== null ? [i.published] : []));
  return days.length > 0 ? `${isoDay(Math.min(...days))}~` : null;
}

function precisionOf(edtf: string): NonNullable<Incident['date']>['precision'] {
  const range = dayRange(edtf);
  if (!range || edtf.endsWith('~')) return 'unknown';
  if (edtf.includes('/')) return 'range';
  const days = length(range);
  return days === 1 ? 'day' : days <= 31 ? 'month' : 'year';
}

function first(votes: ReadonlyMap<string, number>): string | null {
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

const NAMES: Readonly<Record<string, string>> = {
  chemical: 'Chemical attack',
  'suicide-bomb': 'Suicide bombing',
  'drone-strike': 'Drone strike',
  'air-strike': 'Air strikes',
  shelling: 'Shelling',
  ied: 'Bombing',
  grenade: 'Grenade attack',
  execution: 'Killing',
  abduction: 'Abduction',
  arrest: 'Arrests',
  shooting: 'Shooting',
  stabbing: 'Stabbing',
  riot: 'Riot',
  clash: 'Clash',
  earthquake: 'Earthquake',
  disaster: 'Disaster',
};
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function labelOf(
  kind: string | null,
  type: string,
  place: Incident['place'],
  date: Incident['date'],
): string {
  const what = NAMES[kind ?? ''] ?? (type === 'Other' ? 'Incident' : type);
  const where = place ? ` ${place.precision === 'near' ? 'near' : 'in'} ${place.name}` : '';
  const when = date && date.precision !== 'unknown' ? `, ${inWords(date.edtf)}` : '';
  return what + where + when;
}

/** A date in words: "17 September 2016", "September 2016". */
export function inWords(edtf: string): string {
  const range = dayRange(edtf);
  if (!range) return edtf;
  const [y, m, d] = isoDay(range.from).split('-').map(Number);
  const days = length(range);
  if (days === 1) return `${d} ${MONTHS[m - 1]} ${y}`;
  if (edtf.includes('/')) return `${inWords(isoDay(range.from))} to ${inWords(isoDay(range.to))}`;
  return days <= 31 ? `${MONTHS[m - 1]} ${y}` : String(y);
}

type Role = Incident['actors'][number]['role'];

/** The actors of an incident, perpetrators first, with who takes which stance on them. */
function actorsOf(claims: readonly Claim[]): Incident['actors'] {
  const out = new Map<
    string,
    { name: string; roles: Map<Role, number>; stances: Map<string, Set<string>> }
  >();
  const inFull = fullNames(claims);
  const actor = (said: string, role: Role) => {
    const name = inFull(said);
    const key = placeKey(name);
    let a = out.get(key);
    if (!a) out.set(key, (a = { name, roles: new Map(), stances: new Map() }));
    a.roles.set(role, (a.roles.get(role) ?? 0) + 1);
    return a;
  };
  const stance = (a: ReturnType<typeof actor>, what: string, c: Claim) => {
    const ids = a.stances.get(what) ?? new Set();
    for (const s of c.sources.slice(0, 1)) ids.add(s.id);
    a.stances.set(what, ids);
  };
  for (const c of claims) {
    if (c.kind === 'responsibility')
      stance(actor(c.actor, c.stance === 'denies' ? 'other' : 'perpetrator'), c.stance, c);
    else if (c.kind === 'casualties') {
      if (c.by) stance(actor(c.by, 'perpetrator'), 'blames', c);
      if (c.victims.affiliation) actor(c.victims.affiliation, 'target');
    } else if (c.type === 'attack') {
      if (c.agent) actor(c.agent, 'perpetrator');
      if (c.recipient) actor(c.recipient, 'target');
    } else {
      if (c.agent && c.type !== 'statement') actor(c.agent, 'other');
    }
  }
  const rank: readonly Role[] = ['perpetrator', 'target', 'participant', 'other'];
  return [...out.values()]
    .map((a) => {
      const role = [...a.roles].sort((x, y) => y[1] - x[1] || rank.indexOf(x[0]) - rank.indexOf(y[0]))[0][0];
      const weight = [...a.roles.values()].reduce((n, x) => n + x, 0);
      const stances = Object.fromEntries(
        [...a.stances].sort(([x], [y]) => (x < y ? -1 : 1)).map(([k, ids]) => [k, [...ids].sort()]),
      );
      return {
        name: a.name,
        role: a.roles.has('perpetrator') && role === 'other' ? 'perpetrator' : role,
        stances,
        weight,
      };
    })
    .sort(
      (a, b) =>
        rank.indexOf(a.role) - rank.indexOf(b.role) || b.weight - a.weight || (a.name < b.name ? -1 : 1),
    )
    .map(({ weight: _, ...a }) => a);
}

function weaponsOf(claims: readonly Claim[]): Weapon[] {
  const out = new Map<string, Weapon>();
  for (const c of claims) {
    if (c.kind !== 'event') continue;
    for (const w of c.weapons) {
      const known = out.get(w.type);
      if (!known || (known.count === null && w.count !== null)) out.set(w.type, w);
    }
  }
  return [...out.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
}
