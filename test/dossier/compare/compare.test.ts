import { describe, expect, test } from 'vitest';
import { compareWith } from '../../../src/dossier/compare/match.ts';
import { readEvents } from '../../../src/dossier/compare/records.ts';
import { comparisonJson, comparisonText } from '../../../src/dossier/compare/text.ts';
import { acled } from '../../../src/dossier/export/acled.ts';
import { ucdpGed } from '../../../src/dossier/export/ucdp-ged.ts';
import { DOSSIER } from '../export/incidents.ts';

const HEADER =
  'id,date_start,date_end,side_a,side_b,where_coordinates,adm_1,country,latitude,longitude,best,low,high';
const ged = (...rows: string[]) => readEvents([HEADER, ...rows].join('\n')).events;
const matched = (...rows: string[]) =>
  compareWith(DOSSIER, ged(...rows)).matches.map((m) => [m.ours.incident.id, m.theirs.id]);

describe('matching by time, place and actors', () => {
  const rows: [string, string, boolean][] = [
    ['the same day and place', '1,2031-03-03,2031-03-03,A,B,Miradon,,Syria,,,16,14,18', true],
    ['a day later, five km away', '1,2031-03-04,2031-03-04,A,B,Elsewhere,,Syria,35.3,40.5,16,14,18', true],
    [
      'UCDP’s date with a time',
      '1,2031-03-03 00:00:00.000,2031-03-03 00:00:00.000,A,B,Miradon,,Syria,,,16,14,18',
      true,
    ],
    ['within a span of days', '1,2031-03-01,2031-03-10,A,B,Miradon,,Syria,,,16,14,18', true],
    ['the right day, the wrong country', '1,2031-03-03,2031-03-03,A,B,Miradon,,Peru,,,16,14,18', false],
    [
      'the right day, 300 km away',
      '1,2031-03-03,2031-03-03,Norland army,B,Far,,Syria,32.5,40.5,16,14,18',
      false,
    ],
    ['the right place, a week later', '1,2031-03-10,2031-03-10,A,B,Miradon,,Syria,,,16,14,18', false],
    [
      'the right day in the right country, but nothing else',
      '1,2031-03-03,2031-03-03,A,B,Elsewhere,,Syria,,,16,14,18',
      false,
    ],
  ];
  test.each(rows)('%s', (_, row, match) => expect(matched(row)).toEqual(match ? [['i1', '1']] : []));

  test('one to one, the better pair first; figures play no part', () => {
    expect(
      matched(
        '1,2031-03-04,2031-03-04,A,B,Elsewhere,,Syria,35.3,40.5,16,14,18',
        '2,2031-03-03,2031-03-03,A,B,Miradon,,Syria,,,999,999,999',
      ),
    ).toEqual([['i1', '2']]);
  });
});

describe('what is shown', () => {
  const text = comparisonText(
    compareWith(
      DOSSIER,
      ged(
        '7,2031-03-03,2031-03-03,Norland army,B,Miradon,,Syria,,,22,20,25',
        '8,2030-01-01,2030-01-01,A,B,Sul,,Nigeria,,,3,3,3',
      ),
    ),
  );
  test('ours beside theirs, and whether theirs lies within ours', () => {
    expect(text).toContain(
      '! Air strike in Miradon, 3 March 2031\n    ours 12 to 20 (best 16), UCDP best 22 (20 to 25)\n    UCDP GED 7: same day; both at Miradon; both name Norland army',
    );
    expect(text.split('\n')[0]).toBe(
      '1 matched, 0 with their figure within our range; 3 only ours, 1 only theirs',
    );
  });
  test('the unmatched both ways', () => {
    expect(text).toContain('Only ours\n  Shelling (2031-03-01)');
    expect(text).toContain('Only theirs\n  UCDP GED 8: Sul, 2030-01-01, 3 killed');
  });
});

test('our own exports, read back, match incident by incident', async () => {
  for (const [exporter, ids] of [
    [ucdpGed, ['i1']],
    [acled, ['i1', 'i4']],
  ] as const) {
    const [file] = await exporter.write({ dossier: DOSSIER });
    const { events } = readEvents(file.content as string);
    const { matches } = comparisonJson(compareWith(DOSSIER, events)) as {
      matches: { incident: string; within: boolean | null }[];
    };
    expect(matches.map((m) => m.incident)).toEqual(ids);
    expect(matches[0].within).toBe(true);
  }
});

test('a row without a date is named, and other tables are refused with what was looked for', () => {
  expect(readEvents(`${HEADER}\n1,,,A,B,X,,Syria,,,5,5,5`).problems).toEqual([
    'row 2: no readable date or number of deaths',
  ]);
  expect(
    readEvents('event_date,actor1,fatalities,location\n17 September 2031,A,4,Miradon').events[0],
  ).toMatchObject({ from: '2031-09-17', best: 4, dataset: 'ACLED' });
  expect(() => readEvents('a,b\n1,2')).toThrow(/neither a UCDP GED table .* nor an ACLED one/);
});
