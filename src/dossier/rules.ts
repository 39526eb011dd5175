import { type LexiconEntry, lexicon } from '../lexicon/load.ts';

/** The documentation of one rule: what a claim's `rule` refers to. Its example is a sentence of the project's own. */
export interface Rule extends LexiconEntry {
  /** What the rule looks for and what it makes of it, in one or two sentences. */
  what: string;
  /** The lexicon whose entries the "*" of the id stands for. */
  of?: string;
}

let rules: readonly Rule[] | null = null;

/** The documentation of a rule ("casualties/kill-active"): the longest id that fits; null when it has none. */
export function ruleOf(id: string): Rule | null {
  rules ??= [...lexicon<Rule>('rules')].sort((a, b) => b.id.length - a.id.length);
  return rules.find((r) => r.id === id) ?? rules.find((r) => fits(r.id, id)) ?? null;
}

/** The lexicon entry by which a rule found its words: "kill" for "casualties/kill-active"; null for rules without one. */
export function entryOf(id: string): LexiconEntry | null {
  const rule = ruleOf(id);
  if (!rule?.of) return null;
  const [before, after] = rule.id.split('*');
  const name = id.slice(before.length, id.length - after.length);
  return lexicon(rule.of).find((e) => e.id === name) ?? null;
}

function fits(pattern: string, id: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return false;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return id.length > before.length + after.length && id.startsWith(before) && id.endsWith(after);
}
