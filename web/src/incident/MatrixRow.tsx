import { useId } from 'react';
import { figure, span } from '../../../src/dossier/view/figures.ts';
import {
  type DossierView,
  isFigure,
  isPlainCircumstance,
  type Position,
  type Voice,
  voices,
} from '../../../src/dossier/view/view.ts';
import { pointTitle, stanceWords, verdictWords } from '../../../src/dossier/view/words.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { Origin } from '../drawing/Origin.tsx';
import { VerdictMark } from '../ui/VerdictMark.tsx';
import { Explain } from './Explain.tsx';
import { answers, contradicted } from './summary.ts';

interface Props {
  view: DossierView;
  point: Point;
  origins: readonly string[];
  shown?: string;
  /** Whether the row under it says why. */
  open: boolean;
  onOpen: () => void;
  onClaim: (id: string) => void;
}

/** One point: its sum and verdict, then what each origin says; under it, on demand, why. */
export function MatrixRow({ view, point, origins, shown, open, onOpen, onClaim }: Props) {
  const why = useId();
  const by = new Map(voices(point).map((v) => [v.origin, v]));
  const against = contradicted(point);
  return (
    <tbody className={isPlainCircumstance(point) ? 'plain' : ''}>
      <tr className={`matrixrow row-${point.verdict}`}>
        <th scope="row">{pointTitle(point)}</th>
        <td className="sum">
          <Sum point={point} />
          <button
            type="button"
            className="verdictbutton"
            aria-expanded={open}
            aria-controls={open ? why : undefined}
            onClick={onOpen}
          >
            <VerdictMark verdict={point.verdict} words={verdictWords(point)} />
          </button>
        </td>
        {origins.map((o) => (
          <Cell
            key={o}
            view={view}
            point={point}
            voice={by.get(o)}
            against={against}
            shown={shown}
            onClaim={onClaim}
          />
        ))}
      </tr>
      {open ? (
        <tr className="whyrow">
          <td colSpan={origins.length + 2} id={why}>
            <Explain view={view} point={point} onClaim={onClaim} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function Sum({ point }: { point: Point }) {
  if (point.low !== null || point.high !== null)
    return (
      <b className="figure">
        {span(point)}
        {point.best !== null && point.low !== point.high ? (
          <small className="best">best {point.best}</small>
        ) : null}
      </b>
    );
  const said = answers(point);
  if (!said.length) return null;
  return (
    <span className="answers">
      {said.slice(0, 3).map((a, k) => (
        <bdi key={a.words} className={k ? 'other' : ''}>
          {a.words}
        </bdi>
      ))}
      {said.length > 3 ? <small>and {said.length - 3} more</small> : null}
    </span>
  );
}

interface CellProps extends Pick<Props, 'view' | 'point' | 'shown' | 'onClaim'> {
  voice?: Voice;
  against: ReadonlySet<string>;
}

function Cell({ view, point, voice, against, shown, onClaim }: CellProps) {
  if (!voice)
    return (
      <td className="none">
        <span className="nothing">
          <span className="sr">says nothing</span>
        </span>
      </td>
    );
  const steps = stepsOf(point, voice);
  const numbers = isFigure(voice.positions[0]);
  const contra = voice.positions.some((p) => p.claims.some((c) => against.has(c)));
  return (
    <td className={`${numbers ? 'figures' : 'stances'}${contra ? ' contra' : ''}`}>
      <span className="cellorigin">
        <Origin view={view} name={voice.origin} />
      </span>
      <span>
        {steps.map(({ words, positions }, k) => {
          const claims = positions.flatMap((p) => view.claimsOf(p));
          const last = k === steps.length - 1;
          const reports = new Set(claims.map((c) => c.report)).size;
          const text = (
            <>
              <bdi>{words}</bdi>
              {last && reports > 1 ? (
                <small title={`in ${reports} reports`}>
                  <span aria-hidden="true">×{reports}</span>
                  <span className="sr">in {reports} reports</span>
                </small>
              ) : null}
            </>
          );
          if (!claims.length) return <span key={words}>{text}</span>;
          return (
            <button
              key={`${words} ${claims[0].id}`}
              type="button"
              className={`cell said ${last || !numbers ? 'now' : 'before'}`}
              title={`“${claims[0].quote}”`}
              aria-current={claims.some((c) => c.id === shown) || undefined}
              onClick={() => onClaim(claims[0].id)}
            >
              {text}
            </button>
          );
        })}
      </span>
    </td>
  );
}

interface Step {
  words: string;
  positions: Position[];
}

/** What an origin says, in time; the same twice in a row is once. A figure left open gives way to one that is not. */
function stepsOf(point: Point, { positions }: Voice): Step[] {
  const out: Step[] = [];
  for (const p of positions) {
    const words = isFigure(p) ? figure(p.low, p.high) : stanceSigned(point, p);
    const last = out.at(-1);
    if (last?.words === words) last.positions.push(p);
    else out.push({ words, positions: [p] });
  }
  const told = out.filter((s) => s.words !== 'no number');
  return told.length ? told : out;
}

function stanceSigned(point: Point, p: Exclude<Position, { low: number | null }>): string {
  if (isPlainCircumstance(point) && answers(point).length === 1) return '✓';
  return stanceWords(point, p.stance, p.value);
}
