/** The words for a reader: what points, verdicts, kinds and dates are called in the forms of the dossier. */
import type { Claim } from '../../format/claim.ts';
import type { Point, Verdict } from '../../format/dossier.ts';

const ATTRIBUTES: Record<string, string> = {
  killed: 'Killed',
  wounded: 'Wounded',
  missing: 'Missing',
  captured: 'Captured',
  displaced: 'Displaced',
  'killed-or-wounded': 'Killed or wounded',
  responsibility: 'Who did it',
  'prior-notice': 'Told beforehand',
  halt: 'Attack stopped',
  intent: 'Done on purpose',
  weapons: 'Weapons',
  place: 'Place',
  date: 'Date',
};

const CATEGORIES: Record<string, string> = {
  civilian: 'civilians',
  military: 'soldiers',
  militant: 'fighters',
  police: 'police',
  journalist: 'journalists',
  medic: 'medics',
  'aid-worker': 'aid workers',
  child: 'children',
  woman: 'women',
  mixed: 'mixed',
  unspecified: 'people',
};

/** "Killed", "Killed: children", "Told beforehand". */
export function pointTitle(point: Pick<Point, 'attribute' | 'victims'>): string {
  const title = ATTRIBUTES[point.attribute] ?? sentenceCase(point.attribute.replaceAll('-', ' '));
  return point.victims && point.victims !== 'all' ? `${title}: ${categoryName(point.victims)}` : title;
}

/** "children", for a category of victims. */
export function categoryName(category: string): string {
  return CATEGORIES[category] ?? category;
}

export const VERDICTS: Record<Verdict, { word: string; sign: string; meaning: string }> = {
  contested: { word: 'contested', sign: '◆', meaning: 'origins contradict each other' },
  updated: { word: 'updated', sign: '↗', meaning: 'they differ only by when it was said' },
  compatible: { word: 'compatible', sign: '≈', meaning: 'different, but one number satisfies all' },
  agreed: { word: 'agreed', sign: '●', meaning: 'independent origins say the same' },
  'single-source': { word: 'one origin', sign: '○', meaning: 'nobody else says it' },
};

/** What a stance on a point without a number says: "Army", "not Army", "yes", "no: too late". */
export function stanceWords(
  point: Pick<Point, 'attribute'>,
  stance: 'affirmed' | 'denied',
  value: string | null,
): string {
  const named = ['responsibility', 'weapons', 'place', 'date'].includes(point.attribute);
  const words = value && point.attribute === 'date' ? dateWords(value) : value;
  if (named && words) return stance === 'affirmed' ? words : `not ${words}`;
  const word = stance === 'affirmed' ? 'yes' : 'no';
  return value ? `${word}: ${value}` : word;
}

/** "contested · 3 origins", "one origin". */
export function verdictWords(point: Pick<Point, 'verdict' | 'origins'>): string {
  const { word } = VERDICTS[point.verdict];
  return point.verdict === 'single-source' ? word : `${word} · ${plural(point.origins, 'origin')}`;
}

/** "3 origins", "1 report". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** An EDTF date in words: "17 September 2016", "March 2021", "a day unknown of 2016"; ranges joined by "to". */
export function dateWords(edtf: string): string {
  if (edtf.includes('/'))
    return edtf
      .split('/')
      .map((d) => (d && d !== '..' ? dateWords(d) : 'unknown'))
      .join(' to ');
  const m = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/.exec(edtf);
  if (!m) return edtf;
  const [, year, month, day] = m;
  const y = year.includes('X') ? '' : year;
  const name = month && !month.includes('X') ? MONTHS[Number(month) - 1] : '';
  const d = day && !day.includes('X') ? String(Number(day)) : '';
  return [name ? d : d && `day ${d}`, name, y].filter(Boolean).join(' ') || 'date unknown';
}

/** "6 Apr", for axes and columns. */
export function shortDate(iso: string): string {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})/.exec(iso) ?? [];
  return month ? `${Number(day)} ${MONTHS[Number(month) - 1]?.slice(0, 3)}` : iso;
}

/** What a claim says, in one short line: "killed 9 or more", "blames Army", "notify: town". */
export function claimGist(claim: Claim): string {
  if (claim.kind === 'responsibility') return `${claim.stance} ${claim.actor}`;
  if (claim.kind === 'event') {
    const parties = [claim.agent, claim.recipient].filter(Boolean).join(' → ');
    return parties ? `${claim.type}: ${parties}` : claim.type;
  }
  return `${claim.effect.replaceAll('-', ' ')} ${claim.count.text || 'number not given'}`;
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
