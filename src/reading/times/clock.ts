import { type Atoms, NUMBER } from '../../language/atoms.ts';
import { DAY_PARTS } from './words.ts';

/** A time of day: TIMEX3 "T18:30", "T08:00Z", "TNI". */
export interface Clock {
  end: number;
  value: string;
}

const ZONES = new Set(['gmt', 'utc', 'z']);
const LOCAL = new Set([
  'est',
  'edt',
  'cst',
  'cdt',
  'mst',
  'mdt',
  'pst',
  'pdt',
  'bst',
  'cet',
  'cest',
  'eet',
  'eest',
  'msk',
  'ist',
  'pkt',
  'et',
  'pt',
  'et',
]);

/** "10:35 a.m.", "6pm", "16:15 UTC", "0800 GMT", "9 o'clock", "noon", "4 in the morning". */
export function clockAt(atoms: Atoms, i: number): Clock | null {
  const { norms } = atoms;
  if (norms[i] === 'noon' && norms[i - 1] === 'high') return null;
  if (norms[i] === 'noon' || norms[i] === 'midday') return { end: i + 1, value: 'T12:00' };
  if (norms[i] === 'midnight') return { end: i + 1, value: 'T24:00' };
  return figures(atoms, i);
}

function figures(atoms: Atoms, i: number): Clock | null {
  const { norms, kinds, spaced } = atoms;
  if (kinds[i] !== NUMBER) return null;
  const joined = /^([0-2]?\d)\.([0-5]\d)$/.exec(norms[i]);
  const plain = /^\d{1,2}$/.test(norms[i]);
  const four = /^([0-2]\d)([0-5]\d)$/.exec(norms[i]);
  let hour = plain ? Number(norms[i]) : joined ? +joined[1] : four ? +four[1] : -1;
  let minute = joined ? +joined[2] : four ? +four[2] : 0;
  let j = i + 1;
  let colon = false;
  if (
    plain &&
    norms[j] === ':' &&
    kinds[j + 1] === NUMBER &&
    !spaced[j] &&
    !spaced[j + 1] &&
    /^[0-5]\d$/.test(norms[j + 1])
  ) {
    minute = Number(norms[j + 1]);
    colon = true;
    j += 2;
    if (norms[j] === ':' && kinds[j + 1] === NUMBER) j += 2;
  }
  if (hour < 0 || hour > 24) return null;
  const half = halfOfDay(atoms, j);
  if (half) {
    if (hour > 12 || (four && !colon)) return null;
    hour = (hour % 12) + (half.pm ? 12 : 0);
    j = half.end;
  }
  const [zone, end] = zoneAt(atoms, j);
  if (!half && !colon && zone === null) return null;
  // "24 hours" is a length of time, "2400 hours" is midnight
  if (plain && !colon && !half && /^h(?:ou)?rs$/.test(norms[end - 1])) return null;
  if (joined && !half && zone === null) return null;
  return { end, value: `T${pad(hour)}:${pad(minute)}${zone ?? ''}` };
}

/** "a.m.", "pm", "o'clock", "in the morning", "at night". */
function halfOfDay({ norms, length }: Atoms, j: number): { pm: boolean; end: number } | null {
  const w = norms[j];
  if (w === 'am' || w === 'pm') return { pm: w === 'pm', end: j + 1 };
  if ((w === 'a' || w === 'p') && norms[j + 1] === '.' && norms[j + 2] === 'm')
    return { pm: w === 'p', end: norms[j + 3] === '.' && j + 4 < length ? j + 4 : j + 3 };
  const clock = w === 'o' && norms[j + 1] === "'clock" ? j + 2 : w === 'oclock' ? j + 1 : j;
  if (norms[clock] === 'in' && norms[clock + 1] === 'the') {
    const part = DAY_PARTS.get(norms[clock + 2] ?? '');
    if (part) return { pm: part !== 'MO', end: clock + 3 };
  }
  if (norms[clock] === 'at' && norms[clock + 1] === 'night') return { pm: true, end: clock + 2 };
  return clock > j ? { pm: false, end: clock } : null;
}

/** Zone after a time: "Z" for UTC, "" for others, null for none. */
function zoneAt({ norms }: Atoms, j: number): [string | null, number] {
  const w = norms[j] ?? '';
  if (ZONES.has(w)) return ['Z', j + 1];
  if (LOCAL.has(w)) return ['', j + 1];
  if (w === 'local' && norms[j + 1] === 'time') return ['', j + 2];
  if (w === 'hours' || w === 'hrs') return ['', j + 1];
  return [null, j];
}

const pad = (n: number) => String(n).padStart(2, '0');
