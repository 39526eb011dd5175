import type { FieldReading, Reading } from '../reading.ts';
import { Cast } from './cast.ts';
import { groupsOf } from './groups.ts';
import { addInitials } from './initials.ts';
import { ActorMemory } from './memory.ts';
import { joinNeighbours } from './neighbours.ts';
import { addGroup } from './resolve.ts';
import { settleShortForms } from './settle.ts';
import { settleRoles } from './settle-roles.ts';
import { isTitleCase } from './words.ts';

/**
 * Fills `reading.actors` and the mentions of every field: one entity per actor of the report. The text is read before
 * the title, so that short names in a headline find the full ones.
 */
export function readActors(reading: Reading): void {
  const memory = new ActorMemory(reading.actors);
  const casts = [...reading.fields].reverse().map((field) => readField(field, reading, memory));
  settleRoles(casts);
  settleShortForms(reading);
  addInitials(reading);
}

function readField(field: FieldReading, reading: Reading, memory: ActorMemory): Cast {
  const { doc } = field;
  const cast = new Cast(reading, field, memory);
  for (const { first, end } of doc.sentences) {
    const names = !isTitleCase(doc, first, end);
    const groups = groupsOf(doc, first, end, names);
    for (const group of groups) addGroup(cast, group);
    joinNeighbours(cast, first, end);
  }
  return cast;
}
