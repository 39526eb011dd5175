import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { killAgainAndAgain } from '../../bench/faults/kills.ts';

const data = mkdtempSync(join(tmpdir(), 'corroborate-kills-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** The long form is `npm run test:faults`. */
test('killed during ingest and review, the database too, the archive loses nothing it acknowledged', async () => {
  const result = await killAgainAndAgain({ data, kills: 5, seed: 7 });
  expect(result.faults).toEqual([]);
  expect(result).toMatchObject({ kills: 5, databaseKills: 1 });
  expect(result.reports).toBeGreaterThan(20);
}, 300_000);
