import type { Doc } from '../../../language/doc.ts';
import { MARK } from '../../../language/names/marks.ts';
import { marks } from '../cues.ts';
import type { Scored } from '../detect/detect.ts';
import { KIND, NONE } from '../gazetteer/format.ts';
import { nameKey } from '../gazetteer/keys.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import { placeOfDemonym } from '../states.ts';

/** One place that a candidate may mean. */
export interface Sense {
  row: number;
  /** NAME.own, NAME.short or NAME.alternate. */
  how: number;
  loose: boolean;
  score: number;
  /** Share of belief among the senses of its group. */
  p: number;
}

/** All mentions of one name in a report: they have one sense. */
export interface Group {
  key: string;
  mentions: { doc: Doc; c: Scored }[];
  senses: Sense[];
  /** Rows of states and divisions that the text says it lies in ("Marn, Ohio"). */
  within: Set<number>;
  /** Said to be a division: "Marn province", "Marn County". */
  division: boolean;
  /** Said to be a town: "the town of Marn", "Marn police". */
  town: boolean;
}

const MOST_SENSES = 40;

/** The names of a report with their possible senses and what the text says beside them. */
export function groupMentions(fields: { doc: Doc; found: Scored[] }[], names: Gazetteer): Group[] {
  const groups = new Map<string, Group>();
  for (const { doc, found } of fields) {
    for (const [n, c] of found.entries()) {
      const id = c.kind === 'demonym' ? `~${c.key}` : c.key || doc.slice(c.first, c.end);
      let g = groups.get(id);
      if (!g) {
        g = {
          key: c.key,
          mentions: [],
          senses: sensesOf(c, names),
          within: new Set(),
          division: false,
          town: false,
        };
        groups.set(id, g);
      }
      g.mentions.push({ doc, c });
      if (c.kind !== 'demonym') readSurroundings(doc, c, found[n + 1], g, names);
    }
  }
  return [...groups.values()];
}

function sensesOf(c: Scored, names: Gazetteer): Sense[] {
  if (c.kind === 'demonym') return demonymSenses(c.key, names);
  let hits = names.byKey(c.key);
  if (!hits.some(({ row }) => names.kinds[row] <= KIND.capital)) hits = [...hits, ...names.byLooseKey(c.key)];
  const senses = hits.map(({ row, how, loose }) => ({ row, how, loose, score: 0, p: 0 }));
  if (senses.length <= MOST_SENSES) return senses;
  return senses
    .sort(
      (a, b) =>
        names.kinds[b.row] - names.kinds[a.row] ||
        names.populations[b.row] - names.populations[a.row] ||
        a.row - b.row,
    )
    .slice(0, MOST_SENSES);
}

function demonymSenses(key: string, names: Gazetteer): Sense[] {
  const named = placeOfDemonym(key);
  if (!named) return [];
  const hits = names
    .byKey(nameKey(named.place))
    .filter(
      ({ row }) =>
        names.kinds[row] >= KIND.admin1 && (!named.country || names.country(row) === named.country),
    );
  const best = hits.sort((a, b) => names.kinds[b.row] - names.kinds[a.row])[0];
  return best ? [{ ...best, score: 0, p: 1 }] : [];
}

/** What follows and precedes a mention: ", Ohio", ", in Granby province", "province", "the town of". */
function readSurroundings(doc: Doc, c: Scored, next: Scored | undefined, g: Group, names: Gazetteer): void {
  const after = doc.norm(c.end);
  if (/^(?:province|governorate|region|oblast|state|district|county|division|prefecture)/.test(after))
    g.division = true;
  if (/^(?:city|town|village|police|mayor)$/.test(after)) g.town = true;
  if (doc.norm(c.first - 1) === 'of') {
    const what = doc.norm(c.first - 2);
    if (/^(?:province|governorate|region|state|district|county)$/.test(what)) g.division = true;
    else if (/^(?:town|city|village|suburb|capital|outskirts|mayor)$/.test(what)) g.town = true;
  }
  for (const row of containersAfter(doc, c, next, names)) g.within.add(row);
}

/** Rows of the states or divisions named right after a mention: "Marn, Ohio", "Marn (Ohio)", "Marn in Granby province". */
function containersAfter(doc: Doc, c: Scored, next: Scored | undefined, names: Gazetteer): number[] {
  const mark = doc.norm(c.end);
  if (mark === ',' || mark === '(') {
    const postal = postalAt(doc, c.end + 1, names);
    if (postal !== NONE) return [postal];
  }
  if (!next || next.kind === 'demonym') return [];
  const between = next.first - c.end;
  if (between < 1 || between > 8) return [];
  const words: string[] = [];
  for (let i = c.end; i < next.first; i++) words.push(doc.norm(i));
  if (
    !/^(?:, |\( )?(?:(?:a|an|the) \S+(?: \S+)? )?(?:in |of )?(?:the )?(?:\S+ern |north |south |east |west )?(?:province of |state of |suburb of )?$/.test(
      `${words.join(' ')} `,
    )
  )
    return [];
  return names
    .byKey(next.key)
    .filter(({ row }) => isContainer(names.kinds[row]))
    .map(({ row }) => row);
}

function isContainer(kind: number): boolean {
  return kind === KIND.country || kind === KIND.admin1 || kind === KIND.admin2 || kind === KIND.area;
}

/** ", NV": a postal code counts only here. */
function postalAt(doc: Doc, i: number, names: Gazetteer): number {
  if (!(marks.of(doc, i) & MARK.capital)) return NONE;
  const form = doc.form(i);
  if (!/^[A-Z]{2}$/.test(form)) return NONE;
  const us = names.divisionRow(`US.${form}`);
  return us;
}
