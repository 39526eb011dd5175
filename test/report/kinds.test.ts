import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedDate } from '../../src/report/dates.ts';
import { sha256 } from '../../src/report/identity.ts';
import { endingOf, parseDocument, READABLE_ENDINGS } from '../../src/report/parse.ts';
import { pdf, utf16, warcRecord, zip } from '../support/bytes.ts';

const parse = (name: string, bytes: Uint8Array | string) =>
  parseDocument(
    {
      name,
      id: name.replace(/\.[a-z.]+$/, ''),
      file: name,
      bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    },
    endingOf(name) ?? '',
  );

const PARAGRAPHS = [
  'Rockets fell on the market of Orsund on Tuesday morning, killing at least nine people, the provincial health office said.',
  'A resident who gave his name only as Tam said that the first rocket came down beside the bakery and two more followed within a minute.',
  'The army denied that it had fired at the town and said that its units were forty kilometres away at the time.',
];

describe('plain text', () => {
  test('is taken exactly as it stands', async () => {
    const { reports, problems } = await parse('a.txt', '\ufeffTwo  died.\r\n\r\nSo it was said.\n');
    expect(problems).toEqual([]);
    expect(reports).toEqual([{ id: 'a', file: 'a.txt', text: 'Two  died.\r\n\r\nSo it was said.\n' }]);
  });
  test.each([
    ['empty', new Uint8Array(), /a\.txt: the file is empty/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), /a\.txt: this is a PNG picture, not text/],
  ])('%s: the message names the file and the remedy', async (_what, bytes, message) => {
    const { reports, problems } = await parse('a.txt', bytes);
    expect(reports).toEqual([]);
    expect(problems[0].message).toMatch(message);
    expect(problems[0].remedy).not.toBe('');
  });
  test('white space alone is an honest empty report, and said', async () => {
    const { reports, problems } = await parse('a.txt', ' \n ');
    expect(reports).toHaveLength(1);
    expect(problems[0].message).toContain('has no text');
  });
});

