import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import { MODIFIERS, MODIFIERS_OF, type ModifierEntry, VICTIMS } from '../lexicon.ts';
import { POSSESSIVE } from '../words.ts';
import { kindOfBody, ofBody } from './bodies.ts';
import { familyBehind } from './family.ts';
import { grown, isGrown, isKin, yearsOf } from './grown.ts';
import { isOfOffice, ofGeneral } from './offices.ts';

/**
 * The category of a noun group: what its head says, changed by the words before it ("police officers", "aid workers")
 * and by an "of" phrase behind general nouns ("members of the medical staff"). Tokens [first, end), head inside.
 */
export function categoryOf(doc: Doc, first: number, end: number, head: number): Category {
  const general = ofGeneral(doc, head);
  if (general) return general;
  const age = ageCategory(doc, first, head);
  const victim = VICTIMS.get(doc.norm(head));
  let category: Category = victim?.entry.category ?? 'unspecified';
  if (isOfOffice(doc, head)) return 'civilian';
  // "the chairman and her deputy": nobody's police
  if (doc.norm(head) === 'deputy' && POSSESSIVE.has(doc.norm(head - 1))) return 'unspecified';
  if (age) return age;
  if (category === 'child' && (isGrown(doc, first, head) || isInLaw(doc, head))) return grown(doc.norm(head));
  if (category === 'child' && isKin(doc.norm(head)) && (yearsOf(doc, first, head) ?? 0) >= 18)
    return grown(doc.norm(head));
  if (category === 'child' || category === 'woman') return category;
  if (doc.norm(head - 1) === 'child' && head > first) return 'child';
  if (category === 'militant') return category;
  if ((category === 'military' || category === 'police') && isFormer(doc, first, head)) return 'unspecified';
  const served = ofBody(doc, first, head, category);
  if (served) return served;
  if (isTradeOfWork(doc.norm(head))) category = workCategory(doc, first, head) ?? workBehind(doc, head, end);
  const from = category;
  let owner = false;
  for (let i = head - 1; i >= first; i--) {
    owner ||= doc.norm(i) === "'s";
    // "the army's chief", but not "the police chief's brother": what stands before is said of the owner, and holds for those in his service
    if (owner && VICTIMS.get(doc.norm(i - 1))?.plural === false && !SERVES.test(doc.norm(head))) break;
    const modifier = modifierAt(doc, i, head);
    // a "security guard" is nobody's police; a "local commander" is no civilian
    if (modifier && isPrivate(doc.norm(i), doc.norm(head))) {
      category = 'civilian';
      break;
    }
    // "a newspaper vendor" writes none, a "hospital visitor" heals nobody
    if (modifier && OUTSIDE.has(doc.norm(head)) && TRADES.has(modifier.category)) continue;
    // "a biker club member", "a family friend"
    if (modifier?.category === 'civilian' && doc.norm(i) === 'club' && /^members?$/.test(doc.norm(head)))
      continue;
    // a "female commander" is of her force
    if (modifier?.category === 'woman' && /^commanders?$/.test(doc.norm(head))) continue;
    if (modifier?.category === 'civilian' && COMMANDS.has(doc.norm(head))) continue;
    if (modifier?.over.includes(category)) {
      category = modifier.category;
      if (category !== 'civilian') break;
      continue;
    }
    // "the woman's husband" is no woman
    const noun =
      owner || NO_NOUN.has(doc.norm(i)) || isFriend(doc, i, head) ? undefined : VICTIMS.get(doc.norm(i));
    if (noun && category === 'unspecified' && noun.entry.category !== 'unspecified')
      category = noun.entry.category;
  }
  if (category === 'police' && from === 'police' && isNationalOfficer(doc, first, head)) return 'military';
  // "the commanding officer of the post"
  if (category === 'police' && doc.norm(head - 1) === 'commanding' && doc.norm(head) === 'officer')
    return 'military';
  // "nine officers of the 43rd mechanised brigade"
  if (category === 'police' && /^officers?$/.test(doc.norm(head)) && behindOf(doc, head, end) === 'military')
    return 'military';
  if (victim?.entry.generic && category === 'unspecified') {
    const behind = behindOf(doc, head, end);
    if (behind === 'unspecified' && doc.norm(head + 1) === 'aboard') return vehicleBehind(doc, head);
    return behind === 'unspecified' && isOfTheForces(doc, first, head) ? 'military' : behind;
  }
  // "three men of the garrison"
  if (category === 'unspecified' && /^m[ae]n$/.test(doc.norm(head)) && doc.norm(head + 1) === 'of') {
    const behind = behindOf(doc, head, end);
    if (behind === 'military' || behind === 'militant' || behind === 'police') return behind;
  }
  if (category === 'unspecified' && ABOARD.has(doc.norm(head))) return vehicleBehind(doc, head);
  if (category === 'unspecified' && victim?.plural && familyBehind(doc, head) > 0) return 'civilian';
  return category;
}

