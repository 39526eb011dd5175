/** The words for a reader: what points, verdicts, kinds and dates are called in the forms of the dossier. */
import type { Claim } from '../../format/claim.ts';
import type { Point, Verdict } from '../../format/dossier.ts';
import { figure } from './figures.ts';
import { english, grouped, PHRASES, type Say } from './phrases.ts';

/** "Killed", "Killed: children", "Told beforehand". */
export function pointTitle(point: Pick<Point, 'attribute' | 'victims'>, say: Say = english): string {
  const title = say.known(`point.${point.attribute}`, sentenceCase(point.attribute.replaceAll('-', ' ')));
  return point.victims && point.victims !== 'all'
    ? say.phrase('point.of', { point: title, victims: categoryName(point.victims, say) })
    : title;
}

/** "children", for a category of victims. */
export function categoryName(category: string, say: Say = english): string {
  return say.known(`victims.${category}`, category);
}

/** An origin by its name; what rests on nobody's word is said in the language's own. */
export function originName(origin: string, say: Say = english): string {
  return origin === 'unattributed' ? say.phrase('unattributed') : origin;
}

const SIGNS: Record<Verdict, string> = {
  contested: '◆',
  updated: '↗',
  compatible: '≈',
  agreed: '●',
  'single-source': '○',
};

/** Verdicts with their sign, their word, and what they mean, in English. */
export const VERDICTS = Object.fromEntries(
  (Object.keys(SIGNS) as Verdict[]).map((v) => [
    v,
    { sign: SIGNS[v], word: PHRASES[`verdict.${v}`], meaning: PHRASES[`verdict.${v}.meaning`] },
  ]),
) as Record<Verdict, { word: string; sign: string; meaning: string }>;

/** What a stance on a point without a number says: "Army", "not Army", "yes", "no: too late"; of intent, "no, not meant". */
export function stanceWords(
  point: Pick<Point, 'attribute'>,
  stance: 'affirmed' | 'denied',
  value: string | null,
  say: Say = english,
): string {
  if (value === 'unintended')
    return say.phrase(stance === 'affirmed' ? 'stance.unintended' : 'stance.intended');
  const named = ['responsibility', 'weapons', 'place', 'date'].includes(point.attribute);
  const words = value && point.attribute === 'date' ? dateWords(value, say) : value;
  if (named && words) return stance === 'affirmed' ? words : say.phrase('stance.not', { value: words });
  const word = say.phrase(`stance.${stance}`);
  return value
    ? say.phrase('stance.value', { stance: word, value: say.known(`stance.${value}`, value) })
    : word;
}

/** "contested · 3 origins", "one origin". */
export function verdictWords(point: Pick<Point, 'verdict' | 'origins'>, say: Say = english): string {
  const verdict = say.phrase(`verdict.${point.verdict}`);
  if (point.verdict === 'single-source') return verdict;
  return say.phrase('verdict.origins', { verdict, origins: say.count(point.origins, 'origin') });
}

/** "3 origins", "1 report". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** An EDTF date in words: "17 September 2016", "March 2021", "a day unknown of 2016"; ranges joined by "to". */
export function dateWords(edtf: string, say: Say = english): string {
  if (edtf.includes('/'))
    return edtf
      .split('/')
      .map((d) => (d && d !== '..' ? dateWords(d, say) : say.phrase('date.end.unknown')))
      .join(say.phrase('date.to'));
  const m = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/.exec(edtf);
  if (!m) return edtf;
  const [, year, month, day] = m;
  const y = year.includes('X') ? '' : year;
  const name = month && !month.includes('X') ? say.catalogue.months[Number(month) - 1] : '';
  const d = day && !day.includes('X') ? String(Number(day)) : '';
  const shown = [name ? d : d && say.phrase('date.day', { n: d }), name, y].filter(Boolean);
  return shown.join(' ') || say.phrase('date.unknown');
}

/** "6 Apr", for axes and columns. */
export function shortDate(iso: string, say: Say = english): string {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})/.exec(iso) ?? [];
  if (!month) return iso;
  const name = say.catalogue.shortMonths[Number(month) - 1];
  return say.phrase('date.short', { day: Number(day), month: name });
}

/** What a claim says, in one short line: "killed at least 9", "blames Army", "notice: army → town"; in another language the number stands for its words. */
export function claimGist(claim: Claim, say: Say = english): string {
  if (claim.kind === 'responsibility') return say.phrase(`gist.${claim.stance}`, { actor: claim.actor });
  if (claim.kind === 'event') {
    const event = say.phrase(`event.${claim.type}`);
    const parties = [claim.agent, claim.recipient].filter(Boolean).join(' → ');
    return parties ? say.phrase('gist.event', { event, parties }) : event;
  }
  const effect = say.phrase(`effect.${claim.effect}`);
  const { low, high, text } = claim.count;
  const asPrinted = say.catalogue === english.catalogue || (low === null && high === null);
  const count = asPrinted ? text || say.phrase('gist.noNumber') : figure(low, high, say);
  return say.phrase('gist.figure', { effect, count });
}

/** With a capital at its start. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
