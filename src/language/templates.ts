/**
 * Feature templates as data: each names up to three atoms (what is seen in one place, e.g. "s0w", the word on top of
 * the stack); a feature is the hash of its template's number and its atoms' values.
 */
export interface Templates {
  /** Number of templates. */
  count: number;
  /** Three indexes of atoms per template; atom 0 is always 0. */
  atoms: Uint8Array;
  /** A seed per template. */
  seeds: Int32Array;
  /** Places that the atoms' values take: one for each atom, and place 0. */
  values: number;
}

/** Compiles templates ("s0w b0t") over the given atoms, numbered from 1. @throws on an unknown atom. */
export function compileTemplates(list: readonly string[], atoms: readonly string[], seed: number): Templates {
  const out = {
    count: list.length,
    atoms: new Uint8Array(list.length * 3),
    seeds: new Int32Array(list.length),
    values: atoms.length + 1,
  };
  list.forEach((template, t) => {
    out.seeds[t] = Math.imul(seed + t + 1, 0x9e3779b1);
    template.split(' ').forEach((name, k) => {
      const atom = atoms.indexOf(name);
      if (atom < 0) throw new Error(`unknown atom ${name}`);
      out.atoms[3 * t + k] = atom + 1;
    });
  });
  return out;
}

/** Hashes every template over the atoms' values into `out`. */
export function extract(templates: Templates, values: Int32Array, out: Int32Array): void {
  const { count, atoms, seeds } = templates;
  for (let t = 0, a = 0; t < count; t++, a += 3) {
    let h = Math.imul(values[atoms[a]] ^ seeds[t], 0x85ebca6b);
    h = Math.imul((h ^ (h >>> 16)) + values[atoms[a + 1]], 0xc2b2ae35);
    h = Math.imul((h ^ (h >>> 15)) + values[atoms[a + 2]], 0x27d4eb2f);
    out[t] = h ^ (h >>> 14);
  }
}
