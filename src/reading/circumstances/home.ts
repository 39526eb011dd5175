import type { Doc } from '../../language/doc.ts';
import { WordTest } from '../../language/word-test.ts';
import type { PlaceMention } from '../layers.ts';
import type { FieldReading } from '../reading.ts';
import { spansAround } from '../spans-around.ts';
import { spansOf } from './spans.ts';

/** Words between a preposition and its place ("in the city of Varn", "from northern Varn"). */
const BETWEEN = new WordTest(
  /^(?:the|nearby|neighbou?ring|(?:north|south|east|west|central)\w*|town|city|village|district|suburb|province|state|of)$/,
);
/** Who may come from somewhere. */
const PEOPLE = new WordTest(
  /^(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teen(?:ager)?s?|youths?|civilians?|persons?|people|residents?|natives?|citizens?|famil(?:y|ies)|couples?|pair|trio|brothers?|sisters?|cousins?|parents?|friends|mother|father|son|daughter|wife|husband|students?|pupils?|teachers?|workers?|labou?rers|farmers?|shepherds?|drivers?|passengers?|tourists?|pilgrims?|migrants?|refugees?|families|fighters?|soldiers?|militants?|jihadists?|policem[ae]n|officers?|medics?|doctors?|nurses?|lawyers?|merchants?|traders?|others?|one|two|three|four|five|six|old)$/,
);
const AGE = new WordTest(/^\d{1,3}$/);
const NAME = new WordTest((_norm, form) => /^\p{Lu}[\p{L}'\u2019.-]+$/u.test(form));
/** "a resident of", "a native of": of somebody who is spoken of, where "residents of" are those of the place told of. */
const OF_A_TOWN = new WordTest(/^(?:resident|native|citizen)$/);
/** How one comes from somewhere. */
const COMING = new WordTest(
  /^(?:came|come|comes|coming|hailed|hails|hailing|moved|fled|displaced|originally|visiting|travel(?:l)?(?:ed|ing)|arrived|returned|returning|drove|flew|emigrated|immigrated)$/,
);
/** How one goes or is brought somewhere. */
const GOING = new WordTest(
  /^(?:headed|heading|way|route|driving|drove|travel(?:l)?(?:ed|ing)|going|went|bound|left|fled|flown|flew|airlifted|taken|rushed|brought|transferred|transported|evacuated|medevaced|moved|moving|return(?:ed|ing)?|trip|journey|flight|flights)$/,
);
/** Doing something in a place for long, which is not what was done there. */
const LIVING = new WordTest(
  /^(?:live|lives|lived|living|reside|resides|resided|residing|born|raised|up|work|works|worked|working|based|buried|headquartered|attended|studied|studying|stationed)$/,
);
const HOSPITAL = new WordTest(
  /^(?:hospitals?|clinic|infirmary|morgue|center|centre|trauma|unit|facility|medical)$/,
);
/** What is done for the hurt. */
const CARE = new WordTest(
  /^(?:taken|flown|airlifted|rushed|brought|transferred|transported|treated|hospitali[sz]ed|admitted|recovering|pronounced|died|underwent|undergoing|medevaced|evacuated)$/,
);
const IN = new WordTest(/^(?:in|at|near|outside)$/);
const TO = new WordTest(/^(?:to|for|toward|towards)$/);

/** Tokens before a preposition among which its verb is looked for. */
const CLOSE = 5;
/** The same for what is done at a hospital. */
const CARED = 14;

/**
 * A place that somebody is from, lives in, was on the way to or is cared for in: nothing that is told happened there ("Omar Varn, 41, of
 * Orsund, died", "two men from Orsund", "was flown to a hospital in Orsund").
 */
export function isHomeOrWay(field: FieldReading, p: PlaceMention): boolean {
  const { doc } = field;
  let at = p.first - 1;
  while (at > 0 && BETWEEN.at(doc, at) && !(doc.norm(at) === 'of' && isOfSomebody(field, at))) at--;
  const word = doc.norm(at);
  if (word === 'of') return isOfSomebody(field, at);
  if (word === 'from') return COMING.at(doc, at - 1) || isSomebody(doc, at - 1);
  if (TO.at(doc, at)) return has(doc, GOING, at, CLOSE);
  if (!IN.at(doc, at)) return false;
  if (LIVING.at(doc, at - 1)) return true;
  return HOSPITAL.at(doc, at - 1) && has(doc, CARE, at - 1, CARED);
}

/** "Varn, 41, of", "Omar Varn of", "a 12-year-old of", "a resident of". */
function isOfSomebody(field: FieldReading, of: number): boolean {
  const { doc } = field;
  if (OF_A_TOWN.at(doc, of - 1)) return true;
  if (NAME.at(doc, of - 1) && NAME.at(doc, of - 2))
    return spansAround(spansOf(field).names, { first: of - 1, end: of }).some((m) => m.end === of);
  if (doc.norm(of - 1) === 'old') return true;
  if (doc.norm(of - 1) !== ',') return false;
  if (AGE.at(doc, of - 2) || doc.norm(of - 2) === 'old') return true;
  return NAME.at(doc, of - 2) && NAME.at(doc, of - 3);
}

/** "men from", "Varn, 41, from". */
function isSomebody(doc: Doc, i: number): boolean {
  if (doc.norm(i) === ',') return AGE.at(doc, i - 1) || NAME.at(doc, i - 1) || doc.norm(i - 1) === 'old';
  return PEOPLE.at(doc, i);
}

/** Does one of the few tokens before `at`, in its sentence, answer to a test? */
function has(doc: Doc, test: WordTest, at: number, most: number): boolean {
  const from = Math.max(doc.sentences[doc.sentenceOf(at)].first, at - most);
  return test.next(doc, from, at) < at;
}