describe('web pages', () => {
  const page = (extra = '') => `<!doctype html><html lang="en"><head><title>Menu - Daily Orsund</title>
    <meta property="og:title" content="Nine die as rockets hit Orsund market">
    <meta property="og:site_name" content="Daily Orsund">
    <meta property="article:published_time" content="2021-04-06T09:30:00+03:00">
    <link rel="canonical" href="https://daily.example/orsund-market">
    <style>p{color:red}</style></head><body><nav><a href="/">Home</a><a href="/s">Sport</a></nav>
    <article><h1>Nine die as rockets hit Orsund market</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('\n')}${extra}</article>
    <script>document.write("Forty died")</script><footer>Cookies and terms</footer></body></html>`;

  test('give the article without what stands around it, and what they say of themselves', async () => {
    const [report] = (await parse('p.html', page())).reports;
    for (const p of PARAGRAPHS) expect(report.text).toContain(p);
    expect(report.text).not.toMatch(/Forty died|Sport|Cookies|color/);
    expect(report).toMatchObject({
      title: 'Nine die as rockets hit Orsund market',
      outlet: 'Daily Orsund',
      published: '2021-04-06T09:30:00+03:00',
      url: 'https://daily.example/orsund-market',
      language: 'en',
    });
  });
  test('paragraphs stay apart', async () => {
    const [report] = (await parse('p.html', page())).reports;
    expect(report.text).toContain(`${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}`);
  });
  test('JSON-LD is read, and broken JSON-LD does no harm', async () => {
    const ld =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-04-07"}</script>';
    const broken = '<script type="application/ld+json">{"@type":</script>';
    const html = page().replace('</head>', `${broken}${ld}</head>`);
    expect((await parse('p.html', html)).reports[0].published).toBe('2021-04-07');
  });
  test('in UTF-16 they read the same', async () => {
    const [report] = (await parse('p.html', utf16(page(), 'le', true))).reports;
    expect(report.text).toContain(PARAGRAPHS[0]);
  });
  test.each([
    ['nested without end', `${'<div>'.repeat(200_000)}Nine died.`],
    ['never closed', '<a <b <c '.repeat(50_000)],
    ['of a million marks', '<'.repeat(1_000_000)],
    ['with a script that never ends', `Nine died.<script>${'x'.repeat(100_000)}`],
    ['with scripts that never end', 'a<script>'.repeat(100_000)],
  ])('made to exhaust a reader (%s) are read without failing', async (_what, html) => {
    const { reports } = await parse('p.html', html);
    expect(reports).toHaveLength(1);
  });
  test('any string is some page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<div',
            '>',
            '&amp;',
            '<!--',
            '-->',
            '<table><td>',
            'Nine died',
            '"',
            '</html>',
          ),
        ),
        async (parts) => {
          const { problems } = await parse('p.html', `<html>${parts.join('')}`);
          for (const p of problems) expect(p.message).toContain('no text');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('PDF', () => {
  test('lines become paragraphs, a hyphen at a line end goes', async () => {
    const bytes = pdf(
      [
        'Nine people were killed in Or-',
        'sund on Tuesday, the health office',
        'said.',
        'The army denied it.',
      ],
      (k) => (k === 3 ? 30 : 14),
    );
    const [report] = (await parse('r.pdf', bytes)).reports;
    expect(report.text).toBe(
      'Nine people were killed in Or-sund on Tuesday, the health office said.\n\nThe army denied it.'.replace(
        'Or-sund',
        'Orsund',
      ),
    );
  });
  test.each([
    ['without text', pdf([' ']), /no text layer.*OCR/],
    ['that is none', Buffer.from('<html>not found</html>'), /no PDF/],
    ['cut off', pdf(['Nine died.']).subarray(0, 60), /PDF/],
  ])('%s: a message with a remedy', async (_what, bytes, message) => {
    const { reports, problems } = await parse('r.pdf', bytes);
    expect(reports).toEqual([]);
    expect(problems[0].message).toMatch(message);
  });
});

describe('mail', () => {
  test('subject, sender, date and body', async () => {
    const eml = [
      'From: Orsund Monitor <desk@monitor.example>',
      'To: list@example.org',
      'Subject: =?utf-8?Q?Nine_killed_=E2=80=93_first_count?=',
      'Date: Tue, 06 Apr 2021 12:00:00 +0300',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'At least nine people were killed, the monitor counted.',
    ].join('\r\n');
    expect((await parse('m.eml', eml)).reports[0]).toMatchObject({
      id: 'm',
      title: 'Nine killed – first count',
      outlet: 'Orsund Monitor',
      published: '2021-04-06T09:00:00Z',
      text: expect.stringContaining('At least nine people were killed'),
    });
  });
  test('HTML mail becomes text', async () => {
    const eml = 'Subject: x\r\nContent-Type: text/html\r\n\r\n<p>Nine <b>died</b>.</p><p>So they say.</p>';
    expect((await parse('m.eml', eml)).reports[0].text).toBe('Nine died.\n\nSo they say.');
  });
});

describe('tables', () => {
  test('columns by their names, rows without an id by their number', async () => {
    const csv =
      'Date;Headline;Text;Source\n2021-04-06;Rockets;"Nine died; so it was said.";Daily Orsund\n;;Ten died.;\n';
    expect((await parse('t.csv', csv)).reports).toMatchObject([
      {
        id: 't/1',
        published: '2021-04-06',
        title: 'Rockets',
        text: 'Nine died; so it was said.',
        outlet: 'Daily Orsund',
      },
      { id: 't/2', published: null, title: null, text: 'Ten died.', outlet: null },
    ]);
  });
  test('a table without a text column says which columns it has', async () => {
    expect((await parse('t.csv', 'a,b\n1,2\n')).problems[0].message).toMatch(
      /"a", "b".*Name one of them "text"/,
    );
  });
  test('a row without text is named, the others are read', async () => {
    const { reports, problems } = await parse('t.csv', 'id,text\nx,\ny,Two died.\n');
    expect(reports.map((r) => r.id)).toEqual(['y']);
    expect(problems[0].input).toBe('t.csv:row 1');
  });
  test('a table that breaks off is read as far as it is whole', async () => {
    const { reports, problems } = await parse('t.csv', 'id,text\nx,Two died.\ny,"Three died.\n');
    expect(reports.map((r) => r.id)).toEqual(['x']);
    expect(problems[0].message).toMatch(/not a readable table after row 1/);
  });
});

describe('JSON lines', () => {
  test('what is wrong is named by file and line, the rest is read', async () => {
    const lines = [
      '{"id":"a","text":"Two died."}',
      '{broken',
      '',
      '{"id":"b"}',
      '{"id":"c","text":"x","published":"last week"}',
      '{"id":"d","text":"Three died."}',
    ];
    const { reports, problems } = await parse('r.jsonl', lines.join('\n'));
    expect(reports.map((r) => r.id)).toEqual(['a', 'd']);
    expect(problems.map((p) => p.input)).toEqual(['r.jsonl:2', 'r.jsonl:4', 'r.jsonl:5']);
    expect(problems[0].message).toContain('not JSON');
    expect(problems[1].message).toContain('"text"');
    expect(problems[2].message).toContain('no ISO date');
  });
});

describe('web archives', () => {
  const html = `<html><head><title>Rockets hit Orsund</title></head><body>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}</body></html>`;
  const archive = Buffer.concat([
    warcRecord('https://a.example/1', html),
    warcRecord('https://a.example/pic', 'xx', 'image/png'),
    warcRecord('https://b.example/2', 'Ten died, the mayor said.', 'text/plain'),
  ]);
  test.each([
    ['w.warc', archive],
    ['w.warc.gz', gzipSync(archive)],
    ['w.wacz', zip({ 'datapackage.json': Buffer.from('{}'), 'archive/data.warc.gz': gzipSync(archive) })],
  ])('%s: every page in it is a report', async (name, bytes) => {
    const { reports, problems } = await parse(name, bytes);
    expect(problems).toEqual([]);
    expect(reports.map((r) => r.id)).toEqual(['https://a.example/1', 'https://b.example/2']);
    expect(reports[0].title).toBe('Rockets hit Orsund');
    expect(reports[0].text).toContain(PARAGRAPHS[2]);
    expect(reports[1].text).toBe('Ten died, the mayor said.');
  });
  test('a damaged archive is named', async () => {
    expect((await parse('w.wacz', Buffer.from('PK\x03\x04 cut'))).problems[0].message).toContain('no WACZ');
    expect((await parse('w.warc', Buffer.from('no archive at all'))).problems).toHaveLength(1);
  });
});

test('bytes of no kind make any reader throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...READABLE_ENDINGS),
      fc.uint8Array({ maxLength: 400 }),
      async (ending, bytes) => {
        const { reports, problems } = await parse(`x${ending}`, bytes);
        expect(reports.length + problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 150 },
  );
});

describe('publication dates', () => {
  test.each([
    ['2016-09-18', '2016-09-18'],
    ['2016-09-18T08:30:00Z', '2016-09-18T08:30:00Z'],
    ['2016-09-18 08:30+0300', '2016-09-18T08:30+03:00'],
    ['2016-09-18T08:30:00.000+03:00', '2016-09-18T08:30:00+03:00'],
    ['2016-09-18T08:30:00', '2016-09-18'],
    ['20160918', '2016-09-18'],
    ['2016-02-30', null],
    ['18 September 2016', null],
    ['', null],
  ])('%s is %s', (given, expected) => {
    expect(publishedDate(given)).toBe(expected);
  });
});

test('the hash is that of the text as UTF-8', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
