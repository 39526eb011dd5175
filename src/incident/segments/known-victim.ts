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
