import { type Answer, call } from '../api/client.ts';

/** What became of what was sent. */
export type Summary = Answer<'POST /ingest/reports'>;

/** Files of one request: so many, or so many bytes. */
const MOST_FILES = 25;
const MOST_BYTES = 24_000_000;

/** Sends files a few at a time, so that many of them show how far they are; tells how many have arrived. */
export async function sendFiles(files: readonly File[], onSent: (n: number) => void): Promise<Summary> {
  const total: Summary = {
    added: 0,
    revised: 0,
    unchanged: 0,
    otherLanguages: 0,
    failures: [],
    skipped: [],
    reports: [],
  };
  let arrived = 0;
  onSent(0);
  for (const batch of batches(files)) {
    const form = new FormData();
    for (const f of batch) form.append('files', f);
    const one = await call('POST /ingest/files', { body: form });
    for (const key of ['added', 'revised', 'unchanged', 'otherLanguages'] as const) total[key] += one[key];
    total.failures.push(...one.failures);
    total.reports.push(...one.reports);
    arrived += batch.length;
    onSent(arrived);
  }
  return total;
}

function batches(files: readonly File[]): File[][] {
  const out: File[][] = [];
  let bytes = 0;
  for (const f of files) {
    const last = out.at(-1);
    if (!last || last.length >= MOST_FILES || bytes + f.size > MOST_BYTES) {
      out.push([f]);
      bytes = f.size;
    } else {
      last.push(f);
      bytes += f.size;
    }
  }
  return out;
}
