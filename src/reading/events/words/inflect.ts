/** Forms of English words by rule, so that a lexicon entry is found before any tagger has run. */

const VOWEL = /[aeiou]/;

/** Third person, past, past participle and present participle of a verb, the verb itself included. */
export function verbForms(verb: string, irregular: readonly string[] = []): string[] {
  const forms = new Set([verb, thirdPerson(verb), ...irregular]);
  if (irregular.length === 0) forms.add(past(verb));
  if (!irregular.some((f) => f.endsWith('ing'))) forms.add(ing(verb));
  return [...forms];
}

/** Singular and plural of a noun. */
export function nounForms(noun: string): string[] {
  return /(craft|[^s]s|ss)$/.test(noun) && !noun.endsWith('ss')
    ? [noun]
    : [noun, thirdPerson(noun), ...mans(noun)];
}

function mans(noun: string): string[] {
  if (noun.endsWith('man')) return [`${noun.slice(0, -2)}en`];
  if (noun.endsWith('child')) return [`${noun}ren`];
  return [];
}

function thirdPerson(w: string): string {
  if (/(s|x|z|ch|sh)$/.test(w)) return `${w}es`;
  if (/[^aeiou]y$/.test(w)) return `${w.slice(0, -1)}ies`;
  return `${w}s`;
}

function past(w: string): string {
  if (w.endsWith('e')) return `${w}d`;
  if (/[^aeiou]y$/.test(w)) return `${w.slice(0, -1)}ied`;
  return `${doubled(w)}ed`;
}

function ing(w: string): string {
  if (w.endsWith('ie')) return `${w.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(w)) return `${w.slice(0, -1)}ing`;
  return `${doubled(w)}ing`;
}

/** One syllable that ends in vowel and consonant doubles the consonant: "stop", "stopped". */
function doubled(w: string): string {
  const n = w.length;
  const short =
    n <= 4 &&
    (w.match(/[aeiou]/g) ?? []).length === 1 &&
    /[aeiou][bdgmnprt]$/.test(w) &&
    !VOWEL.test(w[n - 3] ?? 'a');
  return short ? w + w[n - 1] : w;
}
