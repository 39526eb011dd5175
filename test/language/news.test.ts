import { expect, it } from 'vitest';
import { measureNews, newsSentences } from '../../src/language/train/news.ts';

it('reads the words that matter in plain sentences of conflict news', () => {
  const sentences = newsSentences();
  expect(sentences.length).toBeGreaterThanOrEqual(120);
  const { tags, uas, las, wrong } = measureNews(sentences);
  const list = wrong.join('\n');
  expect(tags, list).toBeGreaterThanOrEqual(90);
  expect(uas, list).toBeGreaterThanOrEqual(90);
  expect(las, list).toBeGreaterThanOrEqual(88);
});
