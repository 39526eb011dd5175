import type { Dossier, Point } from '../../format/dossier.ts';
import { pathWords } from '../view/chains.ts';
import { figure, span } from '../view/figures.ts';
import { unreadLanguage } from '../view/languages.ts';
import { placeWords } from '../view/places.ts';
import { standfirst } from '../view/sentence.ts';
import {
  DossierView,
  type Incident,
  isFigure,
  isPlainCircumstance,
  orderedPoints,
  type Voice,
  voices,
} from '../view/view.ts';
import {
  dateWords,
  plural,
  pointTitle,
  shortDate,
  stanceWords,
  VERDICTS,
  verdictWords,
} from '../view/words.ts';
import { chart } from './chart.ts';
import { apart, columnWidth, sideBySide, width, wrap } from './layout.ts';
import { printable, type Style, style } from './style.ts';

export interface TextOptions {
  /** Columns of the terminal; 80 when unknown. */
  width?: number;
  colour?: boolean;
}

/** The dossier for a person at a terminal: each incident in a sentence, then its points, contested ones first. */
export function renderText(dossier: Dossier, options: TextOptions = {}): string {
  const view = new DossierView(dossier);
  const s = style(options.colour ?? false);
  const columns = Math.min(110, Math.max(40, options.width ?? 80));
  const lines = [
    ...masthead(view, columns, s),
    ...dossier.incidents.flatMap((incident) => incidentLines(view, incident, columns, s)),
    ...agreementLines(view, columns, s),
    ...reportLines(view, columns, s),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function masthead(view: DossierView, columns: number, s: Style): string[] {
  const { reports, claims, incidents, collection } = view.dossier;
  const copies = reports.filter((r) => r.copyOf).length;
  const counts = [
    plural(reports.length, 'report') + (copies ? ` (${plural(copies, 'copy', 'copies')})` : ''),
    plural(claims.length, 'claim'),
    plural(incidents.length, 'incident'),
  ].join(' · ');
  const title = collection ? `Dossier: ${printable(collection)}` : 'Dossier';
  const lines =
    width(title) + width(counts) + 2 <= columns
      ? [...apart(s.bold(title), s.dim(counts), columns), '']
      : [...wrap(title, columns).map(s.bold), ...wrap(counts, columns).map(s.dim), ''];
  if (!reports.length) return [...lines, 'No report could be read, so there is nothing to say.'];
  if (!incidents.length)
    return [
      ...lines,
      ...wrap(
        claims.length
          ? 'No incident was found: the claims below stand alone. See them with --json.'
          : 'No claim about a violent incident was found in these reports.',
        columns,
      ),
      '',
    ];
  return lines;
}

function incidentLines(view: DossierView, incident: Incident, columns: number, s: Style): string[] {
  const facts = [
    incident.date ? dateWords(incident.date.edtf) : 'date unknown',
    printable(placeWords(incident.place)) || 'place unknown',
    incident.type,
    plural(incident.reports.length, 'report'),
  ].join(' · ');
  return [
    s.dim('━'.repeat(columns)),
    ...wrap(printable(incident.label), columns).map((l) => s.bold(l)),
    ...wrap(facts, columns).map((l) => s.dim(l)),
    '',
    ...wrap(printable(standfirst(incident)), columns),
    '',
    ...orderedPoints(incident).flatMap((point) => pointLines(view, point, columns, s)),
  ];
}

function pointLines(view: DossierView, point: Point, columns: number, s: Style): string[] {
  if (isPlainCircumstance(point)) return circumstanceLines(point, columns, s);
  const verdict = VERDICTS[point.verdict];
  const title = `${verdict.sign} ${pointTitle(point)}${point.low === null && point.high === null ? '' : `  ${span(point)}`}`;
  const best = point.best !== null && point.low !== point.high ? `, best ${point.best}` : '';
  const right = verdictWords(point);
  const drawn = chart(view, point, columns - 2, s);
  const heading = apart(s.bold(title) + best, s.verdict(point.verdict, right), columns);
  const speaking = voices(point);
  const each = columnWidth(speaking.length, columns - 2);
  const blocks = speaking.map((voice) => voiceBlock(view, point, voice, each, s));
  return [
    ...heading,
    ...(drawn.length ? [...drawn.map((l) => `  ${l}`), ''] : []),
    ...sideBySide(blocks, columns - 2).map((l) => (l ? `  ${l}` : '')),
    '',
  ];
}

/** "● Place  Deir ez-Zor, Syria    agreed · 4 origins". */
function circumstanceLines(point: Point, columns: number, s: Style): string[] {
  const values = [
    ...new Set(point.positions.flatMap((p) => (isFigure(p) ? [] : [stanceWords(point, p.stance, p.value)]))),
  ];
  const title = `${VERDICTS[point.verdict].sign} ${pointTitle(point)}`;
  const right = verdictWords(point);
  const [first = '', ...rest] = wrap(printable(values.join('; ')), columns - width(title) - width(right) - 5);
  return [
    ...apart(`${s.bold(title)}  ${first}`, s.verdict(point.verdict, right), columns),
    ...rest.map((l) => ' '.repeat(width(title) + 2) + l),
    '',
  ];
}

/** One origin's column: its name, what it says, the words quoted and how they reached the reader. */
function voiceBlock(view: DossierView, point: Point, voice: Voice, columns: number, s: Style): string[] {
  const latest = voice.positions.at(-1)!;
  const says = isFigure(latest)
    ? [figure(latest.low, latest.high), latest.asOf ? shortDate(latest.asOf) : ''].filter(Boolean).join(', ')
    : printable(stanceWords(point, latest.stance, latest.value));
  const index = view.originIndex(voice.origin);
  const lines = [
    ...wrap(printable(voice.origin), columns).map((l) => s.origin(index, l)),
    ...wrap(says, columns).map((l) => s.bold(l)),
  ];
  const claims = view.claimsOf(latest);
  const [first, ...others] = claims;
  if (!first) return lines;
  lines.push(...wrap(`“${printable(first.quote)}”`, columns).map((l) => s.italic(l)));
  lines.push(...wrap(`${printable(pathWords(view, first))} [${first.id}]`, columns).map((l) => s.dim(l)));
  const more = [
    others.length ? `${plural(others.length, 'more statement')}` : '',
    voice.positions.length > 1 ? `earlier: ${earlier(voice)}` : '',
  ].filter(Boolean);
  if (more.length) lines.push(...wrap(more.join('; '), columns).map((l) => s.dim(l)));
  return lines;
}

function earlier(voice: Voice): string {
  return voice.positions
    .slice(0, -1)
    .map((p) =>
      isFigure(p) ? `${figure(p.low, p.high)}${p.asOf ? ` (${shortDate(p.asOf)})` : ''}` : p.stance,
    )
    .join(', ');
}

function agreementLines(view: DossierView, columns: number, s: Style): string[] {
  if (!view.dossier.agreements.length) return [];
  const out = [s.dim('━'.repeat(columns)), s.bold('Agreements'), ''];
  for (const a of view.dossier.agreements) {
    const facts = [
      a.announced ? `announced ${dateWords(a.announced)}` : '',
      a.inForce ? `in force ${dateWords(a.inForce)}` : '',
      a.status.replaceAll('-', ' '),
    ].filter(Boolean);
    const parties = a.parties.length ? ` between ${a.parties.join(' and ')}` : '';
    const brokers = a.brokers.length ? `, brokered by ${a.brokers.join(' and ')}` : '';
    out.push(...wrap(printable(`A ${a.type}${parties}${brokers}: ${facts.join(', ')}.`), columns), '');
  }
  return out;
}

function reportLines(view: DossierView, columns: number, s: Style): string[] {
  if (!view.dossier.reports.length) return [];
  const out = [s.dim('━'.repeat(columns)), s.bold('Reports'), ''];
  for (const r of view.dossier.reports) {
    const facts = [
      r.outlet ?? 'outlet unknown',
      r.published ? dateWords(r.published) : 'date unknown',
      unreadLanguage(r.language),
    ]
      .filter(Boolean)
      .join(', ');
    const copy = r.copyOf ? `, a copy of ${r.copyOf}` : '';
    const claims = plural(view.claimsIn(r.id).length, 'claim');
    const [first, ...rest] = wrap(
      printable(`${r.id}: ${r.title ? `${r.title} · ` : ''}${facts}${copy} · ${claims}`),
      columns - 2,
    );
    out.push(first, ...rest.map((l) => `  ${l}`));
  }
  out.push(
    '',
    ...wrap(
      'Why a claim or a point is as it is: corroborate explain CLAIM-ID INPUT... (ids stand in brackets).',
      columns,
    ).map((l) => s.dim(l)),
  );
  return out;
}
