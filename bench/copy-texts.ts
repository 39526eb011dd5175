import type { Report } from '../src/format/report.ts';
import { type Invented, invent, random, shuffle } from '../test/metamorphic/generate.ts';

/**
 * An agency's report of an invented incident, what newsrooms do to it, and what independent reporters write of the same incident in words
 * that are alike because the facts are.
 */

/** The agency's sentences: slots in order, each with wordings of which a report has one. The same wordings serve many incidents. */
const AGENCY: readonly (readonly ((i: Invented) => string)[])[] = [
  [
    (i) =>
      `${i.kind.attack} ${i.kind.hit} on ${i.street} in ${i.town} on ${i.weekday}, killing ${i.killed} ${i.victims} and wounding ${i.wounded} others, police said.`,
    (i) =>
      `At least ${i.killed} ${i.victims} were killed and ${i.wounded} wounded on ${i.weekday} when ${i.kind.attack.toLowerCase()} ${i.kind.hit} on ${i.street} in ${i.town}, police said.`,
  ],
  [
    (i) => `${i.kind.it} shook houses as far as the railway station and broke the windows of the old chapel.`,
    (i) =>
      `Windows broke on both sides of ${i.street}, and smoke hung over the roofs of ${i.town} until noon.`,
  ],
  [
    (i) =>
      `The wounded were brought to the ${i.town} hospital, where doctors asked townspeople to give blood.`,
    () =>
      'Doctors worked through the day in a school gymnasium because the hospital had no beds left, a nurse said.',
  ],
  [
    (i) => `Mayor ${i.name} asked people to stay at home and promised help to the families of the dead.`,
    (i) => `"We will bury our dead and open our shops again," said ${i.name}, the mayor of ${i.town}.`,
  ],
  [
    () => 'Nobody has claimed responsibility, and the police have made no arrests so far.',
    () => 'No group said that it had done it, and investigators declined to name a suspect.',
  ],
  [
    (i) =>
      `${i.town} has seen little violence in the last ten years, and many of its young people work abroad.`,
    (i) =>
      `Few strangers come to ${i.town}, which lives on its mill and on the fair that it holds in autumn.`,
  ],
  [
    (i) => `Traffic on the road through ${i.street} was stopped, and trains passed through without halting.`,
    () =>
      'Schools in the district stay closed until further notice, the authorities announced in the evening.',
  ],
];

/** An independent reporter's sentences on the same facts. */
const REPORTER: readonly (readonly ((i: Invented) => string)[])[] = [
  [
    (i) =>
      `Police in ${i.town} say ${i.killed} ${i.victims} lost their lives on ${i.weekday} after ${i.kind.attack.toLowerCase()} ${i.kind.hit} on ${i.street}.`,
    (i) =>
      `${i.killed} ${i.victims} died on ${i.street} in ${i.town} on ${i.weekday}, according to police, and ${i.wounded} more were wounded.`,
  ],
  [
    (i) =>
      `I was buying bread when it happened, a woman who lives above the bakery told our reporter in ${i.town}.`,
    () => 'A taxi driver who saw it from the bridge spoke of a grey cloud and then of a long silence.',
  ],
  [
    (i) => `At the ${i.town} hospital relatives stood in line to read the names on a sheet of paper.`,
    () => 'By evening the hospital had run out of blood, and volunteers queued in the corridor.',
  ],
  [
    (i) => `${i.name}, the mayor, walked down the street with his hat in his hand and spoke to nobody.`,
    (i) => `The mayor, ${i.name}, called on everybody in ${i.town} to remain at home.`,
  ],
  [
    () =>
      'Investigators in white overalls collected metal from the gutters; they would not say what they suspect.',
    () => 'No one has said that they did it. A police officer shook his head when asked about motives.',
  ],
];

function tell(
  slots: readonly (readonly ((i: Invented) => string)[])[],
  i: Invented,
  next: () => number,
): string[] {
  return slots.map((wordings) => wordings[Math.floor(next() * wordings.length)](i));
}

