import type { Certainty, Effect } from '../../../format/claim.ts';
import { WordTest } from '../../../language/word-test.ts';
import {
  COMMON_PREDICATES,
  PREDICATES,
  type PredicateEntry,
  type PredicateForm,
  type VerbForm,
  VICTIMS,
} from '../lexicon.ts';
import type { Clauses } from '../people/group.ts';
import { BODY, CARE, DAY, DETERMINER, isBreak } from '../words.ts';
import { auxiliaries, isFatal } from './auxiliaries.ts';
import { isAlive, isCompanied } from './companied.ts';
import { chooseForm, isNominal } from './predicate-form.ts';
import { joinNext } from './predicate-pairs.ts';
import { isFired, isShotAt } from './shots.ts';
import { isNoHarmDone } from './supposed.ts';
import { isUnreal } from './unreal.ts';

/** How the victims stand to the predicate. */
export type Voice = 'active' | 'passive' | 'participle' | 'intransitive' | 'adjective' | 'noun';

/** One casualty word at work in a sentence, with its auxiliaries. */
export interface Predicate {
  token: number;
  /** Verb group: from the first auxiliary to the end of the last word that belongs to it ("was shot dead"). */
  first: number;
  end: number;
  entry: PredicateEntry;
  form: VerbForm;
  effects: Effect[];
  /** The two effects of "killed and wounded", which are one where a number is given for both. */
  together?: readonly Effect[];
  voice: Voice;
  /** What auxiliaries, adverbs and "to" make of it; null when it states nothing that happened ("to kill", "could die"). */
  certainty: Certainty | null;
  negated: boolean;
  /** past or participle without an auxiliary: active or passive is for the slots to tell. */
  open: boolean;
}

const DEATH_AFTER = new Set(['dead', 'death']);

const WORDS = new WordTest((w) => PREDICATES.has(w) || COMMON_PREDICATES.has(w));

/** The predicates of a sentence, from left to right. */
export function predicatesOf(c: Clauses): Predicate[] {
  const out: Predicate[] = [];
  for (let i = WORDS.next(c.doc, c.first, c.end); i < c.end; i = WORDS.next(c.doc, i + 1, c.end)) {
    const w = c.doc.norm(i);
    const p = predicateAt(c, i, (PREDICATES.get(w) ?? COMMON_PREDICATES.get(w))!);
    if (!p) continue;
    out.push(p);
    i = Math.max(i, p.end - 1);
  }
  return out;
}

