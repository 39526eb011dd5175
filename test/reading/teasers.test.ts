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
  test('a subheading is the story’s own', () => {
    expect(teasers([STORY[0], 'Eleven killed since Friday', STORY[1]])).toEqual([]);
  });
  test('a text of one paragraph has none', () => {
    expect(teasers([STORY.join(' ')])).toEqual([]);
  });
});
