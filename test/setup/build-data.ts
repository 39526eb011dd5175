import { execFileSync } from 'node:child_process';

/** Everything that reads needs `data/` (lexicons, gazetteer): built from its sources before the first test. */
export default function setup() {
  execFileSync('npx', ['tsx', 'scripts/build-data.ts'], { stdio: 'inherit' });
}
