import type { Doc } from '../../../language/doc.ts';
import type { Scored } from '../detect/detect.ts';
import { KIND, NAME } from '../gazetteer/format.ts';
import { nameKey } from '../gazetteer/keys.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import { placeOfDemonym } from '../states.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

/** One place that a name may mean. */
export interface Sense {
  row: number;
  /** NAME.own, NAME.short, ... */
  how: number;
  loose: boolean;
  score: number;
  /** Share of belief among the senses of its group. */
  p: number;
}

export interface Mention {
  doc: Doc;
  c: Scored;
}

/** All mentions of one name in one use ("Marn", "Marn province"): they have one sense. */
export interface Group extends Surroundings {
  key: string;
  mentions: Mention[];
  senses: Sense[];
}

const MOST_SENSES = 40;

/** The names of a report with their possible senses and what the text says beside them. */
export function groupMentions(fields: { doc: Doc; found: Scored[] }[], names: Gazetteer): Group[] {
  const groups = new Map<string, Group>();
  for (const { doc, found } of fields) {
    for (let n = 0; n < found.length; n++) {
      const c = found[n];
      const said = readSurroundings(doc, found, n, names);
      const id = c.kind === 'demonym' ? `~${c.key}` : `${c.key || doc.slice(c.first, c.end)}|${said.level}`;
      const g = groups.get(id);
      if (g) {
        for (const row of said.within) g.within.add(row);
        g.town ||= said.town;
        g.mentions.push({ doc, c });
      } else groups.set(id, { ...said, key: c.key, mentions: [{ doc, c }], senses: sensesOf(c, names) });
    }
  }
  return [...groups.values()];
}

function sensesOf(c: Scored, names: Gazetteer): Sense[] {
  if (c.kind === 'demonym') return demonymSenses(c.key, names);
  let hits = names.byKey(c.key).filter((h) => h.how !== NAME.abbreviation || c.abbreviated);
  if (!hits.some(({ row }) => names.kinds[row] <= KIND.capital)) hits = [...hits, ...names.byLooseKey(c.key)];
  const senses = hits.map(({ row, how, loose }) => ({ row, how, loose, score: 0, p: 0 }));
  if (senses.length <= MOST_SENSES) return senses;
  const { kinds, populations } = names;
  return senses
    .sort((a, b) => kinds[b.row] - kinds[a.row] || populations[b.row] - populations[a.row] || a.row - b.row)
    .slice(0, MOST_SENSES);
}

function demonymSenses(key: string, names: Gazetteer): Sense[] {
  const named = placeOfDemonym(key);
  if (!named) return [];
  const { kinds } = names;
  const best = names
    .byKey(nameKey(named.place))
    .filter(
      ({ row }) => kinds[row] >= KIND.admin1 && (!named.country || names.country(row) === named.country),
    )
    .sort((a, b) => kinds[b.row] - kinds[a.row])[0];
  return best ? [{ ...best, score: 0, p: 1 }] : [];
}
