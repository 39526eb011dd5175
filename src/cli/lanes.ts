/** Work on one item; a lane does one item after the other. */
export type Lane<I, O> = (item: I) => Promise<O>;

interface Task<O> {
  done: boolean;
  result?: O;
  error?: unknown;
}

/**
 * Works on the items of a source on several lanes at once and gives the results in the order of the items, each as
 * soon as it and all before it are there, also while the source is slow. No more than `most` items are under way or
 * waiting to be given.
 * @param lanes asked before each item, the first free one takes it: lanes may join while the work is going on
 * @throws what the source or a lane throws, in its place
 */
export async function* inOrder<I, O>(
  source: AsyncIterator<I>,
  lanes: () => readonly Lane<I, O>[],
  most: () => number,
): AsyncGenerator<O> {
  const tasks: Task<O>[] = [];
  const busy = new Set<Lane<I, O>>();
  let coming: IteratorResult<I> | null = null;
  let asked = false;
  let failed: { error: unknown } | null = null;
  let changed = false;
  let wake: () => void = () => {};
  const change = (): void => {
    changed = true;
    wake();
  };
  const ask = (): void => {
    asked = true;
    source
      .next()
      .then(
        (next) => (coming = next),
        (error) => (failed = { error }),
      )
      .finally(change);
  };
  const start = (lane: Lane<I, O>, item: I): void => {
    const task: Task<O> = { done: false };
    tasks.push(task);
    busy.add(lane);
    lane(item)
      .then(
        (result) => (task.result = result),
        (error) => (task.error = error ?? new Error('no reason was given')),
      )
      .finally(() => {
        task.done = true;
        busy.delete(lane);
        change();
      });
  };
  try {
    for (;;) {
      changed = false;
      while (tasks[0]?.done) {
        const { result, error } = tasks.shift()!;
        if (error !== undefined) throw error;
        yield result as O;
      }
      if (!asked) ask();
      const next = coming as IteratorResult<I> | null;
      if (next?.done === false && tasks.length < most()) {
        const free = lanes().find((lane) => !busy.has(lane));
        if (free) {
          coming = null;
          ask();
          start(free, next.value);
          continue;
        }
      }
      if (tasks.length === 0) {
        if (failed) throw (failed as { error: unknown }).error;
        if (next?.done) return;
      }
      if (!changed) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    await source.return?.();
  }
}
