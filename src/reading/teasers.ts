import type { Doc } from '../language/doc.ts';

/** So many short paragraphs in a row that end without a full stop are headlines of other stories, not subheadings. */
const RUN = 3;
/** At the end of a text two will do, and one below words like "Next Post". */
const RUN_AT_END = 2;
/** A longer paragraph is prose, whatever it ends in. */
const HEADLINE = 220;
/** A shorter one is no prose even with a full stop ("Read more."). */
const SHORT = 40;
const STOP = /[.!?]["'”’)\]]*$/;
/** "1:23 Council votes on the bridge": a video's. */
const CLIP = /^\d{1,2}:\d\d\s+\S/;
const LEADS_ELSEWHERE =
  /^(?:(?:prev(?:ious)?|next) (?:post|article|story)|related(?: \w+)?|read (?:more|also|next)|also read|more (?:news|stories|from .*)|most (?:read|popular|viewed)|latest(?: \w+)?|trending(?: \w+)?|recommended(?: \w+)?|editors['’]? picks|you (?:may|might) (?:also )?like|other news|tags)\b.{0,20}:?$/i;

interface Paragraph {
  start: number;
  end: number;
  prose: boolean;
  leadsElsewhere: boolean;
  /** A line of a list of videos. */
  clip: boolean;
}

/**
 * The sentences of a text that are headlines of other stories: menus above the story, "Prev Post" and lists of links below it. They
 * stand in paragraphs of their own, in rows, without a full stop. A text without blank lines has none that can be told.
 * @param title the report's own title: what repeats it is no other story's
 * @returns for every sentence, whether it is one
 */
export function teasersIn(doc: Doc, title: string | null): readonly boolean[] {
  let found = known.get(doc);
  if (!found) known.set(doc, (found = find(doc, title)));
  return found;
}

const known = new WeakMap<Doc, readonly boolean[]>();

function find(doc: Doc, title: string | null): boolean[] {
  const out: boolean[] = new Array(doc.sentences.length).fill(false);
  const all = paragraphsOf(doc.text);
  const slides = title ? carousel(all, doc.text) : 0;
  mark(doc, [...all.slice(0, slides), ...all.filter((p) => p.clip)], title, out);
  const from = all.findIndex((p, k) => p.prose && k >= slides);
  if (from < 0 || all.length < 4) return out;
  for (let i = slides; i < all.length; ) {
    let j = i;
    while (j < all.length && !all[j].prose) j++;
    if (j > i && isOfOthers(all, i, j, from))
      mark(
        doc,
        j <= from ? above(all.slice(i, j), doc, title ?? storyOf(all, from, doc.text)) : all.slice(i, j),
        title,
        out,
      );
    i = Math.max(j, i + 1);
  }
  return out;
}

function isOfOthers(all: readonly Paragraph[], i: number, j: number, from: number): boolean {
  if (j <= from) return j - i > RUN;
  if (all.slice(i, j).some((p) => p.leadsElsewhere)) return true;
  return j - i >= (j === all.length ? RUN_AT_END : RUN);
}

/**
 * Of the lines above a story those before its own headline, and those below words like "Related News"; what else stands between headline
 * and story belongs to it.
 */
function above(block: readonly Paragraph[], doc: Doc, title: string): readonly Paragraph[] {
  const own = words(title);
  const k = block.findIndex((p) => shares(words(doc.text.slice(p.start, p.end)), own));
  if (k < 0) return block;
  const others = block.findIndex((p, j) => j > k && p.leadsElsewhere);
  return others < 0 ? block.slice(0, k) : [...block.slice(0, k), ...block.slice(others)];
}

/** Paragraphs of prose that a headline and the lines below it sum up. */
const OPENING = 2;

/** Where no title is given: the first paragraphs of the story, which its headline has its words from. */
function storyOf(all: readonly Paragraph[], from: number, text: string): string {
  const prose = all.slice(from).filter((p) => p.prose);
  return prose
    .slice(0, OPENING)
    .map((p) => text.slice(p.start, p.end))
    .join('\n');
}

/** A carousel above the story, whose slides stand in the text twice each, one below the other: to the last of its paragraphs. */
function carousel(all: readonly Paragraph[], text: string): number {
  let end = 0;
  for (let i = 1; i < all.length; i++) {
    const [a, b] = [all[i - 1], all[i]];
    if (b.end - b.start < SHORT || text.slice(a.start, a.end).trim() !== text.slice(b.start, b.end).trim())
      continue;
    // only at the head: a paragraph or two may stand before and between the pairs
    if (i > end + SINGLES) break;
    end = i + 1;
    i++;
  }
  return all.slice(end).some((p) => p.prose) ? end : 0;
}

/** Slides that stand there once, between those that stand there twice. */
const SINGLES = 4;

function mark(doc: Doc, paragraphs: readonly Paragraph[], title: string | null, out: boolean[]): void {
  const own = words(title ?? '');
  for (const { start, end } of paragraphs) {
    if (doc.length === 0 || shares(words(doc.text.slice(start, end)), own)) continue;
    const first = doc.sentenceOf(Math.min(doc.tokenAt(start), doc.length - 1));
    for (let k = first; k < doc.sentences.length; k++) {
      const s = doc.sentences[k];
      if (s.first >= s.end || doc.starts[s.first] >= end) break;
      // a sentence that begins above the paragraph is not the paragraph's
      if (doc.starts[s.first] >= start) out[k] = true;
    }
  }
}

function paragraphsOf(text: string): Paragraph[] {
  const out: Paragraph[] = [];
  let at = 0;
  for (const part of text.split(/(\n[ \t\r]*\n\s*)/)) {
    const line = part.trim();
    if (line !== '') {
      const clip = CLIP.test(line);
      const prose = !clip && (line.length > HEADLINE || (line.length >= SHORT && STOP.test(line)));
      const leadsElsewhere = clip || LEADS_ELSEWHERE.test(line);
      out.push({ start: at, end: at + part.length, prose, leadsElsewhere, clip });
    }
    at += part.length;
  }
  return out;
}

const words = (s: string): Set<string> => new Set(s.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []);

/** Half of the words of the shorter one. */
function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let n = 0;
  for (const w of a) if (b.has(w)) n++;
  return n > 0 && 2 * n >= Math.min(a.size, b.size);
}
