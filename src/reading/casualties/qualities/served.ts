import type { Category } from '../../../format/claim.ts';
import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';

/** Whom somebody has about him, and those of them who bear arms for him. */
const SERVANT =
  /^(?:drivers?|chauffeurs?|aides?|assistants?|advisers?|advisors?|interpreters?|translators?|deput(?:y|ies)|bodyguards?|guards?|escorts?|companions?|associates?|lieutenants?|orderl(?:y|ies)|secretar(?:y|ies))$/;
const GUARD = /^(?:bodyguards?|guards?|escorts?)$/;
const OWN = /^(?:his|her|their|its)$/;
const FORCES: ReadonlySet<Category> = new Set(['military', 'militant']);

/**
 * "A rebel commander and his driver were killed", "the mayor, her deputy and two of their aides": those in the service of somebody of whom the
 * sentence has told are of his kind; a civilian's guards are not, and of a policeman's driver nobody says who pays him.
 */
export function likeThoseServed({ doc }: Clauses, all: readonly Draft[], from: number): void {
  for (let i = from + 1; i < all.length; i++) {
    const { group } = all[i];
    const head = doc.norm(group.head);
    if (all[i].category !== 'unspecified' || !SERVANT.test(head)) continue;
    const master = all[i - 1];
    // "killed the emir and two bodyguards"
    const beside =
      /^bodyguards?$/.test(head) && master.trigger === all[i].trigger && FORCES.has(master.category);
    if (!beside && !isOwned(doc, group.first, group.head)) continue;
    if (master.group.end > group.first) continue;
    const kind = master.category;
    if (FORCES.has(kind) || (kind === 'civilian' && !GUARD.test(head))) all[i].category = kind;
  }
}

function isOwned(doc: Clauses['doc'], first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (OWN.test(doc.norm(i))) return true;
  return false;
}
