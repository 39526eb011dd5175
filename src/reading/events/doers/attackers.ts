import type { TokenSpan } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { attackOwners, exchangers } from '../blame/owned-attack.ts';
import { byAgent, governed } from '../clauses/slots.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { sidesOf } from '../parties/party.ts';
import { isAttackNoun } from '../words/nouns.ts';

/**
 * Whose attack the sentence of a figure tells of, where it states nobody's deed: "in the artillery fire of the army", "in an attack
 * waged by rebels"; of a headline also before its bar ("Army shelling | Two killed"). Null where nobody's, or more than one party's.
 */
export function attackerNear(reading: Reading, field: FieldReading, span: TokenSpan): string | null {
  const { doc } = field;
  const k = doc.sentenceOf(span.first);
  const own = ownersIn(reading, field, k);
  if (own.size > 0) return own.size === 1 ? [...own][0] : null;
  if (k < 2 || doc.norm(doc.sentences[k - 1].first) !== '|') return null;
  const before = ownersIn(reading, field, k - 2);
  return before.size === 1 ? [...before][0] : null;
}

function ownersIn(reading: Reading, field: FieldReading, k: number): Set<string> {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  const out = new Set<string>();
  for (let i = first; i < end; i++) {
    if (!isAttackNoun(doc, i)) continue;
    const tree = treeOf(doc, k);
    const mutual = exchangers(reading, tree, i);
    if (mutual.length > 0) return new Set([mutual.join(' and ')]);
    const owners = attackOwners(reading, tree, i);
    const quoted = owners.length > 0 ? null : nameInQuotes(tree, i);
    for (const o of owners.length > 0 ? owners : quoted ? [quoted] : wagedBy(reading, tree, i)) out.add(o);
  }
  return out;
}

/** "“Dawn of Karst” bombardment": a name in quotation marks right before the attack. */
function nameInQuotes({ doc, first }: SentenceTree, noun: number): string | null {
  if (!/^["”'’]$/.test(doc.norm(noun - 1))) return null;
  let open = noun - 2;
  while (open > first && noun - open < 9 && !/^["“'‘]$/.test(doc.norm(open))) open--;
  if (!/^["“'‘]$/.test(doc.norm(open)) || !/^\p{Lu}/u.test(doc.form(open + 1))) return null;
  const name = doc.slice(open + 1, noun - 1).replace(/\s+/g, ' ');
  // the “Black Friday” attack: what it is called, and nobody's name
  return /day$|^operation\b|^terrorist$/i.test(name) ? null : name;
}

const WAGED =
  /^(?:waged|laid|carried|launched|conducted|staged|mounted|perpetrated|executed|committed|made|fired|led|unleashed|set)$/;

/** "an attack waged by the army", "the fire of the army". */
function wagedBy(reading: Reading, tree: SentenceTree, noun: number): string[] {
  const { doc } = tree;
  const of = doc.lemma(noun) === 'fire' && doc.norm(noun + 1) === 'of' ? governed(tree, noun, 'of') : -1;
  if (of > noun) return sidesOf(reading, tree, of);
  // "in heavy fire by the rebels"
  const fired = doc.lemma(noun) === 'fire' && doc.norm(noun + 1) === 'by' ? governed(tree, noun, 'by') : -1;
  if (fired > noun) return sidesOf(reading, tree, fired);
  const verb = tree.kid(noun, 'acl');
  const by = verb > noun && WAGED.test(doc.norm(verb)) ? byAgent(tree, verb) : -1;
  return by > noun ? sidesOf(reading, tree, by) : [];
}
