import type { TokenSpan } from '../../layers.ts';
import { apposedSource, pastAside } from '../aside-source.ts';
import { clauseContent } from '../content/clause.ts';
import { type CueHit, cuesAt } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Quotes } from '../quotes.ts';
import { group, isPassive, type Source } from '../subject.ts';
import type { Tree } from '../tree.ts';
import { type Case, one } from './case.ts';
import { speakerOf } from './speaker.ts';

/** "quoted a nurse as saying that two had died": two speakers, one inside the other. */
export function asSayingFrame(c: Case): Draft[] {
  const { tree, hit, quotes } = c;
  const { doc } = tree;
  const passive = isPassive(tree, hit.verb);
  for (let i = hit.end; i < Math.min(tree.end - 1, hit.end + 30); i++) {
    if (doc.norm(i) !== 'as' || doc.xpos(i + 1) !== 'VBG') continue;
    const inner = cuesAt(doc, i + 1, tree.end)[0];
    if (!inner) continue;
    const quoted = passive
      ? (passiveSubject(tree, hit.verb) ?? besidePassive(c))
      : quotedPerson(tree, hit, i);
    const outer = (passive ? agentBehind(c, inner.end) : null) ?? speakerOf(c);
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

/** "was quoted as saying by the agency". */
function agentBehind({ tree, mentions }: Case, i: number): Source | null {
  const m = tree.doc.norm(i) === 'by' ? mentions.startingAt(i + 1) : undefined;
  return m ? { span: { first: m.first, end: m.end }, head: m.head } : null;
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

/** "Brenn, the unit's commander, was quoted by the radio as saying": who stands before the auxiliary. */
function besidePassive({ tree, hit, mentions }: Case): Source | null {
  const { doc } = tree;
  let i = hit.verb;
  while (i > tree.first && /^(?:was|were|is|are|been|has|have|had|also|later)$/.test(doc.norm(i - 1))) i--;
  if (doc.norm(i - 1) === ',')
    return apposedSource(tree, i - 1, mentions) ?? pastAside(tree, i - 1, hit.verb, mentions);
  const m = mentions.endingAt(i);
  return m ? { span: { first: m.first, end: m.end }, head: m.head } : null;
}

function passiveSubject(tree: Tree, verb: number): Source | null {
  const patient = tree.kid(verb, 'nsubj:pass', 'nsubj');
  if (patient !== undefined) return group(tree, patient);
  return tree.dep(verb) === 'acl' && tree.head(verb) >= 0 ? group(tree, tree.head(verb)) : null;
}
