import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../../src/format/annotation.ts';
import { readReport } from '../../../src/reading/read.ts';

/** "low..high bound unit | counted (head)", one line for each quantity. */
function quantities(text: string): string[] {
  const field = readReport({ id: 't', text }, { layers: ['quantities'] }).fields.at(-1)!;
  return field.quantities.map((q) => {
    const { doc } = field;
    const counted = q.counts
      ? ` | ${doc.slice(q.counts.first, q.counts.end)} (${doc.form(q.countsHead)})`
      : '';
    return `${q.low ?? ''}..${q.high ?? ''} ${q.bound}${q.unit ? ` ${q.unit}` : ''}${counted}`;
  });
}

const TABLE: Record<string, [text: string, ...expected: string[]][]> = {
  'figures and words': [
    ['Thirty-one miners died.', '31..31 exact | miners (miners)'],
    ['Two hundred and six families left.', '206..206 exact | families (families)'],
    ['The quake displaced 900000 villagers.', '900000..900000 exact | villagers (villagers)'],
    ['The quake displaced 1.2 million villagers.', '1200000..1200000 exact | villagers (villagers)'],
    ['Two dozen farmers were held.', '24..24 exact | farmers (farmers)'],
    ['A dozen farmers were held.', '12..12 exact | farmers (farmers)'],
    ['Half a million shepherds fled.', '500000..500000 exact | shepherds (shepherds)'],
    ['A couple of guards were hurt.', '2..2 about | guards (guards)'],
  ],
  bounds: [
    ['At least 62 Varnian soldiers fell.', '62.. at least | Varnian soldiers (soldiers)'],
    ['More than 60 clerks were sacked.', '61.. more than | clerks (clerks)'],
    ['Over a hundred clerks were sacked.', '101.. more than | clerks (clerks)'],
    ['Nearly 40 monks were arrested.', '..39 nearly | monks (monks)'],
    ['Fewer than 40 monks were arrested.', '..39 fewer than | monks (monks)'],
    ['As many as 40 monks were arrested.', '..40 up to | monks (monks)'],
    ['Up to 40 monks were arrested.', '..40 up to | monks (monks)'],
    ['Some 60 sailors drowned.', '60..60 about | sailors (sailors)'],
    ['An estimated 60 sailors drowned.', '60..60 about | sailors (sailors)'],
    ['No fewer than 60 sailors drowned.', '60.. at least | sailors (sailors)'],
    ['Upwards of 60 sailors drowned.', '61.. more than | sailors (sailors)'],
    ['Sixty or more sailors drowned.', '60.. at least | sailors (sailors)'],
    ['60+ sailors drowned.', '60.. at least | sailors (sailors)'],
    ['At least another 12 sailors drowned.', '12.. at least | sailors (sailors)'],
  ],
  ranges: [
    ['Between 20 and 30 goats were stolen.', '20..30 range | goats (goats)'],
    ['Some 12-14 goats were stolen.', '12..14 range | goats (goats)'],
    ['From 5 to 7 goats were stolen.', '5..7 range | goats (goats)'],
    ['Four or five goats were stolen.', '4..5 range | goats (goats)'],
    ['Four to five thousand goats were stolen.', '4000..5000 range | goats (goats)'],
    ['The toll rose from 41 to 48.', '41..41 exact', '48..48 exact'],
  ],
  'words without a number': [
    ['Dozens of weavers were hurt.', '24.. dozens | weavers (weavers)'],
    ['Several dozen weavers were hurt.', '24.. dozens | weavers (weavers)'],
    ['Hundreds of weavers were hurt.', '200.. hundreds | weavers (weavers)'],
    ['Tens of thousands of weavers fled.', '20000.. thousands | weavers (weavers)'],
    ['Several weavers were hurt.', '.. several | weavers (weavers)'],
    ['No weavers were hurt.', '0..0 none | weavers (weavers)'],
  ],
  'what is counted': [
    ['The army lost 83 army personnel.', '83..83 exact | army personnel (personnel)'],
    ['Doctors treated 12 of them.', '12..12 exact | them (them)'],
    ['Doctors treated one of the drivers.', '1..1 exact | drivers (drivers)'],
    ['Nine others were hurt, three critically.', '9..9 exact | others (others)', '3..3 exact'],
    ['Two wounded policemen were flown out.', '2..2 exact | wounded policemen (policemen)'],
  ],
  measures: [
    ['Three 122mm rockets landed.', '3..3 exact | rockets (rockets)', '122..122 exact mm'],
    ['A 15-year-old boy was hurt.', '15..15 exact year-old'],
    ['The boy, aged 15, was hurt.', '15..15 exact year-old'],
    ['Omar Brenn, 23, was hurt.', '23..23 exact year-old'],
    ['The camp lies 12 km away.', '12..12 exact km'],
    ['It cost $3.4bn.', '3400000000..3400000000 exact USD'],
    ['Turnout was 41 per cent.', '41..41 exact %'],
  ],
  'no quantities': [
    ['On September 17, 2016 the bridge fell.'],
    ['The bridge fell in 2016.'],
    ['The train left at 9:45 p.m.'],
    ['An F-16 and an F16 flew over.'],
    ['Flight 81 landed at Gate 7.'],
    ['The home side won 2-1.'],
    ['The 15th brigade moved in.'],
  ],
};

for (const [family, rows] of Object.entries(TABLE)) {
  describe(family, () => {
    it.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(quantities(text)).toEqual(expected);
    });
  });
}

describe('properties', () => {
  it('every whole number is read back, in figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1799 }), (n) => {
        expect(quantities(`Rain hit ${n} villages.`)).toEqual([`${n}..${n} exact | villages (villages)`]);
      }),
    );
  });
  it('no string makes it throw, and low is never above high', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), numberish), (text) => {
        const field = readReport(
          { id: 't', text },
          { layers: LAYERS.filter((l) => l !== 'claims') },
        ).fields.at(-1)!;
        for (const q of field.quantities) {
          if (q.low !== null && q.high !== null) expect(q.low).toBeLessThanOrEqual(q.high);
          expect(q.end).toBeGreaterThan(q.first);
        }
      }),
    );
  });
});

const numberish = fc
  .array(
    fc.constantFrom(
      '12',
      '1,200',
      '-',
      'to',
      'between',
      'and',
      'two',
      'dozen',
      'of',
      'a',
      'half',
      'million',
      'more',
      'than',
      '%',
      '$',
      'km',
      '.',
      'or',
      'in',
      'year',
      'old',
      'May',
      '2016',
      ':',
      '/',
      ',',
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(' '));
