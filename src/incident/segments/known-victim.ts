import type { Claim } from '../../format/claim.ts';

const PERSON =
  '(?:boys?|girls?|m[ae]n|wom[ae]n|child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|teens?|teenagers?|youths?|youngsters?|couple|pair|trio|victims?|people|persons?|deceased|brothers?|sisters?|siblings|drivers?|passengers?|gunm[ae]n|shooters?|suspects?|attackers?|assailants?|bombers?|wounded|dead|injured)';

/** "He", "the 5-year-old boy", "both armed men", "two other people", "his son", "the driver's wife": somebody who was told of before. */
const KNOWN_VICTIM = new RegExp(
  `^(?:(?:that )?(?:he|she|they|him|her|them|it|all|both|each)\\b` +
    `|(?:his|her|their) (?:[\\w-]+ ){0,2}[a-z]+` +
    `|(?:the|these|those|this|that|both|all) (?:[\\w-]+ ){0,3}?(?:${PERSON}|[\\w-]+-year-olds?)\\b` +
    `|(?:(?:the|one|two|three|four|five|six|\\d+|several|many|at least \\w+) )?others?\\b)`,
  'i',
);

/** Do the words of a claim speak of its victims as of people told of before? */
export function isKnownVictim(claim: Claim): boolean {
  if (claim.kind !== 'casualties') return false;
  return KNOWN_VICTIM.test(claim.victims.text) || /^(?:he|she|they|it)\b/i.test(claim.quote);
}

const NAMED = /^(?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}[\p{L}'\u2019.-]+(?= \p{Lu}|,|$)/u;

/** "Varn was pronounced dead", "Omar Varn, 33, was not hurt": one person by his name, of whom the report may have told before. */
export function isNamedVictim(claim: Claim): boolean {
  if (claim.kind !== 'casualties' || (claim.count.high ?? 2) > 1) return false;
  const named = NAMED.exec(claim.victims.text);
  return named !== null && !NO_NAME.test(named[0]);
}

const NO_NAME = new RegExp(
  `^(?:${PERSON}|nobody|none|someone|police\\w*|officer|soldier|student|\\w+-year-old|resident|civilian|citizen)$`,
  'i',
);
