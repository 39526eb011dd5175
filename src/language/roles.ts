import { Char, isUpper, kindOf } from './chars.ts';
import { ABBREVIATIONS, TITLES } from './token-words.ts';

/** What a printed form can do at the border of a sentence; bits, worked out once per form. */
export const Role = {
  /** . ! ? ... and the like. */
  stop: 1,
  /** Only full stops, two or more, or an ellipsis. */
  ellipsis: 2,
  /** Closing (or straight) quotes and closing brackets. */
  closer: 4,
  /** Opening (or straight) quotes and opening brackets. */
  opener: 8,
  /** "Gen.", "Mr.": a name follows. */
  title: 16,
  /** "Inc.", "U.S.", "p.m.": may end a sentence. */
  abbreviation: 32,
  /** "J." */
  initial: 64,
  upper: 128,
  lower: 256,
  /** A word that often begins a sentence and is no name: "The", "It". */
  starter: 512,
  /** "said", "asked": what follows a quotation. */
  saying: 1024,
  /** Day, month or time zone: follows "p.m." in the same sentence. */
  calendar: 2048,
  bullet: 4096,
  dash: 8192,
  /** Two or more capitals, no small letters. */
  capitals: 16384,
  clockTime: 32768,
} as const;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const STARTERS = words(
  'the a an in on at it he she they we i this that these those there but and however meanwhile according after before ' +
    'as when while since although though if for from by his her its their our some many several at more most all no ' +
    'another other what who how why where earlier later last then now so both one two three four five six seven eight ' +
    'nine ten dozens hundreds thousands officials residents witnesses police activists you such with during despite',
);
const SAYING = words(
  'said says asked told added wrote tweeted shouted replied warned announced explained recalled cried noted insisted',
);
const CALENDAR = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december jan. feb. apr. aug. sept. oct. nov. dec. gmt utc est edt pst pdt cet bst ist',
);
const ACRONYM = /^(?:\p{L}\.)+\p{L}?\.?$/u;

/** Roles of a printed form. */
export function roleOf(form: string, norm: string): number {
  const first = form.charCodeAt(0);
  const kind = kindOf(first);
  if (kind === Char.letter) return wordRole(form, norm, first);
  if (kind === Char.digit) return 0;
  return signRole(form, first);
}

function wordRole(form: string, norm: string, first: number): number {
  let role: number = isUpper(first) ? Role.upper : Role.lower;
  if (form.length > 1 && form === form.toUpperCase() && form !== norm) role |= Role.capitals;
  if (form.endsWith('.')) {
    const bare = norm.slice(0, -1);
    if (form.length === 2) role |= Role.initial;
    else if (TITLES.has(bare)) role |= Role.title;
    else if (ABBREVIATIONS.has(bare) || ACRONYM.test(form)) role |= Role.abbreviation;
    if (norm === 'p.m.' || norm === 'a.m.') role |= Role.clockTime;
  }
  if (STARTERS.has(norm)) role |= Role.starter;
  if (SAYING.has(norm)) role |= Role.saying;
  if (CALENDAR.has(norm)) role |= Role.calendar;
  return role;
}

function signRole(form: string, first: number): number {
  switch (first) {
    case 0x2e: // .
      return form.length > 1 ? Role.stop | Role.ellipsis : Role.stop;
    case 0x2026: // …
      return Role.stop | Role.ellipsis;
    case 0x21: // !
    case 0x3f: // ?
    case 0x3002: // 。
    case 0x61f: // ؟
    case 0x6d4: // ۔
      return Role.stop;
    case 0x22: // "
    case 0x27: // '
      return Role.closer | Role.opener;
    case 0x201d: // ”
    case 0x2019: // ’
    case 0xbb: // »
    case 0x29: // )
    case 0x5d: // ]
    case 0x7d: // }
      return Role.closer;
    case 0x201c: // “
    case 0x2018: // ‘
    case 0xab: // «
    case 0x28: // (
    case 0x5b: // [
    case 0x60: // `
      return Role.opener;
    case 0x2022: // •
    case 0x25cf: // ●
    case 0x25aa: // ▪
    case 0xb7: // ·
      return Role.bullet;
    case 0x5f: // _
    case 0x2d: // -
    case 0x2013: // –
    case 0x2014: // —
    case 0x2012: // ‒
    case 0x2015: // ―
      return Role.dash;
    case 0x2a: // *
      return Role.bullet;
    default:
      return 0;
  }
}
