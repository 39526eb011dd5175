import { sql } from 'kysely';
import type { Trx } from './transaction.ts';

/** How many ids of one stem are asked for at once; more are rare enough for another question. */
const STEP = 8;

/**
 * Ids for new incidents, made from the first of their claims' keys, so that the same archive gives the same ids. An id that any
 * incident of the archive has, near or far, is passed over: a claim may have moved on while the incident named after it stays.
 * @param keys of each new incident: its claims' keys
 * @returns an id for each, in their order
 */
export async function newIds(trx: Trx, keys: readonly (readonly string[])[]): Promise<string[]> {
  const stems = keys.map((own) => `inc-${[...own].sort()[0].slice(0, 12)}`);
  const used = new Set<string>();
  const ids: string[] = new Array(stems.length);
  for (let from = 1, open = [...stems.keys()]; open.length; from += STEP) {
    const asked = new Set(open.flatMap((k) => names(stems[k], from)));
    const { rows } = await sql<{ id: string }>`select id from incident where id = any(${[...asked]})`.execute(
      trx,
    );
    for (const { id } of rows) used.add(id);
    open = open.filter((k) => {
      const free = names(stems[k], from).find((id) => !used.has(id));
      if (free === undefined) return true;
      used.add(free);
      ids[k] = free;
      return false;
    });
  }
  return ids;
}

const names = (stem: string, from: number): string[] =>
  Array.from({ length: STEP }, (_, k) => (from + k === 1 ? stem : `${stem}-${from + k}`));
