import { isoDay, parseDay } from '../../format/edtf.ts';
import { type Atoms, sharedAtoms, tokensOf } from '../../language/atoms.ts';
import type { TimeMention } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import type { Found } from './form.ts';
import { datesTheReport } from './published.ts';
import { recognise } from './recognise.ts';
import { resolve } from './resolve.ts';
import { type Context, onDay, type Resolved } from './resolved.ts';
import { tenseAround } from './tense.ts';

/** Time expressions of a text: recognised, then resolved against the publication date. */
export function readTimes({ doc }: FieldReading, { published }: Reading): TimeMention[] {
  const out: TimeMention[] = [];
  const context: Context = {
    published: published.date ? parseDay(published.date) : null,
    told: null,
    period: null,
    month: null,
    tense: 0,
  };
  for (let k = 0; k < doc.sentences.length; k++) {
    const atoms = sharedAtoms(doc, k);
    for (const found of recognise(atoms)) {
      const t = mention(atoms, found, context);
      out.push(isDateline(atoms, found, t, context) ? { ...t, rule: DATELINE_RULE } : t);
    }
  }
  return out;
}

/** Rule of a mention that dates the report, not what it tells: "MARSTAD (Jan. 25) –", a line that ends in its date. */
export const DATELINE_RULE = 'times/dateline';

function isDateline(atoms: Atoms, found: Found, { edtf }: TimeMention, { published }: Context): boolean {
  if (found.form.kind !== 'date' || found.form.day === null || published === null) return false;
  return edtf === isoDay(published) && datesTheReport(atoms.doc.text, atoms, found);
}

function mention(atoms: Atoms, found: Found, context: Context): TimeMention {
  const tense = needsTense(found) ? tenseAround(atoms, found.first, found.end) : 0;
  const named = resolve(found.form, { ...context, tense });
  const resolved = found.besides && named.day !== null ? onDay(named.day + found.besides) : named;
  if (resolved.day !== null) context.told = resolved.day;
  const period = periodOf(resolved);
  context.period = period ?? context.period;
  if (resolved.edtf?.includes('-')) context.month = period ?? context.month;
  return {
    ...tokensOf(atoms, found.first, found.end),
    type: typeOf(found),
    value: found.clock ? resolved.value + found.clock : resolved.value,
    edtf: edtfOf(found, resolved),
    rule: found.rule,
  };
}

/** First day of a day, a month or a year told of, null for anything else. */
function periodOf({ day, edtf }: Resolved): number | null {
  if (day !== null || edtf === null) return day;
  return /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(edtf) ? parseDay(`${edtf}-01-01`.slice(0, 10)) : null;
}

const needsTense = ({ form }: Found) =>
  form.kind === 'weekday' ||
  form.kind === 'season' ||
  form.kind === 'quarter' ||
  form.kind === 'holiday' ||
  (form.kind === 'date' && form.year === null);

function typeOf({ form, clock }: Found): TimeMention['type'] {
  if (form.kind === 'fixed') return form.type;
  return clock ? 'TIME' : 'DATE';
}

/** "overnight" is told the morning after, and a night has the date on which it began. */
function edtfOf({ rule }: Found, { edtf, day }: Resolved): string | null {
  if (rule !== 'times/overnight' || day === null) return edtf;
  return isoDay(day - 1);
}
