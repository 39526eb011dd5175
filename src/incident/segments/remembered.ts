/** Answers kept: those of one report's sentences, which are asked about once for each claim in them. */
const MOST = 256;

/** A pure function of a text that keeps its latest answers; what it gives must not be changed. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      if (known.size >= MOST) known.clear();
      known.set(text, (found = answer(text)));
    }
    return found;
  };
}
