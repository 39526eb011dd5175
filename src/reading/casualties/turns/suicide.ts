import { WordTest } from '../../../language/word-test.ts';
import { type Draft, draft } from '../frames.ts';
import { PREDICATES } from '../lexicon.ts';
import { blankGroup, type Clauses } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';

const SELF = new Set(['himself', 'herself']);
const OWN = new Set(['his', 'her']);
const COMMIT = new Set(['committed', 'committing', 'commits']);
/** "help committing suicide", "a right to committing": spoken of in general. */
const GENERAL = new Set(
  'help helped helping of about from considering consider contemplating by for'.split(' '),
);
const TAKE = new Set(['took', 'taking', 'takes', 'taken']);
const TURN = new Set(['turned', 'turning', 'turns']);
/** The words at which such a deed is looked for. */
const TURNS = new WordTest((w) => SELF.has(w) || TAKE.has(w) || TURN.has(w) || COMMIT.has(w));
const REAL = new Set(['past', 'participle', 'ing', 'third']);

/**
 * Who kills himself is dead, too: "before killing himself", "fatally shot herself", "took his own life", "turned the gun on himself", "committed suicide". One
 * frame each, with the person as its victim. Plans and attempts ("threatened to kill himself") are none, and neither is what a frame
 * of `known` has told already.
 */
export function suicideFrames(c: Clauses, slots: Slots, known: readonly Draft[]): Draft[] {
  const { groups } = slots;
  const out: Draft[] = [];
  for (let i = TURNS.next(c.doc, c.first, c.end); i < c.end; i = TURNS.next(c.doc, i + 1, c.end)) {
    const span = spanAt(c, i) ?? besideOthers(c, i, known);
    // "accidentally shot and killed herself" has been read as what befell her
    if (!span || known.some((d) => d.effect === 'killed' && d.first <= span.first && span.first < d.end))
      continue;
    // "a boy fatally shot himself": read as shot by that word already
    const shot = known.find((d) => d.trigger === span.first && d.effect !== 'killed');
    if (shot) {
      shot.effect = 'killed';
      continue;
    }
    const group = blankGroup(span.victim, span.victim + 1);
    group.counting = 'one';
    group.pronoun = true;
    const attacker = groups.find(
      (g) => g.first < span.first && g.category === 'militant' && !ALONE.test(c.doc.norm(g.head)),
    );
    if (attacker) group.category = 'militant';
    // "a six-year-old fatally shot herself"
    else if (SELF.has(c.doc.norm(span.victim)) && isChild(slots, span.first, known)) group.category = 'child';
    group.count = { low: 1, high: 1, bound: 'exact', text: '' };
    out.push(
      draft(
        c,
        group,
        'killed',
        { first: span.first, end: span.end, token: span.first },
        'asserted',
        'suicide',
      ),
    );
  }
  return out;
}

/** Who took his own life after a crime is of no armed group for that. */
const ALONE = /^(?:gunman|shooter|attacker|assailant|kidnapper|bandit|sniper)$/;

/** Is the one who does it, before the verb at token v, a child, and nobody whom somebody else has harmed? */
function isChild(slots: Slots, v: number, known: readonly Draft[]): boolean {
  const k = slots.endingAt(v);
  if (k < 0) return false;
  const g = slots.groups[k];
  return g.counting === 'one' && g.category === 'child' && !known.some((d) => d.group.first === g.first);
}

interface Span {
  first: number;
  end: number;
  victim: number;
}

function spanAt({ doc, first, title }: Clauses, i: number): Span | null {
  const w = doc.norm(i);
  if (SELF.has(w) && i > first && isKilling(doc.norm(i - 1), doc.norm(i - 2)))
    return { first: i - 1, end: i + 1, victim: i };
  if (TAKE.has(w) && OWN.has(doc.norm(i + 1)) && doc.norm(i + 2) === 'own' && doc.norm(i + 3) === 'life')
    return { first: i, end: i + 4, victim: i + 1 };
  if (TURN.has(w) && doc.norm(i + 2) === 'gun' && doc.norm(i + 3) === 'on' && SELF.has(doc.norm(i + 4)))
    return { first: i, end: i + 5, victim: i + 4 };
  if (w === 'commits' && !title) return null;
  if (w === 'committing' && GENERAL.has(doc.norm(i - 1))) return null;
  if (COMMIT.has(w) && doc.norm(i + 1) === 'suicide') return { first: i, end: i + 2, victim: i + 1 };
  return null;
}

/** "killed two men and himself": at the end of the list of those he killed. */
function besideOthers({ doc }: Clauses, i: number, known: readonly Draft[]): Span | null {
  if (!SELF.has(doc.norm(i)) || !/^(?:and|then|,)$/.test(doc.norm(i - 1))) return null;
  const near = known.some(
    (d) =>
      d.effect === 'killed' && d.rule.endsWith('-active') && d.group.end < i && d.group.end >= i - BESIDE,
  );
  return near ? { first: i, end: i + 1, victim: i } : null;
}

/** Tokens from the last victim to "himself", over an age and a comma. */
const BESIDE = 5;

/** A verb of killing in a form that tells of a deed; to shoot oneself is one with "fatally". */
function isKilling(verb: string, before: string): boolean {
  for (const { entry, form } of PREDICATES.get(verb) ?? []) {
    if (entry.frame !== 'transitive' || !REAL.has(form)) continue;
    if (entry.effect === 'killed') return true;
    if (entry.shot && (before === 'fatally' || before === 'and')) return before === 'fatally';
  }
  return false;
}
