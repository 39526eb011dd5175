import { bodyEnd, pastBrackets } from './content/edges.ts';
import type { MentionIndex } from './mention-source.ts';
import type { Tree } from './tree.ts';

/** Does a token that looks like a cue stand as the verb of a statement? */
export function isCueVerb(tree: Tree, i: number, mentions: MentionIndex): boolean {
  // "the clinic admitted 15 people with burns"
  if (/^(?:claim(?:s|ed|ing)?|admit(?:s|ted|ting)?)$/.test(tree.doc.norm(i)) && takesVictims(tree, i + 1))
    return false;
  if (isInName(tree, i) || suspectsSomebody(tree, i) || chargesSomebody(tree, i)) return false;
  // "it is worth noting that": nobody says so but the report
  if (tree.doc.norm(i - 1) === 'worth') return false;
  const tag = tree.doc.xpos(i);
  if (!tag.startsWith('VB')) return standsAsVerb(tree, i, mentions) || isOnlyVerb(tree, i);
  if (isCounted(tree, i)) return false;
  const dep = tree.dep(i);
  if (tag === 'VBG' && !saysAlong(tree, i)) return false;
  // "the council requested more": no adjective follows its noun.
  if (dep === 'amod')
    return (
      /^NN/.test(tree.doc.xpos(i - 1)) || (/^JJ/.test(tree.doc.xpos(i - 1)) && tree.doc.xpos(i - 2) === 'DT')
    );
  return dep !== 'case' && dep !== 'compound';
}

/** "the first reported death": a participle between an ordinal and its noun, whatever the tag. */
function isCounted({ doc }: Tree, i: number): boolean {
  return (
    /^(?:first|second|third|fourth|last|latest|only)$/.test(doc.norm(i - 1)) &&
    doc.norm(i).endsWith('ed') &&
    /^NN/.test(doc.xpos(i + 1))
  );
}

/** "suspect smugglers in the killing of eight": who did it is in doubt, not that it was done; nothing is stated. */
function suspectsSomebody({ doc, first, end }: Tree, i: number): boolean {
  if (!/^suspect(?:s|ed)?$/.test(doc.norm(i)) || doc.norm(i + 1) === 'that') return false;
  // "as rebel suspects storm a post": the noun
  if (doc.norm(i) === 'suspects' && i > first && /^VB/.test(doc.xpos(i + 1))) return true;
  for (let j = i + 1; j < end && j < i + 8; j++) {
    if (/^(?:in|over)$/.test(doc.norm(j))) return j > i + 1;
    if (!/^(?:DT|JJ|NN|CD|HYPH|PRP\$|POS)/.test(doc.xpos(j))) return false;
  }
  return false;
}

/**
 * "charged two men with murder in the death of nine": the law's step; that they died is not what it states. "Man
 * questioned in killing", "Sitter charged after girl dies": headlines drop the "was".
 */
function chargesSomebody({ doc, end }: Tree, i: number): boolean {
  if (STEPS.test(doc.norm(i)) && /^(?:in|over|after|for|following)$/.test(doc.norm(i + 1))) return true;
  if (!/^charg(?:es?|ed|ing)$/.test(doc.norm(i))) return false;
  for (let j = i + 1; j < end && j < i + 14; j++) {
    if (/^(?:with|in|over)$/.test(doc.norm(j))) return j > i + 1;
    if (/^(?:VB[DZP]|MD)$/.test(doc.xpos(j)) || doc.norm(j) === 'that') return false;
  }
  return false;
}

const STEPS =
  /^(?:charged|questioned|quizzed|indicted|convicted|accused|suspected|identified|named|cleared)$/;

/** "north of Tell Amara": a word in a place's name. */
function isInName({ doc, first }: Tree, i: number): boolean {
  if (i === first || !/^\p{Lu}\p{Ll}/u.test(doc.form(i)) || !/^\p{Lu}/u.test(doc.form(i + 1))) return false;
  return /^(?:of|in|at|near|from|to|the|around|outside|inside|between)$/.test(doc.form(i - 1));
}

