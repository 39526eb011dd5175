import { addBody, addEntity, addState } from './body.ts';
import type { Cast } from './cast.ts';
import { cutAfter } from './cut.ts';
import type { Group, Part } from './groups.ts';
import { addName } from './person.ts';
import { addRole } from './role.ts';

/** One group: the person it ends with, or the body, class, state or role that heads it. */
export function addGroup(cast: Cast, group: Group): void {
  const parts = group.parts.filter((p) => p.label !== 'determiner');
  const definite = isDefinite(cast, group);
  let from = 0;
  while (from < parts.length) {
    const cut = cutAfter(cast, group, parts, from);
    addParts(cast, parts.slice(from, cut), group, from === 0 && definite);
    from = cut;
  }
}

/** Does "the", "this" or a possessive open the group? */
function isDefinite(cast: Cast, group: Group): boolean {
  const word = cast.field.doc.norm(group.first);
  return (
    word === 'the' ||
    word === 'this' ||
    word === 'that' ||
    word === 'its' ||
    word === 'his' ||
    word === 'their'
  );
}

/** One actor of a group, by what its last piece is. */
function addParts(cast: Cast, all: Part[], group: Group, definite: boolean): void {
  // "US coalition air strikes": what only modifies the noun after the group is no part of the name.
  let n = all.length;
  while (n > 1 && all[n - 1].label === 'modifier') n--;
  const parts = all.slice(0, n);
  const last = parts[n - 1];
  const first =
    parts[0].first === group.parts.find((p) => p.label !== 'determiner')?.first
      ? group.first
      : parts[0].first;
  const counted =
    first < parts[0].first &&
    !OPENERS.has(cast.field.doc.norm(first)) &&
    !(last.label === 'class' && last.term!.kind !== 'outlet');
  const span = { first: counted ? parts[0].first : first, end: last.end };
  switch (last.label) {
    case 'name':
      addName(cast, parts, span);
      return;
    case 'entity':
      addEntity(cast, last, span, parts[n - 2]);
      return;
    case 'state':
      addState(cast, last, span);
      return;
    case 'role':
      addRole(cast, parts, span, definite);
      return;
    case 'class':
    case 'institution':
      addBody(cast, parts, span, definite);
      return;
    default:
  }
}

/** Determiners that are part of a name's mention; "six" and "some" are not. */
const OPENERS = new Set('the a an this that these those his her its their our my'.split(' '));
