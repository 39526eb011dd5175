import type { Doc } from '../../../language/doc.ts';
import { TypeMarks } from '../../../language/type-marks.ts';
import { firstFrom } from '../../first-from.ts';
import type { Attribution } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { paragraphBreak } from '../paragraph.ts';
import { openingOf } from './opening.ts';

/** A sentence without a cue, and the speaker who spoke last. */
export interface Turn {
  /** The sentence asked about. */
  k: number;
  /** The sentence of the cue: nothing between the two has a cue, and all of it was still the speaker's. */
  from: number;
  speech: Attribution;
  /** Whether the next sentence with a cue is the same speaker's ('here' in this very paragraph), or another's or nobody's. */
  next: 'here' | 'same' | 'other';
}

/**
 * What tells whether a sentence is still the speaker's: how it begins, of whom and what it speaks, its tense, what it
 * shares with the speaker's own sentence, who speaks and how, and where it stands. As names of features.
 */
export function featuresOf(field: FieldReading, reading: Reading, turn: Turn): string[] {
  const opening = openingOf(field, turn);
  const speaker = speakerOf(reading, turn.speech);
  const paragraph = paragraphOf(field, turn);
  const cue = cueOf(field, turn);
  const out = [
    'bias',
    `far:${Math.min(3, turn.k - turn.from)}`,
    `opens:${opening}`,
    `speaker:${speaker}`,
    `paragraph:${paragraph}`,
    `next:${turn.next}`,
    `cue:${cue}`,
    `lead:${turn.from < 2}`,
    `about:${goesOnAbout(field, turn.k)}+${BODIES.has(reading.actors[turn.speech.speakers[0]].kind)}`,
    `tense:${tenseOf(field, turn.k)}`,
  ];
  addWords(out, field, turn.k, opening, speaker);
  addShared(out, field, turn);
  addActor(out, field, reading, turn);
  return out;
}

/** Who speaks, as far as it matters: a body of some kind, somebody named, or somebody of a class. */
function speakerOf({ actors }: Reading, { speakers }: Attribution): string {
  const { kind, name } = actors[speakers[0]];
  if (
    /polic|sheriff|deput|trooper|prosecut|detective|indictment|fire (?:brigade|department|service)/i.test(
      name,
    )
  )
    return 'police';
  return kind;
}

