import type { CasualtyFrame } from '../../layers.ts';
import { HIT, isDeath, isHurt, isUntold, type Mention } from '../outcomes.ts';

/**
 * Who of those hit lived. "7 shot, 3 dead ... the other six were taken to hospital": six are more than the four who lived, so that dead are
 * among them, and what is said of them becomes killed-or-wounded; "three bodies were found ... all three were shot" speaks of the dead.
 */
export function settleHits(mentions: readonly Mention[]): void {
  const told = mentions.filter(({ frame: f }) => f.rule !== 'casualties/degree' && f.status === 'current');
  const killed = Math.max(0, ...figuresOf(told.filter((m) => isDeath(m.frame))).map((f) => f.number));
  if (killed === 0) return;
  ofTheDead(told, killed);
  withSuicide(told, killed);
  wholes(told, killed);
  allOfThem(told);
  const survivors = survivorsOf(figuresOf(told), killed);
  if (survivors > 0) beyond(told, killed, survivors);
}

const isCount = ({ effect, scope, count }: CasualtyFrame): boolean =>
  effect === 'wounded' &&
  scope === 'incident' &&
  count.low !== null &&
  count.low >= 2 &&
  count.low === count.high;

/** "others", "two more": besides those told of. */
const isBesides = ({ field, frame: { victims } }: Mention): boolean =>
  victims !== null &&
  /\b(?:others?|more|another|additional|second|third|fourth|fifth|sixth|seventh|eighth)\b/i.test(
    field.doc.slice(victims.first, victims.end),
  );

/** "The two", "both men", "all three": those told of before. */
function isDefinite({ field, frame: { victims, count } }: Mention): boolean {
  if (!victims) return false;
  const from = Math.max(0, victims.first - 1);
  return (
    /^(?:\S+ )?(?:the|both|all)\b/i.test(field.doc.slice(from, victims.end)) || /^all\b/i.test(count.text)
  );
}

const sentenceOf = ({ field, frame }: Mention): number => field.doc.sentenceOf(frame.first);

/** Field and sentence of a mention. */
const placeOf = (m: Mention): string => `${m.field.in} ${sentenceOf(m)}`;

/** How many sentences back "both men" may look for them. */
const BACK = 2;

/** What is said of "all three" where three bodies have been told of, in one figure or one by one, is said of the dead. */
function ofTheDead(told: readonly Mention[], killed: number): void {
  for (const [i, m] of told.entries()) {
    const { frame } = m;
    if (!isCount(frame) || !isUntold(frame) || !isDefinite(m) || isBesides(m)) continue;
    // whoever is in stable condition lives
    if (frame.rule === 'casualties/condition') continue;
    const before = told
      .slice(Math.max(0, i - 12), i)
      .filter((d) => d.field === m.field && sentenceOf(m) - sentenceOf(d) <= BACK && d.frame.partOf < 0);
    const last = before.findLast(
      (d) => d.frame.count.low === frame.count.low && d.frame.scope === 'incident',
    );
    const singles = new Set(
      before.filter((d) => isDeath(d.frame) && d.frame.count.high === 1).map((d) => d.frame.victims?.first),
    );
    const dead = last ? isDeath(last.frame) : singles.size === frame.count.low;
    if (dead && frame.count.low! <= killed + singles.size)
      frame.effect = HIT.test(frame.rule) ? 'killed' : 'killed-or-wounded';
  }
}

/** "shot three others and then killed himself", where four died: the three are the rest of the dead. */
function withSuicide(told: readonly Mention[], killed: number): void {
  for (const s of told) {
    if (s.frame.rule !== 'casualties/suicide') continue;
    const hit = told.filter(
      (m) =>
        m.field === s.field &&
        sentenceOf(m) === sentenceOf(s) &&
        m.frame.effect === 'wounded' &&
        HIT.test(m.frame.rule),
    );
    const n = hit.reduce((sum, m) => sum + (m.frame.count.low ?? 0), 0);
    if (n > 0 && n + 1 === killed) for (const m of hit) m.frame.effect = 'killed-or-wounded';
  }
}

/** "found the five victims ..., the four others were taken to hospital", where one died: the five are everybody. */
function wholes(told: readonly Mention[], killed: number): void {
  const others = new Set(told.filter((m) => isCount(m.frame) && isBesides(m)).map((m) => m.frame.count.low));
  for (const m of told) {
    const { frame } = m;
    if (!isCount(frame) || !isUntold(frame) || isBesides(m) || frame.category !== 'unspecified') continue;
    if (frame.count.low! > killed && others.has(frame.count.low! - killed))
      frame.effect = 'killed-or-wounded';
  }
}

