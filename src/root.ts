/**
 * The package's own folder, in which `data/`, `models/` and `package.json` stand. Sources are one step below it, and so
 * is everything built: this is the only module that may ask where it stands, since a bundle puts it elsewhere.
 */
const ROOT = new URL('../', import.meta.url);

/** Address of a file of the package, by its path inside ("data/kernel.wasm"). */
export function packageFile(path: string): URL {
  return new URL(path, ROOT);
}
