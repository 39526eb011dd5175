import { createHash } from 'node:crypto';

/** Places for this many ids at first, and at most this share of them taken. */
const ROOM = 1 << 12;
const FULL = 0.75;

/**
 * Which ids have passed, at 11 to 21 bytes each however long they are and outside V8's heap, which would otherwise
 * grow by several times what a stream's ids take. Of each id the first 64 bits of its SHA-256 are kept: among a
 * hundred million ids two share them with a chance of one in 3,700.
 */
export class IdSet {
  /** Open addressing, two halves of 32 bits a place; a place of no low half is free. */
  #places = new Uint32Array(2 * ROOM);
  #taken = 0;

  /** Notes an id. @returns whether it is new */
  add(id: string): boolean {
    const digest = createHash('sha256').update(id, 'utf16le').digest();
    const high = digest.readUInt32LE(0);
    const low = digest.readUInt32LE(4) || 1;
    const at = this.#find(high, low);
    if (this.#places[at + 1] !== 0) return false;
    this.#put(at, high, low);
    if (++this.#taken > FULL * (this.#places.length / 2)) this.#grow();
    return true;
  }

  /** Where these bits stand, or the free place where they belong. */
  #find(high: number, low: number): number {
    const places = this.#places;
    const mask = places.length / 2 - 1;
    for (let k = high & mask; ; k = (k + 1) & mask) {
      const at = 2 * k;
      if (places[at + 1] === 0 || (places[at] === high && places[at + 1] === low)) return at;
    }
  }

  #put(at: number, high: number, low: number): void {
    this.#places[at] = high;
    this.#places[at + 1] = low;
  }

  #grow(): void {
    const old = this.#places;
    this.#places = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2)
      if (old[at + 1] !== 0) this.#put(this.#find(old[at], old[at + 1]), old[at], old[at + 1]);
  }
}
