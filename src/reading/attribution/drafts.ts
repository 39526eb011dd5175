import type { Doc } from '../../language/doc.ts';
import type { TokenSpan } from '../layers.ts';
import { bodyEnd, clauseContent, cueStart, objectContent, restOfClause } from './content.ts';
import { type CueHit, cuesAt, type Frame, maybeCue } from './cues.ts';
import type { Draft } from './draft.ts';
import { besideSource, type MentionIndex } from './mention-source.ts';
import type { Quotes } from './quotes.ts';
import { agentOf, group, isPassive, type Source, sourceOf } from './subject.ts';
import type { Tree } from './tree.ts';

/** The attributions of one sentence by its cue verbs, in order. */
export function verbDrafts(tree: Tree, quotes: Quotes, mentions: MentionIndex): Draft[] {
  const out: Draft[] = [];
  for (let i = tree.first; i < tree.end; i++) {
    if (!maybeCue(tree.doc, i) || !isCueVerb(tree, i, mentions)) continue;
    if (isUnsaid(tree, i) || isTaken(out, i)) continue;
    for (const hit of cuesAt(tree.doc, i, tree.end)) {
      const drafts = draftsOf({ tree, hit, quotes, mentions, earlier: out });
      if (drafts.length > 0) {
        out.push(...drafts);
        break;
      }
    }
  }
  return out;
}

/** The cue of "as saying" is that of the one who is quoted already. */
function isTaken(drafts: readonly Draft[], i: number): boolean {
  return drafts.some(
    (d) => d.rule === 'attribution/as-saying-inner' && d.cueSpan!.first <= i && i < d.cueSpan!.end,
  );
}

function isCueVerb(tree: Tree, i: number, mentions: MentionIndex): boolean {
  if (/^claim(?:s|ed|ing)?$/.test(tree.doc.norm(i)) && takesVictims(tree, i + 1)) return false;
  const tag = tree.doc.xpos(i);
  if (!tag.startsWith('VB')) return standsAsVerb(tree, i, mentions);
  const dep = tree.dep(i);
  if (tag === 'VBG' && !saysAlong(tree, i)) return false;
  // "the council requested more": no adjective follows its noun.
  if (dep === 'amod')
    return (
      /^NN/.test(tree.doc.xpos(i - 1)) || (/^JJ/.test(tree.doc.xpos(i - 1)) && tree.doc.xpos(i - 2) === 'DT')
    );
  return dep !== 'case' && dep !== 'compound';
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
  const before = doc.xpos(i - 1);
  const spoken = mentions.endingAt(i) !== undefined;
  if (!spoken && !/^(?:NN|PRP|JJ)/.test(before)) return false;
  const next = doc.norm(i + 1);
  if (next === 'that')
    return (
      /^(?:DT|PRP|NN|CD|EX|JJ|RBR)/.test(doc.xpos(i + 2)) &&
      (spoken || doc.norm(i).endsWith('ed') || doc.xpos(i + 1) === 'IN' || doc.xpos(i - 2) === 'DT')
    );
  if (next === 'to') return doc.xpos(i + 2) === 'VB' && doc.norm(i).endsWith('ed');
  if (/^(?:DT|PRP|EX|CD)$/.test(doc.xpos(i + 1))) return spoken;
  return i + 2 >= tree.end && doc.norm(i).endsWith('ed') && QUOTED.test(doc.slice(tree.first, i));
}

const QUOTED = /["”’'],?["”]? \p{L}+ (?:\p{L}+ )?\p{L}+$/u;

/** "refused to say", "would tell", "did not mention": what is not said is no statement. */
function isUnsaid(tree: Tree, verb: number): boolean {
  const { doc } = tree;
  for (let i = verb - 1; i >= Math.max(tree.first, verb - 4); i--) {
    const w = doc.norm(i);
    if (w === 'to' && doc.xpos(i) === 'TO') return !CARRIES_ON.has(doc.norm(i - 1));
    if (
      doc.xpos(i) === 'MD' ||
      w === 'never' ||
      w === "n't" ||
      w === 'not' ||
      w === 'did' ||
      w === 'do' ||
      w === 'does'
    ) {
      return true;
    }
    if (!/^(?:RB|VB|TO)/.test(doc.xpos(i))) return false;
  }
  return false;
}