const QUOTE = /^(?:["“”]|``|'')$/;

function paragraphOf({ doc }: FieldReading, { k, from }: Turn): string {
  if (!paragraphBreak(doc, doc.sentences[k].first)) return 'same';
  // Where every sentence is a paragraph, a new one says little.
  return from + 1 < k || (from > 0 && paragraphBreak(doc, doc.sentences[from].first)) ? 'each' : 'new';
}

function cueOf(
  { doc }: FieldReading,
  {
    speech: {
      cue: [cue],
      rule,
      content,
    },
    from,
  }: Turn,
): string {
  if (rule === 'attribution/according-to') return 'according';
  if (!cue) return 'none';
  const { first, end } = doc.sentences[from];
  if (QUOTE.test(doc.norm(first)) || QUOTE.test(doc.norm(end - 1))) return 'quotes';
  const verb = doc.norm(cue.end - 1);
  if (/^(?:document|verif|record|count|collect|announc|declar|describ)/.test(verb)) return 'documents';
  if (/^(?:identif|nam)/.test(verb)) return 'names';
  if (/^(?:condemn|accus|blam|call|reject|den|warn|urg|vow)/.test(verb)) return 'judges';
  if (content.every((c) => c.end <= cue.first)) return 'behind';
  return doc.xpos(cue.end - 1) === 'VBZ' || doc.xpos(cue.end - 1) === 'VBP' ? 'present' : 'before';
}

/** Tense of the first finite verb. */
function tenseOf({ doc }: FieldReading, k: number): string {
  const { first, end } = doc.sentences[k];
  for (let i = first; i < end; i++) {
    const tag = doc.xpos(i);
    const w = doc.norm(i);
    if (w === 'has' || w === 'have') return 'perfect';
    if (w === 'had') return 'pluperfect';
    if (w === 'is' || w === 'are') return 'is';
    if (w === 'was' || w === 'were') return 'was';
    if (tag === 'VBD') return 'past';
    if (tag === 'VBZ' || tag === 'VBP') return 'present';
    if (tag === 'MD') return 'modal';
  }
  return 'none';
}

/** Classes of words that count wherever they stand in a sentence. */
const CLASSES: readonly [string, RegExp][] = [
  [
    'background',
    /^(?:since|war|conflict|decade|decades|years|year|months|history|uprising|deadliest|series|string|century|often|common|similar|campaign|region)$/,
  ],
  [
    'unverified',
    /^(?:verified|verify|confirmed|claim|claimed|comment|unclear|clear|independently|word|reportedly|allegedly)$/,
  ],
  ['year', /^(?:19|20)\d\d$/],
  [
    'harm',
    /^(?:killed|wounded|injured|died|dead|shot|hurt|burned|hit|treated|captured|missing|kidnapped|buried)$/,
  ],
  [
    'victim',
    /^(?:victims?|bod(?:y|ies)|women|woman|men|man|boys?|girls?|children|child|soldiers?|officers?|gunm[ae]n|attackers?|suspects?|driver|fighters?|passengers?|others?|dead|wounded|patients|bomber|guards?)$/,
  ],
  [
    'attack',
    /^(?:attacks?|blasts?|explosions?|raids?|strikes?|shootings?|shelling|bombs?|bombing|ambush|assault)$/,
  ],
  [
    'region',
    /^(?:world|international|global|community|council|ceasefire|truce|talks|deal|president|government|state|country|nation|policy|sanctions)$/,
  ],
  [
    'month',
    /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:19|20)\d\d)$/,
  ],
  ['quote', /^["“”]$|^``$|^''$/],
  [
    'law',
    /^(?:police|officers?|deput(?:y|ies)|troopers?|detectives?|investigators?|patrol|paramedics|medics|firefighters|crews?|rescuers)$/,
  ],
  ['care', /^(?:pronounced|taken|rushed|airlifted|flown|transported|treated|hospital|condition)$/],
  ['cause', /^(?:result|resulted|resulting|led|leading|leaving|caused|causing|outcome)$/],
  [
    'now',
    /^(?:today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|morning|night|evening|afternoon)$/,
  ],
];

/** Victims and attacks, as a mask. */
const ABOUT = (1 << 4) | (1 << 5);

const bit = (name: string): number => 1 << CLASSES.findIndex(([n]) => n === name);
const LAW = bit('law');
const ATTACK = bit('attack');
const NOW = bit('now');

/** "was taken", "were hit" anywhere: what befell somebody. */
function isPassive(doc: Doc, first: number, end: number): boolean {
  for (let i = first; i + 1 < end; i++)
    if (/^(?:was|were|been)$/.test(doc.norm(i)) && doc.xpos(i + 1) === 'VBN') return true;
  return false;
}

/** "No casualties were reported", "However, there were no reports of injuries": nobody in particular says so. */
export function isUnheard({ doc }: FieldReading, k: number): boolean {
  const { first, end } = doc.sentences[k];
  let i = /^(?:but|however|meanwhile|so|still)$/.test(doc.norm(first)) ? first + 1 : first;
  if (doc.norm(i) === ',') i++;
  if (doc.norm(i) === 'there' && /^(?:was|were|is|are)$/.test(doc.norm(i + 1))) i += 2;
  if (doc.norm(i) !== 'no') return false;
  for (let j = i + 1; j < Math.min(end, i + 9); j++)
    if (/^(?:reported|reports?|recorded|known|available)$/.test(doc.norm(j))) return true;
  return false;
}

const classes = new TypeMarks((norm) =>
  CLASSES.reduce((mask, [, words], n) => (words.test(norm) ? mask | (1 << n) : mask), 0),
);

function addWords(out: string[], field: FieldReading, k: number, opening: string, speaker: string): void {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  const table = classes.table(doc.vocabulary);
  let early = 0;
  let all = 0;
  let names = 0;
  for (let i = first; i < end; i++) {
    const mask = classes.of(doc.vocabulary, table, doc.types[i]);
    all |= mask;
    if (i < first + 4) early |= mask;
    if (i > first && doc.xpos(i) === 'NNP') names++;
  }
  for (const [n, [name]] of CLASSES.entries()) {
    if (early & (1 << n)) out.push(`early:${name}`);
    if (all & (1 << n)) out.push(`has:${name}`);
  }
  out.push(`passive:${isPassive(doc, first, end)}`);
  if (early & LAW) out.push(`law+${speaker}`);
  if (early & ATTACK && /^(?:this|the)$/.test(opening)) out.push(`${opening}+attack`);
  if (early & NOW) out.push(`now+${opening}`);
  if (opening === 'no') out.push(isUnheard(field, k) ? 'no:reported' : 'no:told');
  out.push(
    `names:${Math.min(3, names)}`,
    `long:${end - first < 10 ? 'short' : end - first > 24 ? 'long' : 'middle'}`,
  );
}

const BODIES = new Set(['officials', 'military', 'organisation', 'witness', 'government', 'armed-group']);

/** Does a sentence that only what was said before explains begin with the people or things of the event? */
function goesOnAbout({ doc }: FieldReading, k: number): boolean {
  const { first, end } = doc.sentences[k];
  if (!ANAPHORIC.test(doc.norm(first)) || end - first > 40) return false;
  if (/^(?:all|both|another|one|two|three|four|five|six|none|there)$/.test(doc.norm(first))) return true;
  const table = classes.table(doc.vocabulary);
  for (let i = first; i < Math.min(end, first + 5); i++)
    if (classes.of(doc.vocabulary, table, doc.types[i]) & ABOUT) return true;
  return false;
}

const ANAPHORIC =
  /^(?:the|all|both|another|one|two|three|four|five|six|seven|eight|nine|ten|some|several|most|many|none|he|she|they|his|her|their|its|it|those|these|there)$/;

/** Words of four letters and more that the sentence has from the speaker's own. */
function addShared(out: string[], { doc }: FieldReading, { k, from }: Turn): void {
  const said = new Set<string>();
  const own = doc.sentences[from];
  for (let i = own.first; i < own.end; i++) if (doc.form(i).length > 3) said.add(doc.norm(i));
  const { first, end } = doc.sentences[k];
  let shared = 0;
  for (let i = first; i < Math.min(end, first + 7); i++)
    if (doc.form(i).length > 3 && said.has(doc.norm(i))) shared++;
  out.push(`shares:${Math.min(2, shared)}`);
}

/** Does the sentence begin with the speaker, or with another actor that has a name? */
function addActor(out: string[], field: FieldReading, { actors }: Reading, { k, speech }: Turn): void {
  const { first } = field.doc.sentences[k];
  const m = field.mentions[firstFrom(field.mentions, first)];
  if (!m || m.first > first + 1) return;
  if (speech.speakers.includes(m.actor)) out.push('actor:speaker');
  else out.push(actors[m.actor].unnamed ? 'actor:unnamed' : 'actor:other');
}
