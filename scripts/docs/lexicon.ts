import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LexiconEntry } from '../../src/lexicon/load.ts';

const folder = new URL('../../lexicon/en/', import.meta.url).pathname;

export interface LexiconFile {
  name: string;
  /** The comment at the head of the file: what it is for. */
  about: string;
  entries: LexiconEntry[];
}

/** The lexicons as their YAML files have them, in the order of their names. */
export function lexiconFiles(): LexiconFile[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const yaml = readFileSync(join(folder, file), 'utf8');
      const head = /^(?:#.*\n)*/.exec(yaml)![0];
      return {
        name: file.replace(/\.yaml$/, ''),
        about: head.replace(/^# ?/gm, '').replace(/\s+/g, ' ').trim(),
        entries: parse(yaml) as LexiconEntry[],
      };
    });
}

/** A reference page for each lexicon, and a list of them. */
export function lexiconPages(): [string, string][] {
  const files = lexiconFiles();
  const index = [
    '# Lexicons',
    '',
    'What reading knows of the language, as data: `lexicon/en/*.yaml`. Every entry has an example sentence of our own, which a test reads, and a source. These pages are generated (`npm run build:docs`).',
    '',
    '| lexicon | entries | for |',
    '|---|---|---|',
    ...files.map((f) => `| [${f.name}](${f.name}.md) | ${f.entries.length} | ${cell(f.about)} |`),
    '',
  ].join('\n');
  return [
    ['docs/lexicon/README.md', index],
    ...files.map((f): [string, string] => [`docs/lexicon/${f.name}.md`, page(f)]),
  ];
}

function page(file: LexiconFile): string {
  const lines = [
    `# ${file.name}`,
    '',
    `${file.about || 'Entries of this lexicon.'} From \`lexicon/en/${file.name}.yaml\`.`,
    '',
    '| id | says | example | source |',
    '|---|---|---|---|',
    ...file.entries.map(
      (e) => `| \`${e.id}\` | ${cell(fieldsOf(e))} | ${cell(e.example)} | ${cell(e.source)} |`,
    ),
    '',
  ];
  return lines.join('\n');
}

/** An entry's own fields in one line; long lists cut. */
function fieldsOf(entry: LexiconEntry): string {
  const { id, example, source, ...own } = entry as LexiconEntry & Record<string, unknown>;
  return Object.entries(own)
    .map(([key, value]) => {
      const text =
        typeof value === 'object' && value !== null
          ? JSON.stringify(value)
              .replace(/["{}[\]]/g, '')
              .replaceAll(',', ', ')
          : String(value);
      return `${key}: ${text.length > 240 ? `${text.slice(0, 240)} …` : text}`;
    })
    .join('; ');
}

function cell(text: unknown): string {
  return String(text ?? '')
    .replace(/\|/g, '\\|')
    .replace(/</g, '&lt;')
    .replace(/\s+/g, ' ');
}
