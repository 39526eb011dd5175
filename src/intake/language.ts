/** The languages that are told apart; texts shorter than this say too little of theirs. */
const MIN_CHARS = 60;
/** Detection looks at this much of a text: more changes nothing. */
const SAMPLE_CHARS = 4000;

interface Detector {
  detect(text: string): { language: string; isReliable(): boolean };
}

let detector: Promise<Detector> | null = null;

async function load(): Promise<Detector> {
  const { eld } = (await import('eld/medium')) as unknown as { eld: Detector };
  return eld;
}

/** Language of a text (ISO 639-1), null when it is too short or mixed to tell. */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE_CHARS);
  if (sample.trim().length < MIN_CHARS) return null;
  detector ??= load();
  const found = (await detector).detect(sample);
  return found.language && found.isReliable() ? found.language : null;
}
