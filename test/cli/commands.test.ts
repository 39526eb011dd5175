import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/program.ts';

const root = new URL('../..', import.meta.url).pathname;
const TSX = import.meta.resolve('tsx');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-cli-'));
  put('a.txt', 'ORSUND, April 6 - Shells killed nine people in Orsund on Tuesday, the health office said.');
  put('b.txt', 'The Defence Ministry said six militants were killed in Orsund on Tuesday.');
  put('empty.txt', '');
  put(
    'reports.jsonl',
    [
      '{"id":"one","text":"Shells killed nine people in Orsund, police said.","collection":"x"}',
      'not json',
      '{"id":"two","text":"Four people died in Felt, police said.","collection":"y"}',
      '{"id":"three","text":"Nothing happened."}',
    ].join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string) {
  writeFileSync(join(folder, name), content);
}

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

function corroborate(args: string[], stdin = ''): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', TSX, join(root, 'src/cli.ts'), ...args], {
      cwd: folder,
      env: process.env,
    });
    const ran: Ran = { code: null, out: '', err: '' };
    child.stdout.on('data', (d) => (ran.out += d));
    child.stderr.on('data', (d) => (ran.err += d));
    child.on('close', (code) => done({ ...ran, code }));
    child.stdin.end(stdin);
  });
}

const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));

