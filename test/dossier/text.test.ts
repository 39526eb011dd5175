import { expect, test } from 'vitest';
import { width } from '../../src/dossier/text/layout.ts';
import { renderText } from '../../src/dossier/text/render.ts';
import { DOSSIER } from '../support/dossier.ts';

const ESCAPE = '\u001b';

test('the incident in a sentence, then its points, contested ones first', () => {
  const text = renderText(DOSSIER, { width: 90 });
  expect(text.replace(/\s+/g, ' ')).toContain(
    '6 to 17 killed, according to 3 origins that contradict each other; 20 to 41 or more wounded, according to 2 origins that contradict each other; Army blamed, which it denies.',
  );
  const heads = [...text.matchAll(/^[◆↗≈●○] (\S[^\d\n]*?) {2}/gm)].map((m) => m[1]);
  expect(heads.slice(0, 5)).toEqual([
    'Killed',
    'Wounded',
    'Who did it',
    'Told beforehand',
    'Killed: children',
  ]);
});

test('who only acts in an event that is told is neither blamed nor suspected', () => {
  const told = structuredClone(DOSSIER);
  told.incidents[0].actors.push({ name: 'fighters', role: 'perpetrator', stances: {} });
  const text = renderText(told, { width: 90 }).replace(/\s+/g, ' ');
  expect(text).toContain('Army blamed, which it denies.');
  expect(text).not.toContain('fighters suspected');
});

test('a figure is on the word of whoever states it, not of one who gives no number', () => {
  const alone = structuredClone(DOSSIER);
  const killed = alone.incidents[0].points.find((p) => p.attribute === 'killed' && p.victims === 'all')!;
  const [one] = killed.positions;
  killed.origins = 1;
  killed.positions = [
    { ...one, low: null, high: null, origin: 'Harbour Gazette' },
    { ...one, low: 90, high: null, origin: 'unattributed' },
    { ...one, low: 90, high: null, origin: 'Lake Monitor' },
  ];
  expect(renderText(alone, { width: 90 }).replace(/\s+/g, ' ')).toContain(
    'on the word of Lake Monitor alone',
  );
});

test('a category that more origins speak of than of the total, and contest, is told beside it', () => {
  const dossier = structuredClone(DOSSIER);
  const points = dossier.incidents[0].points.filter((p) => p.attribute === 'killed' && p.victims === 'all');
  points[0].origins = 1;
  points[0].verdict = 'single-source';
  const soldiers = { victims: 'military', low: 4, high: 12, origins: 3, verdict: 'contested' as const };
  dossier.incidents[0].points.push({ ...structuredClone(points[0]), ...soldiers });
  expect(renderText(dossier, { width: 90 }).replace(/\s+/g, ' ')).toMatch(
    /6 to 17 killed, on the word of .* alone; 4 to 12 soldiers killed, according to 3 origins that contradict each other; 20 to 41/,
  );
});

test('positions stand side by side with their words and what an origin said before', () => {
  const text = renderText(DOSSIER, { width: 90 });
  expect(text).toMatch(/Provincial Health Office {2,}Northern Monitor/);
  expect(text).toContain('“now puts the dead at 16”');
  expect(text).toContain('earlier: 9+ (6 Apr), 14 (7');
  expect(text).toMatch(/Provincial Health Office .*9\+ → 14 → 16/);
});

test.each([40, 64, 80, 100, 160])('no line is wider than %i columns', (columns) => {
  for (const line of renderText(DOSSIER, { width: columns }).split('\n'))
    expect(width(line)).toBeLessThanOrEqual(columns);
});

test('colour only when asked for, and then it changes nothing but colour', () => {
  const plain = renderText(DOSSIER, { width: 80 });
  const colour = renderText(DOSSIER, { width: 80, colour: true });
  expect(plain).not.toContain(ESCAPE);
  expect(colour).toContain(ESCAPE);
  expect(colour.replace(new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g'), '')).toBe(plain);
});

test('a report cannot steer the terminal', () => {
  const hostile = structuredClone(DOSSIER);
  for (const c of hostile.claims) c.quote = `nine dead${ESCAPE}[2J${ESCAPE}]0;title\u0007\u202e`;
  for (const r of hostile.reports) r.title = `${ESCAPE}[31mRed`;
  for (const p of hostile.incidents[0].points) for (const x of p.positions) x.origin = `Army${ESCAPE}[1A`;
  const text = renderText(hostile, { width: 80 });
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test('agreements, copies and empty dossiers', () => {
  const text = renderText(DOSSIER, { width: 80 }).replace(/\s+/g, ' ');
  expect(text).toContain('brokered by Lake Council: announced 1 April 2021, in force 3 April 2021, at risk.');
  expect(text).toContain('a copy of agency');
  const none = { ...DOSSIER, reports: [], claims: [], incidents: [], agreements: [] };
  expect(renderText(none)).toContain('No report could be read');
});
