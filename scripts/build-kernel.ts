import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const root = new URL('..', import.meta.url).pathname;

/** Compiles src/language/kernel/sums.ts to data/kernel.wasm. @throws with the compiler's words. */
export async function buildKernel(): Promise<void> {
  mkdirSync(join(root, 'data'), { recursive: true });
  const { error, stderr } = await asc.main([
    join(root, 'src/language/kernel/sums.ts'),
    ...['--outFile', join(root, 'data/kernel.wasm')],
    ...['-O3', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--noAssert'],
  ]);
  if (error) throw new Error(`the scoring kernel does not compile: ${stderr.toString()}`);
}
