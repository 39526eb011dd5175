import { describe, expect, it } from 'vitest';
import type { CasualtyClaim } from '../../../src/format/claim.ts';
import { claimsOf } from '../../../src/reading/claims.ts';
import { readReport } from '../../../src/reading/read.ts';
import { REPORTS, type ShortReport } from './reports.ts';

/** What a casualty claim says, without its offsets; with the nearest speaker when asked. */
function sayings({ title, text }: ShortReport, speakers = false): string[] {
  return claimsOf(readReport({ id: 't', title, text }, { layers: ['claims'] }))
    .filter((c): c is CasualtyClaim => c.kind === 'casualties')
    .map(
      (c) =>
        `${c.effect} ${c.count.low}..${c.count.high} ${c.victims.category}${speakers ? ` ${nearest(c)}` : ''}`,
    );
}

/** Last word of the nearest speaker's name, so that "the paper's editor" and "the papers editor" are one. */
const nearest = ({ sources }: CasualtyClaim) =>
  (sources[0]?.name ?? '-')
    .toLowerCase()
    .split(' ')
    .at(-1)!
    .replace(/[^a-z-]|'?s$/g, '');

/** F1 of the claims of dirty reports against those of the clean ones, as bags, in per cent. */
function agreement(clean: string[][], dirty: string[][]): { f1: number; changes: string[] } {
  let same = 0;
  let all = 0;
  const changes: string[] = [];
  for (const [i, before] of clean.entries()) {
    const left = [...dirty[i]];
    const lost = before.filter((s) => {
      const k = left.indexOf(s);
      if (k >= 0) left.splice(k, 1);
      return k < 0;
    });
    same += before.length - lost.length;
    all += before.length + dirty[i].length;
    if (lost.length + left.length > 0) changes.push(`${REPORTS[i].title}: lost [${lost}] new [${left}]`);
  }
  return { f1: (200 * same) / all, changes };
}

const inText = (dirty: (s: string) => string) => (r: ShortReport) => ({
  title: r.title,
  text: dirty(r.text),
});

const DIRT: Record<string, (r: ShortReport) => ShortReport> = {
  'lost apostrophes': inText((s) => s.replace(/(?<=[a-z])'(?=[a-z])/gi, '')),
  'lost hyphens': inText((s) => s.replace(/(?<=[a-z])-(?=[a-z])/gi, '')),
  'hyphens as spaces': inText((s) => s.replace(/(?<=[a-z])-(?=[a-z])/gi, ' ')),
  'curly quotes': inText((s) => s.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’')),
  'doubled single quotes': inText((s) => s.replace(/"([^"]*)"/g, "``$1''")),
  'doubled double quotes': inText((s) => s.replaceAll('"', '""')),
  'lost quotes': inText((s) => s.replaceAll('"', '')),
  'doubled white space': inText((s) => s.replaceAll(' ', '  ')),
  'non-breaking spaces': inText((s) => s.replaceAll(' ', '\u00a0')),
  'line ends for spaces': inText((s) => s.replace(/((?:\S+ ){11}\S+) /g, '$1\n')),
  'upper-case headline': (r) => ({ ...r, title: r.title.toUpperCase() }),
  'lower-case headline': (r) => ({ ...r, title: r.title.toLowerCase() }),
  'Headline With Capitals': (r) => ({ ...r, title: r.title.replace(/\b[a-z]/g, (c) => c.toUpperCase()) }),
};

describe('claims do not change with dirt in the text', () => {
  const clean = REPORTS.map((r) => sayings(r));
  const cleanWithSpeakers = REPORTS.map((r) => sayings(r, true));
  it('there are claims to change', () => {
    expect(clean.flat().length).toBeGreaterThan(60);
  });
  it.each(Object.entries(DIRT))('%s', (_name, dirty) => {
    const { f1, changes } = agreement(
      clean,
      REPORTS.map((r) => sayings(dirty(r))),
    );
    expect(f1, changes.join('\n')).toBeGreaterThanOrEqual(98);
  });
  // a line end before a capital may close a heading: there speakers may be lost
  const withSpeakers = Object.entries(DIRT).filter(([name]) => name !== 'line ends for spaces');
  it.each(withSpeakers)('%s: nor do their speakers', (_name, dirty) => {
    const { f1, changes } = agreement(
      cleanWithSpeakers,
      REPORTS.map((r) => sayings(dirty(r), true)),
    );
    expect(f1, changes.join('\n')).toBeGreaterThanOrEqual(97);
  });
  it('title run into the text', () => {
    // the same claims stand in one field where they stood in two
    const together = REPORTS.map(({ title, text }) => sayings({ title: '', text: `${title} ${text}` }));
    const { f1, changes } = agreement(clean, together);
    expect(f1, changes.join('\n')).toBeGreaterThanOrEqual(98);
  });
});
