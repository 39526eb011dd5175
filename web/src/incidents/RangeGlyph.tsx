interface Props {
  low: number | null;
  best: number | null;
  high: number | null;
  open: boolean;
  most: number;
  contested: boolean;
}

const WIDTH = 132;

/** Low to high as a band, best as a line, an open end as an arrow; on a scale of square roots shared by the list. */
export function RangeGlyph({ low, best, high, open, most, contested }: Props) {
  const x = (n: number) => 2 + Math.sqrt(Math.min(1, n / most)) * (WIDTH - 12);
  const from = x(low ?? high ?? 0);
  const to = Math.max(x(high ?? low ?? 0), from + 2);
  return (
    <svg
      className={`glyph${contested ? ' contested' : ''}`}
      viewBox={`0 0 ${WIDTH} 16`}
      preserveAspectRatio="none"
      width={WIDTH}
      height={16}
      aria-hidden="true"
    >
      <line className="axis" x1={2} x2={WIDTH - 2} y1={8} y2={8} />
      <rect x={from} width={to - from} y={3} height={10} />
      {open ? <path className="open" d={`M${to} 8h7m-3 -3l3 3l-3 3`} /> : null}
      {best === null ? null : <line className="best" x1={x(best)} x2={x(best)} y1={1} y2={15} />}
    </svg>
  );
}
