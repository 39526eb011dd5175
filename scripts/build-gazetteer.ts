import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from './gazetteer/collect.ts';
import { encode } from './gazetteer/encode.ts';
import { root, sourceStamp } from './gazetteer/sources.ts';

/** Builds data/gazetteer.bin from GeoNames (by way of npm packages) and the place lexicons, when any of them changed. */
export function buildGazetteer(): void {
  const stamp = sourceStamp();
  const out = join(root, 'data/gazetteer.bin');
  const stampFile = join(root, 'data/gazetteer.stamp');
  if (existsSync(out) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(join(root, 'data'), { recursive: true });
  writeFileSync(out, encode(collect()));
  writeFileSync(stampFile, stamp);
}
