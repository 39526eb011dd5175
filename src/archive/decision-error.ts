/** Refused: not allowed, or not well formed. `status` is the HTTP status that says so. */
export class DecisionError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
