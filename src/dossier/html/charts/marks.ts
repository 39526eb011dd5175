import { html, type Markup } from '../markup.ts';

const COLOURS = 8;

/**
 * Class of the k-th origin: eight colours with a shape each, then the same with a hole in them; those after the sixteenth share a grey
 * mark, as does who is no origin (-1).
 */
export function markClass(k: number): string {
  if (k < 0 || k >= 2 * COLOURS) return 'oz';
  return k < COLOURS ? `o${k}` : `o${k - COLOURS} hollow`;
}

/** The mark of an origin: a colour, and a shape of its own, so that colour is never the only sign. */
export function originMark(className: string, x: number, y: number, r: number): Markup {
  const shape = SHAPES[className.split(' ')[0]] ?? circle;
  return shape(`mk ${className}`, x, y, r);
}

type Shape = (cls: string, x: number, y: number, r: number) => Markup;

const circle: Shape = (cls, x, y, r) => html`<circle class="${cls}" cx="${f(x)}" cy="${f(y)}" r="${f(r)}"/>`;
const square: Shape = (cls, x, y, r) =>
  html`<rect class="${cls}" x="${f(x - r * 0.88)}" y="${f(y - r * 0.88)}" width="${f(r * 1.76)}" height="${f(r * 1.76)}"/>`;
const polygon =
  (points: readonly (readonly [number, number])[]): Shape =>
  (cls, x, y, r) =>
    html`<polygon class="${cls}" points="${points.map(([a, b]) => `${f(x + a * r)},${f(y + b * r)}`).join(' ')}"/>`;
const diamond = polygon([
  [0, -1.25],
  [1.25, 0],
  [0, 1.25],
  [-1.25, 0],
]);
const up = polygon([
  [0, -1.2],
  [1.15, 0.85],
  [-1.15, 0.85],
]);
const down = polygon([
  [0, 1.2],
  [1.15, -0.85],
  [-1.15, -0.85],
]);
const right = polygon([
  [1.2, 0],
  [-0.85, 1.15],
  [-0.85, -1.15],
]);

const SHAPES: Record<string, Shape> = {
  o0: circle,
  o1: square,
  o2: diamond,
  o3: up,
  o4: down,
  o5: right,
  o6: circle,
  o7: square,
};

/** A coordinate, short and the same on every machine. */
export function f(n: number): string {
  return String(Math.round(n * 10) / 10);
}