function predicateAt(c: Clauses, i: number, all: readonly PredicateForm[]): Predicate | null {
  // "took away", "took out": the particle tells them apart
  const forms = all.length < 2 ? all : all.filter((f) => isWithParticle(c, i, f));
  const form = forms.length === 0 ? null : chooseForm(c, i, forms);
  if (!form || isNominal(c, i, form)) return null;
  const { entry } = form;
  const { doc } = c;
  if (form.form !== 'word' && isInName(c, i)) return null;
  const p: Predicate = {
    token: i,
    first: i,
    end: i + 1,
    entry,
    form: form.form,
    effects: [entry.effect],
    voice: 'active',
    certainty: 'asserted',
    negated: false,
    open: false,
  };
  if (form.form === 'word') {
    // "find dead body of a man": the body is
    if (entry.id === 'dead' && BODY.has(doc.norm(i + 1))) return null;
    // "shot him dead": one death
    if (entry.id === 'dead' && /^(?:him|her|them)$/.test(doc.norm(i - 1)) && /^sho/.test(doc.norm(i - 2)))
      return null;
    // "dead or alive": nobody knows
    if (entry.id === 'dead' && doc.norm(i + 1) === 'or' && doc.norm(i + 2) === 'alive') return null;
    p.voice = entry.frame === 'noun' ? 'noun' : 'adjective';
    if (p.voice === 'adjective') auxiliaries(c, p);
    joinNext(c, p);
    return p;
  }
  if (entry.particle) {
    if (doc.norm(i + 1) !== entry.particle) return null;
    p.end = i + 2;
    if (entry.id === 'take-away' && isCared(c, i + 2)) return null;
  }
  const flags = auxiliaries(c, p);
  if (entry.id === 'surrender' && /^(?:DT|PRP\$|NN|CD|JJ)/.test(doc.xpos(p.end)) && !DAY.has(doc.norm(p.end)))
    return null;
  // "three burned-out tanks"
  if (doc.norm(i + 1) === '-' && doc.norm(i + 2) === 'out') return null;
  if (entry.id === 'martyr' && isPlaceOfMartyr(c, i)) return null;
  if (entry.shot && doc.norm(p.end) === 'down') return null;
  if (entry.shot && (isShotAt(c, p, flags.be) || isFired(c, p, flags.be))) return null;
  // "the gunfire died down": nobody did
  if (
    entry.id === 'die' &&
    FADING.has(doc.norm(p.end)) &&
    (p.end + 1 >= c.end || !PREPOSITION_OF_PLACE.has(doc.norm(p.end + 1)))
  )
    return null;
  if (entry.id === 'execute' && isCarriedOut(c, p)) return null;
  // "a shooting at Club Mirage"
  if (
    entry.id === 'club-to-death' &&
    form.form === 'base' &&
    /^(?:NN|NNP)$/.test(doc.xpos(i)) &&
    isNameOfClub(c, i)
  )
    return null;
  // "three stabbing victims": of what they are victims
  if (form.form === 'ing' && /^(?:victims?|survivors?|suspects?|deaths?)$/.test(doc.norm(i + 1))) return null;
  // "in that shooting an 11-year-old ...": a noun
  if (entry.shot && form.form === 'ing' && /^(?:that|this|the)$/.test(doc.norm(i - 1))) return null;
  if (entry.force && doc.norm(p.end) === 'in' && /^hospital|^hospitals/.test(doc.norm(p.end + 1)))
    return null;
  let toDeath = false;
  if (isFatal(doc, i - 1) || isFatal(doc, i + 1) || ((entry.shot || entry.id === 'stab') && killsThem(c, i)))
    p.effects = ['killed'];
  if (doc.norm(p.end) === 'dead' && entry.frame === 'transitive') {
    p.effects = ['killed'];
    p.end++;
  } else if (doc.norm(p.end) === 'to' && DEATH_AFTER.has(doc.norm(p.end + 1))) {
    p.effects = ['killed'];
    p.end += 2;
    toDeath = true;
  } else if (entry.with === 'death' && isAlive(doc.norm(p.end))) p.end++;
  if (entry.frame === 'intransitive') {
    p.voice = isDoneTo(c, p) ? 'active' : 'intransitive';
    if (doc.norm(i - 1) === 'to' && ATTEMPTS.has(doc.norm(i - 2))) return null;
    if (form.form === 'ing' && DETERMINER.has(doc.norm(i - 1))) return null;
  } else if (form.form === 'past' || form.form === 'participle') {
    if (flags.be) p.voice = 'passive';
    // "have starved to death": those who have done so are dead
    else if (flags.have) p.voice = toDeath && BEFALLS.test(entry.id) ? 'intransitive' : 'active';
    else {
      p.voice = 'participle';
      p.open = true;
    }
  }
  if (entry.with && !isCompanied(c, p)) {
    if (!entry.otherwise) return null;
    p.effects = [entry.otherwise];
  }
  if (isNoHarmDone(c, p)) return null;
  if (form.form === 'ing' && p.first === p.token && isUnreal(c, i, false)) return null;
  joinNext(c, p);
  return p;
}

/** What people are done to, and what befalls them. */
const BEFALLS = /^(?:starve|burn|choke)/;

const isWithParticle = ({ doc }: Clauses, i: number, { entry }: PredicateForm): boolean =>
  !entry.particle || doc.norm(i + 1) === entry.particle;

/** "Lynch's secretary", "the Lenno Shooting Society": a capital within a sentence makes it a name. */
function isInName({ doc, first, title, titleCase }: Clauses, i: number): boolean {
  if (title || titleCase || i === first || !/^\p{Lu}\p{Ll}/u.test(doc.form(i))) return false;
  const beside = (j: number): boolean =>
    /^\p{Lu}\p{Ll}/u.test(doc.form(j)) && j > first && !isBreak(doc.norm(j));
  return doc.norm(i + 1) === "'s" || (beside(i - 1) && beside(i + 1));
}

