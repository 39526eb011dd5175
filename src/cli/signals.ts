import { once } from 'node:events';

/**
 * Settles when the process is asked to end (Ctrl-C, or a service manager). Ask for it before anybody is told that the program runs: from
 * then on the first signal is waited with, until the archive is closed; a second one ends the process at once.
 */
export const interrupted = (): Promise<void> =>
  Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => undefined);
