/** Wrong usage: the message says what was asked, what is possible, and gives an example. Exit code 2. */
export class UsageError extends Error {
  constructor(problem: string, remedy: string) {
    super(`error: ${problem}\n${remedy}`);
    this.name = 'UsageError';
  }
}
