import type { Database } from '../../../src/archive/database.ts';
import { ingestGiven } from '../../../src/archive/ingest.ts';
import { readBatch } from '../../../src/archive/read.ts';
import type { Report } from '../../../src/format/report.ts';
import { PROGRAM } from './archive.ts';

/** Who speaks of the attack: names short and long, of every kind. */
const SPEAKERS = [
  'the health ministry',
  'the interior ministry',
  'the defence ministry',
  'the Northern Monitor for Human Rights',
  'the Coastal Observatory for Civilian Harm and Accountability',
  'the Red Crescent',
  'the International Committee of the Red Cross',
  'the United Nations',
  'Doctors Without Borders',
  'Amnesty International',
  'Human Rights Watch',
  'the Houthis',
  'the Saudi-led coalition',
  'the army',
  'the police',
  'the governor of Marib',
  'the mayor of Marib',
  'the Valley Documentation Centre for Victims of Armed Conflict',
  'the Federation of Independent Hospital Workers of the Eastern Provinces',
  'the civil defence',
  'the Teachers Union of Marib',
  'the Lawyers Syndicate',
  'the Western Relief Committee',
  'the Office for the Coordination of Humanitarian Affairs',
  'the Yemeni Journalists Syndicate',
  'the Desert Roads Ambulance Service',
] as const;

const OUTLETS = [
  'Coast Wire',
  'Harbour Times',
  'The Inland Gazette and Evening Advertiser of the Eastern Provinces',
  'Valley Radio',
  'Delta Post',
  'Northern Telegraph',
  'Plain Dealer Weekly',
  'Mountain Voice',
] as const;

/** What can be said of whom, with `N` for the number. */
const TOLLS = [
  'N people were killed',
  'N civilians were killed',
  'N children were killed',
  'N women were killed',
  'N medics were killed',
  'N journalists were killed',
  'N soldiers were killed',
  'N policemen were killed',
  'N fighters were killed',
  'N aid workers were killed',
  'N people were wounded',
  'N civilians were wounded',
  'N children were wounded',
  'N women were wounded',
  'N medics were wounded',
  'N journalists were wounded',
  'N soldiers were wounded',
  'N policemen were wounded',
  'N fighters were wounded',
  'N aid workers were wounded',
  'N people were missing',
  'N civilians were missing',
  'N children were missing',
  'N women were missing',
  'N soldiers were missing',
  'N policemen were missing',
  'N fighters were missing',
  'N medics were missing',
  'N aid workers were missing',
  'N people were captured',
  'N soldiers were captured',
  'N fighters were captured',
  'N policemen were captured',
  'N civilians were abducted',
  'N women were abducted',
  'N journalists were abducted',
  'N medics were abducted',
  'N aid workers were abducted',
  'N children were abducted',
  'N journalists were missing',
  'N people fled their homes',
  'N civilians fled their homes',
  'N families were displaced',
  'N people were killed or wounded',
  'N civilians were killed or wounded',
  'N children were killed or wounded',
  'N soldiers were killed or wounded',
  'N fighters were killed or wounded',
  'N women were killed or wounded',
  'N policemen were killed or wounded',
  'N medics were killed or wounded',
  'N journalists were killed or wounded',
  'N aid workers were killed or wounded',
] as const;

/** What stands between the figures in a long report: words of a street, none of them a claim on a toll. */
const STREET = [
  'Shopkeepers swept glass from the pavement and hung cloth over the empty window frames.',
  'The road past the old water tower was closed, and buses turned back at the second crossing.',
  'By noon the bread had sold out, and the queue before the pharmacy reached the corner.',
  'Electricity came back for an hour in the afternoon and went again before the evening prayer.',
  'Neighbours carried mattresses down the stairs and laid them in the hall, away from the street.',
  'The school beside the market stayed shut, its gate chained, a notice about lessons still on it.',
  'Traders asked who would pay for the stalls, and nobody from the town hall had an answer.',
] as const;

const BOUNDS = ['', '', '', 'at least ', 'more than ', 'about ', 'up to '] as const;
const DAYS = 12;
const SEED = 11;

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function dice(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Reports of one shelling as a large archive gathers them over twelve days: twenty-six speakers, eight outlets, some sixty points, speakers passed on by others, and one report of about five thousand words.
 */
export function largeReports(): Omit<Report, 'file'>[] {
  const roll = dice(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)];
  const truth = new Map(TOLLS.map((t) => [t, 2 + Math.floor(roll() * 60)]));
  const toll = (words: (typeof TOLLS)[number]) => {
    const said = Math.max(1, Math.round(truth.get(words)! * (0.6 + roll() * 0.9)));
    return `${pick(BOUNDS)}${words.replace('N', String(said))}`;
  };
  const told = (speaker: string, words: string) => {
    const other = pick(SPEAKERS);
    const outlet = pick(OUTLETS);
    if (roll() < 0.12) return `${words}, ${speaker} told ${outlet}, according to ${other}.`;
    if (roll() < 0.5) return `${speaker} said ${words} in the shelling of the market in Marib.`;
    return `${words} when shells hit the market in Marib on March 2, ${speaker} said.`;
  };
  return SPEAKERS.map((speaker, k) => {
    const day = 2 + Math.floor((k / SPEAKERS.length) * DAYS);
    const long = k === 3;
    const outlet = OUTLETS[k % OUTLETS.length];
    const sentences: string[] = [];
    for (const words of TOLLS) {
      if (roll() < 0.4 || long) sentences.push(told(speaker, toll(words)));
      if (roll() < 0.06) sentences.push(told(pick(SPEAKERS), toll(words)));
    }
    if (roll() < 0.3)
      sentences.push(
        `${speaker} said the army had ${roll() < 0.5 ? '' : 'not '}been warned of the shelling beforehand.`,
      );
    if (roll() < 0.3)
      sentences.push(
        `${speaker} said the shelling of the market was ${roll() < 0.5 ? 'unintentional' : 'deliberate'}.`,
      );
    if (roll() < 0.3) sentences.push(`The shelling was halted after two hours, ${speaker} said.`);
    sentences.push(
      `${speaker} blamed ${pick(['the Houthis', 'the army', 'the coalition'])} for the shelling.`,
    );
    const body = sentences.flatMap((s) => [capital(s), ...(long ? [STREET.join(' ')] : [pick(STREET)])]);
    return {
      id: `large-${String(k + 1).padStart(2, '0')}`,
      outlet,
      published: `2021-03-${String(day).padStart(2, '0')}`,
      title: `${capital(speaker)}: ${toll(TOLLS[0])} in Marib market shelling`,
      text: [
        `MARIB, March ${day} (${outlet}) - Shells hit a market in Marib on March 2, 2021, and ${toll(TOLLS[0])}, ${speaker} said.`,
        ...body,
      ].join('\n\n'),
    } as Omit<Report, 'file'>;
  });
}

const capital = (s: string) => s[0].toUpperCase() + s.slice(1);

/** Adds the large incident's reports to an archive and reads them, as its workers would. */
export async function fillLarge(db: Database): Promise<void> {
  await ingestGiven(
    db,
    largeReports().map((report) => ({ report: report as Report })),
    'local',
  );
  while (await readBatch(db, { program: PROGRAM, worker: 'test' }));
}
