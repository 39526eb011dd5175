import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';

const EARLIER = new Set([
  'earlier',
  'early',
  'previous',
  'initial',
  'preliminary',
  'first',
  'original',
  'prior',
]);
const AT_FIRST = new Set(['initially', 'originally', 'previously']);
const ACCOUNT = new Set(
  'toll tally count reports report figure figures estimate estimates accounts account statement number'.split(
    ' ',
  ),
);

/** Is the figure one that a later one replaced: "an earlier toll reported 15 people killed", "initially said 20 died"? */
export function statusOf(c: Clauses, d: Draft): Draft['status'] {
  if (d.status !== 'current') return d.status;
  const { doc } = c;
  if (/^(?:revised|corrected|amended)$/.test(doc.norm(d.trigger))) return d.status;
  if (isRefuted(c, d)) return 'retracted';
  for (let i = d.first - 1; i >= Math.max(c.first, d.first - 14); i--) {
    const w = doc.norm(i);
    if (w === ';' || w === 'but' || w === 'while') break;
    if ((AT_FIRST.has(w) && !isAside(doc, i, d.first)) || hadSaid(doc, i)) return 'superseded';
    if (!ACCOUNT.has(w) || isStanding(doc, i + 1)) continue;
    for (let j = i - 1; j >= Math.max(c.first, i - 3); j--) if (EARLIER.has(doc.norm(j))) return 'superseded';
  }
  return d.status;
}

/** "the toll, initially six, has climbed to nine": said of the six alone. */
function isAside(doc: Doc, i: number, to: number): boolean {
  if (doc.norm(i - 1) !== ',') return false;
  for (let j = i + 1; j < Math.min(to, i + 6); j++) if (doc.norm(j) === ',') return true;
  return false;
}

/** "officials had earlier said": what they say now is another figure. */
const hadSaid = (doc: Doc, i: number): boolean =>
  doc.norm(i) === 'earlier' && doc.norm(i - 1) === 'had' && doc.xpos(i + 1).startsWith('VB');

/** "..., but that proved to be incorrect", "which turned out to be false". */
function isRefuted({ doc, end }: Clauses, d: Draft): boolean {
  for (let i = WRONG.next(doc, d.end, end); i < end; i = WRONG.next(doc, i + 1, end)) {
    for (let j = i - 1; j >= Math.max(d.end, i - 4); j--) if (PROVED.has(doc.norm(j))) return true;
  }
  return false;
}

const WRONG = new WordTest(
  new Set('incorrect wrong false untrue mistaken inaccurate erroneous unfounded'.split(' ')),
);
const PROVED = new Set('proved proven turned out'.split(' '));

/** "Initial reports indicate ...": what is said in the present tense is the latest there is. */
function isStanding(doc: Doc, next: number): boolean {
  const tag = next < doc.length ? doc.xpos(next) : '';
  // so does what it only lets one expect, whatever the tense
  return tag === 'VBP' || tag === 'VBZ' || /^(?:indicated|suggested|pointed)$/.test(doc.norm(next));
}
