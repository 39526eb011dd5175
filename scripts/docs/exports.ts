import { EXPORTERS } from '../../src/dossier/export/registry.ts';

/** One page per export format: column by column, where each value comes from; and their index. */
export function exportPages(): [path: string, content: string][] {
  const pages = EXPORTERS.map((e): [string, string] => [
    `docs/exports/${e.name}.md`,
    [
      `# ${e.name}: ${e.title}`,
      '',
      `${sentence(e.summary)} Written by \`corroborate export --as ${e.name}\`, \`corroborate read … --as ${e.name}\` and the web application.`,
      '',
      '## What the format does not hold',
      '',
      ...e.leavesOut.map((l) => `- ${l}`),
      '',
      'What else a particular export collapsed or left out stands in its own note, with the incidents concerned.',
      '',
      '## Columns and properties',
      '',
      '| name | where the value comes from |',
      '| --- | --- |',
      ...e.fields.map((f) => `| \`${f.name}\` | ${f.doc.replaceAll('|', '\\|')} |`),
      '',
    ].join('\n'),
  ]);
  const index = [
    '# Export formats',
    '',
    'Every export carries the version of the program, the policy, the time of the data and a note of what was lost: in the file itself, or, for the tables of the field whose columns are fixed, in a `-metadata.json` beside it (CSV on the Web).',
    '',
    ...EXPORTERS.map((e) => `- [${e.name}](${e.name}.md): ${e.summary}`),
    '',
  ].join('\n');
  return [['docs/exports/README.md', index], ...pages];
}

const sentence = (s: string): string => `${s[0].toUpperCase()}${s.slice(1)}.`;
