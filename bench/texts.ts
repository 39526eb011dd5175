/**
 * Texts to measure on: reports of violence from templates of our own, with names, places and numbers changed from copy
 * to copy, and everyday articles without any. The same every time.
 */
import type { Report } from '../src/format/report.ts';
import { seededRandom } from '../src/language/hash.ts';
import { CONFLICT } from './conflict-templates.ts';
import { EVERYDAY } from './everyday-templates.ts';

const TOWNS = [
  'Tal Orin',
  'Qarn',
  'Nahr al-Kabir',
  'Aleppo',
  'Marlow Bay',
  'Kesh',
  'Mosul',
  'Tal Hamra',
  'Idlib',
  'Port Vane',
  'Deir ez-Zor',
  'Wadi Sarr',
  'Kunduz',
  'Old Farrow',
  'Raqqa',
  'Beit Nour',
  'Lashkar Gah',
  'Hamra Hills',
  'Daraa',
  'Ain Suq',
];
const PROVINCES = [
  'Nahr',
  'Idlib',
  'Homs',
  'Helmand',
  'Orin',
  'Nineveh',
  'Aleppo',
  'East Vane',
  'Anbar',
  'Kesh',
];
const PEOPLE = [
  'Marlow',
  'Vane',
  'Orme',
  'Haddad',
  'Karimi',
  'Sorel',
  'Nasser',
  'Bakr',
  'Iversen',
  'Petrov',
  'Lund',
  'Osman',
  'Castellan',
  'Farouk',
  'Brandt',
  'Yilmaz',
];
const GROUPS = [
  'Islamic State',
  'the rebels',
  'the Northern Front',
  'government forces',
  'the coalition',
  'the militia',
  'Ahrar al-Nahr',
  'the army',
  'Russian warplanes',
  'the Sons of Orin',
];
const MONITORS = [
  'the Orin Observatory',
  'Nahr Civil Defence',
  'the district hospital',
  'the Interior Ministry',
  'the Health Ministry',
  'the Syrian Observatory for Human Rights',
  'the local council',
  'the United Nations mission',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve', 'fifteen'];

type Pick = () => number;

/** Fills the slots of a template: {town}, {province}, {person}, {group}, {monitor}, {day}, {n}, {word}, {time}. */
function fill(template: string, random: Pick, given: Readonly<Record<string, string>> = {}): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)];
  const held = new Map<string, string>(Object.entries(given).map(([slot, value]) => [`{${slot}}`, value]));
  return template.replace(/\{(\w+?)(\d?)\}/g, (slot, kind: string, copy: string) => {
    if (copy && held.has(slot)) return held.get(slot)!;
    const value = slotValue(kind, pick, random);
    if (copy) held.set(slot, value);
    return value;
  });
}

function slotValue(kind: string, pick: (list: readonly string[]) => string, random: Pick): string {
  switch (kind) {
    case 'town':
      return pick(TOWNS);
    case 'province':
      return pick(PROVINCES);
    case 'person':
      return pick(PEOPLE);
    case 'group':
      return pick(GROUPS);
    case 'monitor':
      return pick(MONITORS);
    case 'day':
      return pick(DAYS);
    case 'n':
      return String(3 + Math.floor(random() * 90));
    case 'big':
      return `${1 + Math.floor(random() * 30)},${String(Math.floor(random() * 1000)).padStart(3, '0')}`;
    case 'time':
      return `${1 + Math.floor(random() * 11)}:${String(Math.floor(random() * 60)).padStart(2, '0')}`;
    default:
      return pick(WORDS);
  }
}

const dateOf = (k: number): string => `2016-09-${String(1 + (k % 28)).padStart(2, '0')}`;

/**
 * A report of violence, number k of a series.
 * @param given what stands in numbered slots: `{ town1: 'Aleppo', n1: '12' }`
 * @param template number of the template, k when left out
 */
export function conflictReport(k: number, given?: Readonly<Record<string, string>>, template = k): Report {
  const random = seededRandom(7919 * (k + 1));
  const { title, text } = CONFLICT[template % CONFLICT.length];
  return {
    id: `c${k}`,
    title: fill(title, random, given),
    text: fill(text, random, given),
    published: dateOf(k),
  };
}

/** Everyday articles are joined from this many paragraphs. */
const PARAGRAPHS = [5, 6, 7, 8, 9, 10];

/** An everyday article, number k of a series. */
export function everydayReport(k: number): Report {
  const random = seededRandom(104729 * (k + 1));
  const subject = EVERYDAY[k % EVERYDAY.length];
  const paragraphs: string[] = [];
  const many = PARAGRAPHS[Math.floor(random() * PARAGRAPHS.length)];
  for (let p = 0; p < many; p++)
    paragraphs.push(fill(subject.paragraphs[Math.floor(random() * subject.paragraphs.length)], random));
  return {
    id: `e${k}`,
    title: fill(subject.title, random),
    text: paragraphs.join('\n\n'),
    published: dateOf(k),
  };
}

/** Share of violence in the mixed news, in per cent. */
export const SHARE = 3;

/** Mixed news: three reports of violence in every hundred articles. */
export function mixedReport(k: number): Report {
  return (k * 37) % 100 < SHARE
    ? { ...conflictReport(k), id: `m${k}` }
    : { ...everydayReport(k), id: `m${k}` };
}
