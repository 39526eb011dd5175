import { VICTIMS } from '../../casualties/lexicon.ts';
import type { CasualtyFrame, ResponsibilityFrame } from '../../layers.ts';
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
  if (isAttackNoun(doc, r.trigger)) return true;
  for (let i = Math.min(r.trigger, frame.trigger); i < Math.max(r.trigger, frame.trigger); i++)
    if (doc.norm(i) === '|') return false;
  return !isAside(tree, r.trigger, frame.trigger);
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
