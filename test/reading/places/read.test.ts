import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/format/report.ts';
import { annotate } from '../../../src/reading/annotate.ts';

const read = (text: string, rest: Partial<Report> = {}) =>
  (annotate({ id: 'r', text, ...rest }, ['places']).places ?? []).map((p) => ({
    printed: text.slice(p.start, p.end),
    at: p.country ? (p.admin1 ? `${p.country}/${p.admin1}` : p.country) : null,
  }));
const printed = (text: string, rest?: Partial<Report>) => read(text, rest).map((p) => p.printed);
const at = (text: string, name: string, rest?: Partial<Report>) =>
  read(text, rest).find((p) => p.printed === name)?.at;

/** Text, and the place names that a reader underlines in it. */
const FOUND: [string, string[]][] = [
  ['A truck bomb exploded in Peshawar on Monday.', ['Peshawar']],
  ['Clashes went on in eastern Aleppo overnight.', ['Aleppo']],
  ['The depot stood near Tarn Street.', ['Tarn Street']],
  ['Deputies from Granby County searched the woods.', ['Granby County']],
  ['They were pulled from Lake Tolo at dawn.', ['Lake Tolo']],
  ['The bus overturned on Highway 91.', ['Highway 91']],
  ['Syrian troops shelled the town.', ['Syrian']],
  ['Boston police arrested two men.', ['Boston']],
  ['Talks between Russia and Turkey broke off.', ['Russia', 'Turkey']],
];

/** Text, and a name in it that is no place there. */
const NOT_FOUND: [string, string][] = [
  ['The shop belonged to Paris Plimley, 41, of no fixed address.', 'Paris'],
  ['Mr. Houston said he had heard nothing.', 'Houston'],
  ['Judge Lincoln adjourned the hearing.', 'Lincoln'],
  ['Warren Plimley told the court that he was asleep.', 'Warren'],
  ['On Monday the school opened again.', 'Monday'],
];

/** Text, a name in it, and where it is. */
const PLACED: [string, string, string][] = [
  ['The fire broke out in Springfield, Ohio.', 'Springfield', 'US/Ohio'],
  ['The fire broke out in Springfield, Illinois.', 'Springfield', 'US/Illinois'],
  ['The fire broke out in Athens, Ga., on Friday.', 'Athens', 'US/Georgia'],
  ['The fire broke out in Athens, Greece.', 'Athens', 'GR/Attica'],
  ['A mine exploded in the Garmser district of Helmand province.', 'Helmand', 'AF/Helmand'],
  ['Militants attacked a post in Kunar province, Afghanistan.', 'Kunar', 'AF/Kunar'],
  ['The convoy left Beirut for Tripoli, Lebanon.', 'Tripoli', 'LB/North Lebanon'],
  ['Ministers met in Moscow.', 'Moscow', 'RU/Moscow'],
  ['A strike hit Deir   ez-Zor on Sunday.', 'Deir   ez-Zor', 'SY/Deir ez-Zor'],
];

describe('places', () => {
  it.each(FOUND)('%s', (text, names) => expect(printed(text)).toEqual(names));
  it.each(NOT_FOUND)('%s (no place: %s)', (text, name) => expect(printed(text)).not.toContain(name));
  it.each(PLACED)('%s (%s)', (text, name, where) => expect(at(text, name)).toBe(where));

  it('takes the small town where the outlet is, not its great namesake', () => {
    const text =
      'The Richmond council met on Tuesday. Lexington and Berea sent observers, and Kentucky paid.';
    expect(at(text, 'Richmond')).toBe('US/Kentucky');
  });

  it('never throws, and keeps its spans inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const p of annotate({ id: 'r', text }, ['places']).places ?? []) {
          expect(p.start).toBeGreaterThanOrEqual(0);
          expect(p.end).toBeGreaterThan(p.start);
          expect(p.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
