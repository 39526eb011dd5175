import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../src/format/report.ts';
import { readInputs } from '../../src/intake/files.ts';
import { reportOfLine, streamLines, streamReports } from '../../src/intake/lines.ts';
import { InputError } from '../../src/report/errors.ts';
import { utf16 } from '../support/bytes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array): string {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, content);
  return full;
}

describe('folders', () => {
  test('every readable file below, the others named', async () => {
    put('b/two.txt', 'Two died.');
    put('one.txt', 'One died.');
    put('.hidden.txt', 'Zero died.');
    put('notes.docx', 'x');
    const { reports, problems, skipped } = await readInputs([folder]);
    expect(reports.map((r) => [r.id, r.file])).toEqual([
      ['b/two', 'b/two.txt'],
      ['one', 'one.txt'],
    ]);
    expect(problems).toEqual([]);
    expect(skipped).toEqual([`${folder}/notes.docx`]);
  });

  test('with a manifest, exactly the files it lists and what it says of them', async () => {
    put('one.txt', 'One died.');
    put('two.txt', 'Two died.');
    put(
      'manifest.json',
      '{"reports":[{"file":"two.txt","published":"2021-04-06","outlet":"Daily Orsund","title":"T"}]}',
    );
    const { reports, problems } = await readInputs([folder]);
    expect(problems).toEqual([]);
    expect(reports).toEqual([
      {
        id: 'two',
        file: 'two.txt',
        text: 'Two died.',
        published: '2021-04-06',
        outlet: 'Daily Orsund',
        title: 'T',
      },
    ]);
  });

  test.each([
    ['{"reports":[{"file":"gone.txt"}]}', /gone\.txt: there is no such file/],
    ['{"reports":[{"file":"../secret.txt"}]}', /outside its folder/],
    ['{"reports":[{"file":"one.txt","published":"Tuesday"}]}', /ISO date/],
    ['{"reports":', /manifest\.json: not JSON/],
    ['[]', /manifest\.json/],
  ])('a wrong manifest is explained: %s', async (manifest, message) => {
    put('in/one.txt', 'One died.');
    put('secret.txt', 'Secret.');
    put('in/manifest.json', manifest);
    const { reports, problems } = await readInputs([join(folder, 'in')]);
    expect(problems[0].message).toMatch(message);
    expect(reports.some((r) => r.text === 'Secret.')).toBe(false);
  });

  test('a link that leads out of the folder is not followed', async () => {
    put('secret.txt', 'Secret.');
    put('in/one.txt', 'One died.');
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'in/link.txt'));
    const { reports } = await readInputs([join(folder, 'in')]);
    expect(reports.map((r) => r.id)).toEqual(['one']);
  });

  test('a folder with nothing readable is a problem', async () => {
    put('in/a.docx', 'x');
    expect((await readInputs([join(folder, 'in')])).problems[0].message).toContain(
      'no file in it can be read',
    );
  });
});

describe('ids', () => {
  test('files of one name in two folders are told apart, in any order', async () => {
    const a = put('x/day.txt', 'One died.');
    const b = put('y/day.txt', 'Two died.');
    const ids = async (inputs: string[]) => (await readInputs(inputs)).reports.map((r) => r.id).sort();
    expect(await ids([a, b])).toEqual(await ids([b, a]));
    expect(new Set(await ids([a, b])).size).toBe(2);
  });
  test('of two reports given one id, the same one is kept in any order, and it is said', async () => {
    const a = put('a.jsonl', '{"id":"r","text":"One died."}');
    const b = put('b.jsonl', '{"id":"r","text":"Two died."}');
    const one = await readInputs([a, b]);
    const two = await readInputs([b, a]);
    expect(one.reports).toEqual(two.reports);
    expect(one.problems[0].message).toContain('two reports have the id "r"');
  });
  test('the very same report twice is one report', async () => {
    const a = put('a.jsonl', '{"id":"r","text":"One died."}\n{"id":"r","text":"One died."}');
    const { reports, problems } = await readInputs([a]);
    expect([reports.length, problems.length]).toEqual([1, 0]);
  });
});

describe('single inputs', () => {
  test('what cannot be read is named and the rest is read', async () => {
    const good = put('good.txt', 'One died.');
    const empty = put('empty.txt', '');
    const { reports, problems } = await readInputs([
      join(folder, 'gone.txt'),
      good,
      empty,
      'http://127.0.0.1:9/x',
      put('x.docx', 'x'),
    ]);
    expect(reports.map((r) => r.id)).toEqual(['good']);
    expect(problems.map((p) => p.message)).toEqual([
      expect.stringContaining('no such file'),
      expect.stringContaining('the file is empty'),
      expect.stringContaining('127.0.0.1 is not on the public internet'),
      expect.stringContaining('this kind of file cannot be read'),
    ]);
  });
  test('standard input is text, or JSON lines when it starts with a brace', async () => {
    const stdin = (s: string) => async () => Buffer.from(s);
    expect((await readInputs(['-'], { stdin: stdin('One died.') })).reports).toMatchObject([
      { id: 'stdin', text: 'One died.' },
    ]);
    expect(
      (await readInputs(['-'], { stdin: stdin('{"id":"q","text":"Two died."}') })).reports,
    ).toMatchObject([{ id: 'q' }]);
  });
});

describe('streaming JSON lines', () => {
  test('batches of lines hold every line with its number, however long a batch may be', async () => {
    const rows = Array.from({ length: 50 }, (_, k) => JSON.stringify({ id: `r${k}`, text: 'ö'.repeat(k) }));
    const file = put('r.jsonl', `${rows.slice(0, 20).join('\n')}\n\n${rows.slice(20).join('\r\n')}`);
    const whole = await all(file);
    for (const most of [1, 100, 1000, 1_000_000]) {
      const ids: string[] = [];
      let next = 1;
      for await (const batch of streamLines(file, () => most)) {
        if (batch instanceof InputError) throw batch;
        expect(batch.first).toBe(next);
        const lines = new TextDecoder().decode(batch.bytes).split('\n').slice(0, -1);
        if (most === 1) expect(lines).toHaveLength(1);
        next += lines.length;
        for (const line of lines) {
          const item = reportOfLine(new TextEncoder().encode(line), 'x');
          if (item && !(item instanceof InputError)) ids.push(item.id);
        }
      }
      expect(ids).toEqual(whole.map((r) => (r as Report).id));
      expect(next).toBe(52);
    }
  });

  const all = async (path: string) => {
    const out: (Report | InputError)[] = [];
    for await (const item of streamReports(path)) out.push(item);
    return out;
  };
  test('order is kept and problems come where they stand', async () => {
    const items = await all(put('r.jsonl', '{"id":"a","text":"1"}\r\n\nnope\n{"id":"b","text":"ö“"}'));
    expect(items.map((i) => (i instanceof InputError ? i.input.split(':').at(-1) : i.id))).toEqual([
      'a',
      '3',
      'b',
    ]);
    expect((items[2] as Report).text).toBe('ö“');
  });
  test.each(['le', 'be'] as const)('UTF-16 %s', async (order) => {
    const lines = '{"id":"a","text":"é"}\n{"id":"b","text":"2"}\n';
    const items = await all(put('r.jsonl', utf16(lines, order, true)));
    expect(items).toEqual([
      { id: 'a', text: 'é' },
      { id: 'b', text: '2' },
    ]);
  });
  test('a file that is not there is one problem', async () => {
    const [item] = await all(join(folder, 'gone.jsonl'));
    expect((item as InputError).message).toContain('no such file');
  });
});
