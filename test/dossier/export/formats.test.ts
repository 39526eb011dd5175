import { check } from '@placemarkio/check-geojson';
import ExcelJS from 'exceljs';
import { toRDF } from 'jsonld';
import Papa from 'papaparse';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { Exporter, ExportFile } from '../../../src/dossier/export/exporter.ts';
import { EXPORTERS, exporterNamed } from '../../../src/dossier/export/registry.ts';
import type { Dossier } from '../../../src/format/dossier.ts';
import { DOSSIER } from './incidents.ts';

const write = async (name: string, dossier: Dossier = DOSSIER): Promise<ExportFile[]> =>
  exporterNamed(name)!.write({ dossier });
const EMPTY: Dossier = { ...DOSSIER, reports: [], claims: [], incidents: [], sources: [] };

/** Read by papaparse, which shares no code with the writer. */
async function table(
  name: string,
  dossier?: Dossier,
): Promise<{ header: string[]; rows: Record<string, string>[] }> {
  const file = (await write(name, dossier)).find((f) => f.name.endsWith('.csv'))!;
  const parsed = Papa.parse<Record<string, string>>(file.content as string, {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });
  expect(parsed.errors).toEqual([]);
  return { header: parsed.meta.fields!, rows: parsed.data };
}

const pick = (row: Record<string, string>, ...keys: string[]) => keys.map((k) => row[k]);

