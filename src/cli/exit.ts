/** Exit codes, as FORMATS.md gives them. */
export const EXIT = { done: 0, unread: 1, usage: 2 } as const;

/** A command writes to standard output and error itself and gives its exit code. */
export type Outcome = (code: number) => void;
