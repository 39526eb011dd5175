import type { Command } from 'commander';
import { buildDossier } from '../dossier/build.ts';
import { explain, idsLike } from '../dossier/explain.ts';
import { renderExplanation } from '../dossier/text/explain.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { gather } from './gather.ts';
import { parsePolicy } from './options.ts';
import { emit, wantsColour } from './output.ts';

interface ExplainOptions {
  in?: string;
  policy?: string;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  corroborate explain 'report#3' reports/      why this claim was read as it was
  corroborate explain i1/killed reports/       why this point has its sum and its verdict
  corroborate explain i1/killed/child --in reports.jsonl

Ids stand in brackets in the dossier; a point is INCIDENT/ATTRIBUTE, with /CATEGORY for a part of the victims.`;

/** `explain`: why a claim or a point is as it is. */
export function explainCommand(program: Command, done: Outcome): void {
  program
    .command('explain')
    .description(
      'explain a claim (its sentence, cue, chain and rule) or a point (its policy, positions and verdict)',
    )
    .argument('<ID>', 'a claim ("report#3") or a point ("i1/killed")')
    .argument('[INPUT...]', 'the files or folders that the dossier is of')
    .option('--in <FILE>', 'reports as JSON lines, "-" for standard input')
    .option('--policy <NAME>', 'how low, best and high follow from the claims', parsePolicy)
    .option('--json', 'the explanation as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, inputs: string[], options: ExplainOptions) => {
      const { reports, failed } = await gather(inputs, options.in, true);
      const dossier = buildDossier(reports, { policy: options.policy });
      const explanation = explain(dossier, reports, id);
      if (!explanation)
        throw new UsageError(
          `the dossier has no claim or point "${id}".`,
          `There are, for example: ${idsLike(dossier, id).join(', ') || 'none at all'}.`,
        );
      await emit(
        options.json
          ? `${JSON.stringify(explanation)}\n`
          : renderExplanation(dossier, explanation, { width: process.stdout.columns, colour: wantsColour() }),
      );
      done(failed ? EXIT.unread : EXIT.done);
    });
}
