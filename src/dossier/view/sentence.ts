import type { Point } from '../../format/dossier.ts';
import { spanWords } from './figures.ts';
import { english, type Say } from './phrases.ts';
import { type Incident, UNATTRIBUTED } from './view.ts';
import { categoryName, originName, sentenceCase } from './words.ts';

/**
 * One incident in one sentence, in the words of an account and not of a finding: who says how many, on how many
 * origins' word, whether they contradict each other, and who is blamed.
 * For under a heading: without the label, with a capital at its start.
 */
export function standfirst(incident: Incident, say: Say = english): string {
  return sentenceCase(clauses(incident, say));
}

function clauses(incident: Incident, say: Say): string {
  const said = [
    ...tolls(incident, 'killed', say),
    ...tolls(incident, 'wounded', say),
    blame(incident, say),
  ].filter(Boolean);
  if (!said.length) return say.phrase('sentence.nothing');
  return `${said.join(say.phrase('list.semicolon'))}.`;
}

/** The total, and a category of the victims when more origins speak of it and contradict each other: else the dispute went unsaid. */
function tolls(incident: Incident, attribute: 'killed' | 'wounded', say: Say): string[] {
  const points = incident.points.filter(
    (p) => p.attribute === attribute && (p.low !== null || p.high !== null),
  );
  const total = points.find((p) => p.victims === 'all') ?? points[0];
  if (!total) return [];
  const [disputed] = points
    .filter((p) => p !== total && p.verdict === 'contested' && p.origins > total.origins)
    .sort((a, b) => b.origins - a.origins);
  return [total, disputed].filter((p) => p !== undefined).map((p) => toll(p, attribute, say));
}

function toll(point: Point, attribute: 'killed' | 'wounded', say: Say): string {
  const what =
    point.victims && point.victims !== 'all'
      ? say.phrase(`toll.${attribute}.of`, { victims: categoryName(point.victims, say) })
      : say.phrase(`toll.${attribute}`);
  return say.phrase('toll.clause', { span: spanWords(point, say), what, word: onWhoseWord(point, say) });
}

function onWhoseWord(point: Point, say: Say): string {
  if (point.origins <= 1) {
    const origin = sayer(point);
    return origin ? say.phrase('word.alone', { origin: originName(origin, say) }) : say.phrase('word.one');
  }
  const known = point.verdict === 'single-source' ? 'compatible' : point.verdict;
  return say.phrase(`word.${known}`, { origins: say.count(point.origins, 'origin') });
}

/** Who states the figure: a speaker of numbers before one of none, a named one before "unattributed". */
function sayer(point: Point): string | undefined {
  const said = point.positions.filter((p) => 'low' in p && (p.low !== null || p.high !== null));
  return (said.find((p) => p.origin !== UNATTRIBUTED) ?? said[0] ?? point.positions[0])?.origin;
}

/** Stances by which somebody is held to have done it. */
const ACCUSING = ['blames', 'suspects', 'claims', 'admits'];

/** Culprits that the sentence names; the facts below it name all. */
const MOST_BLAMED = 3;

function blame(incident: Incident, say: Say): string | null {
  // who only acts in an event that somebody tells ("two fighters carried out four strikes") is neither blamed nor suspected
  const blamed = incident.actors.filter(
    ({ role, stances }) => role === 'perpetrator' && ACCUSING.some((s) => (stances[s]?.length ?? 0) > 0),
  );
  if (!blamed.length) return null;
  return say.list(
    blamed.slice(0, MOST_BLAMED).map(({ name, stances }) => {
      const has = (stance: string) => (stances[stance]?.length ?? 0) > 0;
      if (has('admits') || has('claims')) return say.phrase('blame.admits', { name });
      const blame = say.phrase(has('blames') ? 'blame.blamed' : 'blame.suspected', { name });
      return has('denies') ? say.phrase('blame.denied', { blame }) : blame;
    }),
  );
}
