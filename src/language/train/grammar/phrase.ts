import type { Sentence } from '../conllu.ts';

/** A word of a phrase; `head` counts within the phrase, -1 for the phrase's own head. */
interface Word {
  form: string;
  upos: string;
  xpos: string;
  head: number;
  dep: string;
}

/** Words with a tree over them: a sentence, or part of one. */
export interface Phrase {
  words: readonly Word[];
  head: number;
}

/** Coarse tags of fine ones; "was/AUX.VBD" gives both where the usual one is not meant. */
const UPOS: Readonly<Record<string, string>> = {
  ...{ NN: 'NOUN', NNS: 'NOUN', NNP: 'PROPN', NNPS: 'PROPN', CD: 'NUM', DT: 'DET', CC: 'CCONJ', EX: 'PRON' },
  ...{ VB: 'VERB', VBD: 'VERB', VBN: 'VERB', VBG: 'VERB', VBP: 'VERB', VBZ: 'VERB', MD: 'AUX' },
  ...{
    JJ: 'ADJ',
    JJR: 'ADJ',
    JJS: 'ADJ',
    RB: 'ADV',
    RBR: 'ADV',
    RBS: 'ADV',
    WRB: 'ADV',
    IN: 'ADP',
    RP: 'ADP',
  },
  ...{ PRP: 'PRON', PRP$: 'PRON', WP: 'PRON', WP$: 'PRON', WDT: 'PRON', TO: 'PART', POS: 'PART', PDT: 'DET' },
};

/** Marks that may stand without a tag. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ ',': ',', '.': '.', '-': 'HYPH', ':': ':', ';': ':', '–': ',', '"': '``', '”': "''", '“': '``' },
};

type Part = string | Phrase;

/**
 * A phrase from its notation: words as form/TAG, dependents in brackets after the name of their relation, other phrases
 * in place. What stands outside all brackets of a level, one word or phrase, is that level's head:
 * tree`(nsubj (nummod two/CD) men/NNS) (aux:pass were/AUX.VBD) killed/VBN ${where}`; a phrase with a relation of its own
 * (see `as`) may stand for a bracket.
 * @throws when a level has no head or two
 */
export function tree(
  notation: TemplateStringsArray,
  ...phrases: readonly (Phrase | Dependent | null)[]
): Phrase {
  const items: (Part | Dependent)[] = [];
  notation.forEach((text, k) => {
    items.push(...(text.match(/\(|\)|[^\s()]+/g) ?? []));
    const phrase = phrases[k];
    if (phrase) items.push(phrase);
  });
  const cursor = { at: 0 };
  return level(items, cursor);
}

/** A phrase that knows its relation to whatever it is put beside; several such stand in a row. */
export interface Dependent {
  rel: string;
  phrase: Phrase;
  next?: Dependent;
}

export function as(rel: string, phrase: Phrase): Dependent {
  return { rel, phrase };
}

/** Dependents in a row, as one. */
export function row(...parts: readonly (Dependent | null)[]): Dependent | null {
  let out: Dependent | null = null;
  for (const part of [...parts].reverse()) {
    if (!part) continue;
    const last = { ...part };
    let end = last;
    while (end.next) {
      end.next = { ...end.next };
      end = end.next;
    }
    if (out) end.next = out;
    out = last;
  }
  return out;
}

function level(items: readonly (Part | Dependent)[], cursor: { at: number }): Phrase {
  const parts: { rel: string | null; phrase: Phrase }[] = [];
  while (cursor.at < items.length && items[cursor.at] !== ')') {
    const item = items[cursor.at++];
    if (item === '(') {
      const rel = items[cursor.at++] as string;
      parts.push({ rel, phrase: level(items, cursor) });
      cursor.at++;
    } else if (typeof item === 'string') parts.push({ rel: null, phrase: word(item) });
    else if ('rel' in item)
      for (let d: Dependent | undefined = item; d; d = d.next) parts.push({ rel: d.rel, phrase: d.phrase });
    else parts.push({ rel: null, phrase: item });
  }
  return joined(parts);
}

function joined(parts: readonly { rel: string | null; phrase: Phrase }[]): Phrase {
  const heads = parts.filter((p) => p.rel === null);
  if (heads.length !== 1)
    throw new Error(`A phrase has one head: ${parts.map((p) => formsOf(p.phrase)).join(' | ')}`);
  let start = 0;
  let head = 0;
  for (const p of parts) {
    if (p.rel === null) head = start + p.phrase.head;
    start += p.phrase.words.length;
  }
  const words: Word[] = [];
  for (const { rel, phrase } of parts) {
    const from = words.length;
    for (const w of phrase.words) {
      const own = w.head < 0;
      words.push({
        ...w,
        head: own ? (rel === null ? -1 : head) : from + w.head,
        dep: own && rel !== null ? rel : w.dep,
      });
    }
  }
  return { words, head };
}

