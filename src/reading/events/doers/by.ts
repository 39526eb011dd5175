import { attributionsAround } from '../../attribution/chain.ts';
import { VICTIMS } from '../../casualties/lexicon.ts';
import type { Attribution, CasualtyFrame, ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading } from '../../reading.ts';
import { byAgent } from '../clauses/slots.ts';
import { responsibilitiesOf } from '../grammar/near.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { isAttackNoun } from '../words/nouns.ts';

/**
 * Whom the sentence of a figure holds responsible for it: of the parties it names, the one told nearest. Needs the
 * responsibilities of the field; null when the sentence names nobody.
 */
export function agentOfAttack(field: FieldReading, frame: CasualtyFrame): string | null {
  const { doc } = field;
  let best: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const r of responsibilitiesOf(field, doc.sentenceOf(frame.first))) {
    if (r.stance === 'denies' || isOfThem(r.actor, frame) || !isOfFigure(field, frame, r)) continue;
    const gap = Math.max(0, r.first - frame.end, frame.first - r.end);
    const distance = gap * 100 + Math.abs(r.trigger - frame.first);
    if (distance < nearest) {
      nearest = distance;
      best = r.actor;
    }
  }
  return best;
}

/** "Four raiders died after shooting at a watchtower": what the dead did is no reason of theirs to be dead. */
export const isOfThem = (actor: string, { victimsText }: CasualtyFrame): boolean =>
  !/\p{Lu}/u.test(actor) && victimsText.toLowerCase().endsWith(actor);

/** Steps of the law that only look for somebody, and those that say what he is held for. */
const SOUGHT = /\/law-(?:named|suspected|wanted|sought)$/;
const HELD_FOR = /\/law-(?:warrant|arrested|detained|held|charged|pleads|indicted)$/;

/** Is what the sentence says of somebody said of the deed that made the victims? */
function isOfFigure(field: FieldReading, frame: CasualtyFrame, r: ResponsibilityFrame): boolean {
  const { doc } = field;
  // "a man was held over the bombing": nobody is said to have done it
  if (SOUGHT.test(r.rule)) return false;
  if (
    HELD_FOR.test(r.rule) &&
    (r.unnamed?.how === 'many' || r.unnamed?.how === 'he' || !/\p{Lu}/u.test(r.actor))
  )
    return false;
  const tree = treeOf(doc, doc.sentenceOf(frame.trigger));
  // "Member of the brigades killed": told of by its own passive
  if (r.trigger === frame.trigger) return !frame.rule.endsWith('-passive') || byAgent(tree, r.trigger) >= 0;
  if (isToldByAnother(field, frame, r) || isOfEarlierDeed(tree, r, frame.trigger)) return false;
  if (frame.rule.endsWith('-passive') && isOfOtherDay(tree, frame.trigger, r.trigger)) return false;
  // "six were shot dead by police and two died when a truck overturned"
  if (frame.rule.endsWith('-intransitive') && isOthersFate(tree, r.trigger, frame.trigger)) return false;
  if (isAttackNoun(doc, r.trigger)) return true;
  for (let i = Math.min(r.trigger, frame.trigger); i < Math.max(r.trigger, frame.trigger); i++)
    if (doc.norm(i) === '|') return false;
  return !isAside(tree, r.trigger, frame.trigger);
}

/** "Witnesses said troops opened fire; the ministry said six were crushed": who accuses counts nobody, and who counts accuses nobody. */
function isToldByAnother(field: FieldReading, frame: CasualtyFrame, r: ResponsibilityFrame): boolean {
  const counts = attributionsAround(field, frame);
  if (counts.length === 0) return false;
  const accuses = attributionsAround(field, { first: r.trigger, end: r.trigger + 1 });
  return accuses.length > 0 && !accuses.some((a) => counts.some((c) => isOneVoice(a, c)));
}

const isOneVoice = (a: Attribution, b: Attribution): boolean =>
  a === b || a.speakers.some((s) => b.speakers.includes(s));

/** "killed Adan Ro, who was wanted for an attack in which 27 died", "the suspect in a bombing that killed 14": the harm of another deed. */
function isOfEarlierDeed({ doc }: SentenceTree, r: ResponsibilityFrame, trigger: number): boolean {
  if (r.rule.includes('/law-')) return false;
  for (let i = r.trigger + 1; i < trigger; i++)
    if (WANTED.test(doc.norm(i)) && /^(?:of|for|in|over|behind|with)$/.test(doc.norm(i + 1))) return true;
  return false;
}

const WANTED =
  /^(?:wanted|sought|accused|suspected|convicted|blamed|charged|responsible|suspect|mastermind|role|part|involvement|implicated|involved)$/;

/** "were killed a day after her husband had been shot": what befell others on another day. */
function isOfOtherDay({ doc }: SentenceTree, trigger: number, deed: number): boolean {
  for (let i = trigger + 1; i < deed; i++)
    if (/^(?:after|before)$/.test(doc.norm(i)) && /^(?:days?|weeks?|months?|years?)$/.test(doc.norm(i - 1)))
      return true;
  return false;
}

/** Is a death told beside a passive that has a doer of its own? */
function isOthersFate(tree: SentenceTree, deed: number, death: number): boolean {
  const { doc } = tree;
  return (
    deed < death &&
    /^VB[ND]$/.test(doc.xpos(deed)) &&
    byAgent(tree, deed) > deed &&
    byAgent(tree, deed) < death &&
    doc.dep(death) === 'conj' &&
    doc.head(death) === deed &&
    tree.kid(death, 'nsubj') > deed
  );
}

/** "freed two teachers who were taken hostage", "fired during a brawl that left one dead": a clause that explains a noun which the deed did not make. */
function isAside(tree: SentenceTree, deed: number, trigger: number): boolean {
  const { doc } = tree;
  for (let j = trigger, n = 0; j >= tree.first && n < 12; j = doc.head(j), n++) {
    if (tree.under(deed, j)) return false;
    if (doc.dep(j) !== 'acl:relcl') continue;
    const noun = doc.head(j);
    // ", which killed": the deed itself; "in an attack that killed"
    if (noun === deed || doc.norm(noun + 1) === ',' || isAttackNoun(doc, noun)) return false;
    return VICTIMS.has(doc.norm(noun)) || (doc.dep(noun) === 'obl' && !MADE.test(doc.norm(noun)));
  }
  return false;
}

/** What a force does, and what it fires. */
const MADE =
  /^(?:operations?|missions?|fire|shells?|rockets?|missiles?|bombs?|bullets?|rounds?|clash(?:es)?|shootouts?)$/;
