import { useLayoutEffect, useRef, useState } from 'react';
import type { DossierView } from '../../../src/dossier/view/view.ts';
import type { Claim } from '../../../src/format/claim.ts';
import { originClass } from '../drawing/page.ts';
import { rangeOf } from './words.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Station {
  boxes: Box[];
  cls: string;
}
interface Drawn {
  claim: Box;
  cue: Box[];
  stations: Station[];
}

/** The chain of one claim drawn over the text that it stands in: the words of each speaker framed, a line from one to the next. */
export function ChainLines({ claim, view }: { claim: Claim | undefined; view: DossierView }) {
  const svg = useRef<SVGSVGElement>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useLayoutEffect(() => {
    const measure = () => setDrawn(claim && svg.current ? measured(svg.current, claim, view) : null);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(svg.current!);
    return () => watch.disconnect();
  }, [claim, view]);
  return (
    <svg ref={svg} className="chainlines" aria-hidden="true">
      {drawn ? <Lines {...drawn} /> : null}
    </svg>
  );
}

function Lines({ claim, cue, stations }: Drawn) {
  const stops = [claim, ...stations.map((s) => s.boxes[0])];
  return (
    <>
      {cue.map((b) => (
        <line
          key={`${b.x} ${b.y}`}
          className="cue"
          x1={b.x}
          x2={b.x + b.width}
          y1={b.y + b.height}
          y2={b.y + b.height}
        />
      ))}
      {stations.map(({ boxes, cls }, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain is its order
        <g key={k} className={cls}>
          <path className="hop" d={hop(stops[k], boxes[0], k)} />
          {boxes.map((b) => (
            <rect
              key={`${b.x} ${b.y}`}
              x={b.x - 3}
              y={b.y - 1}
              width={b.width + 6}
              height={b.height + 2}
              rx={4}
            />
          ))}
          <circle cx={boxes[0].x - 3} cy={boxes[0].y - 1} r={8} />
          <text x={boxes[0].x - 3} y={boxes[0].y + 3} textAnchor="middle">
            {k + 1}
          </text>
        </g>
      ))}
    </>
  );
}

/** Pixels above a word's box that lie between two lines of text; how far out of the text the first line runs, and each further one. */
const BETWEEN = 4;
const MARGIN = 9;
const APART = 5;
const CORNER = 4;

/**
 * From the top of one to the top of the other without crossing words: within a line as a flat arch above it, from line to line
 * between the lines, and down or up beside the text.
 */
function hop(a: Box, b: Box, k: number): string {
  const [ax, bx] = [a.x + Math.min(24, a.width / 2), b.x + b.width / 2];
  if (Math.abs(a.y - b.y) < a.height / 2) {
    const rise = 3 * BETWEEN;
    return `M${ax} ${a.y}C${ax} ${a.y - rise} ${bx} ${b.y - rise} ${bx} ${b.y}`;
  }
  const out = -MARGIN - k * APART;
  const [from, to] = [a.y - BETWEEN, b.y - BETWEEN];
  const turn = from < to ? CORNER : -CORNER;
  return (
    `M${ax} ${a.y}V${from}H${out + CORNER}Q${out} ${from} ${out} ${from + turn}` +
    `V${to - turn}Q${out} ${to} ${out + CORNER} ${to}H${bx}V${b.y}`
  );
}

function measured(svg: SVGSVGElement, claim: Claim, view: DossierView): Drawn | null {
  const frame = svg.getBoundingClientRect();
  const boxes = (field: 'text' | 'title', start: number, end: number): Box[] => {
    const element = svg.parentElement?.querySelector(`[data-field="${field}"] .text`);
    const range = element && rangeOf(element, start, end);
    return [...(range?.getClientRects() ?? [])]
      .filter((r) => r.width > 1)
      .map((r) => ({ x: r.left - frame.left, y: r.top - frame.top, width: r.width, height: r.height }));
  };
  const own = boxes(claim.in, claim.start, claim.end)[0];
  if (!own) return null;
  return {
    claim: own,
    cue: claim.cue ? boxes(claim.in, ...claim.cue) : [],
    stations: claim.sources
      .map((s) => ({ boxes: boxes(s.in ?? claim.in, s.start, s.end), cls: originClass(view, s.name) }))
      .filter((s) => s.boxes.length),
  };
}
