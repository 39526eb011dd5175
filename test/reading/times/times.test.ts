import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/reading/read.ts';

/** "words = TIMEX3 value (EDTF)", for a report published on Sunday, 18 September 2016 unless said otherwise. */
function times(text: string, published: string | null = '2016-09-18'): string[] {
  const field = readReport({ id: 't', text, published }, { layers: ['times'] }).fields.at(-1)!;
  return field.times.map(
    (t) => `${field.doc.slice(t.first, t.end)} = ${t.value}${t.edtf ? ` (${t.edtf})` : ''}`,
  );
}

const TABLE: [text: string, ...expected: string[]][] = [
  ['The depot burned on Saturday.', 'Saturday = 2016-09-17 (2016-09-17)'],
  ['The depot burned on Sunday.', 'Sunday = 2016-09-18 (2016-09-18)'],
  ['The envoys will meet on Tuesday.', 'Tuesday = 2016-09-20 (2016-09-20)'],
  ['The court gave the owner until Tuesday.', 'Tuesday = 2016-09-20 (2016-09-20)'],
  ['The hearing was postponed until Friday.', 'Friday = 2016-09-23 (2016-09-23)'],
  ['On Tuesday, the union plans to march.', 'Tuesday = 2016-09-20 (2016-09-20)'],
  ['The union planned a march on Saturday.', 'Saturday = 2016-09-24 (2016-09-24)'],
  ['The council decided to vote on Thursday.', 'Thursday = 2016-09-22 (2016-09-22)'],
  ['The mayor said on Monday, Sept. 12: The depot burned.', 'Monday, Sept. 12 = 2016-09-12 (2016-09-12)'],
  ['The pump runs 24 hours.', '24 hours = PT24H'],
  ['The depot burned last Tuesday.', 'last Tuesday = 2016-09-13 (2016-09-13)'],
  ['The depot burned on Friday night.', 'Friday night = 2016-09-16TNI (2016-09-16)'],
  ['The depot burned yesterday.', 'yesterday = 2016-09-17 (2016-09-17)'],
  ['The depot burned two days ago.', 'two days ago = 2016-09-16 (2016-09-16)'],
  ['The depot burned last week.', 'last week = 2016-W36 (2016-09-05/2016-09-11)'],
  ['The depot burned last month.', 'last month = 2016-08 (2016-08)'],
  ['The depot burned in March.', 'March = 2016-03 (2016-03)'],
  ['The depot burned in November.', 'November = 2015-11 (2015-11)'],
  ['The depot burned on Sept. 3, 2014.', 'Sept. 3, 2014 = 2014-09-03 (2014-09-03)'],
  ['The depot burned on the 3rd of September 2014.', 'the 3rd of September 2014 = 2014-09-03 (2014-09-03)'],
  ['The depot burned on 2014-09-03.', '2014-09-03 = 2014-09-03 (2014-09-03)'],
  ['The depot burned in 2014.', '2014 = 2014 (2014)'],
  ['The depot burned in the 1990s.', '1990s = 199X (199X)'],
  ['The depot burned on Christmas Day.', 'Christmas Day = 2015-12-25 (2015-12-25)'],
  ['The fire lasted three days.', 'three days = P3D'],
  ['A two-day truce was signed.', 'two-day = P2D'],
  ['The clinic treats eighty people every day.', 'every day = P1D'],
  [
    'The depot burned on July 4. That night rain fell.',
    'July 4 = 2016-07-04 (2016-07-04)',
    'That night = 2016-07-04TNI (2016-07-04)',
  ],
  ['The depot burned at 9:45 p.m. on Friday.', '9:45 p.m. on Friday = 2016-09-16T21:45 (2016-09-16)'],
  [
    'The depot burned last Friday. The next morning rain fell.',
    'last Friday = 2016-09-16 (2016-09-16)',
    'The next morning = 2016-09-17TMO (2016-09-17)',
  ],
  [
    'The mayor resigned the day before last Tuesday’s hearing.',
    'the day before last Tuesday = 2016-09-12 (2016-09-12)',
  ],
  [
    'The depot burned at about 7:30 p.m. (1630 GMT) on Friday.',
    '7:30 p.m. (1630 GMT) on Friday = 2016-09-16T19:30 (2016-09-16)',
  ],
  [
    'The depot burned in the early hours of Thursday.',
    'the early hours of Thursday = 2016-09-15TMO (2016-09-15)',
  ],
  [
    'The depot burned in the last week of March.',
    'the last week of March = 2016-W13 (2016-03-28/2016-04-03)',
  ],
  ['The mill will close at the end of the year.', 'the end of the year = 2016 (2016)'],
  ['The mill closed at the beginning of 2014.', 'the beginning of 2014 = 2014 (2014)'],
  [
    'The fair was held on April 24 and 25.',
    'April 24 = 2016-04-24 (2016-04-24)',
    '25 = 2016-04-25 (2016-04-25)',
  ],
  ['The mill closed in the 70s and 80s.', '70s = 197X (197X)', '80s = 198X (198X)'],
  [
    'She fled in June 2008 and came home later that year.',
    'June 2008 = 2008-06 (2008-06)',
    'later that year = 2008 (2008)',
  ],
  ['The mill made a loss in the third quarter.', 'the third quarter = 2016-Q3 (2016-35)'],
  ['Half the mills are to shut in the fourth quarter.', 'the fourth quarter = 2016-Q4 (2016-36)'],
  ['The guard died an hour later.', 'an hour later = PT1H'],
  ['He has been in hospital for the last week.', 'the last week = P1W'],
  ['Prices fell over the years.', 'years = PXY'],
  ['The car was seen in the weeks before the fire.', 'weeks = PXW'],
  ['A week after the flood the road was open.', 'A week = P1W'],
  ['The clinic treats eighty people a day.', 'a day = P1D'],
  ['The trade is worth $3 million a year.', 'a year = P1Y'],
  ['It was the worst single-day loss.', 'single-day = P1D'],
  ['A verdict is expected soon.', 'soon = FUTURE_REF'],
  ['The guard was soon released.'],
  ['A third of the fleet and a quarter of the crews stayed.'],
  ['A second blast followed.'],
  ['They watched “48 Hours” on television.'],
  ['The guards are there 24 hours a day.'],
  ['The march recalls Bloody Sunday.'],
  ['The mill may march on.'],
  ['The depot burned a couple of days ago.', 'a couple of days ago = PAST_REF'],
  ['The depot burned years ago.', 'years ago = PAST_REF'],
  ['It took two and a half years.', 'two and a half years = P2Y6M'],
  ['He was jailed for a year and a half.', 'a year and a half = P1Y6M'],
  ['The mill will shut two weeks from now.', 'two weeks from now = 2016-W39 (2016-09-26/2016-10-02)'],
  ['A fire began before dawn Friday.', 'dawn Friday = 2016-09-16TMO (2016-09-16)'],
  ['The mill burned the night before.', 'the night before = 2016-09-17TNI (2016-09-17)'],
  ['The mill closed in the spring.', 'the spring = 2016-SP (2016-21)'],
  ['The spring offensive has begun.', 'The spring = 2016-SP (2016-21)'],
  ['The well of spring water ran dry.'],
  ['They mourned the fall of the town.'],
  ['The March vote was put off.', 'March = 2016-03 (2016-03)'],
  ['In early October last year the mill burned.', 'early October last year = 2015-10 (2015-10)'],
  [
    'The mill closed in May 2014. Three months earlier it had burned.',
    'May 2014 = 2014-05 (2014-05)',
    'Three months earlier = 2014-02 (2014-02)',
  ],
  ['The clinic opens on Mondays.', 'Mondays = XXXX-WXX-1'],
  ['The clinic opens each morning.', 'each morning = XXXX-XX-XXTMO'],
  ['The clinic opens twice a week.', 'twice a week = P1W'],
  ['The mills send $3 million a year in taxes.', 'a year = P1Y'],
  ['The town daily Courier said so.'],
  ['The child, aged 3 months, slept.'],
  ['It has been so since the Sept. 11 attacks.', 'Sept. 11 = 2001-09-11 (2001-09-11)'],
  ['Prices ended the day lower.', 'the day = 2016-09-18 (2016-09-18)'],
  ['She came later in the day before going home.'],
];

