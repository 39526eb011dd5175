import { type LexiconEntry, lexicon } from '../lexicon/load.ts';

interface AgencyEntry extends LexiconEntry {
  name: string;
  forms: string[];
}

const byForm = new Map<string, string>();
for (const { name, forms } of lexicon<AgencyEntry>('agency-credits')) {
  for (const f of forms) byForm.set(key(f), name);
}

function key(form: string): string {
  return form.toLowerCase().replace(/[.\s-]+/g, '');
}

/** How far into a text a dateline's credit may stand, and how near its end a closing one, in code units. */
const HEAD = 220;
const TAIL = 120;

const BRACKETED = /[([/]([A-Za-z][A-Za-z .-]{1,32})[)\]/]/g;
const DATELINE = /^[^.!?\n]{0,80}?,\s+([A-Z][A-Za-z -]{1,32}?)\s*[-\u2013\u2014]/;
const CLOSING = /(?:[-\u2013\u2014]|\bsource:|\n|\()\s*([A-Za-z][A-Za-z .-]{1,32}?)\)?\s*\.?\s*$/i;

/**
 * The agency that a report credits as a whole: in a dateline at its head ("TOWN (Reuters) -") or on its last line ("- AFP").
 * An agency that is quoted within the report ("told Reuters") is none.
 */
export function creditOf(text: string): string | null {
  const head = text.slice(0, HEAD);
  for (const [, form] of head.matchAll(BRACKETED)) {
    const agency = byForm.get(key(form));
    if (agency) return agency;
  }
  const dateline = DATELINE.exec(head.trimStart());
  const closing = CLOSING.exec(text.slice(-TAIL));
  return byForm.get(key(dateline?.[1] ?? '')) ?? byForm.get(key(closing?.[1] ?? '')) ?? null;
}
