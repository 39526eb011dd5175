import { bodyInRole, bodyOf, stateFor } from './body.ts';
import type { Cast } from './cast.ts';
import type { Part } from './groups.ts';
import { canonical, make, phrase } from './naming.ts';

/** A role without a name ("the governor"): whoever was named with it before, or somebody new. */
export function addRole(
  cast: Cast,
  parts: Part[],
  span: { first: number; end: number },
  definite: boolean,
): void {
  const { doc } = cast.field;
  const last = parts[parts.length - 1];
  const before = parts.slice(0, -1).filter((p) => p.label !== 'role');
  const body = bodyOf(cast, before) ?? bodyInRole(cast, before, last);
  const word = phrase(doc, last);
  let actor =
    definite || before.length > 0 || cast.field.in === 'title' ? cast.memory.latest(word) : undefined;
  if (actor !== undefined && cast.reading.actors[actor].kind !== 'person') actor = undefined;
  const state = before.find((p) => p.label === 'state')?.term?.party ?? null;
  if (actor !== undefined && state && cast.reading.actors[actor].party !== state) actor = undefined;
  if (actor === undefined) {
    const name = canonical(doc, parts, stateFor(cast, parts, word));
    actor = cast.memory.named({ ...make(name, 'person', state, null), unnamed: true });
    if (last.term!.type === 'honorific' || last.term!.type === 'rank')
      cast.reading.actors[actor].unnamed = true;
  }
  const mention = cast.mention(span, last.end - 1, actor, 'actors/role');
  cast.roles.set(mention, { type: last.term!.type, words: word, body, named: false });
}
