import type { Category } from '../../../format/claim.ts';
import type { ActorMention, CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { VICTIMS } from '../lexicon.ts';

const LINKS = /^(?:of|from|with|in|for)$/;
const KINDS: ReadonlyMap<string, Category> = new Map(
  Object.entries<Category>({ 'armed-group': 'militant', military: 'military' }),
);

/** Ranks that the police have, too. */
const RANK = /^(?:sergeant|sgt|captain|capt|lieutenant|lt|major|maj|corporal|cpl|colonel|col)\.?$/;
/** Tokens behind a rank and its name within which its body is said. */
const WITHIN = 5;

/** "Sergeant Holt of the Varn police", "a captain of the fire brigade": whose rank it is; null where nothing says so. */
export function rankKind({ doc }: FieldReading, { victims, category }: CasualtyFrame): Category | null {
  if ((category !== 'military' && category !== 'unspecified') || !victims) return null;
  let rank = false;
  for (let i = victims.first; i < victims.end; i++) rank ||= RANK.test(doc.norm(i));
  if (!rank) return null;
  for (let i = victims.first; i < Math.min(doc.length, victims.end + WITHIN); i++) {
    if (i >= victims.end && /^(?:VB|MD|,)/.test(doc.xpos(i))) break;
    if (!/^(?:of|from|with)$/.test(doc.norm(i)) || doc.norm(i + 1) !== 'the') continue;
    for (let j = i + 2; j < i + 2 + WITHIN; j++) {
      if (/^(?:police|sheriff|constabulary|gendarmerie)$/.test(doc.norm(j))) return 'police';
      if (doc.norm(j) === 'fire' && /^(?:brigade|service|department)$/.test(doc.norm(j + 1)))
        return 'civilian';
      if (!/^(?:NN|JJ|HYPH|POS)/.test(doc.xpos(j))) break;
    }
  }
  return null;
}

/** "a commander of the Red Banner", "two Red Banner members": who members are whose noun says nothing, by the body that they are of. */
export function memberKind(
  { doc, mentions }: FieldReading,
  { actors }: Reading,
  { victims, category }: CasualtyFrame,
  head: number,
): Category | null {
  if (category !== 'unspecified' || !victims || !VICTIMS.get(doc.norm(head))?.entry.generic) return null;
  for (let k = firstFrom(mentions, victims.first); k < mentions.length; k++) {
    const m = mentions[k];
    if (m.first > victims.end + 2) break;
    const kind = actors[m.actor].unnamed ? undefined : KINDS.get(actors[m.actor].kind);
    const before = m.end <= head;
    const behind =
      m.first > head && [m.first - 1, m.first - 2].some((i) => i > head && LINKS.test(doc.norm(i)));
    if (kind && (before || behind)) return kind;
  }
  return null;
}

/** The first mention that begins at or behind a token; mentions stand in order. */
function firstFrom(mentions: readonly ActorMention[], token: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (mentions[mid].first < token) low = mid + 1;
    else high = mid;
  }
  return low;
}
