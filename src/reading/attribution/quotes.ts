import type { Doc } from '../../language/doc.ts';
import { WordTest } from '../../language/word-test.ts';
import { paragraphBreak } from './paragraph.ts';
import { isSingle, SingleMarks } from './single-marks.ts';

/** A quotation: tokens from the opening mark up to and with the closing one. */
export interface Quote {
  first: number;
  end: number;
}

/** The quotations of a text and, for each token, the index of the one that holds it (-1 outside). */
export interface Quotes {
  list: Quote[];
  of: Int32Array;
}

const OPENING = new Set(['“', '„', '«', '``']);
const CLOSING = new Set(['”', '»']);

const MARK = new WordTest(
  (_, form) => OPENING.has(form) || CLOSING.has(form) || form === '"' || form === "''" || isSingle(form),
);

/**
 * Pairs quotation marks, curly, straight or doubled. A quotation never runs past its paragraph unless the next paragraph
 * opens with a mark again; a mark without a partner is ignored. Linear in the length of the text.
 */
export function quotesOf(doc: Doc): Quotes {
  const list: Quote[] = [];
  const of = new Int32Array(doc.length).fill(-1);
  const singles = new SingleMarks(doc);
  let open = -1;
  /** The first mark behind an open single one that may close it, though no stop stands before it. */
  let named = -1;
  const close = (end: number) => {
    if (end - open > 2) {
      of.fill(list.length, open, end);
      list.push({ first: open, end });
    }
    open = -1;
  };
  for (let i = 0; i < doc.length; i++) {
    if (i > 0 && open >= 0 && paragraphBreak(doc, i)) {
      if (isSingle(doc.form(open))) {
        if (singles.opens(i) && paragraphBreak(doc, open)) close(i);
        else open = -1;
      } else if (opensAt(doc, i) || opensAt(doc, open) === 'opens-paragraph') close(i);
      else open = -1;
    }
    if (!MARK.at(doc, i)) continue;
    if (isSingle(doc.form(i))) {
      if (open < 0 && singles.opensWords(i)) open = i;
      else if (open >= 0 && isSingle(doc.form(open))) {
        if (singles.closes(i)) close(i + 1);
        else if (!singles.opens(i)) named = named < open ? i : named;
        else {
          // A name in quotes stood before: "the 'rebels' left".
          if (named > open) close(named + 1);
          open = singles.opensWords(i) ? i : -1;
        }
      }
      continue;
    }
    if (open >= 0 && isSingle(doc.form(open))) continue;
    const kind = markAt(doc, i)!;
    if (open < 0) {
      if (kind !== 'close') open = i;
    } else if (kind === 'close' || (kind === 'either' && !looksOpening(doc, i))) close(i + 1);
    else if (kind === 'open' || looksOpening(doc, i)) {
      // A second opening mark: the first one had lost its partner.
      if (doc.norm(open) === doc.norm(i)) close(i);
      open = i;
    }
  }
  if (open >= 0 && opensAt(doc, open) === 'opens-paragraph') close(doc.length);
  return { list, of };
}

function markAt(doc: Doc, i: number): 'open' | 'close' | 'either' | null {
  const w = doc.form(i);
  if (OPENING.has(w)) return 'open';
  if (CLOSING.has(w)) return 'close';
  // '' closes `` in some texts and does both in others.
  if (w === '"' || w === "''") return 'either';
  return null;
}

/** A straight mark opens when a space stands before it and none after it. */
function looksOpening(doc: Doc, i: number): boolean {
  const before = i === 0 || doc.ends[i - 1] < doc.starts[i];
  const after = i + 1 < doc.length && doc.ends[i] === doc.starts[i + 1];
  return before && after;
}

function opensAt(doc: Doc, i: number): 'opens-paragraph' | null {
  const kind = markAt(doc, i);
  return kind && kind !== 'close' && (i === 0 || paragraphBreak(doc, i)) ? 'opens-paragraph' : null;
}
