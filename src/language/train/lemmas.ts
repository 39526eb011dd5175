import { applyScript, LONGEST_ENDING, ruleKey } from '../lemmas.ts';
import { buildTable } from '../tagger.ts';
import type { Sentence } from './conllu.ts';

export interface TrainedLemmas {
  scripts: string[];
  tags: string[];
  rules: Int32Array;
}

/** Most different ways to change a word's ending that are kept. */
const MOST_SCRIPTS = 400;

/** The change that makes `lemma` of `norm`: letters to cut (at most 9), then what to add. Null when too far apart. */
function scriptFor(norm: string, lemma: string): string | null {
  let same = 0;
  while (same < norm.length && same < lemma.length && norm[same] === lemma[same]) same++;
  const cut = norm.length - same;
  return cut > 9 ? null : `${cut}${lemma.slice(same)}`;
}

/**
 * Learns a decision list per XPOS: a rule for an ending is kept where it differs from what shorter endings say,
 * and an exception for each word that the rules then still get wrong.
 */
export function trainLemmas(sentences: readonly Sentence[]): TrainedLemmas {
  const words = countWords(sentences);
  const tags = [...words.keys()].sort();
  const common = commonScripts(words);
  const number = new Map(common.map((s, i) => [s, i]));
  const pairs = new Map<number, number>();
  tags.forEach((xpos, tag) => {
    for (const [ending, script] of decisionList(words.get(xpos)!, number)) {
      const whole = ending.startsWith('^');
      pairs.set(ruleKey(tag, whole ? ending.slice(1) : ending, whole), number.get(script)!);
    }
  });
  return { scripts: common, tags, rules: buildTable(pairs) };
}

type Counts = Map<string, number>;

/** Per XPOS and norm, how often each script makes its lemma. */
function countWords(sentences: readonly Sentence[]): Map<string, Map<string, Counts>> {
  const out = new Map<string, Map<string, Counts>>();
  for (const s of sentences) {
    for (let i = 0; i < s.forms.length; i++) {
      if (s.lemmas[i] === '_' && s.forms[i] !== '_') continue;
      const norm = s.forms[i].toLowerCase().replace(/[’`]/g, "'");
      const script = scriptFor(norm, s.lemmas[i].toLowerCase().replace(/’/g, "'"));
      if (script === null) continue;
      const words = out.get(s.xpos[i]) ?? new Map<string, Counts>();
      out.set(s.xpos[i], words);
      const counts = words.get(norm) ?? new Map<string, number>();
      words.set(norm, counts);
      counts.set(script, (counts.get(script) ?? 0) + 1);
    }
  }
  return out;
}

function commonScripts(words: Map<string, Map<string, Counts>>): string[] {
  const counts: Counts = new Map([['0', 1e9]]);
  for (const byWord of words.values())
    for (const scripts of byWord.values())
      for (const script of scripts.keys()) counts.set(script, (counts.get(script) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_SCRIPTS)
    .map(([s]) => s);
}

function top(counts: Counts): string {
  let best = '0';
  let most = -1;
  for (const [script, n] of counts) {
    if (n > most || (n === most && script < best)) {
      most = n;
      best = script;
    }
  }
  return best;
}

/** Rules of one XPOS: ending to script, whole words marked with "^". */
function decisionList(words: Map<string, Counts>, known: ReadonlyMap<string, number>): Map<string, string> {
  const rules = new Map<string, string>();
  const gold = [...words]
    .map(([norm, counts]) => ({ norm, script: top(counts) }))
    .filter((w) => known.has(w.script));
  for (let n = 0; n <= LONGEST_ENDING; n++) {
    const votes = new Map<string, Counts>();
    for (const { norm, script } of gold) {
      if (norm.length <= n) continue;
      const ending = norm.slice(norm.length - n);
      const counts = votes.get(ending) ?? new Map<string, number>();
      votes.set(ending, counts);
      counts.set(script, (counts.get(script) ?? 0) + 1);
    }
    for (const [ending, counts] of votes) {
      const script = top(counts);
      if (n > 0 && (counts.get(script)! < 3 || apply(rules, ending) === script)) continue;
      rules.set(ending, script);
    }
  }
  for (const { norm, script } of gold) {
    if (applyScript(norm, apply(rules, norm, norm.length - 1)) !== applyScript(norm, script))
      rules.set(`^${norm}`, script);
  }
  return rules;
}

function apply(rules: Map<string, string>, word: string, longest = word.length): string {
  for (let n = Math.min(LONGEST_ENDING, longest); n >= 0; n--) {
    const rule = rules.get(word.slice(word.length - n));
    if (rule !== undefined) return rule;
  }
  return '0';
}