describe('words to values', () => {
  it.each(TABLE.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('without a publication date nothing is guessed', () => {
  it.each([
    ['The depot burned on Saturday.', 'Saturday = XXXX-WXX-6 (XXXX-XX-XX)'],
    ['The depot burned yesterday.', 'yesterday = XXXX-XX-XX (XXXX-XX-XX)'],
    ['The depot burned on September 3.', 'September 3 = XXXX-09-03 (XXXX-09-03)'],
    ['The depot burned in March.', 'March = XXXX-03 (XXXX-03)'],
    ['The depot burned last year.', 'last year = XXXX (XXXX)'],
    ['The depot burned in 2014.', '2014 = 2014 (2014)'],
  ])('%s', (text, expected) => {
    expect(times(text, null)).toEqual([expected]);
  });
});

describe('publication date from the text', () => {
  it.each([
    ['MARSTAD, Varnia (Jan. 25, 2013)\nA patrol found the boat.', '2013-01-25', 'dateline'],
    ['MARSTAD, Jan. 25, 2013 (VNA) – A patrol found the boat.', '2013-01-25', 'dateline'],
    ['Posted on April 4 2017 by Newsroom\nA patrol found the boat.', '2017-04-04', 'posting-line'],
    ['Published: 4 April 2017\nA patrol found the boat.', '2017-04-04', 'posting-line'],
    ['22 October، 2023\nA patrol found the boat.', '2023-10-22', 'posting-line'],
    ['2023-10-22\nA patrol found the boat.', '2023-10-22', 'posting-line'],
    ['A patrol found the boat on April 4, 2017.', null, 'unknown'],
    ['A patrol that left on April 4, 2017 found the boat. Villagers saw it.', null, 'unknown'],
    ['MARSTAD (Jan. 25)\nA patrol found the boat.', null, 'unknown'],
  ])('%s', (text, date, rule) => {
    expect(readReport({ id: 't', text }, { layers: ['times'] }).published).toEqual({ date, rule });
  });
  it('a given date wins', () => {
    const text = 'MARSTAD (Jan. 25, 2013)\nA patrol found the boat.';
    expect(readReport({ id: 't', text, published: '2014-02-01T10:00:00+02:00' }).published).toEqual({
      date: '2014-02-01',
      rule: 'given',
    });
  });
});

describe('properties', () => {
  it('no string makes it throw; values have a form', () => {
    const words = fc.constantFrom(
      'Friday',
      'last',
      'the',
      'week',
      'of',
      'March',
      '3',
      '2016',
      'ago',
      'two',
      'days',
      'at',
      '9',
      'p.m.',
      ':',
      '-',
      '/',
      'Easter',
      'early',
      'every',
      'day',
      'before',
      'next',
      'quarter',
      ',',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 12 }).map((w) => w.join(' ')),
    );
    fc.assert(
      fc.property(
        text,
        fc.option(fc.constantFrom('2016-09-18', '2000-02-29', 'nonsense')),
        (t, published) => {
          const { times: found } = readReport(
            { id: 't', text: t, published },
            { layers: ['times'] },
          ).fields.at(-1)!;
          for (const { value, end, first } of found) {
            expect(end).toBeGreaterThan(first);
            expect(value).toMatch(/^(?:P[T\dX]|[\dX]{2}|PRESENT_REF|PAST_REF|FUTURE_REF|XXXX)/);
          }
        },
      ),
    );
  });
});
