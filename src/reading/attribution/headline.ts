import type { Doc } from '../../language/doc.ts';
import type { ActorMention, TokenSpan } from '../layers.ts';
import { outletTail } from '../outlet-tail.ts';
import type { FieldReading } from '../reading.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { paragraphBreak } from './paragraph.ts';

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
  let stop = bodyOf(field, end);
  while (stop > first && /^[.!?]$/.test(doc.form(stop - 1))) stop--;
  const inBrackets = bracketed(field, first, stop);
  if (inBrackets) return [inBrackets];
  for (let i = first + 1; i < stop - 1; i++) {
    if (doc.norm(i) !== ':' && doc.norm(i) !== '-' && doc.norm(i) !== '–' && doc.norm(i) !== '—') continue;
    const colon = doc.norm(i) === ':';
    if (!colon && doc.ends[i - 1] === doc.starts[i]) continue;
    const close = colon ? beforeDash(doc, i + 1, stop) : stop;
    const after = speakerIn(field, i + 1, close) ?? (colon ? nounIn(field, i + 1, close) : null);
    if (after && close - i - 1 <= LONGEST_SPEAKER && i - first >= 3 && hasVerb(field, first, i)) {
      return [draft(field, 'headline-end', { first: i, end: i + 1 }, after, { first, end: i })];
    }
    if (colon && stop - i > 3 && !labelsPlace(field, first, i)) {
      const before =
        i - first <= LONGEST_SPEAKER
          ? (speakerIn(field, first, i) ?? nameIn(field, first, i))
          : quotedSubject(field, first, i);
      if (before)
        return [
          draft(field, 'headline-start', { first: i, end: i + 1 }, before, { first: i + 1, end: stop }),
        ];
    }
    if (colon) break;
  }
  return [];
}

/** "Four killed in mine blast (army)": null for others. */
function bracketed(field: FieldReading, first: number, stop: number): Draft | null {
  const { doc } = field;
  if (field.in !== 'title' || doc.norm(stop - 1) !== ')') return null;
  let open = stop - 2;
  while (open > first && stop - open < LONGEST_SPEAKER && doc.norm(open) !== '(') open--;
  if (open - first < 3 || doc.norm(open) !== '(' || !hasVerb(field, first, open)) return null;
  const m = speakerIn(field, open + 1, stop - 1);
  return m && m.end === stop - 1
    ? draft(field, 'headline-end', { first: open, end: open + 1 }, m, { first, end: open })
    : null;
}

/** "...: governor - Metro Today": a speaker ends where a dash or a bar with spaces parts an outlet's name off. */
function beforeDash(doc: Doc, from: number, stop: number): number {
  const { starts, ends } = doc;
  for (let i = from + 1; i < Math.min(stop - 1, from + LONGEST_SPEAKER); i++)
    if (/^[-–—|]$/.test(doc.form(i)) && ends[i - 1] < starts[i] && ends[i] < starts[i + 1]) return i;
  return stop;
}

/** The end of a headline before its outlet's name ("... - KXYZ Orsund", "... | Orsund News"); "- state TV" is a speaker. */
export function bodyOf({ doc, in: part }: FieldReading, end: number): number {
  const tail = part === 'title' ? outletTail(doc) : doc.length;
  if (tail >= end || !/^\p{Lu}/u.test(doc.form(tail))) return end;
  for (let i = tail; i < end; i++) if (doc.norm(i) === 'state') return end;
  return tail - 1;
}

/** A title that ends in a speaker though its colon was lost: "Blast kills six state TV". */
export function lostColonDraft(field: FieldReading, first: number, end: number): Draft[] {
  const { doc } = field;
  let stop = end;
  while (stop > first && /^[.!?]$/.test(doc.form(stop - 1))) stop--;
  const last = field.mentions.findLast((m) => m.first > first && m.end === stop);
  if (!last || !SPEAKS.test(last.rule)) return [];
  // "... in Old Aldova Monitor": the place before the speaker's word is no part of it.
  const word = { first: stop - 1, end: stop, head: stop - 1 };
  const bare = last.rule !== 'actors/lexicon' && SPEAKER_WORDS.has(doc.norm(word.first));
  if (
    bare &&
    word.first - first >= 3 &&
    /^\p{Lu}/u.test(doc.form(word.first)) &&
    hasVerb(field, first, word.first)
  ) {
    return [draft(field, 'headline-lost-colon', null, word, { first, end: word.first })];
  }
  if (last.first - first < 3 || !hasVerb(field, first, last.first)) return [];
  // "Ambush kills nine soldiers": those counted
  if (doc.xpos(last.first - 1) === 'CD' && doc.xpos(stop - 1) === 'NNS') return [];
  const before = doc.xpos(last.first - 1);
  if (/^(?:IN|TO|DT|PRP\$|CC|VB[DGZPN]?|POS|HYPH|JJ)$/.test(before) || doc.norm(last.first - 1) === ',')
    return [];
  return [draft(field, 'headline-lost-colon', null, last, { first, end: last.first })];
}

const SPEAKER_WORDS = new Set(
  'monitor monitors observatory police officials ministry witnesses activists report reports army un'.split(
    ' ',
  ),
);

const SPEAKS = /^actors\/(?:lexicon|class|body|settled)$/;

/**
 * "ORSUND: Two people were killed", "Aldova: Two killed in raid": a place before the colon says where, unless a title
 * goes on about another country ("Aldova: Six rebels killed in Kesh").
 */
