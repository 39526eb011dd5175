/**
 * npm run bench -- length [--every N]: does reading take time linear in the length of a report? Texts of the tables of tests
 * (test/families), every N-th (25), each repeated to 30,000 and to 120,000 characters: four times the text should take four times the
 * processor's time. Prints the worst kinds of text; the last line is "ratio length-worst VALUE" (time for four times the text, over four).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Claim } from '../src/format/claim.ts';
import type { Reading } from '../src/reading/reading.ts';
import { built } from './built.ts';

const { readReport } = await built<typeof import('../src/reading/read.ts')>('reading/read');
const { claimsOf } = await built<typeof import('../src/reading/claims.ts')>('reading/claims');
const { segmentsOf } = await built<typeof import('../src/incident/segments/segments.ts')>(
  'incident/segments/segments',
);

const TABLES = new URL('../test/families', import.meta.url).pathname;
/** Code units of the shorter text, and how many times as long the other is. */
const SHORT = 30_000;
const TIMES = 4;
/** Rounds of the shorter text: the first compile what only this kind of text needs. */
const ROUNDS = 3;

/** The texts of a table, however it is built. */
function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!node || typeof node !== 'object') return [];
  const { text, ...rest } = node as { text?: unknown };
  return [...(typeof text === 'string' ? [text] : []), ...Object.values(rest).flatMap(textsIn)];
}

const texts = ['cases', 'reports', 'whole', 'words'].flatMap((folder) =>
  readdirSync(join(TABLES, folder))
    .filter((f) => f.endsWith('.yaml'))
    .sort()
    .flatMap((f) => textsIn(parse(readFileSync(join(TABLES, folder, f), 'utf8')))),
);

/** Milliseconds of the processor that a report of so many code units takes, made of one text again and again. */
function cost(text: string, length: number): number {
  const many = Math.ceil(length / (text.length + 2));
  const report = { id: 'r', title: null, published: '2021-03-04', text: `${text}\n\n`.repeat(many) };
  const before = process.cpuUsage();
  const reading: Reading = readReport(report, { layers: ['claims'] });
  const claims: Claim[] = claimsOf(reading);
  segmentsOf(reading, claims);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Times of all kinds, the slowest to grow first. */
export function benchLength(args: readonly string[]): void {
  const at = args.indexOf('--every');
  const every = at < 0 ? 25 : Number(args[at + 1]);
  if (!Number.isInteger(every) || every < 1) throw new Error('--every takes a whole number from 1 on.');
  const kinds = texts.filter((_, k) => k % every === 0);
  const found: { ratio: number; short: number; long: number; text: string }[] = [];
  for (const [k, text] of kinds.entries()) {
    const short = Math.min(...Array.from({ length: ROUNDS }, () => cost(text, SHORT)));
    const long = Math.min(cost(text, SHORT * TIMES), cost(text, SHORT * TIMES));
    found.push({ ratio: long / short / TIMES, short, long, text });
    if (k % 20 === 19) console.log(`  ${k + 1} of ${kinds.length} kinds of text`);
  }
  found.sort((a, b) => b.ratio - a.ratio);
  for (const { ratio, short, long, text } of found.slice(0, 10))
    console.log(
      `  ${ratio.toFixed(2)}  ${short.toFixed(0)} ms, ${long.toFixed(0)} ms  ${text.slice(0, 90).replace(/\s+/g, ' ')}`,
    );
  console.log(`ratio length-median ${found[found.length >> 1].ratio.toFixed(2)}`);
  console.log(`ratio length-worst ${found[0].ratio.toFixed(2)}`);
}
