import type { Doc } from '../../../language/doc.ts';
import { type PredicateForm, VICTIMS } from '../lexicon.ts';
import type { Clauses } from '../people/group.ts';
import { ADVERB, BE, DEFINITE, DETERMINER, DO, HAVE, MODAL, POSSESSIVE, PREPOSITION } from '../words.ts';

/** "the dead", "15 of the wounded", "his injured": who was harmed is spoken of, nothing is said of it. */
export function isNominal(c: Clauses, i: number, form: PredicateForm): boolean {
  if (form.entry.frame === 'noun' || form.form === 'ing' || form.form === 'base' || form.form === 'third')
    return false;
  const before = c.doc.norm(i - 1);
  // "for those killed when the roof fell"
  const event = before === 'those' && /^(?:when|in|by|during|at|on|near)$/.test(c.doc.norm(i + 1));
  if (DEFINITE.has(before) && before !== 'that' && !event) return true;
  if (POSSESSIVE.has(before) || before === 'of' || before === 'with') return true;
  // "the raid that killed rebel chief Arne Holt"
  if (before === 'that' && /^W/.test(c.doc.xpos(i - 1))) return false;
  if (!VICTIMS.has(c.doc.norm(i + 1)) || isPassiveBefore(c, i)) return false;
  // "Murdered lawyer's sister speaks"
  if (i === c.first && c.doc.norm(i + 2) === "'s" && form.form !== 'word') return true;
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
export function chooseForm(c: Clauses, i: number, forms: readonly PredicateForm[]): PredicateForm | null {
  const { doc } = c;
  const before = doc.norm(i - 1);
  const noun = forms.find((f) => f.entry.frame === 'noun');
  const verb = verbForm(c, i, forms);
  const ing = doc.norm(i).endsWith('ing');
  // "7 martyrs", a noun that is also a verb's form
  if (noun && verb?.form === 'third' && isQuantityEnd(c, i)) return noun;
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
  'plot',
  'plots',
  'claim',
  'claims',
  'attempt',
  'attempts',
  'charge',
  'charges',
  'trial',
  'case',
  'probe',
  'investigation',
  'suspect',
  'suspects',
  'benefit',
  'benefits',
  'warrant',
]);

/** Words like "hurt" are base and participle alike: base after "to" and auxiliaries, else participle. */
function verbForm(c: Clauses, i: number, forms: readonly PredicateForm[]): PredicateForm | undefined {
  const verbs = forms.filter((f) => f.form !== 'word');
  if (verbs.length < 2) return verbs[0];
  const before = c.doc.norm(i - 1);
  const base = before === 'to' || MODAL.has(before) || DO.has(before);
  return verbs.find((f) => (f.form === 'base') === base) ?? verbs[0];
}
