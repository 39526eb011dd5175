import type { CasualtyClaim, Category, Claim } from '../../format/claim.ts';

/**
 * Which total a figure that no word calls a part belongs to, once the incidents are known: one decision over the totals told before it
 * of the same incident. Each sign for and against has a weight; the best total is taken when its weights add up to more than nothing.
 */
export function partsOfTold(claims: readonly Claim[]): Claim[] {
  /** The last totals, by incident. */
  const told = new Map<string, Total[]>();
  /** The totals that persons of a name are of. */
  const persons = new Map<string, string>();
  const beside = besideEachOther(claims);
  return claims.map((c) => {
    if (c.kind !== 'casualties' || !isPlain(c)) return c;
    const key = c.incident!;
    const list = told.get(key) ?? [];
    if (c.partOf !== null) {
      const whole = list.find((t) => t.claim.id === c.partOf);
      if (whole) whole.left -= c.count.low ?? 0;
      return c;
    }
    const name = nameOf(c);
    const again = name === null ? undefined : persons.get(`${key} ${c.effect} ${name}`);
    const known = again === undefined ? undefined : list.find((t) => t.claim.id === again);
    const best = known ?? bestOf(c, list, beside.get(sentenceOf(c)) ?? []);
    if (!best) {
      if ((c.count.low ?? 0) >= 2) told.set(key, [...list, newTotal(c)].slice(-TOTALS));
      return c;
    }
    if (!known) best.left -= c.count.low ?? 0;
    if (name !== null) persons.set(`${key} ${c.effect} ${name}`, best.claim.id);
    return { ...c, partOf: best.claim.id };
  });
}

/** The figures that a sentence gives one beside the other, by effect. */
function besideEachOther(claims: readonly Claim[]): Map<string, number[]> {
  const out = new Map<string, number[]>();
  for (const c of claims) {
    if (c.kind !== 'casualties' || !isPlain(c) || c.partOf !== null) continue;
    const figures = out.get(sentenceOf(c));
    if (figures) figures.push(c.count.low ?? 0);
    else out.set(sentenceOf(c), [c.count.low ?? 0]);
  }
  return out;
}

const sentenceOf = (c: CasualtyClaim): string => `${c.effect} ${c.sentence[0]}`;

/** Totals of one incident that are remembered. */
const TOTALS = 6;

interface Total {
  claim: CasualtyClaim;
  /** Of how many of them nothing has been told yet. */
  left: number;
}

const newTotal = (claim: CasualtyClaim): Total => ({
  claim,
  left: claim.count.high === claim.count.low ? (claim.count.low ?? 0) : Number.POSITIVE_INFINITY,
});

const isPlain = (c: CasualtyClaim): boolean =>
  c.in === 'text' &&
  c.effect !== 'displaced' &&
  c.incident !== null &&
  c.scope === 'incident' &&
  c.status === 'current' &&
  c.certainty !== 'denied' &&
  c.count.high !== 0;

function bestOf(part: CasualtyClaim, totals: readonly Total[], beside: readonly number[]): Total | null {
  let best: Total | null = null;
  let most = 0;
  for (const t of totals) {
    const n = scoreOf(part, t, beside);
    if (n > most || (best && n === most)) {
      best = t;
      most = n;
    }
  }
  return best;
}

/** Words that set people beside others; a total of such is not all. */
const OTHERS = /\b(?:others?|more|another|additional|further)\b/i;
/** How somebody is, or who he was: said of people told of before. */
const SAYS_HOW =
  /^casualties\/(?:hospitalise|in-care|injury|treated|condition|critical|hospital|degree|were|identified)/;
const DOERS =
  /\b(?:gunm[ae]n|shooters?|suspects?|attackers?|assailants?|bombers?|himself|herself|themselves)\b/i;

