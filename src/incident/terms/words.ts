/** One word of a text, or a break (end of sentence or line) between words. */
export interface Word {
  /** Lower case; '' for a break. */
  norm: string;
  capital: boolean;
}

const TOKEN = /[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*|[.!?\n]/gu;

/** Words of a text in order, for comparing texts: hyphenated words stay whole ("9-year-old"), breaks are kept. */
export function* words(text: string): Generator<Word> {
  for (const [form] of text.matchAll(TOKEN)) {
    const c = form.charCodeAt(0);
    if (c === 46 || c === 33 || c === 63 || c === 10) yield { norm: '', capital: false };
    else {
      const norm = form.toLowerCase().replaceAll('\u2019', "'");
      yield { norm, capital: form[0] !== norm[0] };
    }
  }
}
