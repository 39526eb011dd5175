import { lowest } from './lowest.ts';
import { medianOfOrigins } from './median-of-origins.ts';
import { minMaxByGrading } from './min-max-by-grading.ts';
import type { Policy } from './policy.ts';
import { recentMajorityLowest } from './recent-majority-lowest.ts';
import { reliableRange } from './reliable-range.ts';
import { twoSource } from './two-source.ts';

/** Every policy there is, the default first. A new one is a file beside these and a line here. */
export const POLICIES: readonly Policy[] = [
  medianOfOrigins,
  lowest,
  reliableRange,
  minMaxByGrading,
  twoSource,
  recentMajorityLowest,
];

export const DEFAULT_POLICY = medianOfOrigins;

/** @throws when there is no policy of that name; the message lists those there are */
export function policyNamed(name: string): Policy {
  const policy = POLICIES.find((p) => p.name === name);
  if (policy) return policy;
  throw new Error(`There is no policy "${name}". There are: ${POLICIES.map((p) => p.name).join(', ')}.`);
}
