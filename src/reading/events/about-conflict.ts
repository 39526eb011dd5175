import type { FieldReading, Reading } from '../reading.ts';
import { beforeAside, tellsDeed } from './blame/content.ts';
import type { Match } from './clauses/match.ts';
import { violenceIn } from './clauses/violence.ts';
import { isArmed, isBelligerent } from './parties/belligerent.ts';
import { isAboutWar } from './relevance.ts';
import type { EventEntry } from './words/lexicon.ts';
import { nounClasses } from './words/nouns.ts';
import { weaponAt } from './words/weapons.ts';

const CONFLICT = ['agreement', 'relief', 'violation', 'cooperation', 'force'];
const HELD = /^(?:civilians?|shields?|hostages?|refugees?|prisoners?|terror|terrorism|regime|rebels?)$/;

/** What stands before that of which somebody is accused, or which is denied; "" for the word right after the verb. */
const CONTENT: Readonly<Record<string, RegExp>> = {
  accuse: /^of$/,
  blame: /^for$/,
  'charge-with': /^with$/,
  accusation: /^(?:that|of)$/,
  allegation: /^(?:that|of)$/,
  'evidence-that': /^that$/,
  deny: /^/,
  reject: /^(?:that|of)$/,
  dismiss: /^(?:that|of)$/,
  refute: /^(?:that|of)$/,
  'no-evidence': /^(?:that|of)$/,
};

/** Does what somebody is accused of, or denies, speak of violence, arms, a truce or relief? What says nothing more is about what stands around it. */
export function isAboutConflict(
  { entry, tree, token, object, passive }: Match<EventEntry>,
  field: FieldReading,
  reading: Reading,
): boolean {
  const { doc } = tree;
  const opens = CONTENT[entry.id];
  if (!opens) return true;
  // "no evidence that": nobody is accused
  if (entry.id === 'evidence-that' && /^(?:no|any|little|without)$/.test(doc.norm(token - 1))) return false;
  if (isAboutWar(reading, field)) return true;
  if (entry.id === 'accuse' && isArmed(field, reading, object)) return true;
  const from = object > token && !passive && entry.id !== 'deny' ? object : token;
  let start = from + 1;
  while (start < tree.end && start < from + 8 && !opens.test(doc.norm(start))) start++;
  if (start >= tree.end || start >= from + 8) return true;
  const last = beforeAside(doc, start, tree.end);
  for (let i = start; i < last; i++) {
    const classes = nounClasses(doc, i);
    if (classes && CONFLICT.some((c) => classes.has(c) && (c !== 'force' || !classes.has('peaceful'))))
      return true;
    if (HELD.test(doc.norm(i)) || weaponAt(doc, i)) return true;
    if (
      classes?.has('charge') &&
      !/^(?:that|of)$/.test(doc.norm(i + 1)) &&
      !classes.has('peaceful') &&
      doc.norm(i) !== 'report'
    )
      return true;
  }
  return tellsDeed(reading, field, tree, start, tree.end) || violenceIn(doc, start, last);
}

/** "condemned the raid", "criticised the army"; not "criticised his rival", "denounced the comments". */
export function condemnsViolence(
  { entry, tree, token, object, passive, subject }: Match<EventEntry>,
  field: FieldReading,
  reading: Reading,
): boolean {
  const { doc } = tree;
  if (isAboutWar(reading, field)) return true;
  const turned = passive || entry.recipient === 'subj';
  if (violenceIn(doc, turned ? tree.first : token + 1, tree.end)) return true;
  const target = entry.recipient === 'subj' ? subject : object;
  // "condemned what he called a cowardly act"
  if (doc.norm(token + 1) === 'what') return true;
  if (target < 0 || doc.upos(target) === 'PRON') return true;
  const classes = nounClasses(doc, target);
  if (
    classes?.has('party') ||
    classes?.has('attack') ||
    classes?.has('harm') ||
    (classes?.has('agreement') ?? false)
  )
    return true;
  return isBelligerent(tree, field, reading, target);
}
