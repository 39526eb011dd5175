import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import { BLAME_WORDS, EVENT_WORDS, type EventEntry, type Lookup } from '../words/lexicon.ts';
import { nounClasses } from '../words/nouns.ts';
import { weaponAt } from '../words/weapons.ts';
import { isFigurativeNoun } from './figurative.ts';

/** Words that tell of violence by themselves, as against those that peace and politics share with it. */

/** "the shelling", "a raid"; neither "the campaign" nor "personal attacks". */
export function isViolentNoun(doc: Doc, i: number): boolean {
  const classes = nounClasses(doc, i);
  const w = doc.norm(i);
  if (/^(?:deaths?|genocide|torture|rape|manslaughter|homicides?)$/.test(w)) return true;
  if (/^crimes?$/.test(w)) return doc.norm(i - 1) === 'war' || doc.norm(i + 1) === 'against';
  return (classes?.has('attack') ?? false) && !classes!.has('peaceful') && !isFigurativeNoun(doc, i);
}

/** A weapon that does nothing else: a missile, poison gas; not an aircraft. */
export function isDeadlyWeapon(doc: Doc, i: number): boolean {
  const weapon = weaponAt(doc, i);
  return weapon !== null && (weapon.end - weapon.first > 1 || !nounClasses(doc, i)?.has('peaceful'));
}

/** Entries that accidents, sport and speech share with violence. */
const SHARED: ReadonlySet<string> = new Set([
  ...[...EVENT_WORDS.values()].flatMap((list) =>
    list.flatMap(({ entry }) => (entry.spoken || entry.accident ? [entry.id] : [])),
  ),
  ...['kill', 'wound', 'injure', 'execute', 'fight', 'battle', 'storm', 'level', 'down', 'clash'],
]);
const COMMON = /^(?:burn|hurt|harm|torch|gas|flatten)/;

const NEEDED = new Set(['attack', 'projectile', 'weapon']);

/** Is it violence whatever the object is: "bomb", as against "carry out", "use"? */
function isViolent({ entry, kind, rest }: Lookup<EventEntry>): boolean {
  if (kind !== 'verb' || entry.type !== 'attack' || rest.length > 0 || entry.prep) return false;
  if (entry.obj?.some((c) => NEEDED.has(c)) && !entry.obj.includes('target')) return false;
  return !entry.subj || entry.subj.includes('actor');
}

const VIOLENT: ReadonlySet<string> = new Set([
  ...[...EVENT_WORDS].flatMap(([form, list]) => (list.some(isViolent) ? [form] : [])),
  ...[...BLAME_WORDS].flatMap(([form, list]) =>
    list.some((l) => l.entry.deed && l.rest.length === 0) ? [form] : [],
  ),
  ...'hurt hurts hurting harm harmed harming maim maimed maiming rape raped raping lynch lynched lynching burn burned burning beat beaten beating torture tortured torturing lynch shot'.split(
    ' ',
  ),
]);

/** Verbs that tell of an attack when their object is one: "carry out", "use", "order". */
const DOING: ReadonlySet<string> = new Set([
  ...[...EVENT_WORDS].flatMap(([form, list]) =>
    list.some((l) => l.kind === 'verb' && l.entry.type === 'attack') ? [form] : [],
  ),
  ...'be being been is are was were have having had do doing did done plan planning planned plot plotting plotted order ordering ordered mastermind masterminding masterminded organise organising organised organize organizing organized orchestrate orchestrating orchestrated direct directing directed instigate instigating instigated cause causing caused start starting started play playing played help helping helped execute executing executed begin beginning began lead leading led try trying tried attempt attempting attempted deliberately'.split(
    ' ',
  ),
]);

/** Is the verb at token i one of violence? */
export const isViolentVerb = (doc: Doc, i: number): boolean => VIOLENT_VERB.at(doc, i);
const VIOLENT_VERB = new WordTest(VIOLENT);

/** Does the verb at token i tell of violence when a noun of violence follows? */
export const isVerbOfDoing = (doc: Doc, i: number): boolean => DOING.has(doc.norm(i));

/** Forms of verbs that nothing but violence is told with: "bombed", "ambushing". */
const PLAIN: ReadonlySet<string> = new Set(
  [...EVENT_WORDS, ...BLAME_WORDS].flatMap(([form, list]) =>
    /(?:ed|ing)$/.test(form) &&
    !COMMON.test(form) &&
    VIOLENT.has(form) &&
    !list.some(({ entry }) => SHARED.has(entry.id))
      ? [form]
      : [],
  ),
);
const PLAIN_FORM = new WordTest(PLAIN);

/** Is the word, whatever stands around it, one of violence: "shelled", "kidnapped"? */
export const isPlainViolence = (doc: Doc, i: number): boolean => PLAIN_FORM.at(doc, i);

/** Is there a word of violence between two tokens? */
export function violenceIn(doc: Doc, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (isViolentNoun(doc, i) || isDeadlyWeapon(doc, i)) return true;
    if (doc.upos(i) === 'VERB' && isViolentVerb(doc, i)) return true;
  }
  return false;
}
