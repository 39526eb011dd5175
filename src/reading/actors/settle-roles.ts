import type { ActorMention } from '../layers.ts';
import type { Cast, Role } from './cast.ts';

/** Somebody told by a role: the actor as it was read, and what stands with the role. */
interface Told {
  actor: number;
  at: number;
  role: Role;
  /** The role in few words, the same for a spokesman and a spokesperson. */
  key: string;
}

/**
 * Told by a role first and by name later: "an army spokesman said" in the lead is the one whom the report calls "Colonel
 * Adan Morro, an army spokesman" further down, when nobody else bears the role there. What he speaks for goes with him.
 */
export function settleRoles(casts: readonly Cast[]): void {
  if (casts.length === 0) return;
  const { actors } = casts[0].reading;
  const named = new Map<string, Map<string, Told>>();
  const unnamed: Told[] = [];
  for (const cast of casts)
    for (const [mention, role] of cast.roles) {
      const told = toldBy(mention, role);
      const { kind, unnamed: nameless } = actors[mention.actor];
      if (!told || kind !== 'person') continue;
      if (nameless) unnamed.push(told);
      else {
        const bearers = named.get(told.key) ?? new Map<string, Told>();
        named.set(told.key, bearers);
        // one for each who bears it, and where last
        const as = `${told.actor} ${role.body} ${role.words}`;
        const before = bearers.get(as);
        if (before) before.at = Math.max(before.at, told.at);
        else bearers.set(as, told);
      }
    }
  const into = new Map<number, number>();
  for (const told of unnamed) {
    const bearers = [...(named.get(told.key)?.values() ?? [])].filter((n) => mayBe(casts[0], told, n));
    const persons = new Set(bearers.map((n) => n.actor));
    if (persons.size !== 1 || !bearers.some((n) => n.at > told.at)) continue;
    into.set(told.actor, bearers[0].actor);
    if (told.role.body !== undefined && casts[0].speaksAs(told.role.type, told.role.body))
      casts[0].speaksFor(bearers[0].actor, told.role.body);
  }
  if (into.size === 0) return;
  for (const { field } of casts) for (const m of field.mentions) m.actor = into.get(m.actor) ?? m.actor;
}

/** Roles that one person bears for a body or a town. */
const ALONE =
  /^(?:spokes\w+|governor|mayor|sheriff|undersheriff|coroner|ambassador|(?:police |fire )?(?:chief|commissioner)|press secretary|lieutenant|lt|captain|capt|sergeant|sgt)$/;

/** Ranks as they stand before names, and in full. */
const RANKS: ReadonlyMap<string, string> = new Map([
  ['lt', 'lieutenant'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
]);

function toldBy(mention: ActorMention, role: Role): Told | null {
  const words = role.words.replace(/^(?:army|military|police|ministry) (?=spokes)/, '').replace(/\.$/, '');
  if (!ALONE.test(words)) return null;
  return {
    actor: mention.actor,
    at: mention.first,
    role,
    key: words.startsWith('spokes') ? 'spokes' : (RANKS.get(words) ?? words),
  };
}

/** May a bearer of the same role be the one told without a name, by sex, by state and by what they speak for? */
function mayBe({ reading: { actors } }: Cast, told: Told, named: Told): boolean {
  const sexes = [told, named].map(({ role }) => /spokes(wom|m)an/.exec(role.words)?.[1]);
  if (sexes[0] && sexes[1] && sexes[0] !== sexes[1]) return false;
  const [a, b] = [actors[told.actor].party, actors[named.actor].party];
  if (a && b && a !== b) return false;
  const bodies = [told.role.body ?? actors[told.actor].of, named.role.body ?? actors[named.actor].of];
  if (bodies[0] === undefined || bodies[1] === undefined || bodies[0] === bodies[1]) return true;
  const [x, y] = bodies.map((i) => ` ${actors[i!].name.toLowerCase()} `);
  return x.includes(y) || y.includes(x);
}
