import type { Certainty, Effect } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import type { Clauses } from './group.ts';
import { PREDICATES, type PredicateEntry, type PredicateForm, type VerbForm, VICTIMS } from './lexicon.ts';
import {
  ADVERB,
  BE,
  CONJUNCTION,
  DEFINITE,
  DETERMINER,
  DO,
  HAVE,
  MODAL,
  POSSESSIVE,
  PREPOSITION,
} from './words.ts';

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

const FATAL = new Set(['fatally', 'mortally']);
const DEATH_AFTER = new Set(['dead', 'death']);
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
]);
const FINDING = new Set([
  'found',
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

/** The predicates of a sentence, from left to right. */
export function predicatesOf(c: Clauses): Predicate[] {
  const out: Predicate[] = [];
  for (let i = c.first; i < c.end; i++) {
    const forms = PREDICATES.get(c.doc.norm(i));
    if (!forms) continue;
    const p = predicateAt(c, i, forms);
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
  }
  const flags = auxiliaries(c, p);
  if (entry.shot && doc.norm(p.end) === 'down') return null;
  // "fired and shot at the guards", "was shot at": nobody was hit; "shot at and wounded" tells on
  if (entry.shot && doc.norm(p.end) === 'at' && !CONJUNCTION.has(doc.norm(p.end + 1))) return null;
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
  }
  if (entry.frame === 'intransitive') {
    p.voice = 'intransitive';
    if (form.form === 'ing' && DETERMINER.has(doc.norm(i - 1))) return null;
  } else if (form.form === 'past' || form.form === 'participle') {
    if (flags.be) p.voice = 'passive';
    else if (flags.have) p.voice = 'active';
    else {
      p.voice = 'participle';
      p.open = true;
    }
  }
  if (entry.with && !isCompanied(c, p)) return null;
  joinNext(c, p);
  return p;
}

const PROJECTILE = new Set(
  'bullet bullets pellet pellets shrapnel gunfire shots gunshot gunshots splinters debris glass fragments'.split(
    ' ',
  ),
);

/** "beat a clerk to death". */
function endsInDeath(c: Clauses, p: Predicate): boolean {
  for (let i = p.end; i < Math.min(c.end, p.end + 8); i++)
    if (c.doc.norm(i) === 'death' && c.doc.norm(i - 1) === 'to') return true;
  return false;
}

/** Verbs of striking and burning count with "to death", or with a bullet close by. */
function isCompanied(c: Clauses, p: Predicate): boolean {
  if (p.effects.includes('killed') && c.doc.norm(p.end - 1) === 'death') return true;
  if (p.entry.with === 'death') return endsInDeath(c, p);
  for (let i = p.end; i < Math.min(c.end, p.end + 9); i++) if (PROJECTILE.has(c.doc.norm(i))) return true;
  for (let i = p.token - 1; i >= Math.max(c.first, p.token - 6); i--)
    if (PROJECTILE.has(c.doc.norm(i))) return true;
  return false;
}

/** "the dead", "15 of the wounded", "his injured": who was harmed is spoken of, nothing is said of it. */
function isNominal(c: Clauses, i: number, form: PredicateForm): boolean {
  if (form.entry.frame === 'noun' || form.form === 'ing' || form.form === 'base' || form.form === 'third')
    return false;
  const before = c.doc.norm(i - 1);
  if (DEFINITE.has(before) && before !== 'that') return true;
  if (POSSESSIVE.has(before) || before === 'of' || before === 'with') return true;
  if (!VICTIMS.has(c.doc.norm(i + 1)) || isPassiveBefore(c, i)) return false;
  return attributive(c, i) || (c.doc.xpos(i) === 'VBN' && /^(?:VB|IN)/.test(c.doc.xpos(i - 1)));
}

function isPassiveBefore(c: Clauses, i: number): boolean {
  const w = c.doc.norm(i - 1);
  return BE.has(w) || HAVE.has(w) || ADVERB.has(w);
}

/** "dead soldiers", "wounded civilians" after a preposition, a determiner or a number. */
function attributive(c: Clauses, i: number): boolean {
  const { doc } = c;
  if (!VICTIMS.get(doc.norm(i + 1))?.plural && !DETERMINER.has(doc.norm(i - 1))) return false;
  return (
    DETERMINER.has(doc.norm(i - 1)) ||
    PREPOSITION.has(doc.norm(i - 1)) ||
    doc.norm(i) === 'dead' ||
    (c.quantities.size > 0 && isQuantityEnd(c, i))
  );
}

function isQuantityEnd(c: Clauses, i: number): boolean {
  for (let j = i - 1; j >= Math.max(c.first, i - 6); j--) {
    const q = c.quantities.get(j);
    if (q) return q.end === i;
  }
  return false;
}

/** Verb, adjective or noun: "the murder of", "a wound", "were hurt". */
function chooseForm(c: Clauses, i: number, forms: readonly PredicateForm[]): PredicateForm | null {
  const { doc } = c;
  const before = doc.norm(i - 1);
  const noun = forms.find((f) => f.entry.frame === 'noun');
  const verb = verbForm(c, i, forms);
  const ing = doc.norm(i).endsWith('ing');
  const nominal = doc.norm(i + 1) === 'of' || DETERMINER.has(before) || (before === 'of' && !ing);
  if (noun && (!verb || nominal)) return TOLLING.has(doc.norm(i + 1)) ? null : noun;
  if (!verb) return forms[0];
  if (verb.form === 'base' || verb.form === 'third') {
    if (
      DETERMINER.has(before) ||
      POSSESSIVE.has(before) ||
      before === 'of' ||
      before === 'from' ||
      before === 'gunshot' ||
      before === "'s" ||
      isWound(doc, i)
    )
      return null;
  }
  return verb;
}

/** "a bullet wound": a noun, as its tag and the noun before it say. */
const isWound = (doc: Doc, i: number): boolean =>
  /^wounds?$/.test(doc.norm(i)) && /^NN/.test(doc.xpos(i)) && /^(?:NN|JJ)/.test(doc.xpos(i - 1));

const TOLLING = new Set([
  'toll',
  'tolls',
  'count',
  'tally',
  'rate',
  'penalty',
  'sentence',
  'threat',
  'threats',
  'certificate',
  'squad',
  'row',
]);

/** Words like "hurt" are base and participle alike: base after "to" and auxiliaries, else participle. */
function verbForm(c: Clauses, i: number, forms: readonly PredicateForm[]): PredicateForm | undefined {
  const verbs = forms.filter((f) => f.form !== 'word');
  if (verbs.length < 2) return verbs[0];
  const before = c.doc.norm(i - 1);
  const base = before === 'to' || MODAL.has(before) || DO.has(before);
  return verbs.find((f) => (f.form === 'base') === base) ?? verbs[0];
}

interface Flags {
  be: boolean;
  have: boolean;
}

/** Walks back over auxiliaries and adverbs; sets where the verb group starts, its certainty and negation. */
function auxiliaries(c: Clauses, p: Predicate): Flags {
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
      break;
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
