/** "In Orsund, a bomb killed nine", "Near the town of Varn, ...". */
const HEAD =
  /^\W{0,3}(?:In|At|Near|Outside) (?:(?:the )?(?:nearby |neighbou?ring )?(?:town|village|city|district|province) of )?(\p{Lu}[\p{L}'\u2019-]+(?: \p{Lu}[\p{L}'\u2019-]+){0,2}), /u;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)\b/;
/** "In Washington, an official said that two were killed": where somebody speaks. */
const SPEAKS =
  /\b(?:said|says|told|announced|reported|confirmed|stated|tweeted|wrote|spokes\w+|officials?|minist\w+|president|hospitals?)\b/i;

/** The place on which a sentence opens, for a claim that begins at an offset in it; null where it opens on none, or somebody speaks there. */
export function headOf(text: string, at: number): string | null {
  const m = HEAD.exec(text);
  if (!m || m[0].length > at || MONTH.test(m[1])) return null;
  return SPEAKS.test(text.slice(m[0].length, at)) ? null : m[1];
}
