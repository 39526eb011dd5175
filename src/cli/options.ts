import { readFileSync } from 'node:fs';
import { POLICIES } from '../account/policies/index.ts';
import { Decisions } from '../format/decisions.ts';
import { publishedDate } from '../report/dates.ts';
import { reason } from '../report/errors.ts';
import { UsageError, whyUnread } from './errors.ts';

/** The name of a policy, as given. @throws UsageError that lists the policies there are */
export function parsePolicy(name: string): string {
  if (POLICIES.some((p) => p.name === name)) return name;
  throw new UsageError(
    `there is no policy "${name}".`,
    `The policies are ${POLICIES.map((p) => p.name).join(', ')}. Example: --policy lowest`,
  );
}

/** Stands for every policy there is, side by side. */
export const ALL_POLICIES = 'all';

/** The same, or "all". */
export function parsePolicyOrAll(name: string): string {
  return name === ALL_POLICIES ? name : parsePolicy(name);
}

/** A decisions file. @throws UsageError that says what is wrong with it */
export function parseDecisions(file: string): Decisions {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${whyUnread(error)}.`,
      'Give the path of a decisions file.',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${file} is not JSON (${reason(error)}).`,
      'A decisions file is {"format": 1, "decisions": [...]}; see docs/schema/decisions.json.',
    );
  }
  const result = Decisions.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new UsageError(
    `${file}: "${issue.path.join('.')}": ${issue.message}.`,
    'A decisions file is {"format": 1, "decisions": [...]}; see docs/schema/decisions.json.',
  );
}

/** A day. @throws UsageError when it is none */
export function parseDay(value: string): string {
  if (publishedDate(value) === value && value.length === 10) return value;
  throw new UsageError(
    `"${value}" is no day.`,
    'Write it as year, month and day. Example: --from 2016-09-17',
  );
}

/** A port number. @throws UsageError when it is none */
export function parsePort(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError(`"${value}" is no port.`, 'A port is a number from 1 to 65535. Example: --serve 8080');
}
