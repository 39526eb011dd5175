import type { Doc } from '../../language/doc.ts';
import { WordTest } from '../../language/word-test.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { isDeadlyWeapon, isPlainViolence, isViolentNoun, isViolentVerb } from './clauses/violence.ts';
import { countsVictims, responsibilitiesOf } from './grammar/near.ts';
import { nounClasses } from './words/nouns.ts';
import { weaponAt } from './words/weapons.ts';

const VIOLENT = ['attack', 'agreement', 'projectile', 'force'];
/** A text of which so large a part speaks of violence is about it: "operation", "deal" and "police" then mean what they mean in war. */
const ABOUT_VIOLENCE = 0.2;
/** Where victims are counted, too: less of it is enough, so that the toll of an accident is not taken for a war's. */
const LEAST_STRONG = 0.1;
/** How many sentences without a word of violence may follow one another in such a text and still be about it. */
const REACH_ABOUT = 3;
const relevance = new WeakMap<FieldReading, Uint8Array>();
const told = new WeakMap<FieldReading, Uint8Array>();

/** Does sentence k, or one next door, speak of violence or of an agreement about it? Politics without either is not read. */
export function isRelevant(reading: Reading, field: FieldReading, k: number): boolean {
  let marks = relevance.get(field);
  if (!marks) {
    marks = mark(reading, field, NOBODY);
    relevance.set(field, marks);
  }
  return marks[k] === 1;
}

/** As `isRelevant`, once it is known where the text says who did it: that, too, makes it one about violence. */
export function isTold(reading: Reading, field: FieldReading, k: number): boolean {
  let marks = told.get(field);
  if (!marks) {
    marks = mark(reading, field, (n) => responsibilitiesOf(field, n).length > 0);
    told.set(field, marks);
  }
  return marks[k] === 1;
}

const NOBODY = (): boolean => false;

const war = new WeakMap<FieldReading, boolean>();

/** Is the text as a whole about violence between people: whoever accuses, denies or condemns in it does so of that? */
export function isAboutWar(reading: Reading, field: FieldReading): boolean {
  isTold(reading, field, 0);
  return war.get(field) ?? false;
}

function mark(reading: Reading, field: FieldReading, saysWho: (k: number) => boolean): Uint8Array {
  const { doc, wanted } = field;
  const own = new Uint8Array(doc.sentences.length);
  markGroups(field, own, reading);
  let read = 0;
  let strong = 0;
  let victims = 0;
  let deeds = 0;
  for (const k of doc.sentences.keys()) {
    if (!wanted[k]) continue;
    read++;
    own[k] ||= strength(doc, k);
    if (own[k] === STRONG) strong++;
    else if (saysWho(k)) deeds++;
    else if (countsVictims(field, k)) victims++;
  }
  const about = strong > 0 && strong >= ABOUT_VIOLENCE * read;
  const meant = strong + deeds;
  const counted = meant > 0 && meant >= LEAST_STRONG * read && meant + victims >= ABOUT_VIOLENCE * read;
  const whole = (about || counted) && (deeds > 0 || isOfWar(reading, field));
  if (saysWho !== NOBODY) war.set(field, whole);
  if (!whole) return spread(own, about ? WEAK : STRONG, 1);
  for (const k of doc.sentences.keys())
    if (own[k] === 0 && wanted[k] && countsVictims(field, k)) own[k] = WEAK;
  return spread(own, WEAK, REACH_ABOUT);
}

/** Does a text tell of those who fight wars: an army, an armed group, troops, rebels? A crime or an accident has none. */
function isOfWar({ actors }: Reading, { doc, mentions }: FieldReading): boolean {
  if (mentions.some((m) => /^(?:armed-group|military)$/.test(actors[m.actor].kind))) return true;
  return WAR.next(doc, 0, doc.length) < doc.length;
}

const WAR = new WordTest(
  /^(?:army|armies|troops|soldiers?|rebels?|militias?|militia(?:man|men)|militants?|insurgents?|jihadists?|guerrillas?|separatists?|paramilitar(?:y|ies)|junta|warplanes?|air-?strikes?|shelling|ceasefire|cease-fire|truce|warlords?|combatants?|bombs?|bombings?|bombers?|mortars?|grenades?|missiles?|rockets?|drones?|massacres?|peacekeepers?|bandits?|landmines?)$/,
);

/** 1 for each sentence that stands at most `reach` sentences from one that is marked with `least` or more. */
function spread(own: Uint8Array, least: number, reach: number): Uint8Array {
  const out = new Uint8Array(own.length);
  for (let k = 0; k < own.length; k++)
    if (own[k] >= least) out.fill(1, Math.max(0, k - reach), Math.min(own.length, k + reach + 1));
  return out;
}

const WEAK = 1;
const STRONG = 2;

/** A sentence that names an armed group is about what it does. */
function markGroups({ doc, mentions }: FieldReading, own: Uint8Array, { actors }: Reading): void {
  for (const m of mentions) if (actors[m.actor].kind === 'armed-group') own[doc.sentenceOf(m.head)] = STRONG;
}

/** 2 for a word that is of violence alone, 1 for one that peace has, too, 0 for none. */
function strength(doc: Doc, k: number): number {
  const { first, end } = doc.sentences[k];
  let found = 0;
  let armed = false;
  let hits = false;
  for (let i = first; i < end; i++) {
    const classes = nounClasses(doc, i);
    if (isPlainViolence(doc, i)) return STRONG;
    const weapon = weaponAt(doc, i) !== null;
    armed ||= weapon;
    hits ||= isViolentVerb(doc, i);
    if (!weapon && !(classes && VIOLENT.some((c) => classes.has(c)))) continue;
    if (isViolentNoun(doc, i) || isDeadlyWeapon(doc, i)) return STRONG;
    if (classes && !classes.has('peaceful') && (classes.has('force') || classes.has('agreement')))
      return STRONG;
    found = WEAK;
  }
  return armed && hits ? STRONG : found;
}
