import { copiesFound } from '../../bench/copies.ts';

/** Invented incidents for each kind of second text. */
const INCIDENTS = 20;

/** The page on copies: what counts as one, and how well they are found. */
export function copiesPage(): string {
  const { variants, precision, recall } = copiesFound(INCIDENTS);
  const percent = (x: number) => `${(100 * x).toFixed(1)} %`;
  const is = { copy: 'a copy', revision: 'a revision', none: 'neither' };
  return [
    '# Copies and revisions',
    '',
    'A wire report printed by ten newspapers is one report: its copies share one origin, whichever of them is read. Two texts are one when at least half of the shorter one’s runs of three words stand in the longer one, in whatever order, and they share most of their names and numbers. The earliest is the original; of equally early ones, the one that credits an agency, then the longer one. A later version from the same newsroom or agency whose figures have changed is a revision: it keeps its claims, and those of the older version are superseded. `dossier.reports[].copyOf` and `revisionOf` say so; a person can mark and unmark copies (`read --decisions`).',
    '',
    `How well they are found, on ${INCIDENTS} invented incidents for each kind of second text (\`bench/copy-texts.ts\`; generated, \`npm run build:docs\`): **precision ${percent(precision)}, recall ${percent(recall)}**. Precision: of the texts tied to another, the share that are a copy or revision of it. Recall: of the copies and revisions, the share tied to their original as what they are.`,
    '',
    '| second text | it is | texts | judged right |',
    '|---|---|---:|---:|',
    ...variants.map((v) => `| ${v.name} | ${is[v.tie]} | ${v.texts} | ${v.right} |`),
    '',
  ].join('\n');
}
