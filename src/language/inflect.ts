/** The five forms of an English verb. */
export interface VerbForms {
  base: string;
  third: string;
  past: string;
  participle: string;
  gerund: string;
}

/** past and participle (when it differs) of irregular cue verbs. */
const IRREGULAR: Record<string, [past: string, participle?: string]> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  swear: ['swore', 'sworn'],
  go: ['went', 'gone'],
  find: ['found'],
  hear: ['heard'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  understand: ['understood'],
  speak: ['spoke', 'spoken'],
  lay: ['laid'],
  put: ['put'],
  set: ['set'],
  hit: ['hit'],
  hold: ['held'],
  take: ['took', 'taken'],
  see: ['saw', 'seen'],
  show: ['showed', 'shown'],
  cast: ['cast'],
  seek: ['sought'],
  stand: ['stood'],
  broadcast: ['broadcast'],
  forecast: ['forecast'],
  give: ['gave', 'given'],
  make: ['made'],
  rebut: ['rebutted'],
  commit: ['committed'],
  admit: ['admitted'],
  plan: ['planned'],
  beg: ['begged'],
  brag: ['bragged'],
  slam: ['slammed'],
  rip: ['ripped'],
  peg: ['pegged'],
  dub: ['dubbed'],
  quip: ['quipped'],
  blog: ['blogged'],
  refer: ['referred'],
  prefer: ['preferred'],
  infer: ['inferred'],
  signal: ['signalled'],
  regret: ['regretted'],
  label: ['labelled'],
  marvel: ['marvelled'],
};

/** Inflects a verb by the spelling rules of English. */
export function inflect(base: string): VerbForms {
  const irregular = IRREGULAR[base];
  const third = /(?:s|x|z|ch|sh)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : base === 'go'
        ? 'goes'
        : `${base}s`;
  const past = irregular?.[0] ?? regularPast(base);
  const doubled =
    /ed$/.test(past) && past.length === base.length + 3 && past.startsWith(base) ? base + base.at(-1) : null;
  const gerund = doubled
    ? `${doubled}ing`
    : /[^aeiou]e$|ue$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : base === 'see'
        ? 'seeing'
        : /^(?:put|set|hit)$/.test(base)
          ? `${base}ting`
          : `${base}ing`;
  return { base, third, past, participle: irregular?.[1] ?? past, gerund };
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}
