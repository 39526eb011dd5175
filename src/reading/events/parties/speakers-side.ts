import { attributionsAround } from '../../attribution/chain.ts';
import { maybeCue } from '../../attribution/cues.ts';
import type { ActorMention, TokenSpan } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import { mentionWithHead } from '../grammar/near.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { sidesOf } from './party.ts';

/** Kinds of actors that report, treat or judge, and are never the ones who did it. */
const BYSTANDERS = new Set(['outlet', 'document', 'witness', 'agency', 'organisation']);

/** "they were responsible", in words of a group's own: the group. */
export function ofSpeaker(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  token: number,
): string[] {
  if (!/^(?:it|they|we|i|he|she|its|their|our|his|her)$/.test(field.doc.norm(token))) return [];
  const [nearest] = attributionsAround(field, { first: token, end: token + 1 });
  const told = toldBefore(tree, token);
  if (told >= 0) {
    const sides = sidesOf(reading, tree, told);
    return sides.length === 1 ? sides : [];
  }
  const named = subjectBefore(reading, field, tree, token);
  if (named.length > 0) return named;
  const said = nearest && reading.actors[nearest.speakers[0]];
  // "a statement attributed to the group and verified by a monitor said its men": theirs whose statement it is
  const issued = said && SPREADS.has(said.kind) ? issuerOf(reading, field, tree, token) : null;
  if (issued) return [reading.actors[issued.actor].name];
  if (said?.kind === 'organisation' && said.known !== null && isArmedBand(tree, token)) return [];
  const actor = said;
  if (/^(?:i|he|she)$/.test(field.doc.norm(token)))
    return actor?.kind === 'person' && !actor.unnamed && confesses(tree, token) ? [actor.name] : [];
  // an organisation that has fighters or arms of its own is a side
  const ownForce =
    tree.doc.upos(token) !== 'PRON' || /^(?:we|our|its|their|they)$/.test(tree.doc.norm(token));
  const opens =
    actor?.kind === 'organisation' &&
    actor.known === null &&
    !/^(?:group|organi[sz]ation|movement|agency|mission)$/i.test(actor.name) &&
    opensWords(field, nearest, token) &&
    strikes(tree, token);
  if (!actor || (BYSTANDERS.has(actor.kind) && !((ownForce || opens) && actor.kind === 'organisation')))
    return [];
  const body = actor.of === undefined ? undefined : reading.actors[actor.of];
  // a person answers for the armed people he calls his, "the governor said his guards"; what has "its" men is no person
  const side =
    body && body.kind !== 'organisation'
      ? body.name
      : actor.kind === 'armed-group' || actor.kind === 'organisation'
        ? actor.name
        : (actor.party ??
          (actor.kind === 'military' ||
          actor.kind === 'government' ||
          /^(?:his|her|its)$/.test(field.doc.norm(token))
            ? actor.name
            : null));
  return side ? [side] : [];
}

/** Who passes on what others have issued. */
const SPREADS = new Set(['document', 'organisation', 'outlet']);

/** "its fighters", "our mujahideen": no monitor, charity or paper has any. */
const isArmedBand = ({ doc }: SentenceTree, token: number): boolean =>
  /^(?:fighters?|militants?|mujahideen|mujahidin|gunm[ae]n|men|commandos|bombers?|insurgents|brigades)$/.test(
    doc.norm(token + 1),
  );

/** "a message attributed to the group", "a statement signed by the Front": whose it is; null when the words do not say. */
export function issuerOf(
  reading: Reading,
  field: FieldReading,
  { doc, first }: SentenceTree,
  token: number,
): ActorMention | null {
  for (let i = token - 1; i > first && i > token - 28; i--) {
    if (!/^(?:attributed|signed|issued|released|posted|published|ascribed)$/.test(doc.norm(i))) continue;
    if (!/^(?:to|by)$/.test(doc.norm(i + 1))) continue;
    const mention = covering(field.mentions, i + 3) ?? covering(field.mentions, i + 2);
    if (mention && /^(?:armed-group|military|organisation)$/.test(reading.actors[mention.actor].kind))
      return mention;
  }
  return null;
}

/** "I shot him": the speaker's own deed, and not "I saw him shooting". */
const confesses = ({ doc }: SentenceTree, token: number): boolean =>
  doc.norm(token) === 'i' &&
  /^(?:kill|shoot|stab|murder|strangle|behead|execute)$/.test(doc.lemma(doc.head(token)));

/** An attack has killed or wounded, too: "the group said it had killed nine" may speak of it. */
const strikes = ({ doc }: SentenceTree, it: number): boolean =>
  !/^(?:kill|wound|injure|hurt)$/.test(doc.lemma(doc.head(it) < 0 ? it : doc.head(it)));

/** "the Coalition said it had struck a depot": the pronoun that opens what somebody says of a body's deeds is that body. */
function opensWords(
  { doc }: FieldReading,
  nearest: { cue: readonly TokenSpan[] } | undefined,
  token: number,
): boolean {
  if (!/^(?:it|they|we)$/.test(doc.norm(token)) || !nearest) return false;
  const before = doc.norm(token - 1) === 'that' || /^["“]$/.test(doc.norm(token - 1)) ? token - 2 : token - 1;
  return nearest.cue.some((c) => c.first <= before && before < c.end);
}

const TELLS = new Set(['inform', 'notify', 'alert']);

/** "informed the officers that their planes were hitting a ward": the planes of those who were told; -1 when nobody was. */
function toldBefore(tree: SentenceTree, token: number): number {
  const { doc } = tree;
  if (!/^(?:their|they)$/.test(doc.norm(token))) return -1;
  for (let v = doc.head(token), n = 0; v >= tree.first && n < 4; v = doc.head(v), n++) {
    if (v >= token || !TELLS.has(doc.lemma(v))) continue;
    const told = Math.max(tree.kid(v, 'obj'), tree.kid(v, 'iobj'));
    return told > v && told < token ? told : -1;
  }
  return -1;
}

const SIDES = new Set(['armed-group', 'military', 'government']);

/** "the regime will deny its responsibility": a side that is the subject of the pronoun's own clause. */
function subjectBefore(reading: Reading, field: FieldReading, tree: SentenceTree, token: number): string[] {
  const { doc } = tree;
  for (let v = doc.head(token), n = 0; v >= tree.first && n < 5; v = doc.head(v), n++) {
    if (doc.upos(v) !== 'VERB') continue;
    const subject = tree.kid(v, 'nsubj');
    if (subject < 0 || subject >= token) continue;
    // "told officers ... when it went off": many people are no "it"
    if (doc.norm(token) === 'it' && doc.xpos(subject) === 'NNS') continue;
    if (maybeCue(doc, v) && !DENIES.has(doc.lemma(v))) return [];
    const named = mentionWithHead(field, subject);
    const actor = named && reading.actors[named.actor];
    // "Lund admitted that she shot him"
    if (/^(?:he|she)$/.test(doc.norm(token)))
      return actor?.kind === 'person' && !actor.unnamed && DENIES.has(doc.lemma(v)) ? [actor.name] : [];
    return actor && !actor.unnamed && SIDES.has(actor.kind) ? [actor.name] : sidesOf(reading, tree, subject);
  }
  return [];
}

const DENIES = new Set(['deny', 'reject', 'admit', 'accept', 'acknowledge', 'confess', 'concede']);
