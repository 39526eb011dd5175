import type { Claim } from '../../format/claim.ts';

/** Words by which one is named again that was named in full before: "the coalition". */
const AGAIN: ReadonlySet<string> = new Set(['coalition', 'alliance']);

/** Who is blamed, does or is said to have done something in a claim. */
function* doersOf(c: Claim): Generator<string | null> {
  if (c.kind === 'responsibility') yield c.actor;
  else if (c.kind === 'casualties') yield c.by;
  else yield c.agent;
}

/**
 * Names in full among the claims of one incident: "coalition" is the one coalition that any of them names ("US-led coalition"),
 * and stays what it is where they name none or several.
 */
export function fullNames(claims: readonly Claim[]): (name: string) => string {
  const full = new Map<string, string | null>();
  for (const c of claims)
    for (const name of doersOf(c)) {
      const at = name?.lastIndexOf(' ') ?? -1;
      const again = name?.slice(at + 1).toLowerCase() ?? '';
      if (at < 0 || !AGAIN.has(again)) continue;
      const known = full.get(again);
      full.set(again, known === undefined || known === name ? name : null);
    }
  return (name) => full.get(name.toLowerCase()) ?? name;
}
