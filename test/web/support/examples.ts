/** A process of its own beside the tests: the server that holds the examples, until its parent lets go. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../../src/archive/postgres/embedded.ts';
import { fillTemplate } from './archive.ts';

const dir = mkdtempSync(join(tmpdir(), 'corroborate-web-'));
const server = await openEmbedded(dir);
const end = async () => {
  await server.release();
  rmSync(dir, { recursive: true, force: true });
  process.exit();
};
process.on('disconnect', () => void end());
await fillTemplate(server.url);
process.send!(server.url);
