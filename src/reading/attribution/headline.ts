import { firstFrom } from '../first-from.ts';
import type { ActorMention, TokenSpan } from '../layers.ts';
import { outletTail } from '../outlet-tail.ts';
import type { FieldReading } from '../reading.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { paragraphBreak } from './paragraph.ts';
import type { Quote, Quotes } from './quotes.ts';

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
  for (let i = first + 1; i < stop - 1; i++) {
    if (doc.norm(i) !== ':' && doc.norm(i) !== '-' && doc.norm(i) !== '–' && doc.norm(i) !== '—') continue;
    const colon = doc.norm(i) === ':';
    if (!colon && doc.ends[i - 1] === doc.starts[i]) continue;
    const after = speakerIn(field, i + 1, stop) ?? (colon ? nounIn(field, i + 1, stop) : null);
    if (after && stop - i - 1 <= LONGEST_SPEAKER && i - first >= 3 && hasVerb(field, first, i)) {
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

/** The end of a headline before its outlet's name ("... - KXYZ Orsund", "... | Orsund News"); "- state TV" is a speaker. */
function bodyOf({ doc, in: part }: FieldReading, end: number): number {
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
  'latest update updated correction clarification note breaking watch video photo photos opinion analysis exclusive related live editor report summary abstract text source full read more also here'.split(
    ' ',
  ),
);

/** A short capitalised name that no lexicon and no title confirms ("Ann Lee: Mine Must Close"). */
function nameIn(
  field: FieldReading,
  first: number,
  end: number,
): Pick<ActorMention, 'first' | 'end' | 'head'> | null {
  const { doc, places } = field;
  // One word alone is a town as often as a person.
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

/** "[quotation] — Ann Lee": a signature after a quotation. */
export function signatureDrafts(field: FieldReading, quotes: Quotes): Draft[] {
  const { doc } = field;
  const out: Draft[] = [];
  for (const quote of quotes.list) {
    const bare = bareSpeaker(field, quote);
    if (bare) out.push(draft(field, 'signature', null, bare, { first: quote.first, end: quote.end }));
    const dash = quote.end;
    if (dash + 1 >= doc.length || !/^[―—–]$|^--$/.test(doc.form(dash)) || quote.end - quote.first < 6)
      continue;
    let end = dash + 1;
    while (
      end < doc.length &&
      end - dash < 6 &&
      /^\p{Lu}[\p{L}.'’-]*$/u.test(doc.form(end)) &&
      (end === dash + 1 || !paragraphBreak(doc, end))
    )
      end++;
    if (end - dash < 3 || (end < doc.length && !paragraphBreak(doc, end) && !/^[",“.]/.test(doc.form(end))))
      continue;
    out.push({
      ...draft(
        field,
        'signature',
        { first: dash, end: dash + 1 },
        { first: dash + 1, end, head: end - 1 },
        quote,
      ),
    });
  }
  return out;
}

/** '"Nobody is safe," neighbor Ann Lee.': a person who ends the sentence right behind the comma of a quotation; the verb was left out. */
function bareSpeaker({ doc, mentions }: FieldReading, quote: Quote): ActorMention | null {
  if (quote.end - quote.first < 6 || quote.end + 1 >= doc.length || doc.norm(quote.end - 2) !== ',')
    return null;
  const m = mentions[firstFrom(mentions, quote.end)];
  return m?.first === quote.end && m.rule === 'actors/title-name' && doc.norm(m.end) === '.' ? m : null;
}

function hasVerb(field: FieldReading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (/^VB|^MD/.test(field.doc.xpos(i))) return true;
  // "Six dead in blast": headlines drop their verbs.
  for (let i = first; i < end; i++)
    if (
      /^(?:dead|kills?|killed|dies?|wounds?|wounded|injures?|injured|hurt|missing|hits?|strikes?|leaves)$/.test(
        field.doc.norm(i),
      )
    )
      return true;
  return false;
}

function draft(
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
      if (RUBRICS.has(doc.norm(first))) return [];
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
