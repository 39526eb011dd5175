import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/reading/read.ts';

/** Effects and categories of all figures of a text, in order. */
function kinds(text: string, title: string | null = null): string[] {
  const report = { id: 'r', text, title, published: '2021-03-04' };
  return readReport(report, { layers: ['claims'] }).fields.flatMap((f) =>
    f.casualties.map((c) => `${c.effect} ${c.category}`),
  );
}

describe('who members are of whom only the rest of the report says whose', () => {
  it.each([
    [
      'A patrol surprised a rebel commander in a barn on Friday. He drew a pistol. The patrol fired back, killing the commander.',
      'killed militant',
    ],
    [
      'Gunmen of the Hezbollah movement held the pass. A senior leader of the group was killed at dawn.',
      'killed militant',
    ],
    [
      'Troops captured a Taliban bomb maker in a house and detained two associates.',
      'captured militant captured militant',
    ],
    ['Insurgents of the Houthi movement lost the port. A female commander was killed.', 'killed unspecified'],
  ])('%s', (text, wanted) => expect(kinds(text).join(' ')).toBe(wanted));
});

describe('the one dead of a report', () => {
  it('is a child in the lead and has a name later', () =>
    expect(
      kinds(
        'A boy of nine was shot dead on a lane in Orsund on Sunday. His mother had sent him for bread. Arne Holt died before help came.',
      ),
    ).toEqual(['killed child', 'killed child']));
  it('is somebody else when grown', () =>
    expect(
      kinds(
        'A boy of nine was shot dead on a lane in Orsund on Sunday. Arne Holt, 41, died in another street.',
      ),
    ).toEqual(['killed child', 'killed unspecified']));
});

it('takes a name for one of those whom the words behind it tell of', () =>
  expect(
    kinds(
      'The army confirmed the death of Ormut, one of the Taliban commanders behind the raid. Troops fired back, killing him.',
    ),
  ).toEqual(['killed militant', 'killed militant']));

describe('pronouns', () => {
  it.each([
    [
      'Ninety people came to the service for the surgeon who ran the ward and who had been at home when he was murdered.',
      'killed medic',
    ],
    ['A baker told police that he was shot by a masked man.', 'wounded civilian'],
    ['The soldier was on leave when he was stabbed.', 'wounded military'],
  ])('%s', (text, wanted) => expect(kinds(text).join(' ')).toBe(wanted));
});

it('reads names in capitals that are small words otherwise', () => {
  expect(kinds('Two US soldiers were killed near Orsund.')).toEqual(['killed military']);
  expect(kinds('The strike killed six IS fighters and a US contractor.')).toEqual([
    'killed militant',
    'killed civilian',
  ]);
});

it('the noun behind an age says who it is', () => {
  expect(kinds('Gunmen killed a 45-year-old taxi driver and shot a 19-year-old.')).toEqual([
    'killed civilian',
    'wounded unspecified',
  ]);
});
