import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { count, t } from '../i18n/index.ts';
import { binsOf } from './bins.ts';

interface Props {
  marks: readonly { date: string | null; verdict: string | null }[];
  from?: string;
  to?: string;
  onRange: (from: string, to: string) => void;
}

const W = 600;
const H = 64;
const FOOT = 18;

/** Incidents by time; dragging over it chooses days. The same days can be typed among the filters. */
export function Timeline({ marks, from, to, onRange }: Props) {
  const { bins, ticks, unknown } = useMemo(() => binsOf(marks), [marks]);
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  if (!bins.length) return <div className="timeline" />;
  const most = Math.max(...bins.map((b) => b.count));
  const width = W / bins.length;
  const at = (e: PointerEvent) => {
    const box = svg.current!.getBoundingClientRect();
    return Math.max(
      0,
      Math.min(bins.length - 1, Math.floor(((e.clientX - box.left) / box.width) * bins.length)),
    );
  };
  const end = () => {
    if (!drag) return;
    const [a, b] = [Math.min(...drag), Math.max(...drag)];
    setDrag(null);
    const same = from === bins[a].from && to === bins[b].to;
    onRange(same ? '' : bins[a].from, same ? '' : bins[b].to);
  };
  const inside = (k: number) =>
    drag
      ? k >= Math.min(...drag) && k <= Math.max(...drag)
      : (!from || bins[k].to >= from) && (!to || bins[k].from <= to);
  return (
    <figure className="timeline" dir="ltr">
      <svg
        ref={svg}
        viewBox={`0 0 ${W} ${H + FOOT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('timeline.label', { from: bins[0].from, to: bins.at(-1)!.to })}
        onPointerDown={(e) => {
          e.currentTarget.setPointerCapture(e.pointerId);
          setDrag([at(e), at(e)]);
        }}
        onPointerMove={(e) => drag && setDrag([drag[0], at(e)])}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        <line className="base" x1={0} x2={W} y1={H} y2={H} />
        {bins.map((b, k) => {
          const h = (b.count / most) * (H - 4);
          const c = (b.contested / most) * (H - 4);
          const gap = width > 4 ? 1 : 0;
          return (
            <g key={b.from} className={inside(k) ? 'in' : 'out'}>
              <rect className="hit" x={k * width} y={0} width={width} height={H} />
              <rect className="bar" x={k * width + gap / 2} y={H - h} width={width - gap} height={h} />
              <rect
                className="bar contested"
                x={k * width + gap / 2}
                y={H - c}
                width={width - gap}
                height={c}
              />
              <title>{`${b.label}: ${count(b.count, 'incident.one', 'incident.many')}`}</title>
            </g>
          );
        })}
      </svg>
      <div className="ticks" aria-hidden="true">
        {ticks.map((x) => (
          <span key={x.label} style={{ left: `${x.at * 100}%` }}>
            {x.label}
          </span>
        ))}
      </div>
      {unknown ? <figcaption>{count(unknown, 'undated.one', 'undated.many')}</figcaption> : null}
    </figure>
  );
}
