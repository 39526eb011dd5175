import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiTypes, TYPES_FILE } from '../../scripts/build-api-types.ts';

test('the application knows the API as it is (else: npm run build:api-types)', async () => {
  expect(readFileSync(TYPES_FILE, 'utf8')).toBe(await apiTypes());
});
