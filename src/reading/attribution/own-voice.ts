import type { Reading } from '../reading.ts';

const NOISE = /\b(?:the|news|agency|online|english|com|org|net|www)\b|[^\p{L}\p{N}]+/gu;

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
