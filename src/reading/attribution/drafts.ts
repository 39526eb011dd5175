import { isCueVerb, isUnsaid } from './cue-verb.ts';
import { cuesAt, maybeCue } from './cues.ts';
import type { Draft } from './draft.ts';
import type { Case } from './frames/case.ts';
import { FRAMES } from './frames/index.ts';
import type { MentionIndex } from './mention-source.ts';
import type { Quotes } from './quotes.ts';
import type { Tree } from './tree.ts';

/** The attributions of one sentence by its cue verbs, in order. */
export function verbDrafts(tree: Tree, quotes: Quotes, mentions: MentionIndex): Draft[] {
  const out: Draft[] = [];
  for (let i = tree.first; i < tree.end; i++) {
    if (!maybeCue(tree.doc, i) || !isCueVerb(tree, i, mentions)) continue;
    if (isUnsaid(tree, i) || isTaken(out, i)) continue;
    for (const hit of cuesAt(tree.doc, i, tree.end)) {
      const drafts = draftsOf({ tree, hit, quotes, mentions, earlier: out }).filter(
        (d) => !isNobody(tree, d),
      );
      if (drafts.length > 0) {
        out.push(...drafts);
        break;
      }
    }
  }
  return out;
}

/** "Neither side has admitted", "No one has said": nobody speaks. */
function isNobody({ doc }: Tree, { source }: Draft): boolean {
  return source !== null && /^(?:no|neither|nobody|none|no-one)$/.test(doc.norm(source.first));
}

/** The cue of "as saying" is that of the one who is quoted already. */
function isTaken(drafts: readonly Draft[], i: number): boolean {
  return drafts.some(
    (d) => d.rule === 'attribution/as-saying-inner' && d.cueSpan!.first <= i && i < d.cueSpan!.end,
  );
}

function draftsOf(c: Case): Draft[] {
  for (const frame of c.hit.cue.frames) {
    const drafts = FRAMES[frame](c);
    if (drafts.length > 0) return drafts;
  }
  return [];
}
