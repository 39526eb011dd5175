import type { Point } from '../../format/dossier.ts';
import { spanWords } from './figures.ts';
import type { Incident } from './view.ts';
import { categoryName, plural } from './words.ts';

/**
 * One incident in one sentence, in the words of an account and not of a finding: who says how many, on how many
 * origins' word, whether they contradict each other, and who is blamed.
 */
export function incidentSentence(incident: Incident): string {
  const clauses = [toll(incident, 'killed'), toll(incident, 'wounded'), blame(incident)].filter(Boolean);
  if (!clauses.length) return `${incident.label}: no figure and no culprit is named.`;
  return `${incident.label}: ${clauses.join('; ')}.`;
}

/** The same without the label, for under a heading; starts with a capital. */
export function standfirst(incident: Incident): string {
  const text = incidentSentence(incident).slice(incident.label.length + 2);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function toll(incident: Incident, attribute: string): string | null {
  const points = incident.points.filter(
    (p) => p.attribute === attribute && (p.low !== null || p.high !== null),
  );
  const total = points.find((p) => p.victims === 'all') ?? points[0];
  if (!total) return null;
  const who = total.victims && total.victims !== 'all' ? ` ${categoryName(total.victims)}` : '';
  return `${spanWords(total)}${who} ${attribute}, ${onWhoseWord(total)}`;
}

function onWhoseWord(point: Point): string {
  if (point.origins <= 1) {
    const origin = sayer(point);
    return origin ? `on the word of ${origin} alone` : 'on the word of one origin';
  }
  const n = plural(point.origins, 'origin');
  switch (point.verdict) {
    case 'contested':
      return `according to ${n} that contradict each other`;
    case 'agreed':
      return `${n} agree`;
    case 'updated':
      return `according to ${n}, the figure changing with time`;
    default:
      return `according to ${n} that can be reconciled`;
  }
}

/** The origin's name where a text names nobody. */
const UNATTRIBUTED = 'unattributed';

/** Who states the figure: a speaker of numbers before one of none, a named one before "unattributed". */
function sayer(point: Point): string | undefined {
  const said = point.positions.filter((p) => 'low' in p && (p.low !== null || p.high !== null));
  return (said.find((p) => p.origin !== UNATTRIBUTED) ?? said[0] ?? point.positions[0])?.origin;
}

function blame(incident: Incident): string | null {
  const blamed = incident.actors.filter((a) => a.role === 'perpetrator');
  if (!blamed.length) return null;
  return blamed
    .slice(0, 3)
    .map((a) => {
      const has = (stance: string) => (a.stances[stance]?.length ?? 0) > 0;
      if (has('admits') || has('claims')) return `${a.name} says it did it`;
      const verb = has('blames') ? 'blamed' : 'suspected';
      return `${a.name} ${verb}${has('denies') ? ', which it denies' : ''}`;
    })
    .join(', ');
}
