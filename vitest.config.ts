import { defineConfig } from 'vitest/config';

const TIMEOUTS = { testTimeout: 60_000, hookTimeout: 120_000 };

/** On two cores the usual "all but one" would be one. */
const maxWorkers = '100%';

/** What is about the embedded server itself, or touches no database. */
const ON_18_ONLY = [
  'test/archive/embedded.test.ts',
  'test/archive/location.test.ts',
  'test/server/api-types.test.ts',
];

/** Everything but the application first; the archive also on the oldest PostgreSQL that we take; then the application, in a browser, one file after the other. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: ['test/web/**'],
          globalSetup: ['test/setup/build-data.ts'],
          maxWorkers,
          ...TIMEOUTS,
        },
      },
      {
        test: {
          name: 'postgres-15',
          include: ['test/archive/**/*.test.ts', 'test/server/**/*.test.ts', 'test/faults/disk.test.ts'],
          exclude: ON_18_ONLY,
          env: { CORROBORATE_TEST_POSTGRES: '15' },
          globalSetup: ['test/setup/build-data.ts'],
          maxWorkers,
          ...TIMEOUTS,
        },
      },
      {
        test: {
          name: 'web',
          include: ['test/web/**/*.test.ts'],
          globalSetup: ['test/setup/build-data.ts', 'test/web/support/setup.ts'],
          maxWorkers: 1,
          expect: { poll: { timeout: 30_000, interval: 100 } },
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