/** "46 personnel killed", "no Norland forces were hurt": without a word for whose they are, an army's. */
function isOfTheForces(doc: Doc, first: number, head: number): boolean {
  const w = doc.norm(head);
  const before = doc.norm(head - 1);
  if (w === 'forces' && head > first)
    return (
      VICTIMS.get(before)?.entry.id === 'people-of' ||
      /^(?:us|u\.s\.|allied|foreign|international)$/.test(before)
    );
  return w === 'personnel' && !POSSESSIVE.has(before) && !/^NN/.test(doc.xpos(head - 1));
}

/** Whom a trade's place has to do with, and who has not the trade. */
const OUTSIDE = new Set(
  'vendor vendors seller sellers hawker hawkers owner owners carrier carriers visitor visitors patient patients cleaner cleaners janitor janitors cook cooks reader readers deliveryman deliverymen recipient recipients'.split(
    ' ',
  ),
);
const TRADES: ReadonlySet<Category> = new Set(['journalist', 'medic', 'aid-worker']);

/** Nouns for people that before another noun are adjectives. */
const NO_NOUN = new Set(['elder', 'fellow', 'deputy']);

/** "a family friend" is nobody's family. */
const isFriend = (doc: Doc, i: number, head: number): boolean =>
  doc.norm(i) === 'family' && /^(?:friend|acquaintance)s?$/.test(doc.norm(head));

const SERVES =
  /^(?:driver|chauffeur|bodyguard|guard|escort|aide|adviser|advisor|assistant|interpreter|orderly)s?$/;

const ABOARD = new Set(['driver', 'drivers', 'passenger', 'passengers', 'operator', 'operators']);

/** "the driver of a minibus", "passengers on the ferry", "seven passengers died when the airliner crashed". */
function vehicleBehind(doc: Doc, head: number): Category {
  if (doc.norm(head) === 'passengers' && isOfTransport(doc, head)) return 'civilian';
  if (!/^(?:of|on|in|aboard)$/.test(doc.norm(head + 1))) return 'unspecified';
  for (let i = head + 2; i < head + 5; i++) {
    const word = MODIFIERS.get(doc.norm(i));
    if (word) return word.category;
  }
  return 'unspecified';
}

/** Does the sentence speak of what carries the public? */
function isOfTransport(doc: Doc, at: number): boolean {
  const { first, end } = doc.sentences[doc.sentenceOf(at)];
  return TRANSPORT.next(doc, first, end) < end;
}

const TRANSPORT = new WordTest(
  new Set(
    'plane planes airplane aeroplane airliner airline airlines aircraft jet jetliner flight bus buses minibus coach train trains tram ferry boat ship'.split(
      ' ',
    ),
  ),
);

/** "two daughters-in-law", in so many tokens. */
const isInLaw = (doc: Doc, head: number): boolean =>
  doc.norm(head + 1) === '-' && doc.norm(head + 2) === 'in' && doc.norm(head + 4) === 'law';

/** "two former soldiers": nobody's any more. */
function isFormer(doc: Doc, first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (/^(?:former|retired|ex)$/.test(doc.norm(i))) return true;
  return false;
}

const isPrivate = (word: string, head: string): boolean => word === 'security' && /^guards?$/.test(head);
const COMMANDS = new Set([
  'commander',
  'commanders',
  'fighter',
  'fighters',
  'militia',
  'forces',
  'force',
  'warlord',
]);

/** "a 12-year-old": children are under 18. */
function ageCategory(doc: Doc, first: number, head: number): Category | null {
  const years = yearsOf(doc, first, head);
  const kind = VICTIMS.get(doc.norm(head))?.entry.category ?? 'unspecified';
  if (years === null || (kind !== 'unspecified' && kind !== 'civilian' && kind !== 'woman')) return null;
  return years < 18 ? 'child' : null;
}