/** Weights of the signs. */
const W = {
  /** The same harm; hit, of whom it is not said whether they live. */
  same: 2,
  hit: -1.5,
  /** One person; one who is named. */
  one: 1,
  named: 0.7,
  /** Several: they may be a rival count as well. */
  many: -2.2,
  /** Of another kind than the people of the total, or called by another word than these. */
  kind: 1,
  word: 0.6,
  how: 1.5,
  /** Each 150 characters between the two, up to twenty. */
  far: -0.05,
  /** The total itself is of others besides those told of; the part is. */
  others: -10,
  besides: -0.6,
  another: -4,
  doer: -3,
  toll: -2,
  /** A number that somebody else gives. */
  speaker: -1,
  /** More than are left of the total: new people, and people told of before perhaps. */
  full: -3,
  again: -0.5,
  possible: -1,
};

function scoreOf(part: CasualtyClaim, { claim: whole, left }: Total, beside: readonly number[]): number {
  const [n, all] = [part.count.low ?? part.count.high, whole.count.low ?? 0];
  if (n === null || n >= all || part.sentence[0] === whole.sentence[0]) return 0;
  // "killed two officials and their driver": the two again, and he besides
  if (beside.length > 1 && beside.includes(all)) return 0;
  const same = part.effect === whole.effect;
  if (!same && !(whole.effect === 'killed-or-wounded' && part.effect === 'wounded')) return 0;
  if (!fits(whole.victims.category, part.victims.category)) return 0;
  const text = `${part.count.text} ${part.victims.text}`;
  const ordinal = ORDINALS.indexOf(ORDINAL.exec(part.victims.text)?.[0].toLowerCase() ?? '') + 2;
  if (ordinal > 1 && ordinal > all) return 0;
  const how = SAYS_HOW.test(part.rule);
  let score = same ? W.same : W.hit;
  if (n === 1) score += W.one + (nameOf(part) ? W.named : 0);
  else {
    score += W.many;
    if ((part.sources[0]?.id ?? '') !== (whole.sources[0]?.id ?? '')) score += W.speaker;
  }
  score += W.far * Math.min(20, (part.start - whole.start) / 150);
  if (OTHERS.test(whole.quote)) score += W.others;
  if (OTHERS.test(text)) score += n === 1 && /\banother\b/i.test(text) ? W.another : W.besides;
  if (how) score += W.how;
  if (part.victims.category !== whole.victims.category && part.victims.category !== 'unspecified')
    score += W.kind;
  else if (GENERIC.test(whole.victims.text) && !GENERIC.test(part.victims.text)) score += W.word;
  if (part.rule === 'casualties/suicide') score += W.doer;
  else if (DOERS.test(part.victims.text) && whole.victims.category !== 'militant') score += W.doer;
  if (part.rule === 'casualties/toll') score += W.toll;
  const known = n === 1 && (KNOWN.test(part.victims.text) || nameOf(part) !== null);
  const together = beside.reduce((sum, m) => sum + m, 0);
  if (Math.max(n, together) > left) score += known ? W.again : W.full;
  if (part.certainty === 'possible') score += W.possible;
  return score;
}

const GENERIC = /^(?:people|persons?|individuals|victims|dead|others?|more|them)?$/i;
const KNOWN = /^(?:the|he|she|him|her|his|their|who)\b/i;
const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ORDINAL = new RegExp(`\\b(?:${ORDINALS.join('|')})\\b`, 'i');

/** One who is called by a name, by the last word of it. */
function nameOf(c: CasualtyClaim): string | null {
  if (c.count.low !== 1) return null;
  const words = c.victims.text.match(/\p{Lu}[\p{L}’'-]+/gu);
  return words ? words.at(-1)!.toLowerCase() : null;
}

/** Of soldiers nobody is a child; of people anybody may be anything, but for the attackers, whom few tolls count. */
const fits = (total: Category, part: Category): boolean =>
  total === part ||
  (WIDE.test(total) && part !== 'militant') ||
  (part === 'unspecified' && total !== 'child' && total !== 'woman') ||
  (total === 'civilian' && CIVILIANS.test(part));

const WIDE = /^(?:unspecified|mixed)$/;
const CIVILIANS = /^(?:child|woman|medic|journalist|aid-worker|unspecified)$/;
