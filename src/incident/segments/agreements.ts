import type { Claim, EventClaim } from '../../format/claim.ts';
import type { Agreement } from '../../format/dossier.ts';
import { placeKey } from '../geo.ts';

const KINDS: readonly [string, RegExp][] = [
  ['ceasefire', /\bcease-?fire|cessation of hostilities|truce/i],
  ['peace deal', /\bpeace (?:deal|agreement|accord|plan)/i],
  ['evacuation deal', /\bevacuation (?:deal|agreement)/i],
  ['prisoner exchange', /\b(?:prisoner|hostage) (?:swap|exchange|release)/i],
];
const IN_FORCE =
  /\b(?:took effect|takes effect|taken effect|in force|into effect|into force|went into|came into|began|begins|holding|held)\b/i;
const ENDED = /\b(?:collapsed?|broke down|broken down|expired?|ended|called off|dead)\b/i;

/** True for a claim about an agreement rather than an incident. */
export function isAgreementClaim(c: Claim): c is EventClaim {
  return c.kind === 'event' && (c.type === 'agree' || c.type === 'violate' || c.type === 'undermine');
}

/** A claim that is about an agreement, with the words around it. */
export interface AgreementClaim {
  claim: EventClaim;
  /** Its sentence. */
  text: string;
  /** Countries that its report's incidents were in, and the report's day of publication: what tells two truces apart. */
  countries?: ReadonlySet<string>;
  published?: number | null;
}

/** Days between two reports from which they tell of different agreements. */
const MONTHS_APART = 120;

/**
 * The agreements that claims tell of. Those of one kind are one, unless their reports are of different countries or months apart.
 * @returns agreements in the order of their first claim's id, each with status from the worst that is said of it
 */
export function agreementsOf(claims: readonly AgreementClaim[]): Agreement[] {
  const groups = new Map<string, AgreementClaim[]>();
  const fallback = mainKind(claims);
  for (const c of claims) {
    const kind =
      KINDS.find(([, re]) => re.test(c.claim.quote))?.[0] ?? KINDS.find(([, re]) => re.test(c.text))?.[0];
    const key = kind ?? fallback;
    if (!key) continue;
    const list = groups.get(key);
    if (list) list.push(c);
    else groups.set(key, [c]);
  }
  return [...groups]
    .flatMap(([type, list]) => parted(list).map((part): [string, AgreementClaim[]] => [type, part]))
    .sort(([a, x], [b, y]) => y.length - x.length || compare(a, b) || compare(x[0].claim.id, y[0].claim.id))
    .filter(([, list]) => list.some((c) => c.claim.type === 'agree'))
    .map(([type, list], k) => agreementOf(`a${k + 1}`, type, list));
}

/** Claims of what may be one agreement, and what their reports say of where and when. */
interface Part {
  list: AgreementClaim[];
  reports: Set<string>;
  countries: Set<string>;
  /** Earliest and latest day of publication. */
  days: [number, number] | null;
}

/** Claims of one kind of agreement, those of other countries and other months apart; what says neither goes with the first. */
function parted(list: readonly AgreementClaim[]): AgreementClaim[][] {
  const parts: Part[] = [];
  const telling = (c: AgreementClaim) => Number(Boolean(c.countries?.size)) + Number(c.published != null);
  // Those that say where and when come first, so that the others find them.
  const sorted = [...list].sort(
    (a, b) =>
      telling(b) - telling(a) || (a.published ?? 0) - (b.published ?? 0) || compare(a.claim.id, b.claim.id),
  );
  for (const c of sorted) {
    let part = parts.find((p) => fits(c, p));
    if (!part) parts.push((part = { list: [], reports: new Set(), countries: new Set(), days: null }));
    part.list.push(c);
    part.reports.add(c.claim.report);
    for (const x of c.countries ?? []) part.countries.add(x);
    const day = c.published ?? null;
    if (day !== null)
      part.days = part.days ? [Math.min(part.days[0], day), Math.max(part.days[1], day)] : [day, day];
  }
  return parts.map((p) => p.list);
}

function fits({ claim, countries, published }: AgreementClaim, part: Part): boolean {
  if (part.reports.has(claim.report)) return true;
  if (countries?.size && part.countries.size && ![...countries].some((c) => part.countries.has(c)))
    return false;
  if (published == null || !part.days) return true;
  return published >= part.days[0] - MONTHS_APART && published <= part.days[1] + MONTHS_APART;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mainKind(claims: readonly AgreementClaim[]): string | null {
  const found = claims.flatMap((c) => KINDS.filter(([, re]) => re.test(c.text)).map(([k]) => k));
  return found.length > 0 && found.every((k) => k === found[0]) ? found[0] : (found[0] ?? null);
}

function agreementOf(id: string, type: string, list: readonly AgreementClaim[]): Agreement {
  const made = list.filter((c) => c.claim.type === 'agree');
  const dated = (re: RegExp | null) =>
    made
      .filter((c) => c.claim.when && (re ? re.test(near(c)) : !IN_FORCE.test(near(c))))
      .map((c) => c.claim.when!.edtf)
      .sort()[0] ?? null;
  const inForce = dated(IN_FORCE);
  const announced = dated(null);
  const { parties, brokers } = partiesOf(made);
  const has = (t: EventClaim['type']) => list.some((c) => c.claim.type === t);
  const status: Agreement['status'] = made.some((c) => ENDED.test(near(c)))
    ? 'ended'
    : has('undermine')
      ? 'at-risk'
      : has('violate')
        ? 'violated'
        : inForce
          ? 'in-force'
          : 'announced';
  return { id, type, parties, brokers, announced, inForce, status, claims: list.map((c) => c.claim.id) };
}

/** The claim's words and what follows them in the sentence. */
function near({ claim, text }: AgreementClaim): string {
  const at = text.indexOf(claim.quote);
  return at < 0 ? claim.quote : text.slice(at);
}

/** "a ceasefire between A and B", up to where the clause goes on. */
const BETWEEN =
  /\b(?:cease-?fire|truce|hostilities|agreement|deal|accord|pact|plan|exchange)\W+(?:\w+\W+){0,3}?between (?:the )?([^,.;]{3,50}?) and (?:the )?((?:[\w\u2019'-]+ ?){1,3}?)(?= (?:in|on|at|was|were|has|had|that|which|since|after|to|of|would|will)\b|[,.;]|$)/i;

/** Who is bound by it ("between A and B"), and who announced or brokered it. */
function partiesOf(made: readonly AgreementClaim[]): { parties: string[]; brokers: string[] } {
  const parties = new Map<string, string>();
  const brokers = new Map<string, string>();
  for (const c of made) {
    const between = BETWEEN.exec(near(c));
    const acting = [c.claim.agent, c.claim.recipient].filter((x) => x !== null);
    const bound = between ? [between[1], between[2]] : [];
    for (const p of bound) parties.set(placeKey(p), p.trim());
    for (const a of acting) if (!parties.has(placeKey(a))) brokers.set(placeKey(a), a);
  }
  for (const k of parties.keys()) brokers.delete(k);
  return { parties: [...parties.values()].sort(), brokers: [...brokers.values()].sort() };
}