/** Words that an editor changes without touching the facts. */
const EDITS: Readonly<Record<string, string>> = {
  killing: 'leaving dead',
  shook: 'rattled',
  brought: 'taken',
  promised: 'offered',
  asked: 'urged',
  stopped: 'halted',
  little: 'hardly any',
  young: 'younger',
  smoke: 'black smoke',
  families: 'relatives',
  declined: 'refused',
  announced: 'said',
  broke: 'burst',
};

/** What a second text is to the agency's report. */
export type Tie = 'copy' | 'revision' | 'none';

/** A way in which a second text comes about. */
export interface Variant {
  name: string;
  tie: Tie;
  make(i: Invented, agency: readonly string[], next: () => number): string;
}

const joined = (sentences: readonly string[]) => sentences.join(' ');

/** Every way in which a second text comes about: copies, revisions, and what only looks like one. */
export const VARIANTS: readonly Variant[] = [
  { name: 'word for word', tie: 'copy', make: (_, agency) => joined(agency) },
  {
    name: 'sentences in another order',
    tie: 'copy',
    make: (_, agency, next) => joined([agency[0], ...shuffle(agency.slice(1), Math.floor(next() * 1e6))]),
  },
  {
    name: 'shortened to its first half',
    tie: 'copy',
    make: (_, agency) => joined(agency.slice(0, Math.ceil(agency.length / 2))),
  },
  {
    name: 'shortened by sentences here and there',
    tie: 'copy',
    make: (_, agency, next) => joined(agency.filter((_, k) => k === 0 || next() < 0.7)),
  },
  {
    name: 'lightly edited',
    tie: 'copy',
    make: (_, agency) => joined(agency).replace(/\b\w+\b/g, (w) => EDITS[w] ?? w),
  },
  {
    name: 'edited, reordered and shortened',
    tie: 'copy',
    make: (_, agency, next) =>
      joined([agency[0], ...shuffle(agency.slice(1, -1), Math.floor(next() * 1e6))]).replace(
        /\b\w+\b/g,
        (w) => (next() < 0.5 ? (EDITS[w] ?? w) : w),
      ),
  },
  {
    name: 'with a paragraph of its own',
    tie: 'copy',
    make: (i, agency) =>
      `${joined(agency)}\n\nOur readers in ${i.town} can reach the town hall by telephone. This newspaper collects donations.`,
  },
  {
    name: 'a later version with a new toll',
    tie: 'revision',
    make: (i, agency) =>
      joined(agency)
        .replace(`${i.killed} ${i.victims}`, `${i.killed + 3} ${i.victims}`)
        .replace(`${i.wounded} `, `${i.wounded + 2} `),
  },
  {
    name: 'an independent report of the same incident',
    tie: 'none',
    make: (i, _, next) => joined(tell(REPORTER, i, next)),
  },
  {
    name: 'an independent report that quotes two of the agency’s sentences',
    tie: 'none',
    make: (i, agency, next) => {
      const own = tell(REPORTER, i, next);
      return joined([...own, agency[3], agency[2]]);
    },
  },
  {
    name: 'the agency’s report of another incident, in the same set forms of words',
    tie: 'none',
    make: (i, _, next) => {
      const [other] = invent(1, Math.floor(next() * 1e9));
      return joined(tell(AGENCY, { ...other, day: i.day, weekday: i.weekday, kind: i.kind }, next));
    },
  },
];

/** The agency's report of an incident and a second text made of it or beside it. */
export function pairOf(i: Invented, variant: Variant, seed: number): { agency: Report; second: Report } {
  const next = random(seed);
  const sentences = tell(AGENCY, i, next);
  const day = (n: number) => new Date(Date.parse(i.day) + n * 3_600_000).toISOString();
  const revision = variant.tie === 'revision';
  return {
    agency: {
      id: `agency-${seed}`,
      title: `${i.killed} killed in ${i.town} ${i.kind.noun}`,
      text: `${i.town.toUpperCase()} (Interwire) - ${joined(sentences)}`,
      outlet: 'Interwire',
      published: day(20),
    },
    second: {
      id: `second-${seed}`,
      title: revision ? `Toll of ${i.town} ${i.kind.noun} rises` : `Grief in ${i.town}`,
      text: variant.make(i, sentences, next),
      outlet: revision ? 'Interwire' : 'Hill Courier',
      published: day(30),
    },
  };
}
