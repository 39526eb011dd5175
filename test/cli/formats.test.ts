import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDossier } from '../../src/dossier/build.ts';
import { renderHtml, textsOf } from '../../src/dossier/html/page.ts';
import { LAYERS } from '../../src/format/annotation.ts';
import type { Dossier } from '../../src/format/dossier.ts';
import type { Report } from '../../src/format/report.ts';
import { annotate } from '../../src/incident/annotate.ts';
import { readInputs } from '../../src/intake/files.ts';

const root = new URL('../..', import.meta.url).pathname;
const ajv = new Ajv2020({ allErrors: true });

function check(name: string, value: unknown): string[] {
  const id = `${name}.json`;
  if (!ajv.getSchema(id)) ajv.addSchema(JSON.parse(readFileSync(`${root}/docs/schema/${id}`, 'utf8')));
  const validate = ajv.getSchema(id)!;
  validate(value);
  return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

let reports: Report[];
let dossier: Dossier;
beforeAll(async () => {
  const intake = await readInputs([`${root}/examples`]);
  expect(intake.problems).toEqual([]);
  reports = intake.reports;
  dossier = buildDossier(reports);
});

describe('what goes in and comes out has its published form', () => {
  test('the examples are reports with a manifest', () => {
    expect(reports.length).toBeGreaterThanOrEqual(12);
    for (const r of reports) expect(check('report', r)).toEqual([]);
    expect(check('manifest', JSON.parse(readFileSync(`${root}/examples/manifest.json`, 'utf8')))).toEqual([]);
  });
  test('annotations', () => {
    for (const r of reports) expect(check('annotation', annotate(r, LAYERS))).toEqual([]);
  });
  test('the dossier', () => {
    expect(check('dossier', dossier)).toEqual([]);
    expect(dossier.claims.length).toBeGreaterThan(20);
  });
  test('what is wrong is refused', () => {
    expect(check('dossier', { ...dossier, format: 2 })).not.toEqual([]);
    expect(check('claim', { ...dossier.claims[0], start: -1 })).not.toEqual([]);
    expect(check('report', { id: '', text: 'x' })).not.toEqual([]);
  });
});

describe('the dossier of the examples', () => {
  test('is the same in every order of the reports, as JSON and as a page', () => {
    const again = buildDossier([...reports].reverse());
    expect(JSON.stringify(again)).toBe(JSON.stringify(dossier));
    expect(renderHtml(again, textsOf([...reports].reverse()))).toBe(renderHtml(dossier, textsOf(reports)));
  });
  test('quotes what stands in the reports, and refers only to what it holds', () => {
    const byId = new Map(reports.map((r) => [r.id, r]));
    const claims = new Set(dossier.claims.map((c) => c.id));
    for (const c of dossier.claims) {
      const field = c.in === 'title' ? byId.get(c.report)!.title! : byId.get(c.report)!.text;
      expect(field.slice(c.start, c.end)).toBe(c.quote);
      for (const s of c.sources) {
        const where = (s.in ?? c.in) === 'title' ? byId.get(c.report)!.title! : byId.get(c.report)!.text;
        expect(s.end).toBeLessThanOrEqual(where.length);
      }
    }
    for (const i of dossier.incidents)
      for (const id of [...i.claims, ...i.points.flatMap((p) => p.positions.flatMap((x) => x.claims))])
        expect(claims.has(id)).toBe(true);
  });
});
