import type { Clue } from './clues.ts';
import type { Draft } from './draft.ts';

/** What stands before a name and is none of it, once its words are in lower case. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr rev sgt lt col gen maj capt cpl pvt sir lady prof officer constable deputy detective sergeant lieutenant captain colonel general major corporal private sheriff judge mayor sen rep gov father sister brother imam sheikh mullah haji'.split(
    ' ',
  ),
);
const NAME = /\p{Lu}[\p{L}'\u2019.-]*(?: (?:al-|bin |abu |de |van |von |el-)?\p{Lu}[\p{L}'\u2019.-]*){0,4}/u;
/** The name that stands behind a claim's words ("the murder of a 15-year-old", "Ost Varn"). */
const NEXT = new RegExp(`^,? (${NAME.source})`, 'u');
const NAMELESS =
  /(?:-year-old|-month-old|\b(?:boy|girl|man|woman|son|daughter|wife|husband|mother|father|brother|sister|soldier|officer|worker|student|teen|teenager|child))$/i;

/** Of one last name no more bearers are compared, and a draft is asked no more often whether it is about one of them. */
const MOST = 30;

interface Name {
  parts: string[];
  /** One capital at the start of a sentence may be that of any word. */
  weak: boolean;
}

/** The name of the one who died, as the claim or the words behind it give it; null where none is given. */
function nameOf({ claim, text, title }: Clue): Name | null {
  if (claim.kind !== 'casualties' || title) return null;
  const { low, high } = claim.count;
  if (low !== 1 || high !== 1 || (claim.effect !== 'killed' && claim.effect !== 'killed-or-wounded'))
    return null;
  const words = claim.victims.text.trim();
  const own = NAME.exec(words);
  const said = own && words.endsWith(own[0]) ? own[0] : null;
  const next =
    said || !NAMELESS.test(words) ? null : NEXT.exec(text.slice(claim.end - claim.sentence[0]))?.[1];
  const parts = (said ?? next ?? '')
    .split(/[ ]+/)
    .map((w) => w.toLowerCase().replace(/['\u2019]s$|[.,]+$/g, ''))
    .filter((w) => w.length > 1 && !TITLES.has(w));
  if (parts.length === 0) return null;
  return { parts, weak: parts.length === 1 && said !== null && text.trimStart().startsWith(said) };
}

/** Drafts that tell of the death of one person are one: nobody dies twice. Those of the report's own incident take in the others. */
export function gatherNamed(main: Draft, others: Draft[], lower: (word: string) => boolean): void {
  const drafts = [main, ...others];
  // by the last part of the name, with the draft that told of him first
  const told = new Map<string, { name: Name; draft: Draft }[]>();
  const into = new Map<Draft, Draft>();
  const asked = new Map<Draft, number>();
  const root = (d: Draft): Draft => {
    let at = d;
    while (into.has(at)) at = into.get(at)!;
    return at;
  };
  for (const draft of drafts) {
    for (const clue of draft.clues) {
      const name = nameOf(clue);
      if (!name || name.parts.some(lower)) continue;
      const last = name.parts[name.parts.length - 1];
      const known = told.get(last) ?? [];
      if (
        known.some(
          (k) => k.draft === draft && k.name.parts.length === name.parts.length && isSame(k.name, name),
        )
      )
        continue;
      const same = known.filter((k) => isSame(k.name, name));
      const homes = new Set(same.map((k) => root(k.draft)));
      if (homes.size === 1) {
        const [home] = homes;
        const tried = asked.get(draft) ?? 0;
        if (home !== root(draft) && tried < MOST) {
          if (isOf(draft, name)) into.set(root(draft), home);
          asked.set(draft, tried + 1);
        }
      }
      if (known.length < MOST) known.push({ name, draft });
      told.set(last, known);
    }
  }
  for (const from of into.keys()) {
    const to = root(from);
    to.clues.push(...from.clues);
    from.clues = [];
  }
  main.clues.sort(inOrder);
}

/** One name is the other, or a part of it ("Varn" and "Ost Varn"). */
function isSame(a: Name, b: Name): boolean {
  if (a.weak && b.weak) return false;
  const [short, long] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts];
  return short.every((w) => long.includes(w));
}

/** Half of the figures of a draft are of this person: it is about his death. */
function isOf(draft: Draft, name: Name): boolean {
  const figures = draft.clues.filter((c) => c.claim.kind === 'casualties');
  const his = figures.filter((c) => {
    const own = nameOf(c);
    return own !== null && (isSame(own, name) || own.parts.join(' ') === name.parts.join(' '));
  });
  return 2 * his.length >= figures.length;
}

function inOrder(a: Clue, b: Clue): number {
  return Number(b.title) - Number(a.title) || a.claim.start - b.claim.start || a.claim.end - b.claim.end;
}
