import type { Reading } from '../reading.ts';

const NOISE = /\b(?:the|news|agency|online|english|com|org|net|www)\b|[^\p{L}\p{N}]+/gu;

const SELF =
  /\b(?:this|our) (?:own )?(?:news ?paper|paper|(?:news )?agency|(?:web ?|news )?site|network|channel|station|magazine|publication|correspondent|reporter)s?$/i;

/** Do the words up to the end of a speaker's mention name the report's own outlet ("this newspaper", "our correspondent")? */
export function isSelf(text: string, end: number): boolean {
  return SELF.test(text.slice(Math.max(0, end - 40), end));
}

/** Is a name the report's own outlet (or its correspondent)? What its own outlet says is the report's own voice. */
export function isOwnVoice(reading: Reading, name: string): boolean {
  const outlet = reading.report.outlet;
  if (!outlet) return false;
  const a = squeeze(outlet);
  const b = squeeze(name.replace(/ (?:correspondent|reporter|journalist|photographer)s?$/u, ''));
  return a !== '' && a === b;
}

function squeeze(name: string): string {
  return name.toLowerCase().replace(NOISE, '');
}