/** "claimed more than 100 civilians": a number of people and no clause. */
function takesVictims(tree: Tree, from: number): boolean {
  const { doc } = tree;
  let number = false;
  for (let i = from; i < tree.end; i++) {
    const tag = doc.xpos(i);
    if (tag === 'CD') number = true;
    else if (i < from + 4 && !number && !/^(?:JJR|JJS|IN|RB|RBR|RBS|DT)$/.test(tag)) return false;
    if (/^(?:VB[DZP]|MD)$/.test(tag)) return false;
    if (i > from + 3 && !number) return false;
    if (number && /^[,.;]$/.test(doc.norm(i))) return true;
    // "the army claims nine rebels killed"
    if (
      number &&
      /^(?:killed|dead|wounded|injured|captured|slain)$/.test(doc.norm(i)) &&
      /^NN/.test(doc.xpos(i - 1))
    )
      return false;
  }
  return number;
}

/**
 * What the tagger took for a noun or adjective though it stands as a verb: "officials claim the strike", "prosecutors
 * contend that", "the general vowed to", '..., the captain crowed'.
 */
function standsAsVerb(tree: Tree, i: number, mentions: MentionIndex): boolean {
  const { doc } = tree;
  if (!/^(?:NN|JJ|GW|RB)/.test(doc.xpos(i))) return false;
  // "The agency is reporting, citing a medic, that"
  if (/^(?:reporting|saying|claiming)$/.test(doc.norm(i)) && /^(?:is|are|was|were)$/.test(doc.norm(i - 1)))
    return mentions.endingAt(i - 1) !== undefined;
  const before = doc.xpos(i - 1);
  const spoken = mentions.endingAt(i) !== undefined;
  if (!spoken && !/^(?:NN|PRP|JJ)/.test(before)) return false;
  // "Two dead after boat sinks, coastguard confirms"
  if (
    spoken &&
    i + 1 >= bodyEnd(tree) &&
    /^(?:says?|confirms?|claims?|states|alleges?|believes?)$/.test(doc.norm(i))
  )
    return true;
  const at = pastBrackets(tree, i + 1);
  const next = doc.norm(at);
  if (doc.norm(i) === 'reports' && i + 2 >= tree.end) return signsOff(tree, i);
  // "a chilling report that": one thing alone "reports"
  if (!spoken && before === 'NN' && /^(?:report|claim|account|charge|promise)$/.test(doc.norm(i)))
    return false;
  if (next === 'that')
    return (
      /^(?:DT|PRP|NN|CD|EX|JJ|RBR)/.test(doc.xpos(at + 1)) &&
      (spoken || doc.norm(i).endsWith('ed') || doc.xpos(at) === 'IN' || doc.xpos(i - 2) === 'DT')
    );
  if (next === 'to') return doc.xpos(i + 2) === 'VB' && doc.norm(i).endsWith('ed');
  if (/^(?:DT|PRP|EX|CD)$/.test(doc.xpos(at)) || (at > i + 1 && /^NN/.test(doc.xpos(at)))) return spoken;
  // "Kesh denies shelling the port"
  if (doc.xpos(i + 1) === 'VBG' && doc.norm(i).endsWith('es')) return spoken;
  return i + 2 >= tree.end && doc.norm(i).endsWith('ed') && QUOTED.test(doc.slice(tree.first, i));
}

/** "..., the Dunmore Herald reports.": a name between the last comma and the end of a sentence that has its verb. */
function signsOff({ doc, first }: Tree, i: number): boolean {
  if (!doc.xpos(i - 1).startsWith('NNP')) return false;
  let j = i - 1;
  while (j > first && i - j < 9 && /^(?:NNP|POS|HYPH)/.test(doc.xpos(j - 1))) j--;
  if (doc.norm(j - 1) === 'the') j--;
  if (doc.norm(j - 1) !== ',') return false;
  for (let k = first; k < j - 1; k++) if (/^(?:VB[DZP]|MD)$/.test(doc.xpos(k))) return true;
  return false;
}

