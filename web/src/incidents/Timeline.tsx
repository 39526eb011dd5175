import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { count, t } from '../i18n/index.ts';
import { type Bin, binsOf } from './bins.ts';

interface Props {
  marks: readonly { date: string | null; verdict: string | null }[];
  from?: string;
  to?: string;
  /** Days, both included; empty when all are to be shown. */
  onRange: (from: string, to: string) => void;
}

const W = 600;
const H = 64;
const FOOT = 18;

/** Incidents by time; dragging over it, or its two handles by keyboard, choose days. */
export function Timeline({ marks, from, to, onRange }: Props) {
  const { bins, ticks, unknown } = useMemo(() => binsOf(marks), [marks]);
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  if (!bins.length) return <div className="timeline" />;
  const most = Math.max(...bins.map((b) => b.count));
  const last = bins.length - 1;
  const chosen = drag ? [Math.min(...drag), Math.max(...drag)] : chosenBins(bins, from, to);
  const at = (e: PointerEvent) => {
    const box = svg.current!.getBoundingClientRect();
    return Math.max(0, Math.min(last, Math.floor(((e.clientX - box.left) / box.width) * bins.length)));
  };
  const choose = (a: number, b: number) => {
    const all = a === 0 && b === last;
    onRange(all ? '' : bins[a].from, all ? '' : bins[b].to);
  };
  const end = () => {
    if (!drag) return;
    setDrag(null);
    const same = from === bins[chosen[0]].from && to === bins[chosen[1]].to;
    if (same) onRange('', '');
    else choose(chosen[0], chosen[1]);
  };
  return (
    <figure className="timeline" dir="ltr">
      <svg
        ref={svg}
        viewBox={`0 0 ${W} ${H + FOOT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('timeline.label', { from: bins[0].from, to: bins[last].to })}
        onPointerDown={(e) => {
          e.currentTarget.setPointerCapture(e.pointerId);
          setDrag([at(e), at(e)]);
        }}
        onPointerMove={(e) => drag && setDrag([drag[0], at(e)])}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        <line className="base" x1={0} x2={W} y1={H} y2={H} />
        {bins.map((b, k) => (
          <Bar
            key={b.from}
            bin={b}
            at={k}
            width={W / bins.length}
            most={most}
            inside={k >= chosen[0] && k <= chosen[1]}
          />
        ))}
      </svg>
      {([0, 1] as const).map((side) => (
        <input
          key={side}
          type="range"
          className="handle"
          min={0}
          max={last}
          value={chosen[side]}
          aria-label={t(side ? 'timeline.to' : 'timeline.from')}
          aria-valuetext={side ? bins[chosen[1]].to : bins[chosen[0]].from}
          onChange={(e) => {
            const k = Number(e.target.value);
            if (side) choose(chosen[0], Math.max(chosen[0], k));
            else choose(Math.min(chosen[1], k), chosen[1]);
          }}
        />
      ))}
      <div className="ticks" aria-hidden="true">
        {ticks.map((x) => (
          <span key={x.label} dir="auto" style={{ left: `${x.at * 100}%` }}>
            {x.label}
          </span>
        ))}
      </div>
      {unknown ? <figcaption dir="auto">{count(unknown, 'undated.one', 'undated.many')}</figcaption> : null}
    </figure>
  );
}

/** First and last bin that the days touch; all of them without days. */
function chosenBins(bins: readonly Bin[], from?: string, to?: string): [number, number] {
  const first = from ? bins.findIndex((b) => b.to >= from) : 0;
  const last = to ? bins.findLastIndex((b) => b.from <= to) : bins.length - 1;
  return [first < 0 ? bins.length - 1 : first, Math.max(0, last)];
}

interface BarProps {
  bin: Bin;
  at: number;
  width: number;
  most: number;
  inside: boolean;
}

function Bar({ bin, at, width, most, inside }: BarProps) {
  const gap = width > 4 ? 1 : 0;
  const bar = (n: number, className: string) => {
    const h = (n / most) * (H - 4);
    return <rect className={className} x={at * width + gap / 2} y={H - h} width={width - gap} height={h} />;
  };
  return (
    <g className={inside ? 'in' : 'out'}>
      <rect className="hit" x={at * width} y={0} width={width} height={H} />
      {bar(bin.count, 'bar')}
      {bar(bin.contested, 'bar contested')}
      <title>{`${bin.label}: ${count(bin.count, 'incident.one', 'incident.many')}`}</title>
    </g>
  );
}
