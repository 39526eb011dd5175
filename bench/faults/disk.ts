/** Fills the disk under a server for real (a small tmpfs, where root may mount one), makes room again, and looks at what is left. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/archive/database.ts';
import { verifyArchive } from '../../src/archive/verify.ts';
import { kill, startServer, type Victim } from './victim.ts';

export interface DiskResult {
  /** Reports answered with a success, before the disk was full and after room was made. */
  acknowledged: number;
  /** What the server answered when the disk was full; null when the database had to stop. */
  said: string | null;
  /** What the next start said while it was still full; null when it came up. */
  startSaid: string | null;
  faults: string[];
}

const SMALL = '110m';
const LARGE = '600m';
/** Text that does not compress, so that the disk fills. */
const filler = () => randomBytes(700_000).toString('base64');

/** @returns null where no disk can be mounted: not on Linux, or not root */
export async function fillTheDisk(): Promise<DiskResult | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const disk = mkdtempSync(join(tmpdir(), 'corroborate-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL}`, 'tmpfs', disk]);
  try {
    chmodSync(disk, 0o755);
    return await onSmallDisk(join(disk, 'desk'), () =>
      execFileSync('mount', ['-o', `remount,size=${LARGE}`, disk]),
    );
  } finally {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

async function onSmallDisk(data: string, makeRoom: () => void): Promise<DiskResult> {
  const known = new Set<string>();
  let victim = await startServer(data);
  const said = await untilRefused(victim, known);
  await kill(victim);
  let startSaid: string | null = null;
  try {
    victim = await startServer(data);
    await kill(victim);
  } catch (e) {
    startSaid = (e as Error).message;
  }
  makeRoom();
  victim = await startServer(data);
  for (let n = 0; n < 3; n++) await add(victim, `after-${n}`, known);
  await kill(victim);
  const archive = await openDatabase({ data });
  try {
    const rows = await archive.db.selectFrom('report').select('id').execute();
    const there = new Set(rows.map((r) => r.id));
    const faults = [...known].filter((id) => !there.has(id)).map((id) => `report ${id} is lost`);
    for (const id of there) if (!known.has(id)) faults.push(`report ${id} was refused and is there`);
    if (![...known].some((id) => id.startsWith('after-')))
      faults.push('nothing was taken after room was made');
    for (const f of (await verifyArchive(archive.db)).faults) faults.push(f.message);
    return { acknowledged: known.size, said, startSaid, faults };
  } finally {
    await archive.close();
  }
}

/** Adds reports until one is refused; what was said then. */
async function untilRefused(victim: Victim, known: Set<string>): Promise<string | null> {
  for (let n = 0; n < 400; n++) {
    const refused = await add(victim, `before-${n}`, known);
    if (refused) return refused;
  }
  return null;
}

async function add({ url }: Victim, id: string, known: Set<string>): Promise<string | null> {
  const text = `A shell killed two people in Homs on Tuesday, the governor said. ${filler()}`;
  const answer = await fetch(`${url}/api/v1/ingest/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // in another language it is kept and not read: reading is not what is looked at here
    body: JSON.stringify({ reports: [{ id, text, language: 'de' }] }),
  });
  const body = (await answer.json()) as { detail?: string; title?: string };
  if (answer.ok) known.add(id);
  return answer.ok ? null : `${answer.status} ${body.detail ?? body.title}`;
}
