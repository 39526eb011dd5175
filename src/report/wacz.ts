import { InputError, reason } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { Parsed, RawInput } from './parsed.ts';
import { readWarc } from './warc.ts';
import { type ZipEntry, zipEntries } from './zip.ts';

/** A packed web archive (.wacz): the WARC files inside it, read in the order of their names. */
export async function readWacz(input: RawInput): Promise<Parsed> {
  let entries: ZipEntry[];
  try {
    entries = zipEntries(input.bytes);
  } catch (error) {
    throw new InputError(
      input.name,
      `this is no WACZ archive (${reason(error)}).`,
      'Check that the download is complete.',
    );
  }
  const archives = entries
    .filter((e) => /\.warc(?:\.gz)?$/i.test(e.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (!archives.length)
    throw new InputError(input.name, 'it has no WARC file inside.', 'Give a WACZ or the WARC itself.');
  const out: Parsed = { reports: [], problems: [] };
  for (const entry of archives) {
    const name = `${input.name}!${entry.name}`;
    try {
      const inner = await readWarc({ ...input, name, bytes: entry.read(LIMITS.unpackedBytes) });
      out.reports.push(...inner.reports);
      out.problems.push(...inner.problems);
    } catch (error) {
      out.problems.push(
        error instanceof InputError
          ? error
          : new InputError(name, `cannot be unpacked (${reason(error)}).`, 'Fetch the archive again.'),
      );
    }
  }
  return out;
}