function word(notation: string): Phrase {
  const cut = notation.lastIndexOf('/');
  const form = cut > 0 ? notation.slice(0, cut) : notation;
  const tag = cut > 0 ? notation.slice(cut + 1) : (MARKS[notation] ?? '');
  const dot = tag.length > 1 && cut > 0 ? tag.indexOf('.') : -1;
  const xpos = dot > 0 ? tag.slice(dot + 1) : tag;
  const upos = dot > 0 ? tag.slice(0, dot) : cut > 0 ? UPOS[tag] : 'PUNCT';
  if (!xpos || !upos) throw new Error(`No tag: ${notation}`);
  return { words: [{ form, upos, xpos, head: -1, dep: 'root' }], head: 0 };
}

/** A phrase of one word. */
export function leaf(form: string, tag: string): Phrase {
  return word(`${form}/${tag}`);
}

/** Words all of one tag, each the `rel` of the first: names ("flat"). */
export function flat(forms: readonly string[], tag: string, rel = 'flat'): Phrase {
  const words = forms.map((f) => word(`${f}/${tag}`));
  return joined(words.map((phrase, k) => ({ rel: k === 0 ? null : rel, phrase })));
}

/** Words all of one tag, each the `rel` of the last: compounds. */
export function compound(forms: readonly string[], tag: string, rel = 'compound'): Phrase {
  const words = forms.map((f) => word(`${f}/${tag}`));
  return joined(words.map((phrase, k) => ({ rel: k === forms.length - 1 ? null : rel, phrase })));
}

function formsOf(phrase: Phrase): string {
  return phrase.words.map((w) => w.form).join(' ');
}

/** The phrase with something put in behind its subject: "The town, the mayor said, was quiet". Null where it has none in front. */
export function afterSubject(phrase: Phrase, { rel, phrase: inner }: Dependent): Phrase | null {
  const { words, head } = phrase;
  const subject = words.findIndex((w) => w.head === head && w.dep.startsWith('nsubj'));
  if (subject < 0 || subject > head) return null;
  const under = (i: number): boolean => i === subject || (words[i].head >= 0 && under(words[i].head));
  let end = 0;
  while (end < words.length && under(end)) end++;
  if (end === 0 || end > head || words[end - 1].form === ',') return null;
  const n = inner.words.length;
  const moved = (i: number): number => (i < 0 ? -1 : i < end ? i : i + n);
  const kept = words.map((w) => ({ ...w, head: moved(w.head) }));
  const put = inner.words.map((w) =>
    w.head < 0 ? { ...w, head: moved(head), dep: rel } : { ...w, head: end + w.head },
  );
  return { words: [...kept.slice(0, end), ...put, ...kept.slice(end)], head: moved(head) };
}

/** Without commas that another mark follows, or the end: several phrases may have closed at once. */
function tidied({ words, head }: Phrase): Phrase {
  const gone = words.map((w, i) => w.form === ',' && /^([,.:;]|undefined)$/.test(String(words[i + 1]?.form)));
  return without({ words, head }, gone);
}

/** Without the words that are marked; none of them may have dependents. */
export function without({ words, head }: Phrase, gone: readonly boolean[]): Phrase {
  let kept = 0;
  const now = gone.map((g) => (g ? -1 : kept++));
  return {
    words: words.filter((_, i) => !gone[i]).map((w) => ({ ...w, head: w.head < 0 ? -1 : now[w.head] })),
    head: now[head],
  };
}

/** The phrase as a sentence of a treebank, beginning with a capital. */
export function sentenceOf(phrase: Phrase): Sentence {
  const { words } = tidied(phrase);
  const forms = words.map(({ form }, i) =>
    form === 'a' && /^[aeiou]/i.test(words[i + 1]?.form ?? '') ? 'an' : form,
  );
  const first = forms.findIndex((f) => /\p{L}|\d/u.test(f));
  if (first >= 0) forms[first] = forms[first][0].toUpperCase() + forms[first].slice(1);
  return {
    forms,
    lemmas: forms.map(() => '_'),
    upos: words.map((w) => w.upos),
    xpos: words.map((w) => w.xpos),
    heads: words.map((w) => w.head),
    deps: words.map((w) => w.dep),
  };
}
