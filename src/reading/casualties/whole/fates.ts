import type { CasualtyFrame } from '../../layers.ts';
import type { Reading } from '../../reading.ts';
import { HIT, isDeath, type Mention, UNTOLD } from '../outcomes.ts';

/**
 * Those hit beside the dead and the wounded that a report counts: a list that adds up to both, people whom nobody has counted, and
 * "the four officers were shot" where nobody who was hit has lived.
 */
export function settleFates(told: readonly Mention[]): void {
  const deaths = told.filter((m) => isDeath(m.frame)).map((m) => m.frame);
  const killed = deaths.reduce((n, f) => Math.max(n, f.count.low ?? 0), 0);
  if (killed === 0) return;
  wholeLists(told, killed);
  for (const { frame: f } of told) if (isHit(f) && isVague(f)) f.effect = 'killed-or-wounded';
  if (!told.some(({ frame }) => isAlive(frame))) nobodyLived(told, killed, deaths);
}

const isHit = (f: CasualtyFrame): boolean =>
  f.effect === 'wounded' && f.scope === 'incident' && f.status === 'current' && HIT.test(f.rule);

/** "several people", "multiple victims": anybody, in a number that nobody gives. */
const isVague = ({ count, victimsText }: CasualtyFrame): boolean =>
  count.low === null &&
  count.high === null &&
  /^(?:(?:several|multiple|numerous|a number of|some|many|of) )?(?:people|persons|individuals|victims)$/i.test(
    victimsText,
  );

/** "three dead, four hurt ... hitting five women and two men": side by side, they are everybody. */
function wholeLists(told: readonly Mention[], killed: number): void {
  const lived = new Set<number>();
  for (const { frame: f } of told)
    if (f.effect === 'wounded' && f.partOf < 0 && f.count.low !== null && !HIT.test(f.rule))
      lived.add(f.count.low);
  for (let i = 0; i < told.length; ) {
    const list = [told[i]];
    while (list.length + i < told.length && isBeside(told[i], told[i + list.length]))
      list.push(told[i + list.length]);
    i += list.length;
    if (list.length < 2 || !list.every((m) => isHit(m.frame) && m.frame.partOf < 0)) continue;
    const sum = list.reduce((n, m) => n + (m.frame.count.low ?? Number.NaN), 0);
    if (lived.has(sum - killed) && !lived.has(sum))
      for (const { frame: f } of list) if (f.count.low! >= 2) f.effect = 'killed-or-wounded';
  }
}

const isBeside = (a: Mention, b: Mention): boolean =>
  a.field === b.field && a.frame.trigger === b.frame.trigger && a.frame.rule === b.frame.rule;

/** Somebody is told of who lives so far, or may. */
const isAlive = (f: CasualtyFrame): boolean =>
  f.effect === 'wounded' && f.count.high !== 0 && f.status === 'current' && f.certainty !== 'denied';

/** Where all whom the report tells of are dead, those who were hit are the dead. */
function nobodyLived(told: readonly Mention[], killed: number, deaths: readonly CasualtyFrame[]): void {
  const single = deaths.some((f) => f.count.low === 1 && f.count.high === 1);
  for (const { frame: f } of told) {
    if (f.effect !== 'killed-or-wounded' || !UNTOLD.test(f.rule) || !HIT.test(f.rule)) continue;
    const { low } = f.count;
    // one person's shot is told with the death, where that is told by itself
    if (low === null ? !isVague(f) : low === 1 ? !single && killed > 1 : low <= killed) f.effect = 'killed';
  }
}

/** Sentences of earlier times than the report's own ("In 2014, four people were shot there"), by field. */
export function withoutEarlier(mentions: readonly Mention[], { published }: Reading): readonly Mention[] {
  const day = published.date?.slice(0, 10);
  const earlier = new Set<string>();
  for (const field of new Set(mentions.map((m) => m.field))) {
    const { doc, times } = field;
    for (const t of times)
      if (isLast(doc.norm(t.first), doc.form(t.first + 1)) || isBefore(t.edtf, day))
        earlier.add(`${field.in} ${doc.sentenceOf(t.first)}`);
    for (const [k, { first }] of doc.sentences.entries())
      if (isLast(doc.norm(first), doc.form(first + 1))) earlier.add(`${field.in} ${k}`);
  }
  if (earlier.size === 0) return mentions;
  const left = mentions.filter(
    ({ field, frame }) => !earlier.has(`${field.in} ${field.doc.sentenceOf(frame.first)}`),
  );
  // a report on what was long ago tells of nothing else
  return left.some((m) => isDeath(m.frame)) ? left : mentions;
}

/** "Last Easter", not "last Friday". */
const isLast = (word: string, next: string): boolean =>
  word === 'last' &&
  (/^(?:year|summer|autumn|fall|winter|spring)$/.test(next) ||
    /^\p{Lu}(?!.*day$)/u.test(next) ||
    /^(?:Memorial|Labor|Boxing|Independence)$/.test(next));

/** Days before publication from which a date is of another story. */
const LONG = 20;

function isBefore(edtf: string | null, day: string | undefined): boolean {
  if (!edtf || !day || !/^\d{4}(?:-\d\d){0,2}$/.test(edtf)) return false;
  if (edtf.length === 4) return edtf < day.slice(0, 4);
  const from = Date.parse(edtf.length === 7 ? `${edtf}-28` : edtf);
  return Date.parse(day) - from > LONG * 86_400_000;
}
