import { type LexiconEntry, lexicon } from '../lexicon/load.ts';

/** The documentation of one rule: what a claim's `rule` refers to. Its example is a sentence of the project's own. */
export interface Rule extends LexiconEntry {
  /** What the rule looks for and what it makes of it, in one or two sentences. */
  what: string;
}

let byId: Map<string, Rule> | null = null;

/** The documentation of a rule ("casualties/kill-active"), or null when it has none. */
export function ruleOf(id: string): Rule | null {
  byId ??= new Map(lexicon<Rule>('rules').map((r) => [r.id, r]));
  return byId.get(id) ?? null;
}
