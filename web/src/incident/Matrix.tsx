import { type KeyboardEvent, useState } from 'react';
import { type DossierView, voices } from '../../../src/dossier/view/view.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { Origin } from '../drawing/Origin.tsx';
import { t } from '../i18n/index.ts';
import { Scroll } from '../ui/Scroll.tsx';
import { MatrixRow } from './MatrixRow.tsx';

interface Props {
  view: DossierView;
  points: readonly Point[];
  /** The claim that is looked at. */
  shown?: string;
  onClaim: (id: string) => void;
}

/** Points down, origins across: each cell is what that origin says, its words a click away. Arrow keys walk through it. */
export function Matrix({ view, points, shown, onClaim }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const origins = originsOf(points);
  return (
    <Scroll className="scroll shaded" label={t('accounts.table')} lang="en" dir="ltr">
      <table className="matrix" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">Point</th>
            <th scope="col">In sum</th>
            {origins.map((o) => (
              <th key={o} scope="col">
                <Origin view={view} name={o} />
              </th>
            ))}
          </tr>
        </thead>
        {points.map((p) => {
          const key = `${p.attribute} ${p.victims}`;
          return (
            <MatrixRow
              key={key}
              view={view}
              point={p}
              origins={origins}
              shown={shown}
              open={open === key}
              onOpen={() => setOpen(open === key ? null : key)}
              onClaim={onClaim}
            />
          );
        })}
      </table>
    </Scroll>
  );
}

/** Those that speak on most points first. */
function originsOf(points: readonly Point[]): string[] {
  const n = new Map<string, number>();
  for (const p of points) for (const v of voices(p)) n.set(v.origin, (n.get(v.origin) ?? 0) + 1);
  return [...n].sort((a, b) => b[1] - a[1]).map(([o]) => o);
}

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
  const all = [...e.currentTarget.querySelectorAll<HTMLElement>('.matrixrow td button')];
  const row = (b: Element) => (b.closest('tr') as HTMLTableRowElement).rowIndex;
  const column = (b: Element) => (b.closest('td') as HTMLTableCellElement).cellIndex;
  const [down, across] = step;
  const next = across
    ? all.filter((b) => row(b) === row(from))[all.filter((b) => row(b) === row(from)).indexOf(from) + across]
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
