import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/reading/read.ts';

/** text, the actors by their canonical names */
const TABLE: [text: string, ...names: string[]][] = [
  ['The Foreign Ministry said the road was closed.', 'Foreign Ministry'],
  ['The foreign ministry said the road was closed.', 'foreign ministry'],
  ['Interior Ministry officials said the road was closed.', 'Interior Ministry officials'],
  ['The Foreign Ministry met. The foreign ministry said the road was closed.', 'Foreign Ministry'],
  ['Local officials said the road was closed.', 'local officials'],
  ['Let us go, the mayor said.', 'mayor'],
  ['The separatist Coastal Front left. The group said it was over.', 'Coastal Front'],
  ['Raids on Qarim al-Tal went on, monitors said.', 'Qarim al-Tal', 'monitors'],
  ["Islamic State took the hill. Aircraft then bombed the group's fighters.", 'Islamic State'],
];

describe('one actor, one name, as a careful reader would print it', () => {
  it.each(TABLE)('%s', (text, ...names) => {
    const { actors } = readReport({ id: 't', text, published: null });
    expect(actors.map((a) => a.name)).toEqual(names);
  });
});
