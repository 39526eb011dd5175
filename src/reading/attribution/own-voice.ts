import type { SourceKind } from '../../format/claim.ts';
import type { Reading } from '../reading.ts';

const NOISE = /\b(?:the|news|agency|online|english|com|org|net|www)\b|[^\p{L}\p{N}]+/gu;

const SELF =
  /\b(?:this|our) (?:own )?(?:news ?paper|paper|(?:news )?agency|(?:web ?|news )?site|network|channel|station|magazine|publication|correspondent|reporter)s?$/i;

/** Do the words up to the end of a speaker's mention name the report's own outlet ("this newspaper", "our correspondent")? */
export function isSelf(text: string, end: number): boolean {
  return SELF.test(text.slice(Math.max(0, end - 40), end));
}

/** "KXYZ's Ann Lee reported" on that station's own site: is the person whose name stands there one of the outlet's own? */
export function isOwnReporter(reading: Reading, text: string, [start, end]: [number, number]): boolean {
  const outlet = reading.report.outlet?.toLowerCase();
  const owner = OWNER.exec(text.slice(Math.max(0, start - 30), end))?.[1].toLowerCase();
  if (!outlet || !owner) return false;
  if (/^(?:news ?)?channel ?\d/.test(owner)) return true;
  const letters = owner.replace(/[^a-z]/g, '');
  return (
    letters.length > 2 &&
    (outlet.includes(letters) || (/^[wk].../.test(letters) && outlet.includes(letters.slice(1))))
  );
}

/** A station before its reporter's name: "WKBS 770's", "Channel 4's". */
const OWNER =
  /(?:^|\s)((?:(?:News ?)?Channel ?|\p{Lu}{3,5} ?)\d{0,4})['’]s\s+(?:\p{Lu}[\p{L}.'’-]*\s?){0,4}$/u;

/** Is a name the report's own outlet (or its people)? What its own outlet says is the report's own voice. */
export function isOwnVoice(reading: Reading, name: string, kind?: SourceKind): boolean {
  const outlet = reading.report.outlet;
  if (!outlet) return false;
  const own = name.replace(STAFF, '').replace(DESK, '');
  const a = squeeze(outlet);
  const b = squeeze(own);
  if (a === '' || b === '') return false;
  // a force or a ministry on its own site is a party that speaks, not the paper that prints it
  return a === b || ((own !== name || !(kind && PARTIES.has(kind))) && isSiteOf(outlet, own));
}

const PARTIES: ReadonlySet<SourceKind> = new Set<SourceKind>([
  'government',
  'military',
  'armed-group',
  'officials',
  'person',
]);

/** Who collects an outlet's news for it. */
const STAFF =
  /(?: (?:own|local|reliable|special|exclusive))*['’]?s? (?:activist|correspondent|reporter|journalist|photographer|source|monitor|stringer)s?$/u;
/** "the Documentation Department of Tarn Press". */
const DESK =
  /^(?:[\p{L}\p{N}]+ ){0,4}(?:department|desk|unit|team|staff|bureau|office) (?:of|at) (?:the )?/iu;

function squeeze(name: string): string {
  return name.toLowerCase().replace(NOISE, '');
}

const LABEL = /(?:^|\.)([a-z0-9-]+)\.(?:(?:com?|org|net|ac|gov)\.)?[a-z]{2,}$/;
/** What sites put behind their short names. */
const TAIL = /(?:news|online|agency|press|english|media|tv|live)$/;
const SMALL = new Set(['the', 'of', 'for', 'and', 'in', 'on', 'to', 'a', 'an']);

/**
 * Does a site's address stand for a name: the name itself with a word behind it ("tarndailynews.com"), its initials
 * ("thp", also with the country behind them), or the beginnings of its words in their order ("keshhr", "kn4hr")?
 */
function isSiteOf(outlet: string, name: string): boolean {
  const label = LABEL.exec(outlet.toLowerCase())?.[1].replaceAll('-', '');
  if (!label) return false;
  const words = (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => !SMALL.has(w));
  if (words.length === 0 || words.length > LONGEST) return false;
  const short = label.replace(TAIL, '');
  const whole = words.join('');
  if (short.length > 2 && (whole === short || whole === label || whole.replace(TAIL, '') === short))
    return true;
  if (words.length < 2) return false;
  const initials = words.map((w) => w[0]).join('');
  if (short === initials || label === initials) return true;
  if (initials.length > 2 && label.startsWith(initials) && label.length > initials.length + 3) return true;
  return label.length > 4 && startsOf(label.replace('4', ''), words);
}

/** Longer than this no name of an outlet is, in words. */
const LONGEST = 8;

/** Is a label made of beginnings of words in order, from the first to the last of them? */
function startsOf(label: string, words: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const [n, word] of words.entries()) {
    const next = n === 0 || n === words.length - 1 ? new Set<number>() : new Set(reached);
    for (const at of reached)
      for (let k = 1; k <= word.length && label[at + k - 1] === word[k - 1]; k++) next.add(at + k);
    reached = next;
  }
  return reached.has(label.length);
}
