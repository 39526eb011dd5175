import { copiesPage } from './copies.ts';
import { exportPages } from './exports.ts';
import { lexiconPages } from './lexicon.ts';
import { policyPages } from './policies.ts';
import { rulesPage } from './rules.ts';
import { schemaFiles } from './schema.ts';

/** Every generated page: path from the root of the project, and content. */
export function generatedDocs(): Map<string, string> {
  return new Map([
    ...schemaFiles(),
    ...lexiconPages(),
    ...exportPages(),
    ['docs/rules.md', rulesPage()],
    ['docs/copies.md', copiesPage()],
    ...policyPages(),
  ]);
}
