/**
 * Why an input could not be read. The message names the input, says what is wrong and what to do about it:
 * it is shown to a person as it stands.
 */
export class InputError extends Error {
  /** The input as the person named it, with a line where there is one ("reports.jsonl:12"). */
  readonly input: string;
  readonly problem: string;
  readonly remedy: string;

  constructor(input: string, problem: string, remedy: string) {
    super(`${input}: ${problem} ${remedy}`);
    this.name = 'InputError';
    this.input = input;
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** The first line of an unknown error, for use inside a message; libraries throw all sorts of things. */
export function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0].slice(0, 200).replace(/\.$/, '');
}
