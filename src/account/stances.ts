import type { Claim, EventClaim, ResponsibilityClaim } from '../format/claim.ts';
import type { Point, StancePosition, Verdict } from '../format/dossier.ts';
import { fullNames } from '../incident/linking/full-names.ts';
import { groupBy } from './collect.ts';
import { type Attributed, attribute, type Context } from './origins.ts';
import { nameKey } from './sources.ts';
import { voicesOf } from './voices.ts';

/** A claim's stand on a point without a number. */
interface Stand {
  claim: Claim;
  stance: 'affirmed' | 'denied';
  value: string | null;
}

/** Words of an accusation that go against a stated lack of intent, or against a notice given. */
const PURPOSE =
  /\b(?:deliberate\w*|intention\w*|on purpose|help\w*|defend\w*|collu\w*|aid(?:s|ing|ed)?\b|support\w*|protect\w*)/i;
const NOTICE = /\b(?:coordinat\w*|co-ordinat\w*|notif\w*|inform\w*|warn\w*|notice)/i;

const DENIES: ReadonlySet<string> = new Set(['denied']);

/** The points of an incident that have no number: who did it, with what, whether notice was given, the attack stopped, harm intended. */
export function stancePoints(claims: readonly Claim[], context: Context, policy: string): Point[] {
  const events = claims.filter((c): c is EventClaim => c.kind === 'event');
  const responsibility = claims.filter((c): c is ResponsibilityClaim => c.kind === 'responsibility');
  const intents = events.filter((e) => e.type === 'intent');
  const inFull = fullNames(claims);
  const named = (s: Stand): Stand => (s.value ? { ...s, value: inFull(s.value) } : s);
  const lists: [string, Stand[]][] = [
    ['responsibility', [...responsibility.map(responsible), ...claims.flatMap(blamed)].map(named)],
    ['prior-notice', noticeStands(events)],
    ['halt', events.filter((e) => e.type === 'halt').map((e) => plain(e, e.agent))],
    [
      'intent',
      intents.length > 0 ? [...intents.map((e) => plain(e, 'unintended')), ...against(events, intents)] : [],
    ],
    ['weapons', events.filter((e) => e.type === 'attack').flatMap(weaponStands)],
    ['place', placeStands(claims.filter(tellsOf))],
    ['date', claims.filter(tellsOf).flatMap((c) => (c.when ? [stand(c, c.when.edtf)] : []))],
  ];
  return lists.flatMap(([name, stands]) =>
    stands.length > 0 ? [pointOf(name, stands, context, policy)] : [],
  );
}

function stand(claim: Claim, value: string | null): Stand {
  return { claim, stance: 'affirmed', value };
}

function plain(claim: EventClaim, value: string | null): Stand {
  return { claim, stance: DENIES.has(claim.certainty) ? 'denied' : 'affirmed', value };
}

function responsible(c: ResponsibilityClaim): Stand {
  const denied = c.stance === 'denies' || DENIES.has(c.certainty);
  return { claim: c, stance: denied ? 'denied' : 'affirmed', value: c.actor };
}

function blamed(c: Claim): Stand[] {
  return c.kind === 'casualties' && c.by ? [stand(c, c.by)] : [];
}

/** Notice given before the event, and accusations that there was none. */
function noticeStands(events: readonly EventClaim[]): Stand[] {
  const given = events.filter((e) => e.type === 'notify' && e.timing === 'before');
  if (given.length === 0) return [];
  const missing = events.filter((e) => e.type === 'accuse' && NOTICE.test(e.quote));
  return [
    ...given.map((e) => plain(e, e.agent)),
    ...missing.map((e): Stand => ({ claim: e, stance: 'denied', value: e.recipient })),
  ];
}

/** Accusations of purpose against those who say that it was none. */
function against(events: readonly EventClaim[], intents: readonly EventClaim[]): Stand[] {
  const own = new Set(intents.flatMap((e) => e.sources.map((s) => nameKey(s.name))));
  return events
    .filter(
      (e) => e.type === 'accuse' && PURPOSE.test(e.quote) && !own.has(nameKey(e.sources[0]?.name ?? '')),
    )
    .map((e) => ({ claim: e, stance: 'denied', value: 'unintended' }));
}

function weaponStands(e: EventClaim): Stand[] {
  return e.weapons.map((w) => stand(e, w.count === null ? w.type : `${w.count} ${w.type}`));
}

/** The places named; countries only where nothing smaller is. */
function placeStands(claims: readonly Claim[]): Stand[] {
  const placed = claims.filter((c) => c.where?.name);
  const local = placed.filter((c) => c.where!.precision !== 'country' && c.where!.precision !== 'area');
  return (local.length > 0 ? local : placed).map((c) => stand(c, c.where!.name));
}

/** Claims that tell of the event itself, whose time and place are the incident's. */
function tellsOf(c: Claim): boolean {
  return c.kind === 'casualties'
    ? c.scope === 'incident' && c.partOf === null
    : c.kind === 'event' && c.type === 'attack';
}

function pointOf(name: string, stands: readonly Stand[], context: Context, policy: string): Point {
  const attributed = attribute(
    stands.map((s) => s.claim),
    context,
  );
  const items = stands.map((s, k) => ({ ...s, ...attributed[k] }));
  const positions = positionsOf(items);
  const heard = items.filter((i) => i.origin !== null);
  return {
    attribute: name,
    victims: null,
    low: null,
    best: null,
    high: null,
    open: false,
    policy,
    verdict: verdictOf(name, heard),
    origins: new Set(heard.map((i) => i.origin!.key)).size,
    positions,
    relations: [],
    voices: voicesOf(items),
  };
}

type Item = Stand & Attributed;

function positionsOf(items: readonly Item[]): StancePosition[] {
  const groups = groupBy(items, (i) => [i.stance, nameKey(i.value ?? ''), i.origin?.key ?? ''].join('|'));
  return [...groups.values()]
    .map((list) => ({
      stance: list[0].stance,
      value: list[0].value,
      origin: list[0].origin?.name ?? 'unattributed',
      claims: [...new Set(list.map((i) => i.claim.id))],
    }))
    .sort(
      (a, b) =>
        compare(a.stance, b.stance) || compare(a.value ?? '', b.value ?? '') || compare(a.origin, b.origin),
    );
}

/** Points whose values exclude each other: two origins with different ones contest it. */
const EXCLUSIVE: ReadonlySet<string> = new Set(['responsibility']);

/** Points on which origins can say different things without denying each other. */
const VALUED: ReadonlySet<string> = new Set(['responsibility', 'weapons', 'place', 'date']);

function verdictOf(name: string, items: readonly Item[]): Verdict {
  if (new Set(items.map((i) => i.origin!.key)).size < 2) return 'single-source';
  const affirmed = items.filter((i) => i.stance === 'affirmed');
  const denied = items.filter((i) => i.stance === 'denied');
  const key = (i: Item) => nameKey(i.value ?? '');
  if (
    denied.some((d) =>
      affirmed.some(
        (a) => a.origin!.key !== d.origin!.key && (key(a) === key(d) || name !== 'responsibility'),
      ),
    )
  )
    return 'contested';
  const values = new Set(affirmed.map(key));
  if (values.size <= 1 || !VALUED.has(name)) return 'agreed';
  return EXCLUSIVE.has(name) ? 'contested' : 'compatible';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