/** "The king contemplated exile", "The players dream of a title": between two groups in a short sentence without another verb. */
function isOnlyVerb({ doc, first, end }: Tree, i: number): boolean {
  if (i - first < 2 || end - first > 12 || !/^(?:NN|JJ)/.test(doc.xpos(i))) return false;
  const before = doc.xpos(i - 1);
  const past = /(?:ed|id)$/.test(doc.norm(i)) && doc.xpos(i) === 'JJ' && /^(?:NN|JJ)/.test(before);
  if (!past && !(before === 'NNS' && doc.xpos(i) === 'NN' && doc.xpos(i + 1) === 'IN')) return false;
  if (past && doc.xpos(i - 2) !== 'DT' && doc.xpos(i - 2) !== 'PRP$') return false;
  if (!/^(?:DT|PRP\$|NN|IN|RP)/.test(doc.xpos(i + 1)) || doc.norm(end - 1) !== '.') return false;
  for (let j = first; j < end; j++) if (/^(?:VB[DZP]|MD)$/.test(doc.xpos(j))) return false;
  return true;
}

const QUOTED = /["”’'],?["”]? \p{L}+ (?:\p{L}+ )?\p{L}+$/u;

/** "refused to say", "would tell", "did not mention": what is not said is no statement. */
export function isUnsaid(tree: Tree, verb: number): boolean {
  const { doc } = tree;
  const finite = /^VB[DZ]$/.test(doc.xpos(verb));
  for (let i = verb - 1; i >= Math.max(tree.first, verb - 4); i--) {
    const w = doc.norm(i);
    // "a guard who hoped not to be quoted said": the verb before is another's
    if (finite && i < verb && /^VB/.test(doc.xpos(i)) && !/^(?:did|do|does)$/.test(w)) return false;
    if (w === 'to' && doc.xpos(i) === 'TO') return !CARRIES_ON.has(doc.norm(i - 1));
    // "would only say that", "can confirm that": said after all
    if (doc.xpos(i) === 'MD')
      return !(doc.norm(i + 1) === 'only' || doc.norm(verb + 1) === 'only' || isSaid(doc, i, verb));
    if (w === 'never' || w === "n't" || w === 'not' || w === 'did' || w === 'do' || w === 'does') {
      return true;
    }
    if (!/^(?:RB|VB|TO)/.test(doc.xpos(i))) return false;
  }
  return false;
}

/** "can confirm", "can now reveal": without a denial between. */
function isSaid(doc: Tree['doc'], modal: number, verb: number): boolean {
  if (doc.norm(modal) !== 'can') return false;
  for (let i = modal + 1; i < verb; i++)
    if (/^(?:not|n't|never|neither|hardly)$/.test(doc.norm(i))) return false;
  return true;
}

/** "went on to say", "continued to insist": said after all. */
const CARRIES_ON = new Set([
  'on',
  'able',
  'continued',
  'continues',
  'continue',
  'appeared',
  'seemed',
  'appears',
  'seems',
  'managed',
  'began',
  'started',
]);

/** A participle that says something beside its clause (", adding that") or in it ("is warning"), not "by asking", "why thinking". */
function saysAlong(tree: Tree, i: number): boolean {
  const { doc } = tree;
  const before = doc.norm(i - 1);
  // "life-threatening"
  if (before.endsWith('life') || before === '-') return false;
  if (doc.xpos(i - 1) === 'IN' && before !== 'while' && before !== 'as') return false;
  // "Responding officers acted quickly"
  const opens = i === tree.first || /^(?:[.!?"“”]|``|'')$/.test(before);
  if (opens && /^NNS?$/.test(doc.xpos(i + 1)) && /^(?:VB[DZP]|MD)$/.test(doc.xpos(i + 2))) return false;
  return (
    !/^W|^PRP\$|^DT$|^POS$|^TO$/.test(doc.xpos(i - 1)) && !/^(?:csubj|obj|nsubj|nmod|obl)/.test(tree.dep(i))
  );
}
