import type { Category } from '../../../format/claim.ts';
import { WordTest } from '../../../language/word-test.ts';
import type { Draft } from '../frames.ts';
import { categoryOf } from '../people/category.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';

/** Verbs whose object is who or what was attacked, and nouns that take it behind "on". */
const ATTACKS = new WordTest(
  new Set(
    `attack attacks attacked attacking ambush ambushes ambushed ambushing raid raids raided raiding storm storms stormed hit hits struck strike
strikes target targets targeted targeting fire fires fired shot shoot shoots shooting clash clashes clashed strafe strafes strafed shell shells shelled
kidnap kidnaps kidnapped abduct abducted seized captured bomb bombs bombed engage engages engaged intercept intercepts intercepted assault assaults assaulted overran waylaid waylay`.split(
      /\s+/,
    ),
  ),
);
const TOWARDS = new Set(['at', 'on', 'upon', 'with', 'against', 'up']);
/** Those aboard or within are the ones hit. */
const UNITS = new Set(
  'patrol patrols convoy convoys column columns vehicle vehicles truck trucks van unit units team teams squad squads jeep jeeps pickup helicopter contingent'.split(
    ' ',
  ),
);
const GATHERED = new Set(['group', 'crowd', 'gathering', 'queue', 'band', 'busload', 'procession', 'party']);
/** Where fighters live; of a garrison's post nobody knows who else was there. */
const LAIRS = new Set('camp camps hideout hideouts hideaway enclave enclaves lair cell'.split(' '));
/** Tokens back to the verb, and from it to the noun of its object. */
const BACK = 30;
const AHEAD = 5;

/**
 * Who a number counts that stands behind the word for what an attack did: "ambushed soldiers near Varn, killing seven and wounding four",
 * "attacked a police patrol, leaving three dead", "raid rebel camp, kill 14".
 */
export function likeThoseAimedAt(c: Clauses, slots: Slots, all: readonly Draft[], from: number): void {
  for (let i = from; i < all.length; i++) {
    const d = all[i];
    if (d.category !== 'unspecified' || !isBare(d.group)) continue;
    const start = startOf(c, d);
    const last = all[i - 1];
    // "killing a cook and two others": with the cook
    if (start < 0 || (i > from && last.trigger === d.trigger)) continue;
    // "killing seven and wounding four", "leaving seven dead and 12 injured"
    const chained = i > from && c.doc.norm(start) === 'and' && last.end === start && last.category;
    if (chained && chained !== 'unspecified' && isBare(last.group)) d.category = chained;
    else d.category = targetOf(c, slots, start, /^(?:,|and)$/.test(c.doc.norm(start)));
  }
}

/** A number that names nobody, with or without "others". */
const isBare = (g: Group): boolean =>
  g.counting === 'number' && !g.named && !g.ofThem && !g.ofEffect && (!g.known || g.others);

/**
 * The comma or "and" before "killing seven", "killed seven", "leaving seven dead", "12 injured", or such a verb behind its own subject ("An
 * attack on soldiers killed seven"); -1 without one.
 */
function startOf({ doc, first }: Clauses, d: Draft): number {
  let i = Math.min(d.trigger, d.group.first) - 1;
  if (/^(?:leaving|left|leaves|leave)$/.test(doc.norm(i))) i--;
  if (i <= first) return -1;
  if (/^(?:,|and)$/.test(doc.norm(i))) return i;
  return /^(?:VBD|VBZ|VBP)$/.test(doc.xpos(i + 1)) && !/^W/.test(doc.xpos(i)) ? i + 1 : -1;
}

/** What the object of the attack says, where it stands before token `end` in the same clause; of a noun's where no verb does (`verbs`). */
function targetOf(c: Clauses, slots: Slots, end: number, verbs: boolean): Category {
  const { doc } = c;
  for (let i = end - 1; i >= Math.max(c.first, end - BACK); i--) {
    if (doc.norm(i) === ';' || /^(?:but|while|when|after|as)$/.test(doc.norm(i))) return 'unspecified';
    if (AMID.test(doc.norm(i)) && BLEW_UP.test(doc.norm(i - 1))) {
      const k = slots.starts.get(i + 1);
      const g = k === undefined ? undefined : slots.groups[k];
      const others = g?.category === 'woman' || g?.category === 'child';
      return g && g.end <= end && isAim(g) && !others ? g.category : 'unspecified';
    }
    if (!ATTACKS.at(doc, i) || (!verbs && !/^NN/.test(doc.xpos(i)))) continue;
    // a clash leaves dead on both sides
    if (/^(?:clash|engage)/.test(doc.norm(i)) && /^leav/.test(doc.norm(end + 1))) return 'unspecified';
    let at = i + 1;
    const towards = TOWARDS.has(doc.norm(at));
    // "the fire", "the strike", "the attack": nouns, of whose aim "on" tells
    if (!towards && (/^NN/.test(doc.xpos(i)) || doc.norm(i) === 'fire')) continue;
    while (TOWARDS.has(doc.norm(at))) at++;
    const k = slots.starts.get(at);
    const g = k === undefined ? undefined : slots.groups[k];
    if (g && g.end <= end && g.category !== 'unspecified' && !UNITS.has(doc.norm(g.end)))
      return isAim(g) || GATHERED.has(doc.norm(g.head)) ? g.category : 'unspecified';
    return unitAt(c, slots, at, end);
  }
  return 'unspecified';
}

/** "blew himself up among recruits", "struck amid worshippers", "detonated his vest among soldiers". */
const AMID = /^(?:among|amongst|amid|amidst)$/;
const BLEW_UP =
  /^(?:up|himself|herself|itself|explosives|vest|belt|bomb|device|struck|exploded|detonated|grenade)$/;

const isAim = (g: Group): boolean =>
  g.known &&
  !g.pronoun &&
  !g.named &&
  g.counting !== 'one' &&
  g.counting !== 'nobody' &&
  g.category !== 'mixed';

/** "a police patrol", "an army convoy", "a rebel camp", "a convoy of troops", "a group of anglers". */
function unitAt({ doc }: Clauses, slots: Slots, at: number, end: number): Category {
  for (let j = at; j < Math.min(end, at + AHEAD); j++) {
    const w = doc.norm(j);
    if ((UNITS.has(w) || GATHERED.has(w)) && doc.norm(j + 1) === 'of') {
      const k = slots.starts.get(j + 2) ?? slots.groups.findIndex((g) => g.first <= j && j + 2 < g.end);
      const of = slots.groups[k];
      return of && of.end <= end && isAim({ ...of, counting: 'uncounted' }) ? of.category : 'unspecified';
    }
    if (!UNITS.has(w) && !LAIRS.has(w)) {
      if (!/^(?:DT|JJ|NN|CD|PRP\$|HYPH|POS)/.test(doc.xpos(j))) return 'unspecified';
      continue;
    }
    if (UNITS.has(doc.norm(j + 1))) continue;
    const found = categoryOf(doc, at, j + 1, j);
    const force = found === 'military' || found === 'police' || found === 'militant';
    return force && (UNITS.has(w) || found === 'militant') ? found : 'unspecified';
  }
  return 'unspecified';
}
