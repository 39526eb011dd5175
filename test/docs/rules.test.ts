import { expect, test } from 'vitest';
import { ruleOf } from '../../src/dossier/rules.ts';
import { annotate } from '../../src/incident/annotate.ts';
import { readInputs } from '../../src/intake/files.ts';
import { lexicon } from '../../src/lexicon/load.ts';

const root = new URL('../..', import.meta.url).pathname;

test('every rule that reads a claim in the examples, or in the examples of the lexicons, is documented', async () => {
  const { reports } = await readInputs([`${root}/examples`]);
  const sentences = ['casualty-predicates', 'blame', 'events', 'event-types', 'rules'].flatMap((name) =>
    lexicon(name).map((e) => ({ id: `${name}/${e.id}`, text: e.example })),
  );
  const undocumented = new Set<string>();
  for (const report of [...reports, ...sentences])
    for (const claim of annotate(report, ['claims']).claims!)
      if (!ruleOf(claim.rule)) undocumented.add(claim.rule);
  expect([...undocumented].sort()).toEqual([]);
});

test('the longest id that fits a rule documents it', () => {
  expect(ruleOf('casualties/kill-active')?.id).toBe('casualties/*-active');
  expect(ruleOf('casualties/toll')?.id).toBe('casualties/toll');
  expect(ruleOf('elsewhere/x')).toBeNull();
});
