import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../../src/format/annotation.ts';
import { readReport } from '../../../src/reading/read.ts';

/** "effect number" of every casualty figure of a text. */
function figures(text: string): string[] {
  const { fields } = readReport({ id: 'r', text }, { layers: LAYERS });
  return fields.flatMap((f) =>
    f.casualties.map(
      (c) => `${c.effect} ${c.count.low ?? c.count.bound}${c.scope === 'cumulative' ? ' cumulative' : ''}`,
    ),
  );
}

describe('what became of those who were hit', () => {
  test.each<[string, string, string[]]>([
    [
      'who was shot and died is not wounded',
      'A baker was shot in Tellmar Street. The victim died an hour later.',
      ['killed-or-wounded 1', 'killed 1'],
    ],
    [
      'each introduced by what only one of them is: two people',
      'A guard was killed in Orsund on Tuesday. A cook was shot in the leg.',
      ['killed 1', 'wounded 1'],
    ],
    [
      'one death and nobody else counted: whoever was shot is the one who died',
      'A teenager was shot in the face on Friday. Jonas Abril was pronounced dead at the clinic.',
      ['killed-or-wounded 1', 'killed 1'],
    ],
    [
      'another person was wounded',
      'A teenager was shot and killed on Friday. Another teenager was shot in the leg.',
      ['killed 1', 'wounded 1'],
    ],
    [
      'a woman who was shot is not the man who died',
      'A woman was shot in the arm on Friday. A man died at the clinic.',
      ['wounded 1', 'killed 1'],
    ],
    [
      'an age stands for a person',
      'A 4-year-old has died after he shot himself with a pistol.',
      ['killed 1', 'killed-or-wounded 1'],
    ],
    [
      'a part of the body is nobody',
      'A boy was shot in the head and died later.',
      ['killed-or-wounded 1', 'killed 1'],
    ],
    [
      'figures over separate incidents are sums',
      'Two people were killed in three separate shootings on Friday.',
      ['killed 2 cumulative'],
    ],
    [
      'what initial reports indicate stands until more is known',
      'Initial reports indicate eleven gunmen were killed.',
      ['killed 11'],
    ],
    [
      'who kills himself is dead, too',
      'A man killed two neighbours before turning the gun on himself.',
      ['killed 2', 'killed 1'],
    ],
    ['whoever threatens to has not', 'A man threatened to kill himself.', []],
    [
      'what befell him in a clause on him does not use him up',
      'The boy, who was shot in the arm, was pronounced dead.',
      ['killed-or-wounded 1', 'killed 1'],
    ],
    ['who is pronounced dead is, and not who says so', 'Doctors pronounced him dead.', ['killed 1']],
    [
      'he with whom the sentence began',
      'A man was shot on Friday. He was taken to hospital but died of his wounds.',
      ['killed-or-wounded 1', 'killed 1'],
    ],
    ['soldiers take prisoners', 'The security force also detained two men.', ['captured 2']],
    ['the police arrest suspects', 'Police detained two men.', []],
  ])('%s', (_, text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

test('a girl is no woman for being called "she"', () => {
  const text = 'A girl of six was shot in the arm. She was taken to hospital in stable condition.';
  const { fields } = readReport({ id: 'r', text }, { layers: LAYERS });
  expect(new Set(fields.flatMap((f) => f.casualties.map((c) => c.category)))).toEqual(new Set(['child']));
});
