import { describe, expect, it } from 'vitest';
import { chainOf } from './read.ts';

/** text, words that are said, chain from the nearest speaker outwards, and the title where there is one */
type Row = [text: string, said: string, chain: string, title?: string];

function table(name: string, rows: Row[]) {
  describe(name, () => {
    it.each(rows)('%s | %s -> %s', (text, said, chain, title) =>
      expect(chainOf(text, said, title ? { title } : {})).toBe(chain),
    );
  });
}

table('who the dead were is the statement of whoever identifies them', [
  ['Police identified the victim as 19-year-old Pavel Roke of Ostmere.', '19-year-old Pavel Roke', 'police'],
  [
    "The coroner's office has identified the two men killed as Ulf Brandt, 41, and Pavel Roke, 19.",
    'Pavel Roke, 19',
    "coroner's office",
  ],
  [
    "The coroner's office has identified the two men killed as Ulf Brandt, 41, and Pavel Roke, 19.",
    'two men killed',
    "coroner's office",
  ],
  ['Relatives have identified three of the dead as brothers from Ostmere.', 'three of the dead', 'relatives'],
  ['Authorities have named the driver killed in the crash as Lena Vos.', 'the driver killed', 'authorities'],
  ['Friends named one of the victims as Lena Vos, a nurse.', 'Lena Vos', 'friends'],
  [
    'The Zaref Agency said the injured were aged between five and 30, identifying the dead boy as Sami Dar.',
    'the dead boy as Sami Dar',
    'Zaref Agency',
  ],
  [
    'County Coroner Ada Brill identified them as follows:\n\nUlf Brandt, 41, deceased\n\nPavel Roke, 19, deceased',
    'Pavel Roke, 19, deceased',
    'Ada Brill',
  ],
  [
    "The coroner's office later named a woman shot dead on Friday as Ines Brandt.",
    'a woman shot dead',
    "coroner's office",
  ],
  [
    'The man who was killed has been identified by the coroner as Ulf Brandt.',
    'The man who was killed',
    'coroner',
  ],
  ['The dead man was identified by police as Ulf Brandt, 41.', 'The dead man', 'police'],
  ['Lena Vos, 44, was identified as one of the dead by her brother.', 'one of the dead', 'brother'],
  ['The victim was identified as Ulf Brandt, 41.', 'The victim was identified', 'own voice'],
  ['Police identified the miner who drowned there.', 'the miner who drowned', 'own voice'],
]);

table('papers, and in whose name they speak', [
  ['Two hikers were found dead, the release stated.', 'Two hikers were found dead', 'release'],
  [
    'Deputies found nobody, the Orland police wrote in a release. One man died later, the release stated.',
    'One man died later',
    'Orland police',
  ],
  [
    "According to a release from the Orland sheriff's office, two girls were stabbed.",
    'two girls were stabbed',
    "Orland sheriff's office",
  ],
  [
    'Two girls were stabbed, according to a release put out by Harn police.',
    'Two girls were stabbed',
    'Harn police',
  ],
  [
    'A statement posted by the brigade on its website said two fighters were killed.',
    'two fighters were killed',
    'brigade',
  ],
  ["The brigade's statement said two fighters were killed.", 'two fighters were killed', 'brigade'],
  [
    'Roke stabbed two girls, according to charging documents filed Monday.',
    'stabbed two girls',
    'charging documents',
  ],
  ['Local media report that two nurses were killed.', 'two nurses were killed', 'Local media'],
]);

table('hearsay', [
  [
    'The convoy turned back amid reports that one guard was killed and others were hurt, then shells fell on it.',
    'one guard was killed',
    'reports',
  ],
  [
    'The convoy turned back amid reports that one guard was killed and others were hurt, then shells fell on it.',
    'shells fell',
    'own voice',
  ],
  ['There are unconfirmed reports of two nurses killed.', 'two nurses killed', 'unconfirmed reports'],
  [
    'The school was shut despite rumours that a teacher had been killed.',
    'a teacher had been killed',
    'rumours',
  ],
  ['Officers answered reports of a man stabbed at the quay.', 'a man stabbed', 'own voice'],
  ['There were no reports that anybody was hurt.', 'anybody was hurt', 'own voice'],
]);

table('what a speaker beside it has not said', [
  [
    'In what the mayor says was an accident, nine people were killed in Harn.',
    'nine people were killed',
    'own voice',
  ],
  [
    'In a crime that police chief Ada Brill says “turns the stomach,” a mother and her baby are dead in Harn.',
    'a mother and her baby are dead',
    'own voice',
  ],
  [
    'A Harn man, 21, pleaded guilty on Monday to manslaughter in the death of a cyclist.',
    'the death of a cyclist',
    'own voice',
  ],
  [
    'During the raid an armed man threatened the patrol and the patrol returned fire, killing him.',
    'killing him',
    'own voice',
  ],
  ['Baker charged after girl, 6, is shot dead, Harn police said.', 'girl, 6, is shot dead', 'Harn police'],
  ['A man was heard on Monday.', 'killing of doctor', 'own voice', 'Man questioned in killing of doctor'],
  ['A boy died.', 'Boy, 3, dead', 'own voice', 'Boy, 3, dead after shooting himself - WKZT Channel 4'],
  ['A boy died.', 'Boy, 3, dead', 'own voice', 'Boy, 3, dead after shooting himself - Harn Channel 4'],
  ['Three died.', 'Three dead in blast', 'state TV', 'Three dead in blast - state TV'],
  ['Three were shot.', '3 shot at fair', 'witnesses', 'Witnesses: 3 shot at fair | WKZT News'],
]);

table('he, she and whose agent', [
  [
    'President Karl Ost answered a widow on Monday.\n\nAt a town hall, Helen Brill rose to speak.\n\n“As a widow, my son was killed in the war,” she said.',
    'my son was killed',
    'Helen Brill',
  ],
  [
    'Helen Brill, a nurse, said the road was shut. Sgt. Karl Ost came later. He said nine men had died.',
    'nine men had died',
    'Karl Ost',
  ],
  ['Two men were shot dead, FBI agent Karl Ost said.', 'Two men were shot dead', 'Karl Ost < FBI'],
  [
    'Interior Ministry spokesman Ivan Dral said nine insurgents were killed.',
    'nine insurgents were killed',
    'Ivan Dral < Interior Ministry',
  ],
  [
    'Its foreign ministry spokesman Ivan Dral said nine men were killed.',
    'nine men were killed',
    'Ivan Dral',
  ],
]);
