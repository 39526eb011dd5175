import type { Point } from '../../../src/format/dossier.ts';

const WIDTH = 150;
const HEIGHT = 18;

/** Low to high as a band, best as a line, an open end as an arrow, on a scale from nothing to `most`. */
export function PolicyGlyph({ point, most }: { point: Point; most: number }) {
  const x = (n: number) => 2 + (n / most) * (WIDTH - 16);
  const from = x(point.low ?? point.high ?? 0);
  const to = Math.max(x(point.high ?? point.low ?? 0), from + 2);
  return (
    <svg className="policyglyph" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line className="axis" x1={2} x2={WIDTH - 2} y1={9} y2={9} />
      <rect className="band" x={from} width={to - from} y={4} height={10} />
      {point.open ? <path className="open" d={`M${to} 9h8m-3 -3l3 3l-3 3`} /> : null}
      {point.best === null ? null : (
        <line className="best" x1={x(point.best)} x2={x(point.best)} y1={1} y2={17} />
      )}
    </svg>
  );
}
