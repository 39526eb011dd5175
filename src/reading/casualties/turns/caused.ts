import { type Draft, draft } from '../frames.ts';
import { blankGroup, type Clauses } from '../people/group.ts';
import { isBreak, MODAL } from '../words.ts';

export const AVOIDED = new Set(
  'avoid avoiding avoided prevent preventing minimise minimising minimize minimizing reduce reducing limit limiting risk risks fear fears protect spare sparing allegation allegations claim claims investigate investigating investigation concern concerns potential possible about mitigate mitigating assess tracking monitor monitoring'.split(
    ' ',
  ),
);

/** "causing casualties", "leaves casualties", "resulted in deaths and injuries": stated of what was done, not of what may be. */
export function isCaused({ doc, first, title }: Clauses, noun: number): boolean {
  if (!/^(?:casualties|fatalities|deaths|injuries|losses|loss)$/.test(doc.norm(noun))) return false;
  let v = overBeside(doc, noun - 1, first);
  if (
    (doc.norm(v) === 'in' && /^result(?:s|ed|ing)?$/.test(doc.norm(v - 1))) ||
    (doc.norm(v) === 'to' && /^(?:led|leads|leading)$/.test(doc.norm(v - 1)))
  )
    v--;
  else if (!CAUSES.test(doc.norm(v)) && !(title && /^(?:cause|leave)$/.test(doc.norm(v)))) return false;
  for (let i = v - 1; i >= Math.max(first, v - 8); i--)
    if (
      AVOIDED.has(doc.norm(i)) ||
      MODAL.has(doc.norm(i)) ||
      (doc.norm(i) === 'of' && i === v - 1) ||
      (/^(?:without|not|n't|to|if|by|from)$/.test(doc.norm(i)) && i >= v - 2)
    )
      return false;
  return true;
}

const CAUSES = /^(?:caus(?:ing|ed|es)|inflict(?:ing|ed|s)|lea(?:ving|ves)|left)$/;

/** Back over "human and material", "deaths and", "a number of": what stands between the verb and the harm. */
function overBeside(doc: Clauses['doc'], from: number, first: number): number {
  let i = from;
  while (i > first && i > from - 7 && BESIDE.test(doc.norm(i))) i--;
  return i;
}

const BESIDE =
  /^(?:and|human|material|heavy|civilian|serious|significant|some|more|further|major|huge|great|severe|life|lives|deaths|injuries|casualties|losses|damage|destruction|fear|panic|,)$/;

/** "human losses", "loss of life", "life losses": people died or were hurt, nobody says how many. */
export function lossOfLife(c: Clauses, i: number): Draft[] {
  const { doc } = c;
  const of = /^li(?:fe|ves)$/.test(doc.norm(i + 2)) && doc.norm(i + 1) === 'of';
  const life = /^(?:life|lives)$/.test(doc.norm(i - 1));
  let human = false;
  for (let j = i - 1; j > i - 5 && !isBreak(doc.norm(j)) && BESIDE.test(doc.norm(j)); j--)
    human ||= doc.norm(j) === 'human';
  if (!(of || life || human) || !isCaused(c, i)) return [];
  const g = blankGroup(i, of ? i + 3 : i + 1);
  g.known = true;
  const first = life ? i - 1 : i;
  const effect = of || life ? 'killed' : 'killed-or-wounded';
  return [draft(c, g, effect, { first, end: g.end, token: i }, 'asserted', 'loss-of-life')];
}
