import { describe, expect, test } from 'vitest';
import { dossierOf } from '../../src/dossier/build.ts';
import { digest } from '../../src/incident/linking/digest.ts';

/** Date and place of the incident that a report is about, published on Wednesday, 3 March 2021. */
function leading(text: string, title: string | null = null) {
  const [incident] = dossierOf([digest({ id: 'r', text, title, published: '2021-03-03' })]).incidents;
  return incident && { date: incident.date?.edtf ?? null, place: incident.place?.name ?? null };
}

const OFFICE = 'Norland Joint Staff\n2021-03-S-017\nFor Immediate Release\n\n';

describe('the day of the incident that a report is about', () => {
  test.each<[string, string, string]>([
    ['a weekday in the first sentence', 'A bomb killed seven dockers in Marib on Monday.', '2021-03-01'],
    [
      'the dateline only dates the report',
      `${OFFICE}SANAA, Yemen (March 3)\nA patrol found a cache in Marib, yesterday. It also detained two gunmen.`,
      '2021-03-02',
    ],
    [
      'a lead below a masthead is still the lead',
      `${OFFICE}On Saturday a patrol went into a village near Marib. It found rifles. Two gunmen were killed.`,
      '2021-02-27',
    ],
    [
      'without any date it is news of about the day of publication',
      'A bomb killed seven dockers in Marib. The harbour is closed.',
      '2021-03-03~',
    ],
  ])('%s', (_, text, date) => {
    expect(leading(text)?.date).toBe(date);
  });
});

describe('the place of the incident that a report is about', () => {
  test.each<[string, string, string]>([
    [
      'the dateline gives way to the place of the story',
      `${OFFICE}SANAA, Yemen (March 3)\nA patrol found a cache near Marib, yesterday. It also detained two gunmen.`,
      "Ma'rib",
    ],
    [
      'the dateline alone is better than nothing',
      'MARIB, Yemen (Reuters) - A bomb killed two dockers.',
      "Ma'rib",
    ],
  ])('%s', (_, text, place) => {
    expect(leading(text)?.place).toBe(place);
  });
});
