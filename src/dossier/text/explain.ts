import type { Claim } from '../../format/claim.ts';
import type { Dossier } from '../../format/dossier.ts';
import { type ClaimExplanation, type FoundGroup, type PointExplanation, pointId } from '../explain.ts';
import { chainWords } from '../view/chains.ts';
import { figure, span } from '../view/figures.ts';
import { DossierView, isFigure } from '../view/view.ts';
import { claimGist, dateWords, pointTitle, stanceWords, verdictWords } from '../view/words.ts';
import { wrap } from './layout.ts';
import { printable, type Style, style } from './style.ts';

export interface ExplainTextOptions {
  width?: number;
  colour?: boolean;
}

/** An explanation for a person at a terminal. */
export function renderExplanation(
  dossier: Dossier,
  explanation: ClaimExplanation | PointExplanation,
  options: ExplainTextOptions = {},
): string {
  const view = new DossierView(dossier);
  const out = new Lines(Math.min(100, Math.max(40, options.width ?? 80)), style(options.colour ?? false));
  if (explanation.kind === 'claim') claimLines(out, view, explanation);
  else pointLines(out, view, explanation);
  return `${out.lines.join('\n').trimEnd()}\n`;
}

/** Lines with a hanging label in front. */
class Lines {
  readonly lines: string[] = [];
  readonly columns: number;
  readonly s: Style;

  constructor(columns: number, s: Style) {
    this.columns = columns;
    this.s = s;
  }

  heading(text: string): void {
    this.lines.push(...wrap(printable(text), this.columns).map((l) => this.s.bold(l)), '');
  }

  row(label: string, text: string): void {
    const indent = 12;
    const [first = '', ...rest] = wrap(printable(text), this.columns - indent);
    this.lines.push(this.s.dim(label.padEnd(indent)) + first, ...rest.map((l) => ' '.repeat(indent) + l));
  }

  gap(): void {
    if (this.lines.at(-1) !== '') this.lines.push('');
  }
}

function claimLines(out: Lines, view: DossierView, e: ClaimExplanation): void {
  const { claim } = e;
  out.heading(`${claim.id}  “${claim.quote}”`);
  out.row('sentence', bracketed(e.sentence, e.groups));
  out.gap();
  for (const g of e.groups)
    out.row(
      g.what,
      `“${e.sentence.slice(g.start, g.end)}”${g.what === 'claim' || g.what === 'cue' ? '' : `, read as ${g.as}`}`,
    );
  out.gap();
  out.row('says', claimGist(claim));
  for (const [label, text] of frame(claim)) out.row(label, text);
  out.row('chain', `${chainWords(view, claim)}; in ${view.outletOf(claim.report)}`);
  out.row('certainty', claim.certainty + (claim.status === 'current' ? '' : `, ${claim.status}`));
  if (claim.when)
    out.row(
      'when',
      `${dateWords(claim.when.edtf)} (${claim.when.edtf})${claim.when.text ? `, from “${claim.when.text}”` : ''}`,
    );
  if (claim.where)
    out.row('where', `${claim.where.name}${claim.where.precision ? ` (${claim.where.precision})` : ''}`);
  out.gap();
  out.row('rule', `${claim.rule}: ${e.rule?.what ?? 'not documented yet'}`);
  if (e.entry) out.row('lexicon', `${e.entry.id}, for example: ${e.entry.example} (${e.entry.source})`);
  else if (e.rule) out.row('example', `${e.rule.example} (${e.rule.source})`);
  out.gap();
  out.row(
    'incident',
    e.incident ? `${e.incident.id}: ${e.incident.label}` : 'none: it counts for no single incident',
  );
  for (const p of e.points) {
    const id = e.incident ? pointId(e.incident, p.point) : p.point.attribute;
    out.row(
      'point',
      `${id}: ${p.leftOut ? `left out, ${p.leftOut}` : `counts as the word of ${p.origin}`}; ${verdictWords(p.point)}`,
    );
  }
}

function frame(claim: Claim): [string, string][] {
  if (claim.kind === 'responsibility') return [['stance', `${claim.stance} ${claim.actor}`]];
  if (claim.kind === 'event') {
    const rows: [string, string | null][] = [
      ['event', `${claim.type} (PLOVER ${claim.plover}${claim.acled ? `, ACLED ${claim.acled}` : ''})`],
      ['agent', claim.agent],
      ['recipient', claim.recipient],
      [
        'weapons',
        claim.weapons.map((w) => (w.count === null ? w.type : `${w.count} ${w.type}`)).join(', ') || null,
      ],
      ['timing', claim.timing],
    ];
    return rows.filter((r): r is [string, string] => r[1] !== null);
  }
  const rows: [string, string | null][] = [
    ['number', `${figure(claim.count.low, claim.count.high)} (${claim.count.bound})`],
    [
      'victims',
      [claim.victims.text, claim.victims.category, claim.victims.affiliation].filter(Boolean).join(', '),
    ],
    ['blamed', claim.by],
    ['part of', claim.partOf],
    ['scope', claim.scope],
  ];
  return rows.filter((r): r is [string, string] => r[1] !== null);
}

/** The sentence with every group in brackets; of overlapping ones the inner stand inside the outer. */
function bracketed(sentence: string, groups: readonly FoundGroup[]): string {
  const open = new Map<number, number>();
  const close = new Map<number, number>();
  for (const g of groups) {
    open.set(g.start, (open.get(g.start) ?? 0) + 1);
    close.set(g.end, (close.get(g.end) ?? 0) + 1);
  }
  let out = '';
  for (let k = 0; k <= sentence.length; k++)
    out += `${']'.repeat(close.get(k) ?? 0)}${'['.repeat(open.get(k) ?? 0)}${sentence[k] ?? ''}`;
  return out;
}

function pointLines(out: Lines, view: DossierView, { incident, point }: PointExplanation): void {
  out.heading(`${pointId(incident, point)}  ${pointTitle(point)}: ${incident.label}`);
  if (point.low !== null || point.high !== null)
    out.row(
      'sum',
      `${span(point)}${point.best === null ? '' : `, best ${point.best}`}, by ${point.policy}${point.basis ? ` (${point.basis.rule})` : ''}`,
    );
  out.row('verdict', verdictWords(point));
  out.gap();
  for (const p of point.positions) {
    out.row(
      isFigure(p) ? figure(p.low, p.high) : p.stance,
      `${p.origin}${isFigure(p) && p.asOf ? `, as of ${dateWords(p.asOf)}` : ''}${isFigure(p) ? '' : `: ${stanceWords(point, p.stance, p.value)}`}`,
    );
    for (const c of view.claimsOf(p)) out.row('', `${c.id} “${c.quote}”`);
  }
  if (point.voices?.length) out.gap();
  for (const v of point.voices ?? []) out.row('origin', `${v.origin}: ${v.why} (${v.claims.join(', ')})`);
  if (point.relations.length) out.gap();
  for (const r of point.relations) out.row(r.relation, `${r.a} and ${r.b}${r.why ? `: ${r.why}` : ''}`);
  if (point.basis?.left.length) out.gap();
  for (const l of point.basis?.left ?? []) out.row('left out', `${l.claim}: ${l.why}`);
}
