/** The languages that are told apart; texts shorter than this say too little of theirs. */
const MIN_CHARS = 60;
/** Detection looks at this much of a text: more changes nothing. */
const SAMPLE_CHARS = 4000;

interface Detector {
  detect(text: string): { language: string; isReliable(): boolean };
}

let detector: Promise<Detector> | null = null;

async function makeDetector(): Promise<Detector> {
  const { eld } = (await import('eld/medium')) as unknown as { eld: Detector };
  return eld;
}

/** Words that English is full of; no other language that is told apart has more than one or two of them. */
const ENGLISH = new Set(
  'the of and to for that with from at his her their they which has have been would said this are who after'.split(
    ' ',
  ),
);
/** So many words are looked at in the beginning, in the middle and at the end of a text: in English news a fifth of them are these. */
const LOOK = 60;
const PLAINLY = 9;

/** Whether all parts of a text are plainly English, so that nothing needs to be asked: nearly all that comes in is. */
export function isPlainlyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < LOOK) return false;
  return [0, (words.length - LOOK) >> 1, words.length - LOOK].every((from) => {
    let n = 0;
    for (let k = from; k < from + LOOK; k++) if (ENGLISH.has(words[k])) n += 1;
    return n >= PLAINLY;
  });
}

/** In any English text one word in so many is one of these at least. */
const ONE_IN = 12;

/** The language of a text that is not English (ISO 639-1); null for English, and where nothing certain can be told. Most texts are answered without the detector. */
export async function otherLanguage(text: string): Promise<string | null> {
  const words =
    text
      .slice(0, SAMPLE_CHARS)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.filter((w) => ENGLISH.has(w)).length * ONE_IN >= words.length) return null;
  const found = await detectLanguage(text);
  return found === 'en' ? null : found;
}

/** Language of a text (ISO 639-1), null when it is too short or mixed to tell. */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE_CHARS);
  if (sample.trim().length < MIN_CHARS) return null;
  if (isPlainlyEnglish(sample)) return 'en';
  detector ??= makeDetector();
  const found = (await detector).detect(sample);
  return found.language && found.isReliable() ? found.language : null;
}