/** "went on to say", "continued to insist": said after all. */
const CARRIES_ON = new Set([
  'on',
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
  return (
    !/^W|^PRP\$|^DT$|^POS$|^TO$/.test(doc.xpos(i - 1)) && !/^(?:csubj|obj|nsubj|nmod|obl)/.test(tree.dep(i))
  );
}

/** What the readers of frames look at. */
interface Case {
  tree: Tree;
  hit: CueHit;
  quotes: Quotes;
  mentions: MentionIndex;
  /** The attributions of the sentence found so far. */
  earlier: readonly Draft[];
}

function draftsOf(c: Case): Draft[] {
  for (const frame of c.hit.cue.frames) {
    const drafts = FRAMES[frame](c);
    if (drafts.length > 0) return drafts;
  }
  return [];
}

type FrameReader = (c: Case) => Draft[];

const FRAMES: Record<Frame, FrameReader> = {
  clause: clauseFrame,
  that: thatFrame,
  told: clauseFrame,
  object: (c) => one(c.tree, c.hit, 'object', speakerOf(c), objectContent(c.tree, c.hit)),
  to: toFrame,
  'object-to': objectToFrame,
  as: asFrame,
  'as-object': asObjectFrame,
  of: ofFrame,
  'as-saying': asSayingFrame,
  toll: (c) => one(c.tree, c.hit, 'toll', speakerOf(c), restOfClause(c.tree, c.hit.end, c.hit.verb)),
  attribute: (c) =>
    one(c.tree, c.hit, 'attribute', speakerOf(c), restOfClause(c.tree, c.hit.end, c.hit.verb)),
};

/** "a man suspected of arson", "a cell believed to be behind it": whom the participle is about does not speak. */
function isReduced(tree: Tree, verb: number): boolean {
  const { doc } = tree;
  const next = doc.norm(verb + 1);
  const word = doc.norm(verb);
  if (/^(?:suspected|accused)$/.test(word)) return next === 'of' || next === 'in';
  if (word === 'posted' || word === 'charged')
    return /^(?:in|at|near|with)$/.test(next) && doc.xpos(verb) === 'VBN';
  return (
    /^(?:believed|thought|said|alleged|presumed|known|reported|feared)$/.test(word) &&
    next === 'to' &&
    doc.xpos(verb + 2) === 'VB'
  );
}

/** The speaker by what stands beside the cue, by the tree, or, for a participle, the speaker before it. */
function speakerOf({ tree, hit, mentions, earlier }: Case): Source | null {
  if (isReduced(tree, hit.verb)) return agentOf(tree, hit.verb);
  const beside = besideSource(tree, hit, mentions);
  if (!beside && isPassive(tree, hit.verb)) return agentOf(tree, hit.verb);
  if (tree.doc.xpos(hit.verb) === 'VBG' && tree.kid(hit.verb, 'nsubj', 'aux') === undefined) {
    const last = earlier.findLast((d) => d.source !== null && d.source.end <= hit.verb);
    if (last?.source) return { span: last.source, head: last.sourceHead };
  }
  if (beside) return beside;
  // "said the ground shook and noted that": a cue joined on without a subject goes on with the speaker before it.
  const joined = tree.doc.xpos(cueStart(tree, hit.verb) - 1) === 'CC' && hit.cue.frames.includes('clause');
  const before = joined
    ? earlier.findLast((d) => d.source !== null && d.rule === 'attribution/clause')
    : undefined;
  if (before?.source) return { span: before.source, head: before.sourceHead };
  return sourceOf(tree, hit.verb);
}

function clauseFrame(c: Case): Draft[] {
  const { tree, hit, quotes } = c;
  const passive =
    isReduced(tree, hit.verb) || (isPassive(tree, hit.verb) && !besideSource(tree, hit, c.mentions));
  const source = speakerOf(c);
  if (passive && hit.cue.verb !== 'quote') {
    // "was told that ...": the subject hears it. "is believed to have ...": nobody is named.
    const patient = tree.kid(hit.verb, 'nsubj:pass');
    const clause = tree.kid(hit.verb, 'xcomp', 'ccomp', 'csubj:pass');
    if (source && tree.doc.norm(source.span.end) === 'that')
      return one(tree, hit, 'passive', source, [{ first: source.span.end, end: bodyEnd(tree) }]);
    if (hit.cue.frames[0] === 'told' || clause === undefined || clause < hit.verb) {
      return source ? one(tree, hit, 'passive', source, objectContent(tree, hit)) : [];
    }
    const content = [{ first: tree.left(clause), end: tree.right(clause) }];
    if (patient !== undefined && tree.dep(clause) === 'xcomp') content.unshift(group(tree, patient).span);
    return one(tree, hit, 'passive', source, content);
  }
  const content = clauseContent(tree, hit, source, quotes);
  if (isInfinitive(c, content)) return [];
  return takesMore(c, source, content) ? [] : one(tree, hit, 'clause', source, content);
}

/** "continued to shell the town": an infinitive right behind a cue that takes none. */
function isInfinitive({ tree, hit }: Case, content: readonly TokenSpan[]): boolean {
  const { frames } = hit.cue;
  if (content.length !== 1 || content[0].first !== hit.end || tree.doc.norm(hit.end) !== 'to') return false;
  return frames[0] === 'clause' && !frames.includes('to') && tree.doc.xpos(hit.end + 1) === 'VB';
}

/** "The mayor promised to resign", "backed the plan": what follows is the cue's own, and nothing before it was said. */
function takesMore({ tree, hit }: Case, source: Source | null, content: readonly TokenSpan[]): boolean {
  const { frames } = hit.cue;
  if (
    frames.includes('told') ||
    content.some((s) => s.end > hit.end) ||
    (source && source.span.first >= hit.end)
  )
    return false;
  const tag = tree.doc.xpos(hit.end);
  if (tag === 'TO') return frames.includes('to');
  const object = frames.includes('object') || frames.includes('object-to');
  return object && /^(?:DT|NN|NNS|PRP|PRP\$|JJ|CD)$/.test(tag) && !/day$/.test(tree.doc.norm(hit.end));
}

/** A clause that says that it is one; "found two bodies" is no statement. */
function thatFrame(c: Case): Draft[] {
  const drafts = clauseFrame(c);
  const first = drafts[0]?.content[0].first ?? -1;
  const opens = /^(?:that|whether|if|how|why|what|where|who|when|["“`])/.test(c.tree.doc.norm(first));
  return first < c.hit.end || !opens ? [] : drafts;
}

function toFrame(c: Case): Draft[] {
  const { tree, hit } = c;
  const clause = tree.kids(hit.verb).find((k) => k > hit.verb && tree.dep(k) === 'xcomp');
  if (clause === undefined || tree.doc.norm(tree.left(clause)) !== 'to') {
    // The tree may hang the infinitive elsewhere: it stands right behind the cue.
    const behind = tree.doc.norm(hit.end) === 'to' && /^(?:VB|JJ)$/.test(tree.doc.xpos(hit.end + 1));
    return behind ? one(tree, hit, 'to', speakerOf(c), [{ first: hit.end, end: bodyEnd(tree) }]) : [];
  }
  return one(tree, hit, 'to', speakerOf(c), [{ first: tree.left(clause), end: tree.right(clause) }]);
}

function objectToFrame(c: Case): Draft[] {
  const { tree, hit } = c;
  const object = tree
    .kids(hit.verb)
    .find((k) => k >= hit.end && /^(?:obj|iobj|obl|ccomp)$/.test(tree.dep(k)));
  if (object === undefined) return [];
  const clause = tree.kids(hit.verb).find((k) => k > object && /^(?:xcomp|ccomp|advcl)$/.test(tree.dep(k)));
  const end = clause === undefined ? tree.right(object) : tree.right(clause);
  const inside =
    clause === undefined && tree.kids(object).some((k) => k > object && tree.doc.norm(tree.left(k)) === 'to');
  if (clause === undefined && tree.dep(object) !== 'ccomp' && !inside) return [];
  return one(tree, hit, 'object-to', speakerOf(c), [{ first: Math.max(hit.end, tree.left(object)), end }]);
}

function asFrame(c: Case): Draft[] {
  const { tree, hit } = c;
  const { doc } = tree;
  const object = tree.kids(hit.verb).find((k) => k > hit.verb && tree.dep(k) === 'obj');
  const stop = Math.min(bodyEnd(tree), hit.end + 25);
  let as = -1;
  for (let i = hit.end; i < stop && as < 0; i++)
    if (doc.norm(i) === 'as' && doc.norm(i + 1) !== 'well') as = i;
  const source = speakerOf(c);
  if (as < 0)
    return object === undefined || PERCEIVES.has(hit.cue.id)
      ? []
      : one(tree, hit, 'object', source, objectContent(tree, hit));
  const after = tree.head(as) >= 0 ? tree.right(tree.head(as)) : as + 2;
  const content: TokenSpan[] = [{ first: hit.end, end: Math.max(after, as + 2) }];
  const relative = object === undefined && tree.dep(hit.verb) === 'acl:relcl' ? tree.head(hit.verb) : -1;
  if (relative >= 0) content.unshift(group(tree, relative).span);
  return one(tree, hit, 'as', source, content);
}

/** Without "as", these say what somebody sees and not what somebody says. */
const PERCEIVES = new Set(['see', 'view', 'regard', 'refer-to', 'cast', 'paint']);

function asObjectFrame(c: Case): Draft[] {
  const { tree, hit } = c;
  const parts = tree
    .kids(hit.verb)
    .filter((k) => k > hit.verb && /^(?:obj|iobj|xcomp|ccomp|obl:unmarked)$/.test(tree.dep(k)));
  if (parts.length === 0) return [];
  return one(tree, hit, 'as-object', speakerOf(c), [
    { first: hit.end, end: tree.right(parts[parts.length - 1]) },
  ]);
}

/** "accused the army of shelling a market". */
function ofFrame(c: Case): Draft[] {
  const { tree, hit } = c;
  const { doc } = tree;
  const passive = isPassive(tree, hit.verb);
  let of = -1;
  for (let i = hit.end; i < Math.min(tree.end, hit.end + 20); i++) {
    if (doc.norm(i) === 'of') {
      of = i;
      break;
    }
  }
  const source = speakerOf(c);
  if (of < 0) return one(tree, hit, 'object', source, objectContent(tree, hit));
  const rest = restOfClause(tree, passive ? of + 1 : hit.end, hit.verb);
  const patient = passive ? tree.kid(hit.verb, 'nsubj:pass') : undefined;
  if (patient !== undefined) rest.unshift(group(tree, patient).span);
  return one(tree, hit, 'of', source, rest);
}

/** "quoted a nurse as saying that two had died": two speakers, one inside the other. */
function asSayingFrame(c: Case): Draft[] {
  const { tree, hit, quotes } = c;
  const { doc } = tree;
  const passive = isPassive(tree, hit.verb);
  for (let i = hit.end; i < Math.min(tree.end - 1, hit.end + 30); i++) {
    if (doc.norm(i) !== 'as' || doc.xpos(i + 1) !== 'VBG') continue;
    const inner = cuesAt(doc, i + 1, tree.end)[0];
    if (!inner) continue;
    const quoted = passive ? passiveSubject(tree, hit.verb) : quotedPerson(tree, hit, i);
    const outer = speakerOf(c);
    let content = clauseContent(
      tree,
      inner,
      quoted && { span: { first: hit.end, end: i }, head: quoted.head },
      quotes,
    );
    if (content.length === 0 || content[0].first < i) content = leftOf(tree, hit, outer, quotes) ?? content;
    if (content.length === 0) return [];
    const reach = content.some((c) => c.first > i)
      ? [{ first: hit.end, end: content[content.length - 1].end }]
      : content;
    return [
      ...(outer || !passive ? one(tree, hit, 'as-saying', outer, reach) : []),
      ...one(tree, inner, 'as-saying-inner', quoted, content),
    ];
  }
  return [];
}

function leftOf(tree: Tree, hit: CueHit, source: Source | null, quotes: Quotes): TokenSpan[] | null {
  const blank: CueHit = { ...hit, end: tree.end };
  const content = clauseContent(tree, blank, source, quotes);
  return content.length > 0 ? content : null;
}

function quotedPerson(tree: Tree, hit: CueHit, as: number): Source | null {
  const object = tree
    .kids(hit.verb)
    .find((k) => k >= hit.end && k < as && /^(?:obj|iobj)$/.test(tree.dep(k)));
  if (object !== undefined) {
    const g = group(tree, object);
    g.span.end = Math.min(g.span.end, as);
    return g;
  }
  return as > hit.end ? { span: { first: hit.end, end: as }, head: as - 1 } : null;
}

function passiveSubject(tree: Tree, verb: number): Source | null {
  const patient = tree.kid(verb, 'nsubj:pass', 'nsubj');
  if (patient !== undefined) return group(tree, patient);
  return tree.dep(verb) === 'acl' && tree.head(verb) >= 0 ? group(tree, tree.head(verb)) : null;
}

function one(tree: Tree, hit: CueHit, frame: string, source: Source | null, content: TokenSpan[]): Draft[] {
  const clean = content.filter((c) => hasWord(tree.doc, c));
  if (source && EVENTS.has(tree.doc.norm(source.head)) && hit.cue.id !== 'show') return [];
  if (clean.length === 0 || (!source && !SPEAKERLESS.has(frame))) return [];
  return [
    {
      rule: `attribution/${frame}`,
      cue: hit.cue,
      cueSpan: { first: cueStart(tree, hit.verb), end: hit.end },
      source: source?.span ?? null,
      sourceHead: source?.head ?? -1,
      content: clean,
      citing: null,
      through: null,
    },
  ];
}

/** What happens does not speak: "the shooting on Friday claimed ...". */
const EVENTS = new Set(
  `attack attacks strike strikes airstrike airstrikes shooting shootings blast blasts explosion explosions incident incidents
bombing bombings raid raids shelling violence war battle clash clashes crash fire earthquake quake flood weapon weapons bomb
bombs rocket rockets missile missiles death deaths killing killings injuries injury related monday tuesday wednesday thursday
friday saturday sunday toll`.split(/\s+/),
);

/** Frames in which the text may leave the speaker out ("was accused of", "is believed to"). */
const SPEAKERLESS = new Set(['of', 'passive', 'as-saying', 'as-saying-inner']);

function hasWord(doc: Doc, span: TokenSpan): boolean {
  for (let i = span.first; i < span.end; i++) if (/[\p{L}\p{N}]/u.test(doc.form(i))) return true;
  return false;
}
