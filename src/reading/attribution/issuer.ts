import type { TokenSpan } from '../layers.ts';
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
/** What an office says of itself where it speaks of itself by its name. */
const OWN_VERBS =
  /^(?:calls|informs|denies|warns|reminds|urges|confirms|stresses|appeals|regrets|rejects|assures|thanks|asks)$/;
/** Longer than this no heading of a communiqué is, in tokens. */
const LONGEST_HEADING = 30;

/**
 * A communiqué speaks for whoever issued it: a first sentence without a verb that names the kind of paper and its
 * issuer, and "we" or "our" outside quotation marks below it, or the issuer by name ("the Ministry calls on ..."); or a
 * lead in the present tense in which an office itself speaks ("The Ministry informs:"). [] for other texts.
 */
export function issuerDraft(field: FieldReading): Draft[] {
  const { doc } = field;
  if (field.in !== 'text' || doc.sentences.length < 2) return [];
  const lead = leadDraft(field);
  if (lead) return [lead];
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
  if (by + 1 >= stop) return [];
  if (!speaksOfItself(field, end) && !namesItself(field, by + 1, stop, end)) return [];
  return [
    draftOf({ first: paper, end: paper + 1 }, { first: by + 1, end: stop }, { first: end, end: doc.length }),
  ];
}

const draftOf = (cueSpan: TokenSpan, source: TokenSpan, content: TokenSpan): Draft => ({
  rule: 'attribution/issuer',
  cue: ISSUED,
  cueSpan,
  source,
  sourceHead: source.end - 1,
  content: [content],
  citing: null,
  through: null,
});

/** Tokens of an office's name before its verb. */
const LONGEST_NAME = 12;

const LEADS = /^(?:informs|regrets|condemns|deplores|mourns)$/;

/** "The Ministry informs: ...", "The Command regrets to inform ...", "Surgeons Abroad condemns ... We mourn ...": null for other leads. */
function leadDraft(field: FieldReading): Draft | null {
  const { doc } = field;
  const { first, end } = doc.sentences[0];
  let verb = first + 1;
  while (verb < Math.min(end - 1, first + LONGEST_NAME) && !LEADS.test(doc.norm(verb))) verb++;
  if (!LEADS.test(doc.norm(verb)) || !field.mentions.some((m) => m.first <= first + 1 && m.end <= verb))
    return null;
  for (let i = first; i < verb; i++) if (/^(?:,|:|-|–|—|\()$/.test(doc.norm(i))) return null;
  const w = doc.norm(verb);
  const next = doc.norm(verb + 1);
  const source = { first, end: verb };
  if (w === 'informs' && /^(?::|that)$/.test(next))
    return draftOf({ first: verb, end: verb + 1 }, source, { first: verb + 2, end: doc.length });
  if (/^regrets$/.test(w) && next === 'to' && /^(?:inform|announce|report|confirm)$/.test(doc.norm(verb + 2)))
    return draftOf({ first: verb, end: verb + 3 }, source, { first: verb + 3, end: doc.length });
  if (w !== 'informs' && speaksOfItself(field, end))
    return draftOf({ first: verb, end: verb + 1 }, source, { first: end, end: doc.length });
  return null;
}

/** "The Ministry calls on citizens": the issuer's first or last word with an article, and a verb in the present tense. */
function namesItself({ doc }: FieldReading, first: number, stop: number, from: number): boolean {
  const names = new Set([doc.norm(doc.norm(first) === 'the' ? first + 1 : first), doc.norm(stop - 1)]);
  for (let i = from + 1; i + 1 < doc.length; i++)
    if (names.has(doc.norm(i)) && doc.norm(i - 1) === 'the' && OWN_VERBS.test(doc.norm(i + 1))) return true;
  return false;
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
