import { readFileSync } from 'node:fs';
import { packageFile } from './root.ts';

/** Version of the package, e.g. "0.1.0", as package.json has it. */
export const VERSION: string = (
  JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }
).version;

/** What readings, dossiers and exports say made them. */
export const PROGRAM = `corroborate ${VERSION}`;
