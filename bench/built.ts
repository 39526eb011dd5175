/** Path of a compiled file of the program: what is measured is what is shipped. */
export function builtUrl(module: string): string {
  return new URL(`../dist/${module}.js`, import.meta.url).href;
}

/** A compiled module of the program, e.g. "incident/annotate". */
export async function built<M>(module: string): Promise<M> {
  return (await import(builtUrl(module))) as M;
}
