import type { Rule } from '../../src/dossier/rules.ts';
import { lexiconFiles } from './lexicon.ts';

/** The page of rules: what a claim's `rule` refers to. */
export function rulesPage(): string {
  const rules = (lexiconFiles().find((f) => f.name === 'rules')?.entries ?? []) as Rule[];
  const lines = [
    '# Rules',
    '',
    'Every claim names the rule that made it, as room/rule. Where a rule is written with `*`, the star stands for an entry of the lexicon named; the longest id that fits a claim’s rule describes it. `corroborate explain CLAIM-ID INPUT...` shows a rule at work. Generated from `lexicon/en/rules.yaml` (`npm run build:docs`).',
    '',
  ];
  for (const r of rules)
    lines.push(
      `### ${r.id}`,
      '',
      r.what,
      '',
      `> ${r.example}`,
      '',
      [r.of ? `Words from [${r.of}](lexicon/${r.of}.md). ` : '', `Source: ${r.source}.`].join(''),
      '',
    );
  return lines.join('\n');
}
