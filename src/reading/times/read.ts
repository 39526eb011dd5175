import { parseDay } from '../../format/edtf.ts';
import { type Atoms, sharedAtoms, tokensOf } from '../../language/atoms.ts';
import type { TimeMention } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import type { Found } from './form.ts';
import { recognise } from './recognise.ts';
import { type Context, type Resolved, resolve } from './resolve.ts';
import { tenseAround } from './tense.ts';

/** Time expressions of the wanted sentences: recognised, then resolved against the publication date. */
export function readTimes({ doc, wanted }: FieldReading, { published }: Reading): TimeMention[] {
  const out: TimeMention[] = [];
  const context: Context = {
    published: published.date ? parseDay(published.date) : null,
    told: null,
    tense: 0,
  };
  for (let k = 0; k < doc.sentences.length; k++) {
    if (!wanted[k]) continue;
    const atoms = sharedAtoms(doc, k);
    for (const found of recognise(atoms)) out.push(mention(atoms, found, context));
  }
  return out;
}

function mention(atoms: Atoms, found: Found, context: Context): TimeMention {
  const tense = needsTense(found) ? tenseAround(atoms, found.first, found.end) : 0;
  const resolved = resolve(found.form, { ...context, tense });
  if (resolved.day !== null) context.told = resolved.day;
  return {
    ...tokensOf(atoms, found.first, found.end),
    type: typeOf(found),
    value: found.clock ? resolved.value + found.clock : resolved.value,
    edtf: edtfOf(found, resolved),
    rule: found.rule,
  };
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

/** A night runs into the next day; "overnight" is told the morning after. */
function edtfOf({ rule }: Found, { edtf, day }: Resolved): string | null {
  if (rule !== 'times/overnight' || day === null) return edtf;
  const iso = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
  return `${iso(day - 1)}/${iso(day)}`;
}
