import { z } from 'zod';

/** One report as it comes in (FORMATS: Report). Unknown fields are kept out; unknown values are null. */
export const Report = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().nullish(),
  /** ISO date, or date-time with offset; null when unknown. */
  published: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
  language: z.string().nullish(),
  collection: z.string().nullish(),
  /** Path relative to the input, for reports read from files. */
  file: z.string().nullish(),
});
export type Report = z.infer<typeof Report>;
