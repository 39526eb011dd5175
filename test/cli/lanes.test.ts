import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, type Lane } from '../../src/cli/lanes.ts';

async function* source(n: number, pauses: readonly number[] = []): AsyncGenerator<number> {
  for (let k = 0; k < n; k++) {
    if (pauses[k]) await wait(pauses[k]);
    yield k;
  }
}

const lane =
  (took: readonly number[], worked: Set<number>, id: number): Lane<number, number> =>
  async (item) => {
    worked.add(id);
    await wait(took[item % took.length]);
    return item * 10;
  };

test('results come in the order of the items, whatever each takes and on however many lanes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(12),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.nat(4), { minLength: 1 }),
      fc.array(fc.nat(3)),
      async (n, many, most, took, pauses) => {
        const lanes = Array.from({ length: many }, (_, id) => lane(took, new Set(), id));
        const out: number[] = [];
        for await (const r of inOrder(
          source(n, pauses),
          () => lanes,
          () => most,
        ))
          out.push(r);
        expect(out).toEqual(Array.from({ length: n }, (_, k) => k * 10));
      },
    ),
    { numRuns: 60 },
  );
});

test('a result is given while the source is still waiting for its next item', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const slow = (async function* () {
    yield 1;
    await held;
    yield 2;
  })();
  const results = inOrder(
    slow,
    () => [async (x: number) => x],
    () => 4,
  );
  expect((await results.next()).value).toBe(1);
  release();
  expect((await results.next()).value).toBe(2);
  expect((await results.next()).done).toBe(true);
});

test('all lanes work at once, and no more than the most items are held', async () => {
  const worked = new Set<number>();
  const lanes = [0, 1, 2].map((id) => lane([5], worked, id));
  let asked = 0;
  const counted = (async function* () {
    for (let k = 0; k < 30; k++) {
      asked++;
      yield k;
    }
  })();
  let given = 0;
  for await (const _ of inOrder(
    counted,
    () => lanes,
    () => 4,
  )) {
    given++;
    // four under way, one waiting to be taken, one being given
    expect(asked - given).toBeLessThanOrEqual(5);
  }
  expect(worked.size).toBe(3);
});

test('what a lane or the source throws is thrown in its place', async () => {
  const fails: Lane<number, number> = async (item) => {
    if (item === 2) throw new Error('two');
    return item;
  };
  const out: number[] = [];
  const take = async (items: AsyncGenerator<number>): Promise<void> => {
    for await (const r of inOrder(
      items,
      () => [fails],
      () => 3,
    ))
      out.push(r);
  };
  await expect(take(source(5))).rejects.toThrow('two');
  expect(out).toEqual([0, 1]);
  const broken = (async function* () {
    yield 7;
    throw new Error('source');
  })();
  await expect(take(broken)).rejects.toThrow('source');
  expect(out).toEqual([0, 1, 7]);
});
