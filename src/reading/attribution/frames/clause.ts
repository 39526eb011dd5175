import type { TokenSpan } from '../../layers.ts';
import { clauseContent } from '../content/clause.ts';
import { bodyEnd, finiteBetween, hasVerb } from '../content/edges.ts';
import { objectContent } from '../content/object.ts';
import type { Draft } from '../draft.ts';
import { besideSource } from '../mention-source.ts';
import { group, isPassive, type Source } from '../subject.ts';
import { type Case, one } from './case.ts';
import { isReduced, speakerOf } from './speaker.ts';

/** "said that ...", "..., she said", "told the press ...": a clause, a quotation, or what is left of either. */
export function clauseFrame(c: Case): Draft[] {
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
  // "..., the mayor disclosed this to reporters"
  if (
    isWhen(tree, hit.end) ||
    (tree.doc.norm(hit.end) === 'this' && !/^(?:NN|JJ)/.test(tree.doc.xpos(hit.end + 1)))
  )
    return false;
  return object && /^(?:DT|NN|NNS|PRP|PRP\$|JJ|CD)$/.test(tag) && !/day$/.test(tree.doc.norm(hit.end));
}

/** "confirmed last month", "reported this week". */
const isWhen = ({ doc }: Case['tree'], i: number): boolean =>
  /^(?:last|this|next|earlier|later)$/.test(doc.norm(i)) &&
  /^(?:week|month|year|night|morning|evening|afternoon|weekend|spring|summer|autumn|fall|winter|\w+day|that|the|in|on)$/.test(
    doc.norm(i + 1),
  );

/** A clause that says that it is one; "found two bodies" is no statement. */
export function thatFrame(c: Case): Draft[] {
  const drafts = clauseFrame(c);
  const first = drafts[0]?.content[0].first ?? -1;
  const opens = /^(?:that|whether|if|how|why|what|where|who|when|["“`])/.test(c.tree.doc.norm(first));
  if (first >= 0 && first < c.hit.end && closes(c, drafts[0])) return drafts;
  // "A preliminary inquiry found two men were shot"
  const told = first === c.hit.end && INQUIRIES.test(c.tree.doc.norm(drafts[0]?.sourceHead ?? -1));
  return first < c.hit.end || !(opens || (told && finiteBetween(c.tree, first, bodyEnd(c.tree))))
    ? []
    : drafts;
}

const INQUIRIES =
  /^(?:investigation|inquiry|probe|autopsy|report|review|study|analysis|inquest|examination|assessment)$/;

/** "..., an inquiry found.": the cue and its speaker stand behind a comma at the end. */
function closes({ tree, hit }: Case, { source }: Draft): boolean {
  if (!source || source.end > hit.verb || hit.end < bodyEnd(tree)) return false;
  return tree.doc.norm(source.first - 1) === ',' && hasVerb(tree, tree.first, source.first);
}

/** A quotation, or a clause beside "as the mayor put it"; "put it in a drawer" is no statement. */
export function quotedFrame(c: Case): Draft[] {
  const drafts = clauseFrame(c);
  const [draft] = drafts;
  if (!draft?.source) return [];
  const as = c.tree.doc.norm(draft.source.first - 1) === 'as';
  return as || draft.content.some((s) => (c.quotes.of[s.first] ?? -1) >= 0) ? drafts : [];
}
