import { fileURLToPath } from 'node:url';

/** Path of the program as it is shipped (`npm run build:cli`). */
export const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** A compiled module of the program, e.g. "incident/annotate" (`tsc -p .`): what is shipped, not yet joined into few files. */
export async function built<M>(module: string): Promise<M> {
  return (await import(new URL(`../build/${module}.js`, import.meta.url).href)) as M;
}
