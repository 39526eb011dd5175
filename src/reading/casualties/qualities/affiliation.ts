import type { Category } from '../../../format/claim.ts';
import { dominantState } from '../../actors/dominant.ts';
import { adjectiveOf } from '../../actors/terms.ts';
import { firstFrom } from '../../first-from.ts';
import type { CasualtyFrame } from '../../layers.ts';
import { stateByDemonym, stateByName } from '../../places/states.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { bodyInWords } from './body-name.ts';

/** The branch that a word for members of armed forces belongs to; others are of the armed forces as a whole. */
const BRANCHES: [branch: string, words: ReadonlySet<string>][] = [
  ['air force', new Set(['pilot', 'pilots', 'airman', 'airmen', 'aircrew', 'airwoman'])],
  ['navy', new Set(['sailor', 'sailors', 'seaman', 'seamen'])],
  [
    'army',
    new Set([
      'soldier',
      'soldiers',
      'troop',
      'troops',
      'army',
      'conscript',
      'conscripts',
      'infantryman',
      'infantrymen',
      'officer',
      'officers',
      'servicemen',
    ]),
  ],
];
/** Words by which a report names the side of its own state. */
const OWN_STATE: ReadonlySet<string> = new Set([
  'regime',
  'government',
  'army',
  'loyalist',
  'pro-government',
  'pro-regime',
]);
const REBELS: ReadonlySet<string> = new Set(['rebel', 'rebels']);
/** How far behind the victims' words a body may follow: "members of the …", "fighters from …". */
const BEHIND = 8;
const LINKS: ReadonlySet<string> = new Set(['of', 'from', 'with', 'belonging', 'in']);
const BODIES: ReadonlySet<string> = new Set(['armed-group', 'military', 'organisation', 'government']);

/**
 * The body that the victims belong to, as the words around them say: a group or force named in or right behind them
 * ("members of the Harbour Brigade"), or the branch of a state's forces ("Norland soldiers"). null when they say nothing.
 */
export function affiliationOf(field: FieldReading, reading: Reading, frame: CasualtyFrame): string | null {
  const { victims, category } = frame;
  if (!victims || victims.end <= victims.first || !affiliated(category)) return null;
  if (category === 'militant')
    return namedBody(field, reading, frame) ?? bodyInWords(field.doc, victims) ?? rebels(field, frame);
  const arm = branch(field, reading, frame);
  return (
    (category === 'military' ? arm : null) ??
    ownName(namedBody(field, reading, frame)) ??
    bodyInWords(field.doc, victims) ??
    namedBody(field, reading, frame) ??
    ofPerson(field, reading, frame) ??
    arm
  );
}

/** A name with a capital, no "brigade" alone. */
const ownName = (name: string | null): string | null => (name && /\p{Lu}/u.test(name) ? name : null);

const affiliated = (category: Category): boolean =>
  category === 'military' ||
  category === 'militant' ||
  category === 'police' ||
  category === 'medic' ||
  category === 'aid-worker';

/** A body that is mentioned within the victims' words, or behind them after "of", "from", "with". */
function namedBody(
  { doc, mentions }: FieldReading,
  reading: Reading,
  { victims, quantity }: CasualtyFrame,
): string | null {
  // what begins with the number is the victims themselves, not a body
  const first = Math.max(victims!.first, quantity?.end ?? 0);
  const { end } = victims!;
  for (let n = firstFrom(mentions, first); n < mentions.length && mentions[n].first <= end + BEHIND; n++) {
    const m = mentions[n];
    const actor = reading.actors[m.actor];
    if (
      !actor ||
      actor.unnamed ||
      !BODIES.has(actor.kind) ||
      /^(?:group|organi[sz]ation|company|team)$/.test(actor.name)
    )
      continue;
    const inside = m.first >= first && m.first < end && m.end - m.first < end - first + 1;
    const force = actor.kind === 'military' && m.end <= end;
    if (inside && (force || actor.kind === 'armed-group' || actor.kind === 'organisation')) return actor.name;
    const place = doc.norm(end) === 'in' && actor.known?.startsWith('state-');
    const behind = m.first >= end && m.first <= end + 2 && LINKS.has(doc.norm(end)) && !place;
    if (behind || (inside && m.first > first && LINKS.has(doc.norm(m.first - 1)))) return actor.name;
  }
  return null;
}

/** "Harbour Police Captain Ann Lee was hurt": the body that a named victim serves. */
function ofPerson({ mentions }: FieldReading, reading: Reading, { victims }: CasualtyFrame): string | null {
  const { first, end } = victims!;
  // one may begin before the victims and reach into them
  for (let n = Math.max(0, firstFrom(mentions, first) - 1); n < mentions.length; n++) {
    const m = mentions[n];
    if (m.first >= end) break;
    if (m.end <= first) continue;
    const { kind, of } = reading.actors[m.actor];
    if (kind === 'person' && of !== undefined) return reading.actors[of].name;
  }
  return null;
}

function rebels({ doc }: FieldReading, { victims }: CasualtyFrame): string | null {
  for (let i = victims!.first; i < victims!.end; i++) if (REBELS.has(doc.norm(i))) return 'rebels';
  return null;
}

/** "Norland army" of "Norland soldiers"; of "regime soldiers" that of the state the report is about. */
function branch(
  { doc }: FieldReading,
  reading: Reading,
  { victims, category }: CasualtyFrame,
): string | null {
  if (category !== 'military' && category !== 'police') return null;
  let state: string | null = null;
  let own = false;
  let arm: string | null = null;
  for (let i = victims!.first; i < victims!.end; i++) {
    const word = doc.norm(i);
    state ??= stateByDemonym(doc.form(i))?.name ?? stateByName(doc.form(i))?.name ?? null;
    own ||= OWN_STATE.has(word);
    arm ??= BRANCHES.find(([, words]) => words.has(word))?.[0] ?? null;
  }
  const whose = state ?? (own ? dominantState(reading) : null);
  if (!whose) return null;
  const forces = whose === 'United States' ? 'military' : 'armed forces';
  return `${adjectiveOf(whose)} ${category === 'police' ? 'police' : (arm ?? forces)}`;
}
