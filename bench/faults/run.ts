/** npm run test:faults [-- --kills 100 --seconds 60 --rate 200 --seed 1]: a full disk, kills and load, each on an archive of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillTheDisk } from './disk.ts';
import { killAgainAndAgain } from './kills.ts';
import { steadyLoad } from './load.ts';

const option = (name: string, usual: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};

const disk = await fillTheDisk();
console.log(disk ? JSON.stringify(disk) : 'disk full: not tried, it needs root on Linux');

const data = mkdtempSync(join(tmpdir(), 'corroborate-faults-'));
try {
  const kills = await killAgainAndAgain({
    data,
    kills: option('kills', 100),
    seed: option('seed', 1),
    onKill: (n) => n % 10 === 0 && console.log(`${n} kills`),
  });
  for (const fault of kills.faults) console.log(`FAULT ${fault}`);
  const { faults, ...counts } = kills;
  console.log(JSON.stringify(counts));
  const load = await steadyLoad(data, option('rate', 200), option('seconds', 60));
  console.log(JSON.stringify(load));
  process.exitCode = faults.length || load.errors || disk?.faults.length ? 1 : 0;
} finally {
  rmSync(data, { recursive: true, force: true });
}
