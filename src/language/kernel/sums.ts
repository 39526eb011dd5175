/**
 * The inner loop of tagger and parser, in AssemblyScript: hashes every feature template and adds up the rows of weights
 * that the hashes name, 16 outcomes at a time. `npm run build:data` compiles it; ../kernel-scorer.ts lays out its
 * memory and says what the arguments are. Addresses are in bytes.
 */
export function sum(
  count: i32,
  atoms: usize,
  seeds: usize,
  values: usize,
  weights: usize,
  mask: i32,
  stride: i32,
  rows: usize,
  sums: usize,
  outcomes: i32,
): void {
  for (let t = 0; t < count; t++) {
    const row = (hashed(atoms, load<i32>(seeds), values) & mask) * stride;
    store<usize>(rows + ((<usize>t) << 2), weights + <usize>row);
    atoms += 3;
    seeds += 4;
  }
  for (let from = 0; from < outcomes; from += 16) {
    let low = i16x8.splat(0);
    let high = i16x8.splat(0);
    for (let t = 0; t < count; t++) {
      const row = load<usize>(rows + ((<usize>t) << 2)) + <usize>from;
      low = i16x8.add(low, v128.load_ext<i8>(row));
      high = i16x8.add(high, v128.load_ext<i8>(row, 8));
    }
    v128.store(sums, low);
    v128.store(sums, high, 16);
    sums += 32;
  }
}

/** The hash of one template's atoms: that of ../templates.ts. */
function hashed(atoms: usize, seed: i32, values: usize): i32 {
  let h = (load<i32>(values + ((<usize>load<u8>(atoms)) << 2)) ^ seed) * <i32>0x85ebca6b;
  h = ((h ^ (h >>> 16)) + load<i32>(values + ((<usize>load<u8>(atoms, 1)) << 2))) * <i32>0xc2b2ae35;
  h = ((h ^ (h >>> 15)) + load<i32>(values + ((<usize>load<u8>(atoms, 2)) << 2))) * <i32>0x27d4eb2f;
  return h ^ (h >>> 14);
}
