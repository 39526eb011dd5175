import { expect, test } from 'vitest';
import { LAYERS, type LayerName } from '../../src/format/annotation.ts';
import { annotate, annotateAll } from '../../src/incident/annotate.ts';
import { digest, digestEach } from '../../src/incident/linking/digest.ts';
import { readTogether } from '../../src/reading/read.ts';
import { invent, write } from '../metamorphic/generate.ts';

/** Reports of violence among articles without any, enough for several groups. */
const reports = invent(120, 5).flatMap((incident, k) => [
  { ...write(incident, 0, 'x'), id: `r${k}` },
  { id: `q${k}`, text: `The council of Orin voted on bus lane ${k}.`, title: 'Bus lanes' },
]);

test('several groups are read', () => {
  const groups = [...readTogether([...reports, ...reports], { layers: ['claims'] })];
  expect(groups.length).toBeGreaterThan(1);
  expect(groups.flat().map((r) => r.report.id)).toEqual([...reports, ...reports].map((r) => r.id));
});

test.each<[string, readonly LayerName[]]>([
  ['claims', ['claims']],
  ['every layer', LAYERS],
  ['layers without claims', ['times', 'places']],
])('%s: what is read together is what is read alone', (_, layers) => {
  const together = annotateAll(reports, layers);
  expect(together).toEqual(reports.map((r) => annotate(r, layers)));
  if (layers.includes('claims')) expect(together.flatMap((a) => a.claims ?? []).length).toBeGreaterThan(100);
});

test.each([true, false])('digests of reports read together (bare: %s)', (bare) => {
  const alone = reports.map((r) => [...digestEach([r], bare)][0]);
  expect([...digestEach(reports, bare)]).toEqual(alone);
  if (!bare) expect(alone[0]).toEqual(digest(reports[0]));
});
