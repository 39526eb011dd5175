/** A word of plain small letters, with nothing that a tokenizer would part. */
export const simple = (w: string): boolean => /^[a-z]+$/.test(w);

/** A noun with its plural: ["army", "armies"]. */
export function plural(noun: string): [string, string] {
  if (noun === 'barracks') return [noun, noun];
  if (noun.endsWith('man')) return [noun, `${noun.slice(0, -3)}men`];
  if (noun.endsWith('y') && !/[aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, /(s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`];
}
