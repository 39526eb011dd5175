import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { settleColleagues } from './colleagues.ts';

/** A casualty figure with the field that it stands in. */
interface Placed {
  field: FieldReading;
  frame: CasualtyFrame;
}

const MEMBERS: ReadonlySet<string> = new Set(['military', 'militant', 'police', 'medic', 'aid-worker']);
/** Nouns for members of a force that a report goes on using once it has said whose they are. */
const NOUNS: ReadonlySet<string> = new Set(
  `pilot pilots airman airmen soldier soldiers troops officer officers policeman policemen fighter fighters militant militants
rebel rebels insurgent insurgents general commander sailor sailors guard guards medic medics volunteer volunteers colleague
colleagues driver drivers`.split(/\s+/),
);
const POLICE = /\b(?:police|sheriff|gendarmerie)\b/i;

/**
 * To whom the victims belong where only the rest of the report says so: "the pilot" is the air force's when he was "an air
 * force pilot" before; "officers" are of the one police force that the report names, "soldiers" of the one army, "militants"
 * of the one armed group.
 */
export function settleAffiliations(reading: Reading, all: readonly Placed[]): void {
  for (const { field, frame } of all) settleColleagues(reading, field, frame);
  const byNoun = nounsOf(all);
  const police = onlyBody(reading, (a) => a.kind === 'officials' && POLICE.test(a.name));
  const army = onlyBody(reading, (a) => a.kind === 'military' && /\b(?:army|air force|navy)\b/i.test(a.name));
  const group = onlyBody(reading, (a) => a.kind === 'armed-group' && a.known !== null);
  for (const { field, frame } of all) {
    if (frame.affiliation !== null || !MEMBERS.has(frame.category)) continue;
    frame.affiliation = ofNouns(byNoun, field, frame) ?? null;
    if (frame.affiliation !== null) continue;
    if (frame.category === 'police') frame.affiliation = police;
    else if (frame.category === 'military') frame.affiliation = army;
    else if (frame.category === 'militant') frame.affiliation = group;
  }
}

/** Whose a noun's bearers are, by the figures that say so; null where they differ. */
function nounsOf(all: readonly Placed[]): Map<string, string | null> {
  const out = new Map<string, string | null>();
  for (const { field, frame } of all) {
    if (frame.affiliation === null) continue;
    for (const noun of wordsOf(field, frame)) {
      const before = out.get(noun);
      out.set(noun, before === undefined || before === frame.affiliation ? frame.affiliation : null);
    }
  }
  return out;
}

function ofNouns(
  byNoun: ReadonlyMap<string, string | null>,
  field: FieldReading,
  frame: CasualtyFrame,
): string | null | undefined {
  for (const noun of wordsOf(field, frame)) if (byNoun.has(noun)) return byNoun.get(noun);
  return undefined;
}

/** The nouns for members in a victim's words, singular. */
function wordsOf({ doc }: FieldReading, { victims }: CasualtyFrame): string[] {
  const out: string[] = [];
  if (!victims) return out;
  for (let i = victims.first; i < victims.end; i++) {
    const w = doc.norm(i);
    if (NOUNS.has(w)) out.push(/[^s]s$/.test(w) && w !== 'troops' ? w.slice(0, -1) : w);
  }
  return out;
}

/** "Varn police station" is a house. */
const HOUSE = /^(?:stations?|posts?|headquarters|barracks|academy)$/;

/** The one named body of a kind that the report speaks of; null when it names none or several. */
function onlyBody(
  { actors, fields }: Reading,
  fits: (actor: Reading['actors'][number]) => boolean,
): string | null {
  let found: string | null = null;
  const named = new Set<number>();
  for (const { doc, mentions } of fields)
    for (const m of mentions) if (!HOUSE.test(doc.norm(m.end))) named.add(m.actor);
  for (const i of named) {
    const a = actors[i];
    if (a.unnamed || (a.known === null && !a.name.includes(' ')) || !fits(a)) continue;
    if (found !== null && found !== a.name) return null;
    found = a.name;
  }
  return found;
}
