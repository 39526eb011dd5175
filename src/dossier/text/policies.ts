import { leftOut, type PointUnderAll, pointsUnderAll, type Weighing } from '../policies.ts';
import { number } from '../view/figures.ts';
import { largest } from '../view/view.ts';
import { pointTitle } from '../view/words.ts';
import { pad, wrap } from './layout.ts';
import type { TextOptions } from './render.ts';
import { printable, type Style, style } from './style.ts';

const BAR = 28;

/** Every counted point of every incident under all policies: low, best, high, the claims they rest on, and those left out with why. */
export function renderPolicies(weighings: readonly Weighing[], options: TextOptions = {}): string {
  const s = style(options.colour ?? false);
  const columns = Math.min(110, Math.max(60, options.width ?? 80));
  const lines: string[] = [];
  let shown: string | null = null;
  for (const row of pointsUnderAll(weighings)) {
    if (row.incident.id !== shown) {
      lines.push(s.dim('━'.repeat(columns)));
      lines.push(...wrap(printable(row.incident.label), columns).map(s.bold), '');
      shown = row.incident.id;
    }
    lines.push(...pointLines(row, columns, s), '');
  }
  if (lines.length === 0) return 'No incident with a figure was found, so no policy has anything to weigh.\n';
  return `${lines.join('\n').trimEnd()}\n`;
}

function pointLines({ points }: PointUnderAll, columns: number, s: Style): string[] {
  const name = Math.max(...points.map((p) => p.policy.name.length));
  const most = Math.max(1, ...points.map((p) => largest(p.point)));
  const out = [s.bold(pointTitle(points[0].point)), s.dim(`${pad('', name + 2)}   low  best  high`)];
  for (const { policy, point } of points) {
    const cells = [point.low, point.best, point.high].map((n) => (n === null ? '–' : number(n)).padStart(6));
    out.push(`${pad(policy.name, name + 2)}${cells.join('')}${point.open ? '+' : ' '} ${bar(point, most)}`);
    const basis = point.basis!;
    const said = [
      basis.rule.replace(/^[^:]*: /, ''),
      basis.chosen.length > 0 ? `from ${basis.chosen.join(', ')}` : '',
      ...leftOut(point).map(([why, claims]) => `left out ${claims.join(', ')}: ${why}`),
    ].filter(Boolean);
    out.push(...said.flatMap((t) => wrap(printable(t), columns - 4)).map((l) => `    ${s.dim(l)}`));
  }
  return out;
}

function bar(
  { low, best, high, open }: { low: number | null; best: number | null; high: number | null; open: boolean },
  most: number,
): string {
  if (low === null && high === null) return '';
  const at = (n: number) => Math.round((n / most) * (BAR - 1));
  const cells = new Array<string>(BAR).fill(' ');
  const [from, to] = [at(low ?? high!), at(high ?? low!)];
  cells.fill('─', from, to + 1);
  cells[from] = '├';
  cells[to] = open ? '▸' : '┤';
  if (best !== null) cells[at(best)] = '┼';
  return cells.join('').trimEnd();
}