/** A figure of one word of harm: those of victims named side by side added up. */
interface Figure {
  mention: Mention;
  number: number;
  open: boolean;
}

function figuresOf(told: readonly Mention[]): Figure[] {
  const out: Figure[] = [];
  for (const mention of told) {
    const { frame, field } = mention;
    if (frame.count.low === null || frame.partOf >= 0 || frame.scope !== 'incident') continue;
    const last = out.at(-1);
    const open = frame.count.high === null;
    const beside =
      last?.mention.field === field &&
      last.mention.frame.trigger === frame.trigger &&
      last.mention.frame.effect === frame.effect &&
      last.mention.frame.victims?.first !== frame.victims?.first;
    if (!beside) out.push({ mention, number: frame.count.low, open });
    else {
      last.number += frame.count.low;
      last.open ||= open;
    }
  }
  return out;
}

/** Rules that tell of somebody who lives so far. */
const LIVES = /^casualties\/(?:condition|treated|critical|graze)\b/;

const IN_LIMB =
  / in (?:the|his|her|one)(?: (?:left|right|lower|upper))? (?:leg|arm|hand|foot|ankle|finger|knee|wrist|calf)\b/i;

/** Where several died, and nobody is said to be wounded, whoever was shot is one of the dead ("One was shot in the back, the other in the thigh"). */
function allOfThem(told: readonly Mention[]): void {
  const hurt = told.filter((m) => isHurt(m.frame) && m.frame.partOf < 0);
  if (hurt.some(({ frame }) => !isUntold(frame) || LIVES.test(frame.rule))) return;
  const killed = Math.max(...figuresOf(told.filter((m) => isDeath(m.frame))).map((f) => f.number));
  if (killed < 2 || hurt.some((m) => !HIT.test(m.frame.rule) || isBesides(m))) return;
  const deaths = new Set(told.filter((m) => isDeath(m.frame)).map(placeOf));
  for (const m of hurt) {
    const few = m.frame.count.high === 1 || isDefinite(m);
    // "His apprentice was hit in the leg": he may well have lived
    if (m.frame.count.high === 1 && IN_LIMB.test(m.field.doc.slice(m.frame.trigger, m.frame.trigger + 6)))
      continue;
    // "two were stabbed to death and one was stabbed in the arm" sets them apart
    if (few && !deaths.has(placeOf(m))) m.frame.effect = 'killed-or-wounded';
  }
}

/**
 * The number of wounded that a report gives in one breath with its dead ("3 dead, 1 wounded", "7 shot, 3 dead"); 0 when it gives none, or
 * first for fewer dead than it knows of in all.
 */
function survivorsOf(figures: readonly Figure[], killed: number): number {
  let most = 0;
  const told = new Map<string, Figure[]>();
  for (const f of figures) {
    const at = placeOf(f.mention);
    const list = told.get(at);
    if (list) list.push(f);
    else told.set(at, [f]);
  }
  for (const d of figures) {
    const lived = isDeath(d.mention.frame) ? beside(d, told.get(placeOf(d.mention))!) : 0;
    if (lived > 0 && d.number !== killed && most === 0) return 0;
    if (d.number === killed) most = Math.max(most, lived);
  }
  return most;
}

/** Of the figures of a sentence the wounded beside a figure of dead, or those who were hit less the dead. */
function beside(dead: Figure, sentence: readonly Figure[]): number {
  let most = 0;
  for (const { mention, number, open } of sentence) {
    const { frame } = mention;
    if (open) continue;
    if (isHurt(frame) && !isUntold(frame)) most = Math.max(most, number);
    else if (HIT.test(frame.rule) && frame.effect === 'killed-or-wounded' && number > dead.number)
      most = Math.max(most, number - dead.number);
  }
  return most;
}

/** More than lived cannot all have lived; of those who are said to be wounded only when the title counts the dead among them. */
function beyond(told: readonly Mention[], killed: number, survivors: number): void {
  const titled = told.some((d) => d.field.in === 'title' && isDeath(d.frame) && d.frame.count.low === killed);
  for (const m of told) {
    const { frame } = m;
    if (!isCount(frame) || frame.count.low! <= survivors || frame.partOf >= 0) continue;
    const everybody =
      frame.count.low === survivors + killed &&
      !told.some((d) => isDeath(d.frame) && d.field === m.field && sentenceOf(d) === sentenceOf(m));
    if (
      isUntold(frame)
        ? everybody || frame.count.low! < survivors + killed
        : everybody && titled && m.field.in === 'text'
    )
      frame.effect = 'killed-or-wounded';
  }
}
