import { PREDICATES } from '../lexicon.ts';
import type { Clauses } from '../people/group.ts';
import { ADVERB, BE, DO, HAVE, isBreak, MODAL, QUOTE } from '../words.ts';
import type { Predicate } from './predicates.ts';

const FATAL = new Set(['fatally', 'mortally']);

/** "fatally", and no "non fatally". */
export const isFatal = (doc: Clauses['doc'], i: number): boolean =>
  FATAL.has(doc.norm(i)) && doc.norm(i - 1) !== 'non';
const REPORT_TO = new Set([
  'said',
  'believed',
  'reported',
  'thought',
  'known',
  'confirmed',
  'feared',
  'alleged',
  'claimed',
  'understood',
  'appeared',
  'appears',
  'presumed',
  'rumoured',
  'likely',
  'suspected',
  'assessed',
  'estimated',
]);
const FINDING = new Set([
  'found',
  'discovered',
  'located',
  'pronounced',
  'declared',
  'confirmed',
  'reported',
  'feared',
  'presumed',
  'believed',
  'listed',
  'left',
  'shot',
  'thought',
  'dropped',
  'lying',
  'remained',
  'remain',
  'remains',
  'gone',
  'went',
  'go',
  'reportedly',
  'lay',
]);
/** "managed to kill", "went on to kill": it came to it. */
function comesAbout({ doc, first }: Clauses, verb: number): boolean {
  const went = doc.norm(verb) === 'on' && doc.norm(verb - 1) === 'went';
  if (!went && !/^(?:managed|proceeded)$/.test(doc.norm(verb))) return false;
  for (let i = verb - 1; i >= Math.max(first, verb - 14); i--)
    if (NOT_SO.test(doc.norm(i))) return false;
    else if (doc.norm(i) === ';') break;
  return true;
}

/** What makes of "managed to" something that did not come about, or a story. */
const NOT_SO =
  /^(?:not|n't|never|hardly|nearly|almost|if|unless|whether|would|could|might|may|nobody|none|no|neither|nor|film|novel|movie|series|hero)$/;

const SELF = new Set(['himself', 'herself', 'themselves']);
const DOUBT = new Set([
  'feared',
  'presumed',
  'believed',
  'thought',
  'possibly',
  'likely',
  'probably',
  'suspected',
  'apparently',
]);

/** Auxiliaries found before a predicate. */
export interface Flags {
  be: boolean;
  have: boolean;
}

/** "were more likely than not killed": how sure the speaker is, and no denial. */
const isOnBalance = (doc: Clauses['doc'], not: number): boolean =>
  doc.norm(not) === 'not' &&
  doc.norm(not - 1) === 'than' &&
  /^(?:likely|probably)$/.test(doc.norm(not - 2)) &&
  doc.norm(not - 3) === 'more';

/** Tokens of what is put between an auxiliary and its verb. */
const INSERTED = 8;

/** "were, by all accounts, killed", "were, police said, shot": the second comma of what is put in behind an auxiliary. */
function isInserted({ doc, first }: Clauses, comma: number): boolean {
  for (let i = comma - 1; i > Math.max(first, comma - INSERTED); i--) {
    if (doc.norm(i) === ',') return BE.has(doc.norm(i - 1)) && i < comma - 1;
    if (isBreak(doc.norm(i))) return false;
  }
  return false;
}

/** Walks back over auxiliaries and adverbs; sets where the verb group starts, its certainty and negation. */
export function auxiliaries(c: Clauses, p: Predicate): Flags {
  const { doc } = c;
  const flags: Flags = { be: false, have: false };
  let modal = '';
  let to = false;
  let doubt = false;
  let reported = false;
  let alleged = false;
  let base = PREDICATES.get(doc.norm(p.token))?.some((f) => f.form === 'base') ?? false;
  let j = p.token - 1;
  for (; j >= c.first; j--) {
    const w = doc.norm(j);
    if (BE.has(w)) {
      flags.be = true;
      if (w === 'be') base = true;
    } else if (HAVE.has(w)) {
      flags.have = true;
      base = false;
    } else if (MODAL.has(w)) {
      if (w === 'may' && doc.form(j) === 'May' && j > c.first) break;
      modal = w;
    } else if (isOnBalance(doc, j)) j -= 3;
    else if (w === ',' && isInserted(c, j)) {
      while (doc.norm(j - 1) !== ',') j--;
      j--;
    } else if (w === 'not' || w === "n't" || w === 'never' || w === 'cannot') p.negated = true;
    else if (DO.has(w)) {
      if (!p.negated && !base) break;
    } else if (w === 'to' && (base || flags.have)) {
      to = true;
      if (flags.have && REPORT_TO.has(doc.norm(j - 1))) {
        doubt ||= DOUBT.has(doc.norm(j - 1));
        j--;
        flags.have = false;
        to = false;
        const be = flags.be;
        for (
          j--;
          j >= c.first && (BE.has(doc.norm(j)) || HAVE.has(doc.norm(j)) || ADVERB.has(doc.norm(j)));
          j--
        );
        flags.be = be;
        flags.have = !be;
        break;
      }
      j--;
      if (comesAbout(c, j)) to = false;
      break;
    } else if (QUOTE.has(w) && (BE.has(doc.norm(j - 1)) || HAVE.has(doc.norm(j - 1)))) {
      // was "stabbed multiple times"
    } else if (/^(?:remains?|remained)$/.test(w) && p.voice !== 'adjective') {
      // "remain hospitalized", "remained displaced"
      flags.be = true;
    } else if (SELF.has(w) && BE.has(doc.norm(j - 1))) {
      // "was himself stabbed"
    } else if (
      /^(?:found|discovered|located)$/.test(w) &&
      (BE.has(doc.norm(j - 1)) || ADVERB.has(doc.norm(j - 1)))
    ) {
      // "was found fatally stabbed"
    } else if (w === 'left' && BE.has(doc.norm(j - 1)) && p.voice !== 'adjective') {
      // "was left paralysed"
    } else if (ADVERB.has(w) || FATAL.has(w) || (p.voice === 'adjective' && FINDING.has(w))) {
      if (DOUBT.has(w)) doubt = true;
      if (w === 'reportedly') reported = true;
      if (w === 'allegedly') alleged = true;
      if (w === 'left' && p.voice === 'adjective') {
        j--;
        break;
      }
    } else break;
  }
  p.first = j + 1;
  while (
    p.first < p.token &&
    (doc.norm(p.first) === 'being' ? false : ADVERB.has(doc.norm(p.first)) && !BE.has(doc.norm(p.first)))
  )
    p.first++;
  if (doc.norm(p.end) === 'reportedly') reported = true;
  if (to && p.entry.effect === 'displaced' && p.entry.frame === 'intransitive') p.certainty = 'asserted';
  else if (to) p.certainty = null;
  else if (modal)
    p.certainty =
      flags.have || modal === 'may' || modal === 'might'
        ? modal === 'would'
          ? 'conditional'
          : 'possible'
        : null;
  else if (doubt) p.certainty = 'possible';
  else if (alleged) p.certainty = 'alleged';
  else if (reported) p.certainty = 'reported';
  return flags;
}
