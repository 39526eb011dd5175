import type { FieldReading } from '../reading.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';

/** "Communiqué no. 14 of the Front": the text below is the issuer's own. */
const ISSUED: Cue = {
  id: 'issued',
  verb: 'say',
  frames: ['clause'],
  certainty: 'asserted',
  class: 'say',
  example: 'Statement by the Land Front. Our units hold the bridge.',
  source: 'own observation',
};

const PAPERS = /^(?:communiqu[ée]s?|statement|declaration|announcement|bulletin)$/;
const OWN = new Set(['we', 'our', 'us', 'ours']);
/** Longer than this no heading of a communiqué is, in tokens. */
const LONGEST_HEADING = 30;

/**
 * A communiqué speaks for whoever issued it: a first sentence without a verb that names the kind of paper and its
 * issuer, and "we" or "our" outside quotation marks below it. [] for other texts.
 */
export function issuerDraft(field: FieldReading): Draft[] {
  const { doc } = field;
  if (field.in !== 'text' || doc.sentences.length < 2) return [];
  const { first, end } = doc.sentences[0];
  if (end - first > LONGEST_HEADING) return [];
  let paper = first;
  while (paper < Math.min(end, first + 4) && !PAPERS.test(doc.norm(paper))) paper++;
  if (paper >= Math.min(end, first + 4)) return [];
  for (let i = first; i < end; i++) if (/^(?:VB[DPZ]|MD)$/.test(doc.xpos(i))) return [];
  let by = paper + 1;
  while (by < end && !/^(?:by|of|from)$/.test(doc.norm(by))) by++;
  let stop = by + 1;
  while (stop < end && !/^[,.;:(–—]$/.test(doc.norm(stop)) && doc.norm(stop) !== 'on') stop++;
  while (stop > by + 1 && !/^\p{Lu}/u.test(doc.form(stop - 1))) stop--;
  if (by + 1 >= stop || !speaksOfItself(field, end)) return [];
  return [
    {
      rule: 'attribution/issuer',
      cue: ISSUED,
      cueSpan: { first: paper, end: paper + 1 },
      source: { first: by + 1, end: stop },
      sourceHead: stop - 1,
      content: [{ first: end, end: doc.length }],
      citing: null,
      through: null,
    },
  ];
}

/** "our units", "we hold the town", outside quotation marks. */
function speaksOfItself({ doc }: FieldReading, from: number): boolean {
  let quoted = false;
  for (let i = from; i < doc.length; i++) {
    const w = doc.norm(i);
    if (w === '“') quoted = true;
    else if (w === '”') quoted = false;
    else if (w === '"') quoted = !quoted;
    else if (!quoted && OWN.has(w)) return true;
  }
  return false;
}
