import { type KeyboardEvent, useState } from 'react';
import { type DossierView, UNATTRIBUTED, voices } from '../../../src/dossier/view/view.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { Origin } from '../drawing/Origin.tsx';
import { t } from '../i18n/index.ts';
import { Scroll } from '../ui/Scroll.tsx';
import { keyOf, partsByWhole } from './folds.ts';
import { MatrixRow } from './MatrixRow.tsx';

interface Props {
  view: DossierView;
  points: readonly Point[];
  /** The claim that is looked at. */
  shown?: string;
  onClaim: (id: string) => void;
}

/** From this many points on, the table scrolls by itself under its own heading. */
const TALL = 12;

/** Points down, origins across: each cell is what that origin says, its words a click away. Arrow keys walk through it. */
export function Matrix({ view, points, shown, onClaim }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const origins = originsOf(points);
  const parts = partsByWhole(points);
  const inside = [...parts].flatMap(([, list]) => list);
  const isOpen = (whole: string) =>
    unfolded.has(whole) ||
    (!!shown && parts.get(whole)!.some((p) => p.positions.some((x) => x.claims.includes(shown))));
  const toggle = (whole: string) => {
    const next = new Set(unfolded);
    if (!next.delete(whole)) next.add(whole);
    setUnfolded(next);
  };
  const row = (p: Point, whole?: string) => {
    const key = keyOf(p);
    const own = parts.get(key);
    return (
      <MatrixRow
        key={key}
        view={view}
        point={p}
        origins={origins}
        shown={shown}
        folded={!!whole && !isOpen(whole)}
        part={!!whole}
        parts={own ? { list: own, open: isOpen(key), onToggle: () => toggle(key) } : undefined}
        open={open === key}
        onOpen={() => setOpen(open === key ? null : key)}
        onClaim={onClaim}
      />
    );
  };
  return (
    <Scroll className={`scroll shaded${points.length > TALL ? ' tall' : ''}`} label={t('accounts.table')}>
      <table className="matrix" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{t('matrix.point')}</th>
            <th scope="col" className="sum">
              {t('matrix.sum')}
            </th>
            {origins.map((o) => (
              <th key={o} scope="col">
                <Origin view={view} name={o} />
              </th>
            ))}
          </tr>
        </thead>
        {points
          .filter((p) => !inside.includes(p))
          .flatMap((p) => [row(p), ...(parts.get(keyOf(p)) ?? []).map((q) => row(q, keyOf(p)))])}
      </table>
    </Scroll>
  );
}

/** Those that speak on most points first, nobody's word last. */
function originsOf(points: readonly Point[]): string[] {
  const n = new Map<string, number>();
  for (const p of points) for (const v of voices(p)) n.set(v.origin, (n.get(v.origin) ?? 0) + 1);
  const last = (o: string) => (o === UNATTRIBUTED ? 1 : 0);
  return [...n].sort((a, b) => last(a[0]) - last(b[0]) || b[1] - a[1]).map(([o]) => o);
}

/** Rows down, and columns towards the end of the line. */
const STEPS: Record<string, [down: number, across: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Moves the focus to the next cell that says something: along the row, or to the nearest in the next row that has one. */
function walk(e: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[e.key];
  const from = (e.target as Element).closest<HTMLElement>('td button');
  if (!step || !from) return;
  const all = [...e.currentTarget.querySelectorAll<HTMLElement>('.matrixrow td button')].filter(
    (b) => b.offsetParent !== null,
  );
  const row = (b: Element) => (b.closest('tr') as HTMLTableRowElement).rowIndex;
  const column = (b: Element) => (b.closest('td') as HTMLTableCellElement).cellIndex;
  const mirrored = getComputedStyle(e.currentTarget).direction === 'rtl';
  const [down, across] = [step[0], mirrored ? -step[1] : step[1]];
  const own = all.filter((b) => row(b) === row(from));
  const next = across
    ? own[own.indexOf(from) + across]
    : all
        .filter((b) => (row(b) - row(from)) * down > 0)
        .sort(
          (a, b) =>
            Math.abs(row(a) - row(from)) - Math.abs(row(b) - row(from)) ||
            Math.abs(column(a) - column(from)) - Math.abs(column(b) - column(from)),
        )[0];
  e.preventDefault();
  next?.focus();
}