describe('every format', () => {
  test.each(EXPORTERS.map((e) => [e.name, e] as const))(
    '%s says version, policy, time of the data and what it leaves out',
    async (_, exporter: Exporter) => {
      const files = await exporter.write({ dossier: DOSSIER });
      const said = (await Promise.all(files.map(wordsOf))).join('\n');
      expect(said).toContain('corroborate 0.0.0-test');
      expect(said).toContain('median-of-origins');
      expect(said).toContain('2031-03-05');
      for (const note of exporter.leavesOut) expect(said.replace(/\\"/g, '"')).toContain(note);
    },
  );
  test.each(EXPORTERS.map((e) => [e.name, e] as const))(
    '%s gives the same bytes twice and holds an empty dossier',
    async (_, exporter: Exporter) => {
      const once = await exporter.write({ dossier: DOSSIER });
      const twice = await exporter.write({ dossier: DOSSIER });
      // a workbook's zip and a PDF carry the time they were made
      if (exporter.name !== 'xlsx' && exporter.name !== 'pdf') expect(twice).toEqual(once);
      expect((await exporter.write({ dossier: EMPTY })).length).toBeGreaterThan(0);
    },
  );
  test('none has an unknown name', () => expect(exporterNamed('gted')).toBeUndefined());
});

async function wordsOf(file: ExportFile): Promise<string> {
  if (file.mediaType === 'application/pdf') return pdfText(file.content as Uint8Array);
  if (typeof file.content === 'string') return file.content;
  const book = await workbook(file.content);
  return book.worksheets
    .flatMap((s) => s.getSheetValues().map((r) => (r as unknown[] | undefined)?.join(' ')))
    .join('\n');
}

/** Read by unpdf; line breaks of the layout are spaces. */
async function pdfText(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

async function workbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  return book;
}

describe('ucdp-ged', () => {
  test('49 columns in the order of the codebook', async () => {
    const { header } = await table('ucdp-ged');
    expect(header).toHaveLength(49);
    expect(header.slice(0, 6)).toEqual([
      'id',
      'relid',
      'year',
      'active_year',
      'code_status',
      'type_of_violence',
    ]);
    expect(header.slice(-9)).toEqual([
      'deaths_a',
      'deaths_b',
      'deaths_civilians',
      'deaths_unknown',
      'best',
      'high',
      'low',
      'gwnoa',
      'gwnob',
    ]);
  });
  test('incidents without a number of dead are left out, and the note says which', async () => {
    const { rows } = await table('ucdp-ged');
    expect(rows.map((r) => r.relid)).toEqual(['i1', 'i2']);
    const meta = (await write('ucdp-ged'))[1].content as string;
    expect(meta).toContain('(2: i3, i4)');
  });
  test('deaths by side add up to best', async () => {
    for (const r of (await table('ucdp-ged')).rows) {
      expect(
        Number(r.deaths_a) + Number(r.deaths_b) + Number(r.deaths_civilians) + Number(r.deaths_unknown),
      ).toBe(Number(r.best));
    }
    const [strike] = (await table('ucdp-ged')).rows;
    expect(
      pick(strike, 'low', 'best', 'high', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'),
    ).toEqual(['12', '16', '20', '0', '5', '9', '2']);
  });
  test('sides, kind of violence, place and date by their codes', async () => {
    const [strike, shelling] = (await table('ucdp-ged')).rows;
    expect(
      pick(
        strike,
        'side_a',
        'side_b',
        'type_of_violence',
        'where_prec',
        'date_prec',
        'priogrid_gid',
        'country',
        'region',
      ),
    ).toEqual([
      'Norland army',
      'Hill Front',
      '1',
      '2',
      '1',
      String(Math.floor(125.25 * 2) * 720 + Math.floor(220.5 * 2) + 1),
      'Syrian Arab Republic',
      'Middle East',
    ]);
    expect(pick(strike, 'source_original', 'number_of_sources', 'event_clarity')).toEqual([
      'Ministry of Defence of Norland',
      '2',
      '1',
    ]);
    expect(
      pick(
        shelling,
        'side_a',
        'where_prec',
        'date_prec',
        'date_start',
        'date_end',
        'event_clarity',
        'latitude',
      ),
    ).toEqual(['', '', '4', '2031-03-01', '2031-03-31', '2', '']);
  });
  test('ids come from a table of the user’s or stay empty', async () => {
    const file = (
      await exporterNamed('ucdp-ged')!.write({ dossier: DOSSIER, ids: { 'Hill Front': '4711' } })
    )[0];
    const [row] = Papa.parse<Record<string, string>>(file.content as string, {
      header: true,
      delimiter: ',',
    }).data;
    expect(pick(row, 'side_b_new_id', 'side_a_new_id')).toEqual(['4711', '']);
  });
});

describe('acled', () => {
  test('31 columns; type, disorder and actors by their codes', async () => {
    const { header, rows } = await table('acled');
    expect(header).toHaveLength(31);
    expect(rows).toHaveLength(4);
    expect(
      pick(
        rows[0],
        'event_id_cnty',
        'event_date',
        'time_precision',
        'disorder_type',
        'event_type',
        'sub_event_type',
        'inter1',
        'inter2',
        'iso',
        'geo_precision',
      ),
    ).toEqual([
      'SYR1',
      '2031-03-03',
      '1',
      'Political violence',
      'Explosions/Remote violence',
      'Air/drone strike',
      '8',
      '2',
      '760',
      '1',
    ]);
  });
  test('fatalities by the most conservative rule: the lowest number, dozens 12, unknown 0, and the notes say so', async () => {
    const { rows } = await table('acled');
    expect(rows.map((r) => r.fatalities)).toEqual(['12', '12', '0', '0']);
    expect(rows[0].notes).toContain('12 (Ministry of Defence of Norland), 20 (Valley Monitor); contested');
    expect(rows[0].notes).toContain(
      'Norland army: blamed by Valley Monitor; admitted by Ministry of Defence of Norland',
    );
    const meta = (await write('acled'))[1].content as string;
    expect(meta).toContain('\\"dozens\\" written as 12 (1: i2)');
    expect(meta).toContain('an unknown number of dead written as 0 (1: i3)');
    expect(meta).toContain('event_date left empty: the date is unknown (1: i3)');
  });
});

describe('airwars', () => {
  test('minimum and maximum by group, belligerents with what they concede, grading', async () => {
    const { incidents } = JSON.parse((await write('airwars'))[0].content as string);
    expect(incidents[0]).toMatchObject({
      grading: 'Confirmed',
      civilian_non_combatants_killed_min: 9,
      children_killed_max: 4,
      belligerents_killed_max: 5,
      men_killed_min: null,
      geolocation_accuracy: 'Neighbourhood/area',
      belligerents: [
        {
          name: 'Norland army',
          belligerent_type: 'Known',
          deaths_conceded_min: 12,
          deaths_conceded_max: 12,
          injuries_conceded_min: null,
        },
      ],
    });
    expect(incidents[1]).toMatchObject({
      grading: 'Weak',
      civilian_non_combatants_killed_min: null,
      geolocation: null,
    });
    expect((await table('airwars')).rows[0].belligerents).toBe('Norland army (Known)');
  });
});

describe('ibc', () => {
  test('two independent sources make a record; fewer leave it provisional', async () => {
    const { rows } = await table('ibc');
    expect(rows.map((r) => pick(r, 'incident_code', 'status', 'deaths_min', 'deaths_max'))).toEqual([
      ['i1', 'listed', '9', '9'],
      ['i2', 'provisional', '24', '24'],
      ['i3', 'provisional', '', ''],
      ['i4', 'provisional', '', ''],
    ]);
    expect(rows[0].primary_witnesses).toBe('witnesses');
  });
});

describe('csv and xlsx', () => {
  test('claims keep quote, offsets and chain; text that looks like a formula stays text', async () => {
    const { rows } = await table('csv-claims');
    expect(rows).toHaveLength(DOSSIER.claims.length);
    expect(pick(rows[1], 'id', 'chain', 'low', 'start', 'end', 'quote')).toEqual([
      'r2#1',
      'witnesses < Valley Monitor',
      '20',
      '10',
      '40',
      '20 were killed',
    ]);
    expect(rows[2].victims).toBe('children, "four" of them');
    expect(rows[5].low).toBe('');
    const ged = (await table('ucdp-ged')).rows[1];
    expect(ged.source_headline).toBe(`'=HYPERLINK("http://evil.example")`);
  });
  test('points and incidents', async () => {
    expect((await table('csv-points')).rows[0]).toMatchObject({
      incident: 'i1',
      low: '12',
      best: '16',
      high: '20',
      open: 'false',
      verdict: 'contested',
    });
    expect((await table('csv-incidents')).rows.map((r) => pick(r, 'id', 'killed_low', 'verdict'))).toEqual([
      ['i1', '12', 'contested'],
      ['i2', '24', 'single-source'],
      ['i3', '', 'single-source'],
      ['i4', '', ''],
    ]);
  });
  test('the workbook opens, with numbers as numbers', async () => {
    const book = await workbook((await write('xlsx'))[0].content as Uint8Array);
    expect(book.worksheets.map((s) => s.name)).toEqual(['Incidents', 'Points', 'Claims', 'About']);
    const claims = book.getWorksheet('Claims')!;
    const header = (claims.getRow(1).values as string[]).slice(1);
    expect(claims.getRow(2).getCell(header.indexOf('low') + 1).value).toBe(12);
    expect(claims.getRow(7).getCell(header.indexOf('low') + 1).value).toBeNull();
  });
});

describe('hxl', () => {
  test('the second row holds the tags', async () => {
    const [tags, first] = (await table('hxl')).rows;
    expect(Object.values(tags).every((t) => t.startsWith('#'))).toBe(true);
    expect(Object.values(tags)).toContain('#affected+killed');
    expect(pick(first, 'Killed', 'Injured', 'First possible day')).toEqual(['16', '30', '2031-03-03']);
  });
});

describe('geojson', () => {
  test('is valid, with precision as a property and no point without a place', async () => {
    const text = (await write('geojson'))[0].content as string;
    const collection = check(text) as {
      features: { geometry: { coordinates: number[] } | null; properties: Record<string, unknown> }[];
    };
    expect(collection.features[0].geometry!.coordinates).toEqual([40.5, 35.25]);
    expect(collection.features[0].properties).toMatchObject({
      precision: 'near',
      precision_km: 25,
      killed: { low: 12, best: 16, high: 20 },
    });
    expect(collection.features[1].geometry).toBeNull();
  });
});

describe('jsonld', () => {
  test('expands to triples: quotes, positions and the chain', async () => {
    const doc = JSON.parse((await write('jsonld'))[0].content as string);
    const quads = (await toRDF(doc)) as {
      subject: { value: string };
      predicate: { value: string };
      object: { value: string };
    }[];
    const of = (s: string, p: string) =>
      quads
        .filter((q) => q.subject.value.endsWith(s) && q.predicate.value.endsWith(p))
        .map((q) => q.object.value);
    expect(of('claim:r2%231', 'prov#wasQuotedFrom')).toEqual(['urn:corroborate:report:r2']);
    expect(of('claim:r2%231', 'prov#wasAttributedTo').sort()).toEqual([
      'urn:corroborate:source:s2',
      'urn:corroborate:source:s3',
    ]);
    expect(of('claim:r2%231:statement:1', 'prov#wasDerivedFrom')).toEqual([
      'urn:corroborate:claim:r2%231:statement:0',
    ]);
    expect(of('report:r3', 'prov#wasDerivedFrom')).toEqual(['urn:corroborate:report:r2']);
    const texts = new Map([['r2', { title: null, text: 'Residents: 20 were killed when ...' }]]);
    const around = JSON.stringify(await exporterNamed('jsonld')!.write({ dossier: DOSSIER, texts }));
    expect(around).toContain('Residents:');
    expect(quads.filter((q) => q.predicate.value.endsWith('oa#exact')).map((q) => q.object.value)).toContain(
      '20 were killed',
    );
  });
});

describe('pdf', () => {
  test('holds what the page says, and hostile text stays text', async () => {
    const texts = new Map([
      ['r2', { title: null, text: '0123456789 <script>alert(1)</script> 20 were killed.' }],
    ]);
    const [file] = await exporterNamed('pdf')!.write({ dossier: DOSSIER, texts });
    const text = await pdfText(file.content as Uint8Array);
    expect(text).toContain('Air strike in Miradon');
    expect(text).toContain('About this dossier');
    expect(text).toContain('<script>alert(1)</script>');
  });
});
