import type { SourceKind } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import type { Actor } from '../layers.ts';
import type { Part } from './groups.ts';
import { adjectiveOf } from './terms.ts';

/** Canonical name of a class or body: its words without determiners, a state's possessive as its adjective. */
export function canonical(doc: Doc, parts: Part[], state: string | null): string {
  const words: string[] = [];
  for (const p of parts) {
    if (p.label === 'modifier' && COUNTS.has(doc.norm(p.first))) continue;
    if (words.length > 0 && doc.norm(p.first - 1) === 'and') words.push('and');
    if (p.label === 'state')
      words.push(
        p.term!.type === 'capital' && ofTown(doc, parts) ? doc.form(p.first) : adjectiveOf(p.term!.name),
      );
    else if (p.label === 'entity') words.push(p.term!.name);
    else if (p.label === 'name') {
      const hyphen = words.length > 0 && doc.norm(p.first - 1) === '-';
      words.push((hyphen ? `${words.pop()}-` : '') + doc.form(p.first).replace(/['’]s$/, ''));
    } else if (p.label === 'institution' && p.end > p.first + p.term!.words.length)
      words.push(turned(doc, p));
    else
      words.push(
        inText(
          doc,
          p,
          parts.some((q) => q.label === 'name' || q.label === 'entity' || (q !== p && isCapital(doc, q))),
        ),
      );
  }
  if (state) words.unshift(adjectiveOf(state));
  return words.join(' ').replace(/ - /g, '-');
}

/** "Paris police": the town's own, not the state's. */
function ofTown(doc: Doc, parts: Part[]): boolean {
  const last = doc.norm(parts[parts.length - 1].end - 1);
  return /^(?:police|firefighters|hospital|hospitals|mayor|residents)$/.test(last);
}

/** "Foreign" in "Foreign Ministry": printed with a capital for its own sake, as the word beside it shows. */
function isCapital(doc: Doc, p: Part): boolean {
  return (p.label === 'institution' || p.label === 'modifier') && /^\p{Lu}/u.test(doc.form(p.first));
}

/** "Ministry of the Interior" as "Interior Ministry", the name that other reports print; other bodies as they stand. */
function turned(doc: Doc, p: Part): string {
  const text = doc.slice(p.first, p.end).replace(/\s+/g, ' ');
  const m = p.term!.id === 'ministry' ? /^(Ministry) (?:of|for) (?:the )?(.+)$/i.exec(text) : null;
  return m ? `${m[2].replace(/ (?:of|in) .*$/, '')} ${m[1]}` : text;
}

/** Words that count or point and are no part of a name. */
export const COUNTS = new Set(
  'several many some other two three multiple various most own same another separate'.split(' '),
);

/** As printed; a capital that only the start of a sentence gave it is taken back. */
function inText(doc: Doc, p: Part, proper: boolean): string {
  const text = doc
    .slice(p.first, p.end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '');
  const opens = doc.sentences[doc.sentenceOf(p.first)].first === p.first || doc.norm(p.first - 1) === 'the';
  const common = p.label !== 'modifier' || p.term?.print === 'any';
  return opens && common && /^\p{Lu}\p{Ll}/u.test(text) && !proper && !/ \p{Lu}/u.test(text)
    ? text[0].toLowerCase() + text.slice(1)
    : text;
}

/** The words of a piece, in lower case. */
export function phrase(doc: Doc, p: Part): string {
  let s = doc.norm(p.first);
  for (let i = p.first + 1; i < p.end; i++) s += ` ${doc.norm(i)}`;
  return s;
}

/** The words of several pieces, in lower case. */
export function phraseOf(doc: Doc, parts: Part[]): string {
  return parts.map((p) => phrase(doc, p)).join(' ');
}

/** An actor with a name of its own. */
export function make(name: string, kind: SourceKind, party: string | null, known: string | null): Actor {
  return { name, kind, party, known, unnamed: false };
}
