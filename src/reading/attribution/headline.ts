import type { ActorMention, TokenSpan } from '../layers.ts';
import type { FieldReading } from '../reading.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { paragraphBreak } from './quotes.ts';

/** A colon between a speaker and the words. */
const COLON: Cue = {
  id: 'colon',
  verb: 'say',
  frames: ['clause'],
  certainty: 'asserted',
  class: 'say',
  example: 'Bridge closed after blast: police',
  source: 'own observation',
};

/** Speakers longer than this stand before no colon. */
const LONGEST_SPEAKER = 6;

/** "Monitor: six killed", "Six killed: monitor", and in titles "Six killed monitor" with the colon lost. */
export function headlineDrafts(field: FieldReading, first: number, end: number): Draft[] {
  const { doc } = field;
  let stop = end;
  while (stop > first && /^[.!?]$/.test(doc.form(stop - 1))) stop--;
  for (let i = first + 1; i < stop - 1; i++) {
    if (doc.norm(i) !== ':' && doc.norm(i) !== '-' && doc.norm(i) !== '–' && doc.norm(i) !== '—') continue;
    const colon = doc.norm(i) === ':';
    if (!colon && doc.ends[i - 1] === doc.starts[i]) continue;
    const after = speakerIn(field, i + 1, stop);
    if (after && stop - i - 1 <= LONGEST_SPEAKER && i - first >= 3 && hasVerb(field, first, i)) {
      return [draft(field, 'headline-end', { first: i, end: i + 1 }, after, { first, end: i })];
    }
    const before = colon ? speakerIn(field, first, i) : null;
    if (before && i - first <= LONGEST_SPEAKER && stop - i > 3) {
      return [draft(field, 'headline-start', { first: i, end: i + 1 }, before, { first: i + 1, end: stop })];
    }
    if (colon) break;
  }
  return [];
}

/** A title that ends in a speaker though its colon was lost: "Blast kills six state TV". */
export function lostColonDraft(field: FieldReading, first: number, end: number): Draft[] {
  const { doc } = field;
  let stop = end;
  while (stop > first && /^[.!?]$/.test(doc.form(stop - 1))) stop--;
  const last = field.mentions.findLast((m) => m.first > first && m.end === stop);
  if (!last || last.first - first < 3 || !SPEAKS.test(last.rule) || !hasVerb(field, first, last.first))
    return [];
  const before = doc.xpos(last.first - 1);
  if (/^(?:IN|TO|DT|PRP\$|CC|VB[DGZPN]?|POS|HYPH|JJ)$/.test(before) || doc.norm(last.first - 1) === ',')
    return [];
  return [draft(field, 'headline-lost-colon', null, last, { first, end: last.first })];
}

const SPEAKS = /^actors\/(?:lexicon|class|body|settled)$/;

/** The mention that fills a side of a colon, but for a title or an article. */
function speakerIn(field: FieldReading, first: number, end: number): ActorMention | null {
  const m = field.mentions.find((x) => x.first >= first && x.end <= end);
  if (!m) return null;
  return m.end >= end - 1 && m.first <= first + 3 ? m : null;
}

function hasVerb(field: FieldReading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (/^VB|^MD/.test(field.doc.xpos(i))) return true;
  // "Six dead in blast": headlines drop their verbs.
  for (let i = first; i < end; i++)
    if (/^(?:dead|killed|wounded|injured|hurt|missing)$/.test(field.doc.norm(i))) return true;
  return false;
}

function draft(
  field: FieldReading,
  rule: string,
  cue: TokenSpan | null,
  speaker: ActorMention,
  content: TokenSpan,
): Draft {
  while (content.first < content.end - 1 && field.doc.norm(content.first) === ':') content.first++;
  return {
    rule: `attribution/${rule}`,
    cue: COLON,
    cueSpan: cue,
    source: { first: speaker.first, end: speaker.end },
    sourceHead: speaker.head,
    content: [content],
    citing: null,
    through: null,
  };
}

/** "WARDEN: We heard nothing." at the start of a paragraph: the paragraph is the speaker's. */
export function transcriptDraft(field: FieldReading, k: number): Draft[] {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  if (!paragraphBreak(doc, first)) return [];
  for (let i = first + 1; i < Math.min(end, first + 6); i++) {
    if (doc.norm(i) === ':') {
      const name = doc.slice(first, i);
      if (!/^\p{Lu}[\p{Lu}\s.'’-]+$/u.test(name)) return [];
      let stop = end;
      for (let n = k + 1; n < doc.sentences.length && !paragraphBreak(doc, doc.sentences[n].first); n++)
        stop = doc.sentences[n].end;
      if (stop <= i + 1) return [];
      return [
        {
          rule: 'attribution/transcript',
          cue: COLON,
          cueSpan: { first: i, end: i + 1 },
          source: { first, end: i },
          sourceHead: i - 1,
          content: [{ first: i + 1, end: stop }],
          citing: null,
          through: null,
        },
      ];
    }
    if (!/^[\p{Lu}.'’-]+$/u.test(doc.form(i))) return [];
  }
  return [];
}
