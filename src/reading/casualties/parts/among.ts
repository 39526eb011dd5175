import type { Effect } from '../../../format/claim.ts';
import { type Draft, draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';
import { lastSum, lastTotal, WHOLE } from '../tolls/totals.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, HAVE } from '../words.ts';

/** "are said to be among the five killed". */
const SAID_TO = new Set(
  'also both all reported said known confirmed thought believed understood to reportedly'.split(' '),
);
const MAY = new Set(['may', 'might', 'could']);
const DIED = new Set(['died', 'perished', 'fell']);

/** "to find out if their sons were among the dead": asked, and not told. */
function isAsked({ doc, first }: Clauses, i: number): boolean {
  for (let j = i - 1; j > Math.max(first, i - 8); j--)
    if (/^(?:if|whether)$/.test(doc.norm(j)))
      return /^(?:out|know|knew|knows|see|learn|learned|ask|asked|asking|check|determine|sure|wonder|wondered)$/.test(
        doc.norm(j - 1),
      );
  return false;
}

/** "Two nurses were among at least 17 dead", "Among the dead were seven shoppers". */
export function among(c: Clauses, slots: Slots, taken: Set<number>, all: Draft[]): void {
  const { doc } = c;
  const own = 1 + all.findLastIndex((d) => d.first < c.first);
  for (let i = c.first; i < c.end; i++) {
    if (doc.norm(i) !== 'among' || isAsked(c, i)) continue;
    const be = doc.norm(i - 1) === 'also' ? i - 2 : i - 1;
    if (doc.norm(i + 1) === 'them' && BE.has(doc.norm(be))) {
      amongThem(c, slots, taken, all, i, be);
      continue;
    }
    let effect: Effect | null = null;
    let at = i + 1;
    for (; at < Math.min(c.end, i + 9); at++) {
      const found = WHOLE.get(doc.norm(at));
      if (found) {
        effect = found;
        break;
      }
      // "among the three who died"
      if (DIED.has(doc.norm(at)) && doc.norm(at - 1) === 'who') {
        effect = 'killed';
        break;
      }
      if (doc.norm(at) === ',' || BE.has(doc.norm(at))) break;
      // "was among the men in the brawl that also killed a porter": of the brawl
      if (doc.norm(at) === 'that' && doc.norm(at - 1) !== 'those') break;
    }
    if (!effect) continue;
    if (doc.norm(at) === 'victims') effect = effectOfVictims(all);
    const anchor = wholeBehind(all, i, at) ?? wholeBefore(c, all, effect);
    let list: number[] = [];
    let v = i;
    while (BE.has(doc.norm(v - 1)) || HAVE.has(doc.norm(v - 1)) || SAID_TO.has(doc.norm(v - 1))) v--;
    const may = MAY.has(doc.norm(v - 1));
    if (may) v--;
    if (i > c.first) list = slots.subjects(v, taken);
    if (list.length === 0) {
      let p = at + 1;
      while (p < c.end && p < at + 14 && !BE.has(doc.norm(p))) p++;
      // "Among the dead: a teacher and his wife"
      if (doc.norm(at + 1) === ':') list = slots.objects(at + 2, taken);
      else if (BE.has(doc.norm(p))) list = slots.objects(p + 1, taken);
    }
    for (const k of list) {
      const g = slots.groups[k];
      if (taken.has(k) || g.counting === 'known' || (!g.known && g.counting !== 'number')) continue;
      const made = draft(
        c,
        g,
        effect,
        { first: Math.min(g.first, i), end: Math.max(g.end, at + 1), token: at },
        may ? 'possible' : 'asserted',
        'among',
      );
      // "Eight soldiers and a porter died. Among the soldiers killed was a captain"
      const few = anchor >= 0 && (all[anchor].count.low ?? 0) <= (g.count.low ?? 0) && g.count.low !== null;
      made.partOf = few && anchor < own ? lastTotal(all, effect, g.count.low ?? 0) : anchor;
      taken.add(k);
      all.push(made);
    }
  }
}

/** The last total of the report, or the sum that the sentence before tells. */
function wholeBefore(c: Clauses, all: readonly Draft[], effect: Effect): number {
  const total = lastTotal(all, effect);
  return total < 0 ? lastSum(c, all, effect, 0) : total;
}

/** "Eleven people were hurt; three women and a child were among them": of the last total before. */
function amongThem(c: Clauses, slots: Slots, taken: Set<number>, all: Draft[], i: number, be: number): void {
  const list = slots.subjects(be, taken).filter((k) => !taken.has(k) && slots.groups[k].known);
  if (list.length === 0) return;
  const { first } = slots.groups[list[0]];
  const sentence = c.doc.sentenceOf(c.first);
  const anchor = all.findLastIndex((d) => d.partOf < 0 && d.group.first < first && d.status === 'current');
  if (anchor < 0 || sentence - c.doc.sentenceOf(all[anchor].first) > 1) return;
  for (const k of list) {
    const g = slots.groups[k];
    if (g.counting === 'known' || (g.count.low ?? 0) >= (all[anchor].count.low ?? 0)) continue;
    const made = draft(
      c,
      g,
      all[anchor].effect,
      { first: g.first, end: i + 2, token: i },
      'asserted',
      'among',
    );
    made.partOf = anchor;
    taken.add(k);
    all.push(made);
  }
}

/** "among the victims": the dead where any have been told of, else the wounded; where neither have, nobody can tell. */
function effectOfVictims(all: readonly Draft[]): Effect {
  if (lastTotal(all, 'killed') >= 0) return 'killed';
  return lastTotal(all, 'wounded') >= 0 ? 'wounded' : 'killed-or-wounded';
}

/** "among 31 dead": the total stands in the phrase itself. */
function wholeBehind(all: readonly Draft[], from: number, to: number): number | null {
  for (let i = all.length - 1; i >= 0; i--) {
    const d = all[i];
    if (d.group.first >= from && d.group.first <= to) return i;
    if (d.end < from) break;
  }
  return null;
}
