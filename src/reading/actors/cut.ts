import type { Cast } from './cast.ts';
import type { Group, Part } from './groups.ts';

/** End of the pieces from `from` on that name one actor. Names may open a group and stop ("Oakford police", "Ann Lee president"). */
export function cutAfter(cast: Cast, group: Group, parts: Part[], from: number): number {
  return (
    afterOf(cast, group, parts, from) ??
    nextCut(parts, from, (p) => /^\p{Ll}/u.test(cast.field.doc.form(p.end - 1)))
  );
}

/** "head of the Observatory Tovar Brenn": after "of" a body and a name are two. */
function afterOf(cast: Cast, group: Group, parts: Part[], from: number): number | null {
  if (from > 0 || !/^(?:of|for)$/.test(cast.field.doc.norm(group.first - 1))) return null;
  const at = parts.findIndex((p) => p.label === 'entity' || p.label === 'institution');
  return at >= 0 && parts[at + 1]?.label === 'name' && parts[at + 2]?.label === 'name' ? at + 1 : null;
}

/** Where a group of pieces should be cut: after a name that follows a role, and before a role that follows a name. */
function nextCut(parts: Part[], from: number, lower: (p: Part) => boolean): number {
  let titled = false;
  for (let i = from; i < parts.length; i++) {
    const label = parts[i].label;
    const next = parts[i + 1]?.label;
    if (label === 'role' || (label === 'class' && next === 'name')) titled = true;
    // "the separatist Coastal Front", "chief Ann Lee": a body's name ends with what it is, printed large
    const named = next === 'institution' && !lower(parts[i + 1]);
    if (titled && label === 'name' && next !== 'name' && !named) return i + 1;
    // "Tovar Brenn head of the front": a name of two words or more, then what the person is.
    if (
      label === 'name' &&
      parts[i - 1]?.label === 'name' &&
      i > from &&
      (next === 'role' || next === 'class') &&
      parts[i + 1].term?.kind !== 'outlet' &&
      lower(parts[i + 1])
    )
      return i + 1;
    // "a man police say shot two": a man of no police
    if (
      label === 'class' &&
      next === 'institution' &&
      parts[i].term!.kind === 'witness' &&
      parts[i + 1].term!.words[0] === 'police' &&
      lower(parts[i + 1]) &&
      lower(parts[i])
    )
      return i + 1;
    // Two groups run together ("a UN inquiry Syria's opposition"): no body is headed by what stands before a state.
    if (next === 'state' && (label === 'class' || label === 'institution' || label === 'role')) return i + 1;
  }
  return parts.length;
}
