import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

interface Row {
  text: string;
  type: string;
  agent?: string | null;
  recipient?: string | null;
  timing?: string;
  certainty?: string;
  weapons?: string[];
}

const ROWS: Row[] = [
  { text: 'Russian jets bombed the town of Orvash.', type: 'attack', agent: 'Russia' },
  {
    text: 'Warplanes of the American-led alliance bombed Orvash.',
    type: 'attack',
    agent: 'US-led coalition',
  },
  {
    text: 'The Taliban blamed the Houthis, whose aircraft have bombed the town since Monday.',
    type: 'attack',
    agent: 'Houthis',
  },
  { text: 'The raid on Orvash was halted by the army.', type: 'halt', agent: 'army' },
  {
    text: 'The bombing of Orvash also threatens to undermine planned joint patrols by the army and the police.',
    type: 'undermine',
    recipient: 'joint patrols',
  },
  {
    text: 'Russia notified Turkey of the raid in advance.',
    type: 'notify',
    agent: 'Russia',
    recipient: 'Turkey',
    timing: 'before',
  },
  {
    text: 'Turkey warned Russia during the raid that its soldiers were being hit.',
    type: 'notify',
    agent: 'Turkey',
    recipient: 'Russia',
    timing: 'during',
  },
  {
    text: 'Russia informed Turkey that aircraft would be flying in the area of the raid.',
    type: 'notify',
    timing: 'before',
  },
  {
    text: 'Israel accused Hezbollah of firing rockets.',
    type: 'accuse',
    agent: 'Israel',
    recipient: 'Hezbollah',
  },
  {
    text: 'Hezbollah was accused of firing rockets at the port.',
    type: 'accuse',
    agent: null,
    recipient: 'Hezbollah',
  },
  { text: 'France condemned the raid on the hospital.', type: 'condemn', agent: 'France' },
  {
    text: 'The Taliban seized an army base in the fighting.',
    type: 'seize',
    agent: 'Taliban',
    recipient: 'army',
  },
  { text: 'The army may have bombed a school.', type: 'attack', certainty: 'possible' },
  { text: 'Israel threatened to attack Hezbollah.', type: 'threaten', agent: 'Israel' },
  { text: 'Iran backs the Houthis in the war.', type: 'support', agent: 'Iran', recipient: 'Houthis' },
  {
    text: 'The Houthis are backed by Iran in the war.',
    type: 'support',
    agent: 'Iran',
    recipient: 'Houthis',
  },
  {
    text: 'Two F-16 and three Su-24 jets took part in the raid.',
    type: 'attack',
    weapons: ['F-16 2', 'Su-24 3'],
  },
  { text: 'The militia fired four rockets at the port.', type: 'attack', weapons: ['rocket 4'] },
  { text: 'Turkey mistakenly bombed its own soldiers.', type: 'intent', agent: 'Turkey' },
  { text: 'Russia apologised to Turkey for the raid.', type: 'regret', agent: 'Russia', recipient: 'Turkey' },
];

describe('who did what to whom', () => {
  for (const { text, type, weapons, ...rest } of ROWS) {
    it(text, () => {
      const frame = read(text).events.find((e) => e.type === type);
      expect(frame).toMatchObject(rest);
      if (weapons) expect(frame!.weapons.map((w) => `${w.type} ${w.count}`)).toEqual(weapons);
    });
  }
});

describe('agreements', () => {
  it('has parties, brokers and the day it was announced', () => {
    const text = 'Russia and Turkey on May 3 announced a ceasefire between the army and the rebels.';
    expect(read(text).events[0].agreement).toEqual({
      type: 'ceasefire',
      parties: ['army', 'rebels'],
      brokers: ['Russia', 'Turkey'],
      announced: '2031-05-03',
      inForce: null,
      status: 'announced',
    });
  });
  it('has the day it came into force', () => {
    const { agreement } = read('The truce took effect on May 5.').events[0];
    expect(agreement).toMatchObject({ type: 'truce', inForce: '2031-05-05', status: 'in-force' });
  });
  it('is at risk, violated or over', () => {
    expect(read('The raid has endangered the ceasefire.').events[0].agreement?.status).toBe('at-risk');
    expect(read('The rebels violated the ceasefire.').events[0].agreement?.status).toBe('violated');
    expect(read('The ceasefire collapsed on Monday.').events[0].agreement?.status).toBe('ended');
  });
});

describe('one claim per statement', () => {
  for (const [text, types] of [
    ['Russia accused the rebels of violating the ceasefire.', ['accuse']],
    ['The council called for an investigation into the raid.', ['demand']],
    ['The army said it would investigate the shelling of the market.', ['investigate']],
    ['The union regretted the bombing of the clinic.', ['regret']],
  ] as const) {
    it(text, () => {
      expect(read(text).events.map((e) => e.type)).toEqual(types);
    });
  }
});

describe('any string', () => {
  const word = fc.constantFrom(
    'the',
    'army',
    'bombed',
    'rebels',
    'denied',
    'killed',
    '"',
    ',',
    'that',
    'by',
    'Russia',
    'truce',
    'said',
    '.',
    '(',
    'F',
    '-',
    '16',
    'who',
    'and',
  );
  it('is read without an error, with spans inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 40 }).map((w) => w.join(' ')),
        ),
        (text) => {
          const { field, events, responsibilities } = read(`${text} raid`);
          for (const f of [...events, ...responsibilities]) {
            expect(f.first).toBeGreaterThanOrEqual(0);
            expect(f.end).toBeGreaterThan(f.first);
            expect(f.end).toBeLessThanOrEqual(field.doc.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a caption that runs on into the story', () => {
  it('is no part of an event told behind its credit', () => {
    const { field, events } = read(
      'A clerk runs across the yard of a mill after a raid in the town of Orvash on 6 February 2031 (Coast Photo Agencies) A bomber has detonated an explosive belt on a ferry at Melk on Tuesday.',
    );
    const story = field.doc.text.indexOf('A bomber');
    const detonated = events.find((e) => field.doc.norm(e.trigger) === 'detonated');
    expect(detonated).toBeDefined();
    expect(field.doc.starts[detonated!.first]).toBeGreaterThanOrEqual(story);
  });
});
