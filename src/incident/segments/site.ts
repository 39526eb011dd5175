const NAME = String.raw`(\p{Lu}[\p{L}'\u2019-]+(?: \p{Lu}[\p{L}'\u2019-]+){0,2})`;
const KIND =
  '(?:the )?(?:[a-z]+ )?(?:town|village|city|district|province|suburb|quarter|neighbou?rhood|area|port|camp|settlement|hamlet)(?: of)?';
/** "in Orsund", "near the town of Varn", "on Fenton Avenue". */
const SITE = new RegExp(
  String.raw`\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:${KIND} |the )?${NAME}|\bon ${KIND} ${NAME}|\bon (?:the )?(?:[\w-]+ )?${NAME} (?:Street|Avenue|Road|Lane|Drive|Boulevard|Court|Way)\b`,
  'gu',
);
const TIME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b/;
/** Who speaks somewhere, or is treated there, was not hurt there. */
const SAYS =
  /\b(?:said|says|told|announced|reported|confirmed|stated|tweeted|wrote|spoke|speaking|treated|died|hospital|hospitals?|based|born|lived?|living|from)\s(?:\w+ ){0,3}$/i;
/** "at Mercy Hospital", "in District Court". */
const HOUSE = /\b(?:Hospital|Clinic|Court|Cent(?:er|re)|University|Infirmary|Facebook|Twitter|Telegram|X)\b/;

/**
 * Where a sentence says that somebody was hurt, as it is written, be it in a gazetteer or not: the name behind a claim's words, else before
 * them; null without one.
 * @param from the claim's words within the sentence
 */
export function siteOf(text: string, from: number, to: number): string | null {
  let before: string | null = null;
  for (const m of text.matchAll(SITE)) {
    const name = m[1] ?? m[2] ?? m[3];
    if (TIME.test(name) || HOUSE.test(name) || SAYS.test(text.slice(Math.max(0, m.index - 40), m.index)))
      continue;
    if (m.index >= to) return text.slice(to, m.index).length <= BEHIND ? name : before;
    if (m.index < from) before = name;
    else return name;
  }
  return before;
}

/** Code units behind a claim's words within which its place stands. */
const BEHIND = 120;

/** Are two sites surely two, neither named within the other's name? */
export const areTwoSites = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && !a.includes(b) && !b.includes(a);
