import { z } from 'zod';
import { publishedDate } from '../report/dates.ts';
import { decodeText } from '../report/decode.ts';
import { InputError, reason } from '../report/errors.ts';

const Entry = z.object({
  file: z.string().min(1),
  published: z
    .string()
    .nullish()
    .refine((v) => v == null || publishedDate(v) !== null, 'must be an ISO date such as "2016-09-18"'),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
  title: z.string().nullish(),
  language: z.string().nullish(),
  collection: z.string().nullish(),
});

/** `manifest.json` of a folder: exactly the files to read, and what is known of each. */
export const Manifest = z.object({ reports: z.array(Entry) });
export type ManifestEntry = z.infer<typeof Entry>;

/** @throws InputError that says what is wrong with the manifest */
export function parseManifest(name: string, bytes: Uint8Array): ManifestEntry[] {
  const shape = 'It looks like {"reports": [{"file": "a.txt", "published": "2016-09-18"}]}.';
  let value: unknown;
  try {
    value = JSON.parse(decodeText(bytes).text);
  } catch (error) {
    throw new InputError(name, `not JSON (${reason(error)}).`, shape);
  }
  const result = Manifest.safeParse(value);
  if (result.success) return result.data.reports;
  const issue = result.error.issues[0];
  throw new InputError(name, `"${issue.path.join('.')}": ${issue.message}.`, shape);
}
