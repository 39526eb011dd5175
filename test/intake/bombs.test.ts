import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/report/limits.ts';
import { parseDocument } from '../../src/report/parse.ts';
import { zipEntries } from '../../src/report/zip.ts';
import { warcRecord, zip } from '../support/bytes.ts';

const read = (bytes: Uint8Array, ending: string) =>
  parseDocument({ name: `in${ending}`, id: 'in', file: null, bytes }, ending);
const GOOD = warcRecord(
  'https://wire.example/1',
  '<p>Shells killed nine people in Orsund on Tuesday, the health office said.</p>',
);

describe('small files that unpack to large ones', () => {
  test('a page in a packed web archive that grows past any report is left out and named; the rest is read', async () => {
    const huge = warcRecord('https://wire.example/2', 'a'.repeat(LIMITS.documentBytes + 1));
    const packed = Buffer.concat([gzipSync(huge), gzipSync(GOOD)]);
    expect(packed.length).toBeLessThan(200_000);
    const { reports, problems } = await read(packed, '.warc.gz');
    expect(reports.map((r) => r.url)).toEqual(['https://wire.example/1']);
    expect(problems.map((p) => p.message)).toEqual([expect.stringContaining('larger than any report')]);
  });

  test('a file in a ZIP archive that says it is too large is not unpacked', async () => {
    const archive = zip({ 'archive/data.warc': GOOD });
    // sizes in the directory and before the file
    const said = LIMITS.unpackedBytes + 1;
    const directory = archive.indexOf('PK\x01\x02', 0, 'latin1');
    archive.writeUInt32LE(said, directory + 24);
    const { reports, problems } = await read(archive, '.wacz');
    expect(reports).toEqual([]);
    expect(problems[0].message).toContain('cannot be unpacked (larger than allowed)');
  });

  test('nor one that says it is smaller than it is', async () => {
    const archive = zip({ 'archive/data.warc': Buffer.alloc(5_000_000, 97) });
    const directory = archive.indexOf('PK\x01\x02', 0, 'latin1');
    archive.writeUInt32LE(100, directory + 24);
    expect(() => zipEntries(archive)[0].read(LIMITS.unpackedBytes)).toThrow();
    expect((await read(archive, '.wacz')).problems[0].message).toContain('cannot be unpacked');
  });

  test('an archive in an archive is not opened', async () => {
    const inner = zip({ 'archive/data.warc': GOOD });
    expect((await read(zip({ 'a.wacz': inner }), '.wacz')).problems[0].message).toContain(
      'no WARC file inside',
    );
  });

  test('elements in elements without end are read as text', async () => {
    const page = `${'<div>'.repeat(100_000)}<p>Nine people were killed in Orsund on Tuesday.</p>`;
    const { reports } = await read(Buffer.from(page), '.html');
    expect(reports[0].text).toContain('Nine people were killed');
  });
});
