import { useId, useState } from 'react';
import {
  type DossierView,
  isFigure,
  isPlainCircumstance,
  type Position,
  type Voice,
  voices,
} from '../../../src/dossier/view/view.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { Origin } from '../drawing/Origin.tsx';
import { count, quoted, t } from '../i18n/index.ts';
import { categoryName, figure, pointTitle, span, stanceWords, verdictWords } from '../i18n/words.ts';
import { VerdictMark } from '../ui/VerdictMark.tsx';
import { Explain } from './Explain.tsx';
import { answers, contradicted } from './summary.ts';

interface Props {
  view: DossierView;
  point: Point;
  origins: readonly string[];
  shown?: string;
  /** A point of one kind of victims under its total; not shown while its fold is closed. */
  part: boolean;
  folded: boolean;
  /** The points of single kinds of victims under this one. */
  parts?: { list: readonly Point[]; open: boolean; onToggle: () => void };
  /** Whether the row under it says why. */
  open: boolean;
  onOpen: () => void;
  onClaim: (id: string) => void;
}

/** One point: its sum and verdict, then what each origin says; under it, on demand, why. */
export function MatrixRow(props: Props) {
  const { view, point, origins, shown, part, folded, parts, open, onOpen, onClaim } = props;
  const [all, setAll] = useState(false);
  const why = useId();
  const by = new Map(voices(point).map((v) => [v.origin, v]));
  const against = contradicted(point);
  const speaking = origins.filter((o) => by.has(o));
  const kinds = [
    isPlainCircumstance(point) && 'plain',
    part && 'part',
    folded && 'folded',
    all && 'allshown',
  ];
  return (
    <tbody className={kinds.filter(Boolean).join(' ')}>
      <tr className={`matrixrow row-${point.verdict}`}>
        <th scope="row">
          {part ? categoryName(point.victims!) : pointTitle(point)}
          {parts ? <Fold {...parts} /> : null}
        </th>
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
            late={speaking.indexOf(o) >= FEW}
            against={against}
            shown={shown}
            onClaim={onClaim}
          />
        ))}
        {speaking.length > FEW ? (
          <td className="morecells">
            <button type="button" className="quiet" onClick={() => setAll(!all)}>
              {all ? t('matrix.fewer') : t('more', { n: speaking.length - FEW })}
            </button>
          </td>
        ) : null}
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

/** On narrow screens a row shows so many origins, the others when asked for. */
const FEW = 5;

/** Opens and closes the points of single kinds of victims; says how many of them are contested. */
function Fold({ list, open, onToggle }: NonNullable<Props['parts']>) {
  const contested = list.filter((p) => p.verdict === 'contested').length;
  return (
    <button type="button" className="fold" aria-expanded={open} onClick={onToggle}>
      {count(list.length, 'kinds.one', 'kinds.many')}
      {contested ? (
        <span className="v-contested">
          {' '}
          <span aria-hidden="true">◆</span> {t('matrix.contested', { n: contested })}
        </span>
      ) : null}
    </button>
  );
}

function Sum({ point }: { point: Point }) {
  if (point.low !== null || point.high !== null)
    return (
      <b className="figure">
        {span(point)}
        {point.best !== null && point.low !== point.high ? (
          <small className="best">{t('matrix.best', { n: point.best })}</small>
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
      {said.length > 3 ? <small>{t('more', { n: said.length - 3 })}</small> : null}
    </span>
  );
}

interface CellProps extends Pick<Props, 'view' | 'point' | 'shown' | 'onClaim'> {
  voice?: Voice;
  /** One of the origins that a narrow screen shows only when asked. */
  late: boolean;
  against: ReadonlySet<string>;
}

function Cell({ view, point, voice, late, against, shown, onClaim }: CellProps) {
  if (!voice)
    return (
      <td className="none">
        <span className="nothing">
          <span className="sr">{t('matrix.nothing')}</span>
        </span>
      </td>
    );
  const steps = stepsOf(point, voice);
  const numbers = isFigure(voice.positions[0]);
  const contra = voice.positions.some((p) => p.claims.some((c) => against.has(c)));
  return (
    <td className={`${numbers ? 'figures' : 'stances'}${contra ? ' contra' : ''}${late ? ' late' : ''}`}>
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
                <small title={count(reports, 'inReports.one', 'inReports.many')}>
                  <span aria-hidden="true">×{reports}</span>
                  <span className="sr">{count(reports, 'inReports.one', 'inReports.many')}</span>
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
              title={quoted(claims[0].quote)}
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
  const told = out.filter((s) => s.positions.some((p) => !isFigure(p) || p.low !== null || p.high !== null));
  return told.length ? told : out;
}

function stanceSigned(point: Point, p: Exclude<Position, { low: number | null }>): string {
  if (isPlainCircumstance(point) && answers(point).length === 1) return '✓';
  return stanceWords(point, p.stance, p.value);
}
