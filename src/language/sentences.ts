/** A sentence as a half-open range of tokens. */
export interface SentenceTokens {
  first: number;
  end: number;
}

/** Splits tokens into sentences. */
export function splitSentences(
  text: string,
  starts: Int32Array,
  ends: Int32Array,
  length: number,
): SentenceTokens[] {
  const out: SentenceTokens[] = [];
  let first = 0;
  for (let i = 0; i < length; i++) {
    const c = text[starts[i]];
    const last = i === length - 1;
    const stop = c === '.' || c === '!' || c === '?';
    const gap = last ? '' : text.slice(ends[i], starts[i + 1]);
    if (last || (stop && gap !== '') || gap.includes('\n\n')) {
      out.push({ first, end: i + 1 });
      first = i + 1;
    }
  }
  return out;
}