function labelsPlace({ doc, places, in: part }: FieldReading, first: number, colon: number): boolean {
  const label = places.find(
    (p) => p.use === 'place' && p.rule === 'places/name' && p.first <= first && p.end >= colon,
  );
  if (!label) return false;
  if (part !== 'title') return true;
  const country = label.where?.country;
  return (
    !/^["“‘'`]/.test(doc.form(colon + 1)) &&
    !places.some((p) => p.first > colon && p.use === 'place' && p.where && p.where.country !== country)
  );
}

/** The mentions that fill a side of a colon, but for a title or an article: the first of them. */
function speakerIn(field: FieldReading, first: number, end: number): ActorMention | null {
  const m = field.mentions.find((x) => x.first >= first && x.end <= end);
  if (!m || (end - first === 1 && SHOWN.test(field.doc.norm(first)))) return null;
  // "- News About Kesh": a page's name that holds a speaker's
  if (m.rule === 'actors/name')
    for (let i = m.first; i < m.end; i++) if (RUBRICS.has(field.doc.norm(i))) return null;
  for (let i = first; i < m.first; i++) if (WITHIN_NAME.test(field.doc.norm(i))) return null;
  return lastOfList(field, m, end).end >= end - 1 && m.first <= first + 3 ? m : null;
}

/** "medics, state media": the last of the speakers that a comma or "and" joins to one. */
function lastOfList({ doc, mentions }: FieldReading, m: ActorMention, end: number): ActorMention {
  let last = m;
  for (let n = mentions.indexOf(m) + 1; n < mentions.length && mentions[n].end <= end; n++) {
    if (mentions[n].first !== last.end + 1 || !/^(?:,|and|&)$/.test(doc.norm(last.end))) break;
    last = mentions[n];
  }
  return last;
}

/** What a page puts before a headline of something to look at. */
const SHOWN = /^(?:videos?|photos?|pictures|footage|watch|updates?|breaking)$/;

const WITHIN_NAME = /^(?:about|of|from|in|for|on|at|news)$/;

/** Words before a colon that are no speaker. */
const RUBRICS = new Set(
  `latest update updated correction clarification note breaking watch video videos photo photos opinion analysis exclusive
related live editor report summary abstract text source full read more also here information highlights points facts know story
stories developing dead wounded injured victims suspect timeline background context next previous gallery listen podcast
morning evening what where when who why how`.split(/\s+/),
);

/** A short capitalised name that no lexicon and no title confirms ("Ann Lee: Mine Must Close"). */
function nameIn(
  field: FieldReading,
  first: number,
  end: number,
): Pick<ActorMention, 'first' | 'end' | 'head'> | null {
  const { doc, places } = field;
  // "HPD: Two shot": a force by its initials; one other word alone is a town as often as a person.
  if (end - first === 1 && /^\p{Lu}{1,4}(?:PD|SO)$/u.test(doc.form(first)))
    return { first, end, head: first };
  if (end - first > 4 || end - first < 2) return null;
  if (places.some((p) => p.first >= first && p.end <= end)) return null;
  for (let i = first; i < end; i++) {
    if (RUBRICS.has(doc.norm(i)) || !/^\p{Lu}[\p{L}.'’-]*$/u.test(doc.form(i))) return null;
  }
  return { first, end, head: end - 1 };
}

/** "Jets bomb school, killing six: resistance": one or two nouns, of no place, that no lexicon knows. */
function nounIn(
  { doc, places, in: part }: FieldReading,
  first: number,
  end: number,
): Pick<ActorMention, 'first' | 'end' | 'head'> | null {
  if (part !== 'title' || end - first > 2 || end <= first) return null;
  if (places.some((p) => p.first >= first && p.end <= end)) return null;
  for (let i = first; i < end; i++)
    if (RUBRICS.has(doc.norm(i)) || !/^(?:NNS?|JJ)$/.test(doc.xpos(i)) || !/^\p{Ll}/u.test(doc.form(i)))
      return null;
  return doc.xpos(end - 1).startsWith('NN') ? { first, end, head: end - 1 } : null;
}

/** "Ann Lee scolds mine owners: 'You knew'": the subject of the words before a quotation. */
function quotedSubject(
  field: FieldReading,
  first: number,
  colon: number,
): Pick<ActorMention, 'first' | 'end' | 'head'> | null {
  const { doc } = field;
  if (!/^["“‘'`]/.test(doc.form(colon + 1)) || colon - first > 12) return null;
  const named = field.mentions.find((m) => m.first === first);
  if (named && named.end < colon) return named;
  let end = first;
  while (end < colon && /^NN|^JJ|^DT/.test(doc.xpos(end))) end++;
  return end > first && end < colon && /^VB/.test(doc.xpos(end)) ? { first, end, head: end - 1 } : null;
}

function hasVerb(field: FieldReading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (/^VB|^MD/.test(field.doc.xpos(i))) return true;
  // "Six dead in blast": headlines drop their verbs.
  for (let i = first; i < end; i++)
    if (
      /^(?:dead|kills?|killed|dies?|wounds?|wounded|injures?|injured|hurt|missing|hits?|strikes?|leaves|deaths|casualties|fatalities|bodies)$/.test(
        field.doc.norm(i),
      )
    )
      return true;
  return false;
}

export function draft(
  field: FieldReading,
  rule: string,
  cue: TokenSpan | null,
  speaker: Pick<ActorMention, 'first' | 'end' | 'head'>,
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
  const { first: opening, end } = doc.sentences[k];
  if (!paragraphBreak(doc, opening)) return [];
  const first = /^["“]$/.test(doc.form(opening)) ? opening + 1 : opening;
  for (let i = first + 1; i < Math.min(end, first + 6); i++) {
    if (doc.norm(i) === ':') {
      const name = doc.slice(first, i);
      for (let j = first; j < i; j++) if (RUBRICS.has(doc.norm(j))) return [];
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
