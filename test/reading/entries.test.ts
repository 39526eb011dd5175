import { describe, expect, it } from 'vitest';
import { entriesOf, entryOf } from '../../src/reading/entries.ts';
import { readReport } from '../../src/reading/read.ts';

/** The entry of every line of a text, "-" outside a list. */
function entries(text: string): string {
  const { doc } = readReport({ id: 't', text }).fields.at(-1)!;
  const list = entriesOf(doc);
  let end = -1;
  return text
    .split('\n')
    .map((line) => {
      end += line.length + 1;
      return entryOf(list, doc.sentenceOf(doc.tokenAt(end - 1)));
    })
    .map((e) => (e < 0 ? '-' : e))
    .join('');
}

describe('entries of list-like reports', () => {
  it.each([
    [
      'dates',
      'The main raids:\nMay 3, 2019 - Men raid a mill.\nJune 4, 2019 - A barge burns. It sinks.',
      '-01',
    ],
    [
      'towns',
      'Events of Monday.\nMARSTAD - A mill burned.\nVARN - A barge sank.\nVARN - A bus was hit.',
      '-012',
    ],
    [
      'what stands below a list',
      '3 May: A mill burned.\n4 May: A barge sank.\nThe army said nothing.',
      '01-',
    ],
    ['a dateline is no list', 'MARSTAD - A mill burned.\nNobody was hurt.', '--'],
    [
      'nor are two of one town',
      'MARSTAD - A mill burned.\nEarlier report:\nMARSTAD - A mill is burning.',
      '---',
    ],
    ['nor are numbers', '2015-12-21, a mill\n2015-12-22, a barge', '--'],
  ])('%s', (_, text, expected) => {
    expect(entries(text)).toBe(expected);
  });
});
