import type { Point } from '../../format/dossier.ts';
import { figure, span } from '../view/figures.ts';
import { type DossierView, isFigure, largest, type Position, type Voice, voices } from '../view/view.ts';
import { clip, pad, width } from './layout.ts';
import { printable, type Style } from './style.ts';

/**
 * What each origin says on one scale, a row each, the policy's low, best and high below:
 * a dot for a number, an arrow where it is only a bound, earlier numbers as small dots.
 */
export function chart(view: DossierView, point: Point, columns: number, s: Style): string[] {
  const rows = voices(point).filter((v) => v.positions.some((p) => isFigure(p) && numberOf(p) !== null));
  if (rows.length < 2) return [];
  const most = largest(point);
  const label = Math.max(
    'low, best, high'.length,
    Math.min(28, Math.floor(columns * 0.36), Math.max(...rows.map((v) => width(v.origin)))),
  );
  const texts = rows.map(history);
  const right = Math.max(8, `best ${point.best ?? ''}`.length, ...texts.map(width));
  const room = columns - label - right - 4;
  if (room < 12 || most <= 0) return [];
  const at = (n: number) => Math.round((n / most) * (room - 2));
  const lines = rows.map((voice, k) => {
    const track = draw(voice, at, room);
    const index = view.originIndex(voice.origin);
    return `${pad(clip(printable(voice.origin), label), label)}  ${s.origin(index, track)}  ${texts[k]}`;
  });
  return [...lines, summaryRow(point, at, room, label, s)];
}

function draw(voice: Voice, at: (n: number) => number, room: number): string {
  const cells = new Array<string>(room).fill(' ');
  const last = voice.positions.length - 1;
  for (const [k, p] of voice.positions.entries()) {
    const n = numberOf(p);
    if (n === null) continue;
    if (k === last && isOpen(p)) cells.fill('─', at(n), room - 1).splice(room - 1, 1, '▸');
    cells[at(n)] = k === last ? '●' : '·';
  }
  return cells.join('');
}

function summaryRow(point: Point, at: (n: number) => number, room: number, label: number, s: Style): string {
  const cells = new Array<string>(room).fill(' ');
  const { low, best, high, open } = point;
  if (low !== null && high !== null) {
    cells.fill('─', at(low), at(high) + 1);
    cells[at(low)] = '├';
    cells[at(high)] = open ? '▸' : '┤';
    if (best !== null) cells[at(best)] = '┼';
  }
  const text = best === null ? span(point) : `best ${best}`;
  return s.dim(`${pad('low, best, high', label)}  ${cells.join('')}  ${text}`);
}

/** "9+ → 14 → 16": what an origin said, in time. */
export function history(voice: Voice): string {
  const out: string[] = [];
  for (const p of voice.positions) {
    const text = isFigure(p) ? figure(p.low, p.high) : '';
    if (text && text !== out.at(-1)) out.push(text);
  }
  return out.length > 4 ? `${out[0]} … ${out.slice(-2).join(' → ')}` : out.join(' → ');
}

function numberOf(p: Position): number | null {
  return isFigure(p) ? (p.low ?? p.high) : null;
}

function isOpen(p: Position): boolean {
  return isFigure(p) && p.low !== null && p.high === null;
}
