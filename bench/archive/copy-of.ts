import type { PoolClient } from 'pg';
import { seededRandom } from '../../src/language/hash.ts';

/** The month of the reports that are copied. */
export const MONTH = '2016-09';
/** Ids carry it where the number of the copy goes. */
export const MARK = '~0~';
const FIRST_YEAR = 1960;
/** Months that have the days of September. */
const MONTHS = ['01', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');
const SURNAMES =
  'Marlow Vane Orme Haddad Karimi Sorel Nasser Bakr Iversen Petrov Lund Osman Castellan Farouk Brandt Yilmaz'.split(
    ' ',
  );

/** One copy of the reports that were read: its number, month and names. */
export interface Copy {
  mark: string;
  /** What stands in the place of a word or mark of the original; null where nothing does. */
  given: ReadonlyMap<string, string>;
  /** Ending of the ids of its incidents. */
  ending: string;
  /** Number of its months' first week, less that of the original's. */
  weeks: number;
  /** Hash of a word of its sketches: others than those of the original, so that it is no copy in the archive's eyes. */
  word(hash: number): number;
  /** By the original's: hashes of texts, keys of claims, sketches of reports. */
  hashes: Map<string, string>;
  keys: Map<string, string>;
  sketches: Map<string, string>;
}

/** Words that copies have others of, as they are printed and as they are searched for. */
export interface CopiedWords {
  pattern: RegExp;
  stems: ReadonlyMap<string, string>;
}

export async function wordsOfCopies(client: PoolClient): Promise<CopiedWords> {
  const stems = new Map<string, string>();
  for (const word of [...SURNAMES, ...MONTH_NAMES]) {
    const { rows } = await client.query<{ stem: string }>(`select ts_lexize('english_stem', $1) as stem`, [
      word.toLowerCase(),
    ]);
    stems.set(word, rows[0].stem[0] ?? word.toLowerCase());
  }
  const fixed = [MARK, `${MONTH}-`, 'September 2016', "'2016'", `'${stems.get('September')}'`];
  const names = SURNAMES.flatMap((name) => [`\\b${name}\\b`, `'${stems.get(name)}'`]);
  const made = ['"?\\binc-[0-9a-f]{12}(?:-\\d+)?', '\\b[0-9a-f]{64}\\b', '<(?:key|word|week|sketch) [^>]+>'];
  return { pattern: new RegExp([...fixed, ...names, ...made].join('|'), 'g'), stems };
}

/** A text with places that each copy fills in its own way. */
export type Template = (copy: Copy) => string;

export function template(text: string, { pattern }: CopiedWords): Template {
  const parts: { before: string; name: string }[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push({ before: text.slice(from, match.index), name: match[0] });
    from = match.index + match[0].length;
  }
  const rest = text.slice(from);
  return (copy) => {
    let out = '';
    for (const { before, name } of parts) out += before + filled(name, copy);
    return out + rest;
  };
}

function filled(name: string, copy: Copy): string {
  const given = copy.given.get(name);
  if (given !== undefined) return given;
  const [, what, of] = /^<(\w+) (.+)>$/.exec(name) ?? [];
  if (what === 'key') return copy.keys.get(of)!;
  if (what === 'word') return String(copy.word(Number(of)));
  if (what === 'week') return String(Number(of) + copy.weeks);
  if (what === 'sketch') return copy.sketches.get(of)!;
  return name.includes('inc-') ? name + copy.ending : (copy.hashes.get(name) ?? name);
}

export function copyNumber(k: number, { stems }: CopiedWords): Copy {
  const year = String(FIRST_YEAR + Math.floor(k / MONTHS.length));
  const month = MONTHS[k % MONTHS.length];
  const spoken = MONTH_NAMES[Number(month) - 1];
  const given = new Map([
    [MARK, `~${k}~`],
    [`${MONTH}-`, `${year}-${month}-`],
    ['September 2016', `${spoken} ${year}`],
    ["'2016'", `'${year}'`],
    [`'${stems.get('September')}'`, `'${stems.get(spoken)}'`],
  ]);
  for (const name of SURNAMES) {
    const other = surname(name, k);
    given.set(name, other);
    given.set(`'${stems.get(name)}'`, `'${other.toLowerCase()}'`);
  }
  return {
    mark: `~${k}~`,
    given,
    ending: `~${k}`,
    weeks: weekOf(`${year}-${month}-01`) - weekOf(`${MONTH}-01`),
    word: (hash) => (hash + Math.imul(k, 0x9e3779b1)) >>> 0,
    hashes: new Map(),
    keys: new Map(),
    sketches: new Map(),
  };
}

const weekOf = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000 / 7);

const VOWELS = 'aeiou';
const CONSONANTS = 'bdfgklmnprstvz';

/** Another name of the same length, so that every offset stays; of an ending that the search's stemmer leaves alone. */
function surname(name: string, k: number): string {
  const random = seededRandom(7 * k + name.length * 131 + name.charCodeAt(0) * 17 + name.charCodeAt(2));
  const letters = Array.from({ length: name.length }, (_, i) => {
    const list = i === name.length - 1 ? 'ao' : i % 2 ? VOWELS : CONSONANTS;
    return list[Math.floor(random() * list.length)];
  }).join('');
  return letters[0].toUpperCase() + letters.slice(1);
}