/** Workers, staff and personnel are what the words before them say. */
const isTradeOfWork = (w: string): boolean =>
  w === 'workers' || w === 'worker' || w === 'employees' || w === 'employee';

function workCategory(doc: Doc, first: number, head: number): Category | null {
  for (let i = head - 1; i >= first; i--) {
    const modifier = modifierAt(doc, i, head);
    if (modifier && modifier.category !== 'civilian' && modifier.over.includes('civilian'))
      return modifier.category;
  }
  return null;
}

/** "employees of an aid agency", "workers of the ministry": what those they work for say. */
function workBehind(doc: Doc, head: number, end: number): Category {
  const found = behindOf(doc, head, end);
  return TRADES.has(found) ? found : 'civilian';
}

/** "three Syrian officers": without a word for the police, a country's officers are its army's. */
function isNationalOfficer(doc: Doc, first: number, head: number): boolean {
  if (!doc.norm(head).startsWith('officer')) return false;
  const before = doc.form(head - 1);
  return head - 1 >= first && /^\p{Lu}\p{Ll}+(?:an|ian|ish|ese|i|ch|sh)$/u.test(before) && before.length > 3;
}

function behindOf(doc: Doc, head: number, end: number): Category {
  let found: Category = 'unspecified';
  for (let i = head + 1; i < end; i++) {
    const body = kindOfBody(doc, i, end);
    if (body) return body;
    const category = modifierAt(doc, i, i + 1)?.category ?? VICTIMS.get(doc.norm(i))?.entry.category;
    if (category && category !== 'unspecified' && category !== 'civilian') return category;
    if (category === 'civilian') found = category;
  }
  return found;
}

/** Modifier of one token or two ("air force"), with the noun that it stands before. */
function modifierAt(doc: Doc, i: number, head: number): ModifierEntry | undefined {
  const w = doc.norm(i);
  const next = doc.norm(i + 1) === '-' ? i + 2 : i + 1;
  const found =
    MODIFIERS_OF.get(`${w}-${doc.norm(next)} ${doc.norm(head)}`) ??
    MODIFIERS.get(`${w}-${doc.norm(next)}`) ??
    MODIFIERS_OF.get(`${w} ${doc.norm(head)}`) ??
    MODIFIERS.get(w);
  return found?.capital && !/^\p{Lu}/u.test(doc.form(i)) ? undefined : found;
}

/** "Capt. Mara Holt", "Police Chief Omar Said": what the titles in a name say. */
export function categoryOfTitle(doc: Doc, first: number, end: number): Category {
  let category: Category = 'unspecified';
  for (let i = first; i < end; i++) {
    const w = doc.norm(i).replace(/\.$/, '');
    const general = ofGeneral(doc, i);
    if (general === 'civilian') continue;
    if (general) return general;
    const modifier = modifierAt(doc, i, i + 1);
    // Front, Movement and Jihad are parts of names, too
    const found =
      TITLES.get(w) ?? (modifier?.capital ? undefined : modifier?.category) ?? VICTIMS.get(w)?.entry.category;
    if (found && found !== 'unspecified' && found !== 'civilian' && category !== 'police') category = found;
  }
  return category;
}

const TITLES: ReadonlyMap<string, Category> = new Map(
  Object.entries<Category>({
    gen: 'military',
    col: 'military',
    maj: 'military',
    lt: 'military',
    cpl: 'military',
    pvt: 'military',
    pfc: 'military',
    spc: 'military',
    sfc: 'military',
    ssgt: 'military',
    msgt: 'military',
    lcpl: 'military',
    brig: 'military',
    adm: 'military',
    private: 'military',
    pte: 'military',
    dr: 'medic',
    mrs: 'woman',
    ms: 'woman',
    miss: 'woman',
  }),
);

/** "Dr.", "Mrs", "Lt": an abbreviated title. */
export const isTitle = (w: string): boolean => TITLES.has(w.replace(/\.$/, ''));

/** The category of victims named together: "women and children" are mixed. */
export function joinCategories(list: readonly Category[]): Category {
  const known = new Set(list);
  known.delete('unspecified');
  if (known.size === 0) return 'unspecified';
  return known.size === 1 && !list.includes('unspecified') ? [...known][0] : 'mixed';
}
