/**
 * All that the archive and its server refuse: a code that stays, the HTTP status that says so, and words in English with `{values}` to
 * fill in. The application says the same in its own language by the code.
 */
export const REFUSALS = {
  'not-found': [404, 'There is nothing at {path}.'],
  'no-incident': [404, 'There is no incident "{id}".'],
  'no-report': [404, 'There is no report "{id}".'],
  'no-revision': [404, 'There is no report "{id}" with a revision {n}.'],
  'no-original': [404, 'There is no original of a report "{id}".'],
  'no-source': [404, 'Nobody called "{name}" speaks in the reports.'],
  'no-rule': [404, 'The rule "{id}" is not documented.'],
  'no-feed': [404, 'There is no feed {id}.'],
  'no-decision': [404, 'There is no decision {id}.'],
  'no-text': [404, 'No text in the archive has this hash.'],
  'no-subject': [404, 'There is nothing in the archive that this comment could be about.'],
  'no-user': [404, 'There is no user "{name}".'],
  'no-token': [404, 'There is no token {id} of yours.'],
  'no-provider': [404, 'No OpenID Connect provider is set up here.'],
  'no-format': [404, 'There is no export format "{format}". There are: {formats}.'],
  'no-file': [404, 'The export has {n} file(s).'],
  'no-place': [400, 'No place called "{place}" is known: leave km out, or give near=lat,lon,km.'],
  'no-such-decision': [400, 'There is no decision "{kind}". There are: {kinds}.'],

  'log-in': [401, 'Log in, or send an API token as "Authorization: Bearer …".'],
  'wrong-password': [401, 'The name or the password is wrong.'],
  'not-vouched': [401, '{provider} did not vouch for you: {why}.'],
  'log-in-lapsed': [400, 'This log-in was not begun here, or too long ago: begin again.'],
  'provider-silent': [503, '{provider} does not answer: try again later.'],
  'lacks-scope': [403, 'The token lacks the scope "{scope}".'],
  'needs-role': [403, 'This needs the role "{role}"; yours is "{yours}".'],
  'role-may-not-decide': [403, 'Your role ({yours}) may not make this decision.'],
  'tokens-need-users': [409, 'Without users there are no tokens: add a user first (corroborate user add).'],

  'sensitive-with-copy': [
    403,
    'This report is sensitive: annotators and reviewers may read it. There is a redacted copy: {copies}.',
  ],
  'sensitive-without-copy': [
    403,
    'This report is sensitive: annotators and reviewers may read it. A reviewer may make a redacted copy of it.',
  ],
  'sensitive-export': [
    403,
    'Sensitive reports are among these incidents: a reviewer may export them; others export without them (withoutSensitive).',
  ],
  'reviewer-opens': [403, 'Only a reviewer may say that a report is not sensitive.'],
  'reviewer-redacts': [403, 'Only a reviewer may make a redacted copy.'],
  'redacted-already': [409, 'This is a redacted copy itself: redact {original} anew.'],
  'nothing-redacted': [400, 'Nothing would be blacked out: name ranges of the text or the title.'],
  'no-range': [400, '{start} to {end} is no range of this text (0 to {length}).'],

  'reviewer-decided': [403, '{author}, a reviewer, has decided on this claim: add a comment instead.'],
  'reviewer-undoes': [403, 'Only a reviewer may undo what somebody else decided.'],
  'undone-before': [409, 'Decision {id} was undone before.'],
  'reviewer-status': [403, 'Only a reviewer may set this status.'],
  'own-annotation': [
    403,
    'You are the annotator of this incident: somebody else must review it (or assign it to somebody else first).',
  ],
  'changed-meanwhile': [412, 'Somebody has changed this incident meanwhile: look at it again.'],
  'needs-incident': [400, 'A grade needs the incident that it is for (incidentId).'],
  'needs-reason': [400, 'This decision needs a reason.'],
  'decision-malformed': [400, 'The decision is not well formed: {where}: {fault}.'],
  'annotation-malformed': [400, '{fault}'],
  'no-words': [400, 'There are no words at this place of the text.'],

  'bad-name': [400, 'A name has 1 to {most} characters that can be seen.'],
  'reserved-name': [400, '"{name}" is a name of the program\'s own: choose another.'],
  'short-password': [400, 'The password needs at least {least} characters.'],
  'first-is-admin': [409, 'The first user must be an administrator: nobody else could add or change users.'],
  'user-exists': [409, 'There is a user "{name}" already.'],
  'user-was-removed': [
    409,
    'There was a user "{name}", since removed: bring it back instead (corroborate user restore).',
  ],
  'user-removed': [409, 'The user "{name}" was removed.'],
  'last-admin': [409, '"{name}" is the only administrator: make somebody else one first.'],

  malformed: [400, '{where}: {fault}'],
  'bad-cursor': [400, '{fault}'],
  'disk-full': [507, '{told}'],
  'disk-read-only': [503, '{told}'],
  'disk-fault': [503, '{told}'],
  'no-memory': [503, '{told}'],
  'database-silent': [503, '{told}'],
} as const satisfies Record<string, readonly [status: number, words: string]>;

export type RefusalCode = keyof typeof REFUSALS;
export type Values = Readonly<Record<string, string | number>>;

/** Something asked for and refused: not there, not allowed, not well formed. Its message is English. */
export class Refusal extends Error {
  readonly status: number;
  constructor(
    readonly code: RefusalCode,
    readonly values: Values = {},
  ) {
    const [status, words] = REFUSALS[code];
    super(filled(words, values));
    this.status = status;
  }
}

/** Words with `{values}` filled in. */
export const filled = (words: string, values: Values): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
