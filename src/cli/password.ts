import { UsageError } from './errors.ts';

/**
 * A password: asked for twice on a terminal, without showing it; elsewhere the first line of standard input.
 * @throws UsageError when the two differ, or nothing comes
 */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const password = await hidden('Password (12 characters or more): ');
  if ((await hidden('Again: ')) !== password) throw new UsageError('the two passwords differ.', 'Try again.');
  return password;
}

async function firstLine(): Promise<string> {
  let text = '';
  for await (const part of process.stdin) {
    text += part;
    if (text.includes('\n')) break;
  }
  const line = text.split(/\r?\n/)[0];
  if (!line)
    throw new UsageError(
      'no password was given.',
      'Type it when asked, or send it on standard input: printf \'%s\\n\' "$PASSWORD" | corroborate user add NAME --role annotator',
    );
  return line;
}

const ENTER = new Set(['\r', '\n', '\u0004']);
const ERASE = new Set(['\u007f', '\b']);
const INTERRUPT = '\u0003';

/** One line from the terminal, not shown. */
function hidden(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(prompt);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  return new Promise((done, fail) => {
    let line = '';
    const end = (act: () => void) => {
      stdin.off('data', take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      act();
    };
    const take = (typed: string) => {
      for (const c of typed) {
        if (c === INTERRUPT) return end(() => fail(new UsageError('interrupted.', 'Nothing was changed.')));
        if (ENTER.has(c)) return end(() => done(line));
        line = ERASE.has(c) ? line.slice(0, -1) : line + c;
      }
    };
    stdin.on('data', take);
  });
}
