import type { Certainty, Effect } from '../../format/claim.ts';
import { WordTest } from '../../language/word-test.ts';
import { auxiliaries, FATAL } from './auxiliaries.ts';
import type { Clauses } from './group.ts';
import {
  COMMON_PREDICATES,
  PREDICATES,
  type PredicateEntry,
  type PredicateForm,
  type VerbForm,
  VICTIMS,
} from './lexicon.ts';
import { chooseForm, isNominal } from './predicate-form.ts';
import { isNoHarmDone } from './supposed.ts';
import { ADVERB, BE, BODY_PART, CARE, CONJUNCTION, DETERMINER, isBreak } from './words.ts';

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

function predicateAt(c: Clauses, i: number, forms: readonly PredicateForm[]): Predicate | null {
  const form = chooseForm(c, i, forms);
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
  // "in that shooting an 11-year-old ...": a noun
  if (entry.shot && form.form === 'ing' && /^(?:that|this|the)$/.test(doc.norm(i - 1))) return null;
  if (entry.force && doc.norm(p.end) === 'in' && /^hospital|^hospitals/.test(doc.norm(p.end + 1)))
    return null;
  if (FATAL.has(doc.norm(i - 1)) || FATAL.has(doc.norm(i + 1))) p.effects = ['killed'];
  if (doc.norm(p.end) === 'dead' && entry.frame === 'transitive') {
    p.effects = ['killed'];
    p.end++;
  } else if (doc.norm(p.end) === 'to' && DEATH_AFTER.has(doc.norm(p.end + 1))) {
    p.effects = ['killed'];
    p.end += 2;
  } else if (entry.with === 'death' && isAlive(doc.norm(p.end))) p.end++;
  if (entry.frame === 'intransitive') {
    p.voice = isDoneTo(c, p) ? 'active' : 'intransitive';
    if (doc.norm(i - 1) === 'to' && ATTEMPTS.has(doc.norm(i - 2))) return null;
    if (form.form === 'ing' && DETERMINER.has(doc.norm(i - 1))) return null;
  } else if (form.form === 'past' || form.form === 'participle') {
    if (flags.be) p.voice = 'passive';
    else if (flags.have) p.voice = 'active';
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
  joinNext(c, p);
  return p;
}

/** "Lynch's secretary", "the Lenno Shooting Society": a capital within a sentence makes it a name. */
function isInName({ doc, first, title, titleCase }: Clauses, i: number): boolean {
  if (title || titleCase || i === first || !/^\p{Lu}\p{Ll}/u.test(doc.form(i))) return false;
  const beside = (j: number): boolean =>
    /^\p{Lu}\p{Ll}/u.test(doc.form(j)) && j > first && !isBreak(doc.norm(j));
  return doc.norm(i + 1) === "'s" || (beside(i - 1) && beside(i + 1));
}

/** "accused of drowning his prisoner", "drowned her in the lake": what most often just happens may be done to somebody. */
function isDoneTo({ doc }: Clauses, p: Predicate): boolean {
  if (p.entry.id !== 'drown') return false;
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

/** What follows "at" where somebody was aimed at: "was shot at by snipers", "shot at while driving". */
const AIMED = new Set(
  'by from while when as in on inside outside several multiple many twice repeatedly but after before during near today yesterday again'.split(
    ' ',
  ),
);
/** "died down", "died out": not of people. */
const FADING = new Set(['down', 'away', 'out']);
const PREPOSITION_OF_PLACE = new Set(['at', 'in', 'on', 'there']);
/** What is shot at besides people. */
const TARGET = new Set(
  'car cars vehicle vehicles truck trucks bus convoy convoys motorcade plane helicopter patrol positions house houses home homes building crowd crowds police protesters him her them us me it each dog'.split(
    ' ',
  ),
);

/**
 * "fired and shot at the guards", "was shot at": nobody was hit; "shot at and wounded" tells on. "Was shot at a gas
 * station", "two shot at party" and "was shot at least twice" say where, when and how often somebody was.
 */
function isShotAt(c: Clauses, p: Predicate, be: boolean): boolean {
  const { doc } = c;
  if (doc.norm(p.end) !== 'at' || p.end >= c.end) return false;
  const next = doc.norm(p.end + 1);
  if (CONJUNCTION.has(next)) return false;
  if (p.end + 1 >= c.end || isBreak(next) || AIMED.has(next)) return true;
  if (be) return false;
  if (p.form === 'ing' || !(c.title || isQuantityBefore(c, p.first)))
    return !/^(?:least|around|about)$/.test(next);
  let head = p.end + 1;
  while (head + 1 < c.end && /^(?:DT|PRP\$|CD|JJ.*|NN.*)$/.test(doc.xpos(head + 1)) && head < p.end + 5)
    head++;
  for (let i = p.end + 1; i <= head; i++) if (TARGET.has(doc.norm(i))) return true;
  return VICTIMS.has(doc.norm(head));
}

/** What somebody does with a shot, and where those shoot who hit nobody. */
const FIRES = new Set('fire fires fired firing heard hears hear take takes took taking'.split(' '));
const SOMEWHERE = new Set('toward towards back wildly randomly indiscriminately into'.split(' '));

const isOfShot = (doc: Clauses['doc'], i: number): boolean =>
  doc.norm(i) === 'warning' || (/^(?:DT|CD|JJ.?|RBS)$/.test(doc.xpos(i)) && !FIRES.has(doc.norm(i)));

/** "fired a single shot", "fires shot": a noun; "shot toward the crowd", "shot back": of him who shoots. */
function isFired({ doc, first }: Clauses, p: Predicate, be: boolean): boolean {
  if (be) return false;
  if (SOMEWHERE.has(doc.norm(p.end))) return true;
  if (doc.norm(p.token) !== 'shot') return false;
  let i = p.token - 1;
  while (i >= first && i > p.token - 6 && isOfShot(doc, i)) i--;
  if (doc.norm(i) === 'at') i--;
  return i >= first && FIRES.has(doc.norm(i));
}

/** "Two men shot", "five shot": a counted group ends right before the verb. */
function isQuantityBefore(c: Clauses, first: number): boolean {
  for (let i = first - 1; i >= Math.max(c.first, first - 4); i--) if (c.quantities.has(i)) return true;
  return false;
}

const PROJECTILE = new Set(
  'bullet bullets pellet pellets shrapnel gunfire shots gunshot gunshots splinters debris glass fragments'.split(
    ' ',
  ),
);

/** "beat a clerk to death", "burned four patients alive". */
function endsInDeath(c: Clauses, p: Predicate): boolean {
  for (let i = p.end; i < Math.min(c.end, p.end + 8); i++) {
    if (isBreak(c.doc.norm(i))) return false;
    if ((c.doc.norm(i) === 'death' && c.doc.norm(i - 1) === 'to') || isAlive(c.doc.norm(i))) return true;
  }
  return false;
}

/** "burned alive", "buried alive". */
const isAlive = (w: string): boolean => w === 'alive';

/** Verbs of striking and burning count with "to death", or with a bullet close by. */
function isCompanied(c: Clauses, p: Predicate): boolean {
  const last = c.doc.norm(p.end - 1);
  if (p.effects.includes('killed') && (last === 'death' || isAlive(last))) return true;
  if (p.entry.with === 'death') return endsInDeath(c, p);
  for (let i = p.end; i < Math.min(c.end, p.end + 9); i++) if (PROJECTILE.has(c.doc.norm(i))) return true;
  for (let i = p.token - 1; i >= Math.max(c.first, p.token - 6); i--)
    if (PROJECTILE.has(c.doc.norm(i))) return true;
  return p.voice === 'passive' && (isUnderFire(c) || (isInBody(c, p.end) && isOfShooting(c)));
}

/** "in the leg", "twice in the lower back". */
function isInBody({ doc, end }: Clauses, i: number): boolean {
  let j = i;
  while (j < end && j < i + 3 && doc.norm(j) !== 'in') j++;
  if (doc.norm(j) !== 'in' || !/^(?:the|his|her|their|both)$/.test(doc.norm(j + 1))) return false;
  return [2, 3, 4].some((n) => BODY_PART.has(doc.norm(j + n)));
}

/** Has the text spoken of a shooting a little before? */
function isOfShooting({ doc, first, end }: Clauses): boolean {
  for (let i = end - 1; i >= Math.max(0, first - 3 * FIRING_WITHIN); i--)
    if (
      /^(?:shot|shots|shooting|shootings|shooter|gunman|gunmen|gunshots?|gunfire|bullets?)$/.test(doc.norm(i))
    )
      return true;
  return false;
}

const FIRING_WITHIN = 45;

/** "A patrol boat opened fire. Three passengers were hit": by the shots told of right before. */
function isUnderFire({ doc, first }: Clauses): boolean {
  for (let i = first - 1; i >= Math.max(0, first - FIRING_WITHIN); i--) {
    const w = doc.norm(i);
    if (/^(?:gunfire|shots|snipers?|bullets?)$/.test(w)) return true;
    if (w === 'fire' && /^open(?:ed|ing)?$/.test(doc.norm(i - 1))) return true;
  }
  return false;
}

/** "killed and wounded", "shot and killed", "dead or wounded": two predicates that share their victims. */
function joinNext(c: Clauses, p: Predicate): void {
  const { doc } = c;
  for (let n = 0; n < 2; n++) {
    let j = p.end;
    if (doc.norm(j) === ',' || doc.norm(j) === '/') j++;
    const joined = CONJUNCTION.has(doc.norm(j));
    if (joined) j++;
    if (!joined && doc.norm(p.end) !== '/' && !(doc.norm(p.end) === ',' && p.entry.shot)) return;
    while (ADVERB.has(doc.norm(j)) && !BE.has(doc.norm(j))) j++;
    const next = PREDICATES.get(doc.norm(j))?.find((f) => sameClass(p, f));
    if (!next || j >= c.end) return;
    const fatal = FATAL.has(doc.norm(j - 1)) ? 'killed' : next.entry.effect;
    if (p.entry.shot || p.entry.id === 'stab') p.effects = [fatal];
    else if (!p.effects.includes(fatal)) {
      const both = [...p.effects, fatal];
      p.effects = both.includes('killed') && both.includes('wounded') ? ['killed-or-wounded'] : both;
    }
    p.end = j + 1;
    if (next.entry.shot || p.entry.shot) p.entry = next.entry.shot ? p.entry : next.entry;
  }
}

/** Verbs join in one form ("killed and wounded"); after an adjective a participle does, too ("dead or wounded"). */
function sameClass(p: Predicate, f: PredicateForm): boolean {
  if (p.voice === 'adjective') return f.form === 'word' || f.form === 'past';
  if (p.voice === 'noun') return f.entry.frame === 'noun';
  return f.entry.frame === 'transitive' && f.form !== 'word' && p.form === f.form;
}
