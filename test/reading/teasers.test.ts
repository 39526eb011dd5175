import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/reading/read.ts';
import { teasersIn } from '../../src/reading/teasers.ts';

/** The sentences of a text that are headlines of other stories. */
function teasers(paragraphs: string[], title: string | null = null): string[] {
  const doc = readReport({ id: 'r', text: paragraphs.join('\n\n') }, { layers: ['claims'] }).fields[0].doc;
  const flags = teasersIn(doc, title);
  return doc.sentences.filter((_, k) => flags[k]).map((s) => doc.slice(s.first, s.end));
}

const STORY = [
  'Shells killed two farmers in the village of Tellmar on Monday morning.',
  'The shelling went on until noon, the mayor of the village said.',
];
const OTHERS = ['Mine kills nine shepherds in the hills', 'Harbour workers end their strike'];

describe('headlines of other stories on a page', () => {
  test('links below the story', () => {
    expect(teasers([...STORY, ...OTHERS])).toEqual(OTHERS);
  });
  test('one link, where words say so', () => {
    expect(teasers([...STORY, 'Next Post', OTHERS[0]])).toContain(OTHERS[0]);
  });
  test('a menu above the story, up to its own headline', () => {
    const menu = [
      ...OTHERS,
      'Snow closes the northern pass',
      'Two farmers killed in Tellmar',
      'By our reporter',
    ];
    expect(teasers([...menu, ...STORY], 'Two farmers killed in Tellmar')).toEqual(menu.slice(0, 3));
  });
  test('the headline and the points below it are the story’s own, where no title is given', () => {
    const points = [
      'Two farmers killed by shells',
      'Shelling of Tellmar goes on until noon',
      'Mayor says the village was hit on Monday',
    ];
    expect(teasers(['Harbour opens again', ...points, ...STORY])).toEqual(['Harbour opens again']);
  });
  test('a subheading is the story’s own', () => {
    expect(teasers([STORY[0], 'Eleven killed since Friday', STORY[1]])).toEqual([]);
  });
  test('lines below words like "Related News", between headline and story', () => {
    const title = 'Two farmers killed in Tellmar';
    expect(teasers([title, 'Related News', ...OTHERS, ...STORY], title)).toEqual(['Related News', ...OTHERS]);
  });
  test('a carousel: slides that stand there twice, and those between them', () => {
    const slide = 'The ferry captain who drowned on Friday was known up and down the coast.';
    const single = 'A clerk was stabbed to death at the tax office, the police chief said.';
    const last = `${OTHERS[0]}, the deadliest blast in years`;
    const slides = [slide, slide, single, last, last];
    expect(teasers([...slides, ...STORY], 'Farmers shelled in Tellmar')).toEqual(slides);
  });
  test('a list of videos, each with its length', () => {
    const clips = ['1:04 One dead after crash on the quay', '0:48 Mayor opens the new bridge'];
    expect(teasers([...clips, ...STORY], 'Two farmers killed in Tellmar')).toEqual(clips);
  });
  test('a text of one paragraph has none', () => {
    expect(teasers([STORY.join(' ')])).toEqual([]);
  });
});
