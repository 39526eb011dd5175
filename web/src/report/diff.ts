export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Past this many changed words the texts have nothing to do with each other: the comparison stops looking for the shortest way. */
const MOST_EDITS = 2000;

/** What changed from one text to another, word by word, by the shortest way (Myers). */
export function diffWords(before: string, after: string): Change[] {
  const a = before.match(/\s+|[^\s]+/g) ?? [];
  const b = after.match(/\s+|[^\s]+/g) ?? [];
  const trace = shortest(a, b);
  if (!trace)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  const out: Change[] = [];
  const put = (kind: Change['kind'], text: string) => out.push({ kind, text });
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d--) {
    const v = trace[d];
    const k = x - y;
    const down = k === -d || (k !== d && v(k - 1) < v(k + 1));
    const from = down ? k + 1 : k - 1;
    const [px, py] = [d ? v(from) : 0, d ? v(from) - from : 0];
    while (x > px && y > py && x > 0 && y > 0) {
      put('same', a[--x]);
      y--;
    }
    if (d) down ? put('added', b[--y]) : put('removed', a[--x]);
  }
  return joined(out.reverse());
}

/** For each number of edits, how far one comes on each diagonal before it; null when there are too many. */
function shortest(a: readonly string[], b: readonly string[]): ((k: number) => number)[] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const at = new Map<number, number>([[1, 0]]);
  const trace: ((k: number) => number)[] = [];
  for (let d = 0; d <= most; d++) {
    const before = new Map(at);
    trace.push((k) => before.get(k) ?? -1);
    for (let k = -d; k <= d; k += 2) {
      const get = (i: number) => at.get(i) ?? -1;
      let x = k === -d || (k !== d && get(k - 1) < get(k + 1)) ? get(k + 1) : get(k - 1) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      at.set(k, x);
      if (x >= a.length && y >= b.length) return trace;
    }
  }
  return null;
}

function joined(changes: readonly Change[]): Change[] {
  const out: Change[] = [];
  for (const c of changes) {
    const last = out.at(-1);
    if (last?.kind === c.kind) last.text += c.text;
    else out.push({ ...c });
  }
  return out;
}
