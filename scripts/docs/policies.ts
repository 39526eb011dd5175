import { DEFAULT_POLICY, POLICIES } from '../../src/account/policies/index.ts';

/** The page of policies: how low, best and high follow from claims. */
export function policiesPage(): string {
  return [
    '# Policies',
    '',
    'A policy gives low, best and high from the claims on a point, and names the claims that it took and left out. `read --policy NAME` chooses one. "Style" is said where the published wording of a practice was not at hand. Generated (`npm run build:docs`).',
    '',
    ...POLICIES.flatMap((p) => [
      `## ${p.name}${p === DEFAULT_POLICY ? ' (the default)' : ''}`,
      '',
      `${p.describes} Version ${p.version}.`,
      '',
    ]),
  ].join('\n');
}
