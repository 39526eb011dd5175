import type { Clauses, Group } from '../people/group.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { isTakenByForce } from '../victims/force.ts';
import { BODY, BODY_PART, DAY, DETERMINER } from '../words.ts';

/** Can the group be those whom the predicate befell, as the sentence states it? */
export function isVictim(c: Clauses, g: Group, p: Predicate): boolean {
  if ((g.counting === 'known' && !isToldOfAgain(c, g, p)) || isMentioned(c, g, p) || isOwner(c, g))
    return false;
  // "killed Holt's hopes", "killed Holt's cat": not him
  if (g.named && p.voice === 'active' && g.first >= p.end && c.doc.norm(g.end) === "'s") return false;
  // "was killed off in the second season": in a story
  if (p.entry.id === 'kill' && p.voice === 'passive' && c.doc.norm(p.end) === 'off' && g.counting === 'one')
    return false;
  // "whose strangled body lay in a well"
  if (p.voice === 'active' && p.open && BODY.has(c.doc.norm(g.head))) return false;
  if (
    p.entry.persons &&
    !(g.known && (!g.named || g.pronoun) && g.counting !== 'uncounted' && g.counting !== 'nobody')
  )
    return false;
  if (p.entry.shot && p.form === 'ing' && g.counting !== 'number' && !DETERMINER.has(c.doc.norm(g.first)))
    return g.named;
  // one who flees has escaped
  if (
    p.entry.effect === 'displaced' &&
    p.voice === 'intransitive' &&
    (g.counting === 'one' || g.count.high === 1)
  )
    return false;
  // "two residents who fled by boat said": a few who tell of it; "two men shot a dog and fled": who got away
  if (
    p.entry.id === 'flee' &&
    g.count.high !== null &&
    g.count.high < TELLERS &&
    /^(?:who|and)$/.test(c.doc.norm(p.first - 1))
  )
    return false;
  // "many fled", "the assailants, who fled": who runs away has lost no home
  if (p.entry.id === 'flee' && isOutOfHarmsWay(c, p)) return false;
  if (p.entry.id === 'flee' && (ARMED.has(g.category) || (!g.known && g.count.low === null))) return false;
  // "the suspect surrendered": to the police
  if (p.entry.id === 'surrender')
    return ARMED.has(g.category) && g.category !== 'police' && g.count.high !== 1;
  if (p.entry.frame === 'intransitive' && p.entry.weak)
    return g.counting === 'number' || (g.known && g.category !== 'unspecified');
  if (p.entry.force)
    return (
      g.category === 'militant' ||
      g.category === 'military' ||
      ((isPersonal(g) || g.others || isOfTheHurt(c, g)) && isTakenByForce(c, p))
    );
  if (g.known || (g.ofThem && p.voice === 'passive' && c.doc.norm(g.head) === 'whom')) return true;
  if (g.counting !== 'number') return false;
  // "Two were hit in the legs", "the five who were struck"
  if (p.entry.with === 'projectile')
    return p.voice === 'active'
      ? g.ofThem
      : p.voice === 'passive' && !c.title && g.head < (g.quantity?.end ?? 0);
  // "21 of them were neutralised"
  const ofThem = g.ofThem && p.entry.effect === 'killed';
  return !p.entry.weak || ofThem || g.head < (g.quantity?.end ?? 0);
}

/** Witnesses of whom a report says that they fled. */
const TELLERS = 10;

/** "The insurgents were killed when they drew their weapons", "after arresting the occupants": those spoken of, and what befell them told anew. */
function isToldOfAgain({ doc }: Clauses, g: Group, p: Predicate): boolean {
  const done = p.voice === 'active' && p.form === 'past' && p.effects[0] === 'killed';
  if (!g.known || (p.open && !done) || p.effects.length !== 1 || p.certainty !== 'asserted' || p.entry.shot)
    return false;
  // "the prisoners had died": told back
  if (doc.norm(p.first) === 'had') return false;
  if (p.form === 'ing' && !/^(?:,|after|before|and)$/.test(doc.norm(p.first - 1))) return false;
  return SPOKEN_OF.has(doc.norm(g.first)) && !/^(?:any|no)$/.test(doc.norm(g.first + 1));
}

