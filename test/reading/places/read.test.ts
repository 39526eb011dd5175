import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/format/report.ts';
import { annotate } from '../../../src/incident/annotate.ts';
import { readReport } from '../../../src/reading/read.ts';

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
  ['Shells fell on the villages of Quobbel and Tarnak.', ['Quobbel', 'Tarnak']],
  ['Gunmen came to Zarvak district before dawn.', ['Zarvak']],
  ['MARNVILLE (AP) - A depot burned down. Marnville has no fire engine.', ['MARNVILLE', 'Marnville']],
  ['Rep. Ada Plimley (R-Denver) voted against it.', ['Denver']],
  ['The shop is at 14 N. Tarn St. in Boston.', ['N. Tarn St.', 'Boston']],
  ['Syrias army shelled Aleppos old town.', ['Syrias', 'Aleppos']],
  ['U.S. officials met in Paris.', ['U.S.', 'Paris']],
  ['The family is from Reno, NV, and left on Friday.', ['Reno']],
  ['Gunmen came to Garm Zer district before dawn.', ['Garm Zer']],
  ['Shells fell on the village of Sar Quobbel.', ['Sar Quobbel']],
  ['A mine went off in Pul-e ‘Alam on Monday.', ['Pul-e ‘Alam']],
  ['Shells hit al-Quobbel city at dawn.', ['al-Quobbel']],
  ['They left the village of al-Tarneb.', ['al-Tarneb']],
  ['The ferry left Dar-es-Salaam for Port-au-Prince.', ['Dar-es-Salaam', 'Port-au-Prince']],
  ['Two mills burned in Al Mansurah.', ['Al Mansurah']],
  ['Mayor Al Mansurah burned his papers.', []],
  ['Police from Dallas, Tarrant and Collin counties came.', ['Dallas', 'Tarrant', 'Collin']],
];

/** Text, and a name in it that is no place there. */
const NOT_FOUND: [string, string][] = [
  ['The shop belonged to Paris Plimley, 41, of no fixed address.', 'Paris'],
  ['Mr. Houston said he had heard nothing.', 'Houston'],
  ['Judge Lincoln adjourned the hearing.', 'Lincoln'],
  ['Warren Plimley told the court that he was asleep.', 'Warren'],
  ['On Monday the school opened again.', 'Monday'],
  ['Man held after a fire. Man, 40, was drunk.', 'Man'],
  ['A SWAT team went in.', 'SWAT'],
  ['The UN and the EU condemned the strike.', 'UN'],
  ['The White House would not say.', 'White House'],
  ['Fighters of the Islamic State held the dam.', 'Islamic State'],
  ['The pupils are taught in French.', 'French'],
  ['He wrote for the Chicago Tribune for years.', 'Chicago'],
  ['Omar al-Quobbel was killed.', 'al-Quobbel'],
  ['Fighters of al-Tarneb held the dam.', 'al-Tarneb'],
  ['Doctor Ada Hill treated the wounded.', 'Ada Hill'],
  ['The School District has no money.', 'School District'],
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
  ['The convoy left Kandahar city for Kandahar province.', 'Kandahar', 'AF/Kandahar'],
  ['A bomb went off in Quobbel district, Helmand province.', 'Quobbel', 'AF/Helmand'],
  ['Rebels took Quobbel, a village in northern Idlib province.', 'Quobbel', 'SY/Idlib'],
  ['The strike hit Salem Regional Airport near Salem, Oregon.', 'Salem Regional Airport', 'US/Oregon'],
  ['Turkish troops left the Syrian town of Azaz.', 'Azaz', 'SY/Aleppo'],
  ['A raid in Nawah-ye Barakzai district ended at dawn.', 'Nawah-ye Barakzai', 'AF/Helmand'],
  ['A raid in Shigal wa Sheltan district ended at dawn.', 'Shigal wa Sheltan', 'AF/Kunar'],
  [
    'US-led jets struck Raqqa, Manbij and Kobani in Syria, and a shed near Jira airport.',
    'Jira',
    'SY/Aleppo',
  ],
  ['Three died in Daraa, southern Syria.', 'Daraa', 'SY/Daraa'],
  ['A strike hit Deir   ez-Zor on Sunday.', 'Deir   ez-Zor', 'SY/Deir ez-Zor'],
];

/** Parts of towns whose names other towns far away also have. */
const QUARTERS: [string, string, string][] = [
  ['Two men were shot in the Lexington section of Portland, Oregon.', 'Lexington', 'US/Oregon'],
  ["Shots were fired in Seattle's Burlington neighborhood on Friday.", 'Burlington', 'US/Washington'],
  ["In Seattle, shots were fired in the city's Burlington neighborhood.", 'Burlington', 'US/Washington'],
  ['The shop stood on Plimley Street in Toledo, Ohio.', 'Plimley Street', 'US/Ohio'],
  ['Boston police found two wounded men in the Trenton neighborhood.', 'Trenton', 'US/Massachusetts'],
  ['Shots rang out in a Trenton neighborhood. Police in Boston lent two dogs.', 'Trenton', 'US/New Jersey'],
];

describe('places', () => {
  it.each(QUARTERS)('%s (%s, part of a town)', (text, name, where) => expect(at(text, name)).toBe(where));

  it.each(FOUND)('%s', (text, names) => expect(printed(text)).toEqual(names));
  it.each(NOT_FOUND)('%s (no place: %s)', (text, name) => expect(printed(text)).not.toContain(name));
  it.each(PLACED)('%s (%s)', (text, name, where) => expect(at(text, name)).toBe(where));

  it('takes the small town where the outlet is, not its great namesake', () => {
    const text =
      'The Richmond council met on Tuesday. Lexington and Berea sent observers, and Kentucky paid.';
    expect(at(text, 'Richmond')).toBe('US/Kentucky');
  });

  it('says how exact a place is', () => {
    const precision = (text: string) =>
      readReport({ id: 'r', text }, { layers: ['places'] }).fields[0].places.map((p) => p.precision);
    expect(precision('Fighting broke out in northern Syria.')).toEqual(['area']);
    expect(precision('Fighting broke out in Syria.')).toEqual(['country']);
    expect(precision('Fighting broke out in Idlib province.')).toEqual(['admin1']);
    expect(precision('Fighting broke out in Raqqa.')).toEqual(['exact']);
    expect(precision('Fighting broke out near Raqqa.')).toEqual(['near']);
    expect(precision('Fighting broke out on the outskirts of Raqqa.')).toEqual(['near']);
    expect(precision('Fighting broke out in the countryside of Aleppo.')).toEqual(['admin1']);
    expect(precision('Fighting broke out in Quobbel village in western Idlib.')).toEqual([
      'admin1',
      'admin1',
    ]);
    expect(precision('A tanker burned in the Red Sea.')).toEqual(['sea-or-air']);
  });

  it('keeps peoples apart from places', () => {
    const uses = readReport({ id: 'r', text: 'Iraqi troops entered Mosul.' }, { layers: ['places'] })
      .fields[0].places;
    expect(uses.map((p) => p.use)).toEqual(['people', 'place']);
  });

  it('reads short forms of states before a noun as peoples', () => {
    const uses = (text: string) =>
      readReport({ id: 'r', text }, { layers: ['places'] }).fields[0].places.map((p) => p.use);
    expect(uses('U.S. forces entered Mosul.')).toEqual(['people', 'place']);
    expect(uses('The US-led alliance struck Mosul.')).toEqual(['people', 'place']);
    expect(uses('The envoy was in the U.S. last week.')).toEqual(['place']);
    expect(uses('The envoy flew to the UK.')).toEqual(['place']);
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
