import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDossier } from '../dossier/build.ts';
import { LAYERS, type LayerName } from '../format/annotation.ts';
import { Report } from '../format/report.ts';
import { annotate } from '../reading/annotate.ts';

/** Runs one command; gives the exit code: 0 done, 1 some input could not be read, 2 wrong usage. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      in: { type: 'string' },
      json: { type: 'boolean' },
      'by-collection': { type: 'boolean' },
      layers: { type: 'string' },
    },
  });
  const reports = readFileSync(values.in!, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => Report.parse(JSON.parse(l)));
  if (positionals[0] === 'annotate') {
    const layers = values.layers ? (values.layers.split(',') as LayerName[]) : LAYERS;
    for (const r of reports) process.stdout.write(JSON.stringify(annotate(r, layers)) + '\n');
    return 0;
  }
  const groups = new Map<string | null, Report[]>();
  for (const r of reports) {
    const k = values['by-collection'] ? (r.collection ?? null) : null;
    groups.set(k, [...(groups.get(k) ?? []), r]);
  }
  for (const [k, list] of groups) process.stdout.write(JSON.stringify(buildDossier(list, k)) + '\n');
  return 0;
}