const SPOKEN_OF = new Set(['the', 'these', 'those', 'all']);

/** "The two wounded were detained." */
const isOfTheHurt = ({ doc }: Clauses, g: Group): boolean =>
  g.counting === 'number' && /^(?:wounded|injured)$/.test(doc.norm(g.end - 1));

/** "fled the scene", "fled the club in panic": they ran for cover. */
function isOutOfHarmsWay({ doc, end }: Clauses, p: Predicate): boolean {
  for (let i = p.end; i < Math.min(end, p.end + 5); i++) {
    if (COVER.test(doc.norm(i))) return true;
    if (!/^(?:DT|JJ|NN|IN|PRP\$)$/.test(doc.xpos(i))) return false;
  }
  return false;
}

const COVER =
  /^(?:scene|club|nightclub|bar|building|room|store|mall|shop|restaurant|theatre|theater|stadium|school|church|gunfire|gunshots|gunm[ae]n|shooter|attackers?|panic|foot|police|officers|vehicle|car)$/;

/** "killed the farmer's goats", "shot the rebels' mules": it befell what they own. */
const isOwner = ({ doc, end }: Clauses, g: Group): boolean =>
  g.end + 1 < end &&
  (doc.norm(g.end) === "'s" || (doc.norm(g.end) === "'" && doc.ends[g.end - 1] === doc.starts[g.end])) &&
  /^(?:NN|JJ)/.test(doc.xpos(g.end + 1)) &&
  !isOwnBody(doc, g.end + 1);

/** "grazed the officer's ear", "hit the boy's left leg". */
const isOwnBody = (doc: Clauses['doc'], i: number): boolean =>
  [doc.norm(i), doc.norm(i + 1)].some((w) => BODY_PART.has(w) || BODY.has(w) || FURTHER_PARTS.test(w));

const FURTHER_PARTS =
  /^(?:ears?|nose|fingers?|toes?|skull|scalp|lungs?|liver|spine|heart|eyes|knees|lips?|mouth|skin)$/;

const ARMED: ReadonlySet<string> = new Set(['militant', 'military', 'police']);

/** Somebody counted, or named by a word for people; no "shipment", no "several". */
const isPersonal = (g: Group) => g.known && g.counting !== 'uncounted';

/** "mourned the guards killed when the roof fell", "for those killed in the raid": one event is told of, and no such people in general. */
function isHowAndWhere({ doc, end }: Clauses, g: Group, p: Predicate): boolean {
  // "condolences to the families of guards killed in the raid"
  if (doc.norm(g.first - 1) === 'of') return false;
  const w = doc.norm(p.end);
  if (w === 'when' || w === 'by' || w === 'during' || DAY.has(w)) return true;
  if (w !== 'in' && w !== 'at' && w !== 'near' && w !== 'on') return false;
  const [next, after] = [p.end + 1, p.end + 2];
  return next < end && (/^(?:DT|PRP\$|NNP|CD|JJ)$/.test(doc.xpos(next)) || /^NNP$/.test(doc.xpos(after)));
}

/** "condolences for soldiers killed or wounded", "people who were injured": spoken of, not stated. */
function isMentioned(c: Clauses, g: Group, p: Predicate): boolean {
  if (g.quantity || g.others) return false;
  // "the number of people confirmed dead", "the number of Syrian dead"
  if (c.doc.norm(g.first - 1) === 'of' && /^(?:number|numbers|toll)$/.test(c.doc.norm(g.first - 2)))
    return true;
  if (g.counting !== 'uncounted') return false;
  // "those killed had died of the gas": of whom it is told, and no more of them
  if (c.doc.norm(g.head) === 'those' && p.first > g.end + 1) return true;
  if (p.voice !== 'passive') return false;
  if (p.open && !c.title) return g.first > c.first + 1 && !isHowAndWhere(c, g, p);
  return c.doc.norm(p.first - 1) === 'who' && c.doc.norm(g.head) === 'people';
}