/** "shot seven of the miners, killing all of them": those who were shot. */
function killsThem({ doc, end }: Clauses, shot: number): boolean {
  for (let i = shot + 2; i < Math.min(end - 1, shot + 30); i++) {
    if (doc.norm(i) === ';') return false;
    const and = doc.norm(i) === 'killed' && doc.norm(i - 1) === 'and';
    if (!and && (doc.norm(i) !== 'killing' || doc.norm(i - 1) !== ',')) continue;
    const whom = doc.norm(i + 1);
    return (
      /^(?:him|her|them|both)$/.test(whom) ||
      (whom === 'all' && /^(?:of|\d+|two|three|four|five|six|seven|eight|nine|ten)$/.test(doc.norm(i + 2)))
    );
  }
  return false;
}

/** "accused of drowning his prisoner", "drowned her in the lake": what most often just happens may be done to somebody. */
function isDoneTo({ doc, quantities }: Clauses, p: Predicate): boolean {
  if (p.entry.id !== 'drown') return false;
  // "a ferry sank, drowning nine passengers"
  if (p.form === 'ing' && doc.norm(p.first - 1) === ',' && quantities.has(p.end)) return true;
  return doc.xpos(p.end) === 'PRP$' || /^(?:him|her|them)$/.test(doc.norm(p.end));
}

/** "Martyr Darwish Street", "the Martyr Salim school": called after one. */
function isPlaceOfMartyr({ doc, end }: Clauses, i: number): boolean {
  let j = i + 1;
  while (j < Math.min(end, i + 4) && /^NNP/.test(doc.xpos(j)) && !CALLED.has(doc.norm(j))) j++;
  return j > i + 1 && CALLED.has(doc.norm(j));
}

const CALLED = new Set(
  'street square road bridge neighborhood neighbourhood neighborhoods neighbourhoods district quarter school hospital mosque camp cemetery stadium roundabout park brigade battalion academy'.split(
    ' ',
  ),
);

/** "was taken away in an ambulance", "taken away by medics". */
function isCared({ doc, end }: Clauses, i: number): boolean {
  for (let j = i; j < Math.min(end, i + 6); j++)
    if (CARE.has(doc.norm(j)) || /^(?:para)?medics?$/.test(doc.norm(j))) return true;
  return false;
}

/** "attempted to flee", "unable to leave": it did not come to it, or nobody says so. */
const ATTEMPTS = new Set(
  'attempt attempts attempted attempting try tries tried trying hope hopes hoped hoping want wants wanted wanting plan plans planned planning prepare prepared preparing refuse refused refusing unable failed waiting desperate'.split(
    ' ',
  ),
);

/** "executed four air strikes", "execute the order": a thing that is done. */
function isCarriedOut({ doc, end }: Clauses, p: Predicate): boolean {
  for (let i = p.end; i < Math.min(end, p.end + 6); i++) {
    if (DEED.test(doc.norm(i))) return true;
    if (!/^(?:DT|CD|JJ.?|NNP?S?|VBG|PRP\$|HYPH|-)$/.test(doc.xpos(i)) || VICTIMS.has(doc.norm(i)))
      return false;
  }
  return false;
}

const DEED =
  /^(?:air)?(?:strikes?|raids?|attacks?|operations?|orders?|warrants?|plans?|sorties?|missions?|bombardments?|manoeuvres?|maneuvers?|search(?:es)?|contracts?|commands?|agreements?)$/;

/** "Club Mirage", "the Harbour Club": a place. */
const isNameOfClub = ({ doc, title }: Clauses, i: number): boolean =>
  /^\p{Lu}/u.test(doc.form(i)) && (!title || /^(?:at|in|near|outside|inside)$/.test(doc.norm(i - 1)));

/** "died down", "died out": not of people. */
const FADING = new Set(['down', 'away', 'out']);

const PREPOSITION_OF_PLACE = new Set(['at', 'in', 'on', 'there']);
