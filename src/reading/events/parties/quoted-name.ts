import type { SentenceTree } from '../grammar/tree.ts';

const GROUP = /^(?:factions?|divisions?|brigades?|battalions?|groups?|movement|militia|operations?)$/;
const OPENS = /^["“'‘]$/;
const CLOSES = /^["”'’]$/;
const REACH = 7;

/** "the “Dawn of Karst” faction": the name in quotation marks before a word for a group, by a word within or behind them; null for others. */
export function quotedName({ doc, first, end }: SentenceTree, at: number): string | null {
  let close = at - 1;
  if (!GROUP.test(doc.norm(at)) || !CLOSES.test(doc.norm(close))) {
    close = at + 1;
    while (close < end && close < at + REACH && !CLOSES.test(doc.norm(close))) close++;
    if (close >= end || !CLOSES.test(doc.norm(close)) || !GROUP.test(doc.norm(close + 1))) return null;
  }
  let open = Math.min(at, close) - 1;
  while (open > first && close - open <= REACH && !OPENS.test(doc.norm(open))) open--;
  if (!OPENS.test(doc.norm(open)) || open >= close - 1 || !/^\p{Lu}/u.test(doc.form(open + 1))) return null;
  return doc.slice(open + 1, close).replace(/\s+/g, ' ');
}