describe('read', () => {
  test('for a person by default: plain text when it is no terminal, nothing on standard error', async () => {
    const { code, out, err } = await corroborate(['read', 'a.txt', 'b.txt']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Killed');
    expect(out).toContain('killed nine people”');
    expect(out).not.toContain('\u001b');
  });
  test('--json is one line, whatever the order of the files', async () => {
    const one = await corroborate(['read', 'a.txt', 'b.txt', '--json']);
    const two = await corroborate(['read', 'b.txt', 'a.txt', '--json']);
    expect(one.out).toBe(two.out);
    expect(lines(one.out)).toHaveLength(1);
    expect(lines(one.out)[0].reports.map((r: { id: string }) => r.id)).toEqual(['a', 'b']);
  });
  test('--html is a page', async () => {
    expect((await corroborate(['read', 'a.txt', '--html'])).out).toMatch(
      /^<!doctype html>[\s\S]*<\/html>\n$/,
    );
  });
  test('what cannot be read is named, the rest is read, exit code 1', async () => {
    const { code, out, err } = await corroborate(['read', 'a.txt', 'empty.txt', 'gone.txt', '--json']);
    expect(code).toBe(1);
    expect(err).toContain('not read: empty.txt: the file is empty.');
    expect(err).toContain('not read: gone.txt: there is no such file or folder.');
    expect(lines(out)[0].reports).toHaveLength(1);
  });
  test('of very many that cannot be read the first are named, the others listed in a file', async () => {
    const gone = Array.from({ length: 30 }, (_, k) => `gone-${k}.txt`);
    const { code, err } = await corroborate(['read', 'a.txt', ...gone, '--json']);
    expect(code).toBe(1);
    expect(err.match(/^not read: gone/gm)).toHaveLength(20);
    const [, more, list] = /^not read: (\d+) more, listed in (.+)$/m.exec(err)!;
    expect(more).toBe('10');
    const listed = readFileSync(list, 'utf8');
    rmSync(list);
    expect(listed.match(/^not read: gone-2\d\.txt: there is no such file or folder\./gm)).toHaveLength(10);
  });
  test('reports in another language are named, since nothing found in them would look like nothing there', async () => {
    const arabic =
      'قتل تسعة أشخاص على الأقل وأصيب عشرون آخرون في قصف على سوق المدينة يوم الثلاثاء، بحسب وزارة الصحة.';
    const { code, out, err } = await corroborate(['read', '-'], arabic);
    expect(code).toBe(0);
    expect(err).toContain('not in English');
    expect(out).toContain('in Arabic: only English is read');
  });

  test.runIf(existsSync('/dev/full'))('a full disk is named, without a trace of the program', async () => {
    const { code, err } = await corroborate(['read', 'a.txt', '--json', '--out', '/dev/full']);
    expect(code).toBe(1);
    expect(err).toMatch(/^error: \/dev\/full could not be written: the disk is full\. .*\n$/);
  });

  test('standard input', async () => {
    const { code, out } = await corroborate(['read', '-', '--json'], 'Shells killed nine people in Orsund.');
    expect([code, lines(out)[0].reports[0].id]).toEqual([0, 'stdin']);
  });
  test('--in: collections are ignored, or apart in order of first appearance', async () => {
    const together = await corroborate(['read', '--in', 'reports.jsonl', '--json']);
    expect(together.code).toBe(1);
    expect(together.err).toContain('reports.jsonl:2: not JSON');
    expect(lines(together.out).map((d) => d.reports.length)).toEqual([3]);
    const apart = await corroborate(['read', '--in', 'reports.jsonl', '--by-collection', '--json']);
    expect(lines(apart.out).map((d) => d.collection)).toEqual(['x', 'y', null]);
  });
});

describe('annotate', () => {
  test('one line for each report, in order, with the layers asked for', async () => {
    const { code, out } = await corroborate([
      'annotate',
      '--in',
      'reports.jsonl',
      '--layers',
      'claims,times',
    ]);
    expect(code).toBe(1);
    expect(lines(out).map((a) => a.id)).toEqual(['one', 'two', 'three']);
    expect(Object.keys(lines(out)[0])).toEqual(['id', 'claims', 'times']);
    expect(lines(out)[2].claims).toEqual([]);
  });
  test('from standard input', async () => {
    const { out } = await corroborate(['annotate', '--in', '-'], '{"id":"q","text":"Two people died."}\n');
    expect(Object.keys(lines(out)[0])).toEqual([
      'id',
      'claims',
      'times',
      'places',
      'quantities',
      'attributions',
    ]);
  });
});

describe('explain', () => {
  test('a claim and a point', async () => {
    const claim = await corroborate(['explain', 'a#1', 'a.txt']);
    expect(claim.out).toMatch(/rule +(casualties|responsibility|events)\//);
    const point = await corroborate(['explain', 'i1/killed', 'a.txt', 'b.txt', '--json']);
    expect(lines(point.out)[0]).toMatchObject({ kind: 'point', point: { attribute: 'killed' } });
  });
});

/** Runs a command line within this process, for what needs no process of its own. */
async function inProcess(args: string[]): Promise<Ran> {
  const ran: Ran = { code: null, out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
    ran[stream] += String(text);
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(keep('err'));
  try {
    ran.code = await run(args);
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  return ran;
}

describe('wrong usage ends with 2 and says what is possible', () => {
  const file = () => join(folder, 'a.txt');
  test.each([
    [['read'], /no input was given[\s\S]*Example/],
    [['read', 'A', '--in', 'x'], /either INPUT... or --in/],
    [['read', 'A', '--json', '--html'], /exclude each other/],
    [['read', 'A', '--policy', 'best'], /no policy "best"[\s\S]*median-of-origins/],
    [['read', 'A', '--decisions', 'A'], /is not JSON/],
    [['read', 'A', '--decisions', 'none.json'], /none.json cannot be read: there is no such file/],
    [['read', 'A', '--serve', 'here'], /"here" is no port/],
    [['read', 'A', '--html', '--out', '.'], /--out \. is a folder/],
    [['read', 'A', '--html', '--out', 'no/where.html'], /there is no folder .*no/],
    [['read', 'A', '--as', 'csv', '--out', 'A'], /is a file[\s\S]*Name a folder/],
    [['export', '--as', 'csv', 'none.json'], /none.json cannot be read: there is no such file/],
    [['export', '--as', 'acled', '--from', 'yesterday'], /"yesterday" is no day/],
    [['verify', '--data', 'none'], /there is no archive in none/],
    [['backup', 'x.backup', '--data', 'none'], /there is no archive in none/],
    [['user', 'list', '--data', 'none'], /there is no archive in none/],
    [['annotate', '--in', 'x', '--layers', 'claim'], /no layer "claim"[\s\S]*attributions/],
    [['explain', 'a#99', 'A'], /no claim or point "a#99"[\s\S]*a#1/],
    [['raed'], /unknown command[\s\S]*Did you mean read/],
    [['read', '--jsn'], /unknown option/],
    [[], /Usage: corroborate/],
  ])('%j', async (args, message) => {
    const { code, out, err } = await inProcess(args.map((a) => (a === 'A' ? file() : a)));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

test('every command has help with examples', async () => {
  const help = (await inProcess(['--help'])).out;
  const commands = [...help.matchAll(/^ {2}([a-z]+) /gm)].map((m) => m[1]).filter((c) => c !== 'help');
  expect(commands).toEqual(expect.arrayContaining(['read', 'annotate', 'explain']));
  for (const command of commands) {
    const { code, out } = await inProcess([command, '--help']);
    expect([command, code]).toEqual([command, 0]);
    expect(out).toContain(`corroborate ${command}`);
    expect([command, /Examples?:/.test(out)]).toEqual([command, true]);
  }
});
