import type { Category } from '../../../format/claim.ts';
import { attributionsAround } from '../../attribution/chain.ts';
import type { Actor, CasualtyFrame, TokenSpan } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';

/** Words for victims that say only with whom they worked. */
const RELATED: ReadonlySet<string> = new Set(
  `colleague colleagues staff staffer staffers employee employees director volunteer volunteers head personnel men members
elements comrades escorts instructors trainees agents guards`.split(/\s+/),
);
const OWN: ReadonlySet<string> = new Set(['our', 'its', 'their', 'his', 'her', 'my']);

/** What those who work for a body are, by its name. */
const WORK: [Category, RegExp][] = [
  ['aid-worker', /red cross|red crescent|relief|humanitarian|refugee|\baid\b|food programme|food program/i],
  ['medic', /medical|hospital|clinic|doctors|ambulance|\bhealth\b|m[eé]decins/i],
  [
    'police',
    /police|sheriff|gendarmerie|interior minist|ministry of (?:the )?interior|internal security|security (?:forces?|services?|directorate)|public security/i,
  ],
  [
    'military',
    /\barmy\b|armed forces|\bnavy\b|air force|defen[cs]e minist|ministry of defen[cs]e|general staff|peacekeep/i,
  ],
];
/** Nouns that say less of those who serve a ministry than of its clerks. */
const FORCES: ReadonlySet<Category> = new Set(['police', 'military', 'militant']);
const CLERKS: ReadonlySet<string> = new Set(
  'colleague colleagues staff staffer staffers employee employees director head volunteer volunteers'.split(
    ' ',
  ),
);

/** How far before the victims' words the body may stand that "its" is about, in tokens. */
const NEAR = 14;

/**
 * "One of our colleagues", "its director", a name that the report gave a post before: what the victims are follows from
 * the body they worked for, which the sentence names or the speaker speaks for. Sets category and affiliation.
 */
export function settleColleagues(reading: Reading, field: FieldReading, frame: CasualtyFrame): void {
  if (frame.category !== 'unspecified' || !frame.victims) return;
  const body =
    servedBy(reading, field, frame.victims) ??
    (isRelated(field, frame.victims) ? ownerOf(reading, field, frame.victims) : null);
  const category = body && workOf(body);
  if (
    !body ||
    !category ||
    (FORCES.has(category) && isClerk(field, frame.victims) && body.kind !== 'officials')
  )
    return;
  frame.category = category;
  frame.affiliation ??= body.unnamed ? null : body.name;
}

/** What those who serve a body are; null when its name does not tell. */
function workOf({ kind, name }: Actor): Category | null {
  if (kind === 'armed-group' || /\b(?:rebel|militant|insurgent|separatist|jihadist)s?\b/i.test(name))
    return 'militant';
  return WORK.find(([, words]) => words.test(name))?.[0] ?? (kind === 'military' ? 'military' : null);
}

function isClerk({ doc }: FieldReading, { first, end }: TokenSpan): boolean {
  for (let i = first; i < end; i++) if (CLERKS.has(doc.norm(i))) return true;
  return false;
}

/** The body that a named victim serves, as the report says somewhere. */
function servedBy(reading: Reading, { mentions }: FieldReading, victims: TokenSpan): Actor | null {
  for (let m = from(mentions, victims.first); m < mentions.length && mentions[m].first < victims.end; m++) {
    const { kind, of } = reading.actors[mentions[m].actor];
    if (kind === 'person' && of !== undefined) return reading.actors[of];
  }
  return null;
}

/** Index of the first mention that ends after a token. */
function from(mentions: readonly TokenSpan[], token: number): number {
  let lo = 0;
  let hi = mentions.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (mentions[mid].end <= token) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

function isRelated({ doc }: FieldReading, { first, end }: TokenSpan): boolean {
  for (let i = first; i < end; i++) {
    if (!RELATED.has(doc.norm(i))) continue;
    if (doc.norm(i).startsWith('colleague')) return true;
    for (let j = i - 1; j >= first - 2 && j >= i - 4; j--) if (OWN.has(doc.norm(j))) return true;
  }
  return false;
}

/** Whose colleagues they are: the body named shortly before in the sentence, else the one that the speaker speaks for. */
function ownerOf(reading: Reading, field: FieldReading, victims: TokenSpan): Actor | null {
  const { doc, mentions } = field;
  const sentence = doc.sentenceOf(victims.first);
  for (let m = from(mentions, victims.first) - 1; m >= 0; m--) {
    const at = mentions[m];
    if (doc.sentenceOf(at.first) !== sentence || victims.first - at.end > NEAR) break;
    const actor = reading.actors[at.actor];
    const work = workOf(actor);
    // "the commander and two of his guards": a person, of whom nobody has said whose he is
    if (actor.kind === 'organisation' || work === 'militant' || (work !== null && !actor.unnamed))
      return actor;
  }
  const [nearest] = attributionsAround(field, victims);
  const speaker = nearest && reading.actors[nearest.speakers[0]];
  if (!speaker) return null;
  return speaker.of === undefined ? speaker : reading.actors[speaker.of];
}
