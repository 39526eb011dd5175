import { isoDay, parseDay } from '../../format/edtf.ts';
import type { Report } from '../../format/report.ts';
import { type Atoms, sharedAtoms } from '../../language/atoms.ts';
import type { Doc } from '../../language/doc.ts';
import type { FieldReading, Published } from '../reading.ts';
import type { Found } from './form.ts';
import { recognise } from './recognise.ts';
import { resolve } from './resolve.ts';

/** How far into a text a dateline or posting line is looked for, in UTF-16 units. */
const REACH = 700;

/** The publication date as given, or else a full date in a dateline or a posting line. */
export function publicationDate(report: Report, fields: FieldReading[]): Published {
  const given = report.published?.slice(0, 10) ?? null;
  if (given !== null && parseDay(given) !== null) return { date: given, rule: 'given' };
  const body = fields.at(-1);
  return (body && fromText(body.doc)) ?? { date: null, rule: 'unknown' };
}

function fromText(doc: Doc): Published | null {
  for (let k = 0; k < doc.sentences.length; k++) {
    const { first, end } = doc.sentences[k];
    if (first >= end || doc.starts[first] > REACH) break;
    const atoms = sharedAtoms(doc, k);
    for (const found of recognise(atoms)) {
      if (found.form.kind !== 'date' || found.form.year === null || found.form.day === null) continue;
      if (doc.starts[first] === undefined || atoms.starts[found.first] > REACH) break;
      const { day } = resolve(found.form, {
        published: null,
        told: null,
        period: null,
        month: null,
        tense: 0,
      });
      const rule = day === null ? null : ruleFor(doc.text, atoms, found);
      if (rule && day !== null) return { date: isoDay(day), rule };
    }
  }
  return null;
}

const POSTING =
  /(?:^|[\s(|•·])(?:posted|published|publication date|updated|last (?:updated|modified|edited)|date|issued|released|release date|filed|created|uploaded|dated|publié)(?:\s+(?:on|at|in))?\s*:?\s*(?:by [^\n]{1,60}? on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*|(?:mon|tue|wed|thu|fri|sat|sun)\.?,?\s*)?$/i;
const TIME_OR_NAME =
  /^[\s,.|•·–—-]*(?:(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m\.?)?)?\s*(?:gmt|utc|est|edt|pst|pdt|bst|cet)?[\s,.|•·)\]–—-]*$/i;
/** "MARSTAD, Varnia (" or "MARSTAD, ": a place in capitals at the head of a line or after a gap, then the date. */
const DATELINE = /(?:^|\n|\s{2}|Release\s)[^\n\p{Ll}]{0,30}?\p{Lu}{3,}[^\n.]{0,50}[,(]\s*$/u;

/** Does a date stand where reports carry their own: dateline, posting line, end of a heading? */
export function datesTheReport(text: string, atoms: Atoms, found: Found): boolean {
  const start = atoms.starts[found.first];
  if (start > REACH) return false;
  const end = atoms.ends[found.end - 1];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(Math.max(lineStart, start - 120), start);
  if (DATELINE.test(before) || POSTING.test(before) || before.trim() === '') return true;
  // a heading ends in its date: no full stop before it in the line, none after it
  return /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 40)) && !/[.!?]\s/.test(before);
}

/** "posting-line": the words before say so, or the date stands alone in its line or at the head; "dateline": after a place in capitals. */
function ruleFor(text: string, atoms: Atoms, found: Found): string | null {
  const start = atoms.starts[found.first];
  const end = atoms.ends[found.end - 1];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  const before = text.slice(Math.max(lineStart, start - 120), start);
  const after = text.slice(end, Math.min(lineEnd, end + 60));
  if (POSTING.test(before)) return 'posting-line';
  if (before.trim() === '' && TIME_OR_NAME.test(after) && newline >= 0) return 'posting-line';
  if (
    text.slice(0, start).trim() === '' &&
    !/^\s*,?\s*(?:an?|the|when|at least|was|is|in)\b/i.test(after) &&
    found.form.kind === 'date'
  )
    return /^\s+\p{Lu}|^\s*[-–—|:.\n]/u.test(after) ? 'posting-line' : null;
  if (DATELINE.test(before) && /^\s*[)(–—:,.-]/.test(after)) return 'dateline';
  return null;
}
