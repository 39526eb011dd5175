import { firstFrom } from '../first-from.ts';
import type { ActorMention } from '../layers.ts';
import type { FieldReading } from '../reading.ts';
import type { Draft } from './draft.ts';
import { draft } from './headline.ts';
import { paragraphBreak } from './paragraph.ts';
import type { Quote, Quotes } from './quotes.ts';

/** "[quotation] — Ann Lee": a signature after a quotation. */
export function signatureDrafts(field: FieldReading, quotes: Quotes): Draft[] {
  const { doc } = field;
  const out: Draft[] = [];
  for (const quote of quotes.list) {
    const bare = bareSpeaker(field, quote);
    if (bare) out.push(draft(field, 'signature', null, bare, { first: quote.first, end: quote.end }));
    const dash = quote.end;
    if (dash + 1 >= doc.length || !/^[―—–]$|^--$/.test(doc.form(dash)) || quote.end - quote.first < 6)
      continue;
    let end = dash + 1;
    while (
      end < doc.length &&
      end - dash < 6 &&
      /^\p{Lu}[\p{L}.'’-]*$/u.test(doc.form(end)) &&
      (end === dash + 1 || !paragraphBreak(doc, end))
    )
      end++;
    if (end - dash < 3 || (end < doc.length && !paragraphBreak(doc, end) && !/^[",“.]/.test(doc.form(end))))
      continue;
    out.push({
      ...draft(
        field,
        'signature',
        { first: dash, end: dash + 1 },
        { first: dash + 1, end, head: end - 1 },
        quote,
      ),
    });
  }
  return out;
}

/** '"Nobody is safe," neighbor Ann Lee.': a person who ends the sentence right behind the comma of a quotation; the verb was left out. */
function bareSpeaker({ doc, mentions }: FieldReading, quote: Quote): ActorMention | null {
  if (quote.end - quote.first < 6 || quote.end + 1 >= doc.length || doc.norm(quote.end - 2) !== ',')
    return null;
  const m = mentions[firstFrom(mentions, quote.end)];
  return m?.first === quote.end && m.rule === 'actors/title-name' && doc.norm(m.end) === '.' ? m : null;
}
