import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../../src/format/annotation.ts';
import { readReport } from '../../../src/reading/read.ts';

/** "effect number" of every casualty figure of a report that tells of an attack, title first. */
function figures(text: string, title?: string): string[] {
  const body = `An attack shook the town of Orsund. ${text}`;
  const { fields } = readReport({ id: 'r', text: body, ...(title ? { title } : {}) }, { layers: LAYERS });
  return fields.flatMap((f) => f.casualties.map((c) => `${c.effect} ${c.count.low ?? '?'}`));
}

describe('harm told of again, and in other words', () => {
  test.each<[string, string[]]>([
    // those spoken of before
    ['The gunmen were killed when they tried to break through the cordon.', ['killed ?']],
    ['The coalition withdrew after capturing the rebels.', ['captured ?']],
    ['The prisoners had died before dawn.', []],
    ['He denied that any villagers were killed.', []],
    ['Three men with ties to the rebels were captured.', ['captured 3']],
    // names that open a sentence, and names told together
    ['Police named Mara Lindqvist, 34. Lindqvist was killed on Friday.', ['killed 1']],
    ['The dead are Mara Lund, 34, and Jon Hask, 40. Lund and Hask were killed on Friday.', ['killed 2']],
    ['Ana and Tom Beck were killed.', ['killed 2']],
    ['Both Joris Lund and Anna Pell were injured.', ['wounded 2']],
    ['Mara Lund and Jon Hask were killed.', ['killed 1', 'killed 1']],
    // how they are
    ['Two others are expected to recover.', ['wounded 2']],
    ['The injured man was identified as Piet Hask.', ['wounded 1']],
    ['Two guards needed hospital treatment.', ['wounded 2']],
    ['The clerk needed 14 stitches.', ['wounded 1']],
    ['A senator underwent heart surgery.', []],
    ['The children were airlifted to a clinic.', ['wounded ?']],
    ['Nine people had to be taken to hospital.', ['wounded 9']],
    ['Two climbers suffered broken bones.', ['wounded 2']],
    // some of each
    ['The raid caused a number of deaths and injuries.', ['killed ?', 'wounded ?']],
    ['Deaths were reported on both sides.', ['killed ?']],
    ['Hundreds mourned guards killed in the raid.', ['killed ?']],
    ['Funerals were held for those killed when the roof fell.', ['killed ?']],
    // the wound of one who died of it
    ['A man shot in Kesh on Monday died at the scene.', ['killed-or-wounded 1', 'killed 1']],
    // bodies, falls, captives, those nobody has seen
    [
      'The bodies of a man, his wife and their two sons were discovered.',
      ['killed 1', 'killed 1', 'killed 2'],
    ],
    ['A worker plunged 30 metres to his death.', ['killed 1']],
    ['Pirates took off with five sailors.', ['captured 5']],
    ['Gunmen forced three teachers into a van.', ['captured 3']],
    ['Officers forced three suspects into a van.', []],
    ['Relatives say 43 students have not been seen since.', ['missing 43']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test('a headline on one who was shot and dies', () => {
    expect(figures('Nobody was arrested.', 'Boy, 6, shot in the head dies')).toEqual([
      'killed-or-wounded 1',
      'killed 1',
    ]);
  });
});
