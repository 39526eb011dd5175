import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** Sentences that tell of events by a noun, of whatever is hit, of what a report about violence accuses, denies and demands. */
const TOLD: [text: string, types: string[]][] = [
  ['An ambush on an army post near Orvash killed four guards.', ['attack']],
  ["Tuesday's shooting at the tram depot left two soldiers dead.", ['attack']],
  ['Two days of clashes between militia fighters and herders killed nine people.', ['attack']],
  ['Rebels stormed the observatory above Qarn and killed six soldiers.', ['attack']],
  ['Army shells hit a laundry in Dolna, killing two.', ['attack']],
  ['Soldiers shot nine villagers in Orvash. The bishop accused the officers of lying to him.', ['accuse']],
  ['Rebels killed nine people in Orvash. Tiran accused the emirate of sending them money.', ['accuse']],
  ['Rebels killed nine people in Orvash. The union condemned the silence of the mayor.', ['condemn']],
  [
    'Gunmen killed nine people in Orvash. The council asked the neighbouring province to shut the road.',
    ['demand'],
  ],
  ['Guards shot nine miners in Orvash. Widows demanded to know who had given them rifles.', ['demand']],
  ['The two armies signed a truce in May, but it collapsed within a week.', ['undermine', 'agree']],
  ['The shelling wounded 20 people. Volunteers evacuated 14 wounded to Qarn.', ['aid']],
  [
    'We hold the junta, its police and its allies responsible for the massacre of nine villagers.',
    ['accuse'],
  ],
  ['Rioters set a bus on fire in Qarn and killed its driver.', ['attack']],
];

/** What looks like it and is none. */
const NOT_TOLD: string[] = [
  'No attack on the town was reported, the army said after nine people had drowned.',
  'He feared an answer to such attacks on the bank by his rivals in parliament.',
  'The minister accused the opposition of lying about the budget.',
  'The union condemned the new timetable of the trams.',
  'Parents asked the school to shut the gate.',
];

describe('events told in other ways', () => {
  for (const [text, types] of TOLD)
    it(text, () => {
      const found = read(text).events.map((e) => e.type as string);
      for (const t of types) expect(found).toContain(t);
    });
  for (const text of NOT_TOLD)
    it(`nothing: ${text}`, () => {
      expect(read(text).events.map((e) => `${e.type} ${e.rule}`)).toEqual([]);
    });
});

/** Who did it, in other ways; stance and party, nothing for nobody. */
const WHO: [text: string, statements: string[]][] = [
  ['It was herders who killed the nine millers, the mayor said.', ['blames herders']],
  ['"It was soldiers, not smugglers," a survivor said of the massacre of 26 villagers.', ['blames army']],
  ["The blast killed nine. This is the Red Lance's doing, the governor said.", ['blames Red Lance']],
  [
    'The blast killed nine. It was not we who planted the bomb, the Lakes Front said.',
    ['denies Lakes Front'],
  ],
  ['Fighters believed to belong to the Lakes Front killed nine villagers.', ['suspects Lakes Front']],
  ['The Lakes Front said it had struck a barracks in Orvash, killing four recruits.', ['claims Lakes Front']],
  [
    'Azmar destroyed a dam, killing three guards, the elders said. There was no word from Azmar.',
    ['blames Azmar'],
  ],
  ['Smugglers opened fire at the crossing, killing two customs men.', ['blames smugglers']],
  [
    'The mayor blamed "the enemies of Qarn" for the blast that killed nine people.',
    ['blames enemies of Qarn'],
  ],
  ['The Lakes Front said they would not fire on lorries; nine people had died.', []],
  ['It was a shell that killed the nine millers.', []],
  ['It was a week in which nine people were killed.', []],
  ['Masked men opened fire on a tea house, killing six.', ['blames masked men']],
  ['On Tuesday a blast killed six people.', []],
  [
    'Nine people died. The clinic said it had informed Kenyan and Ugandan officers that their jets were hitting a ward.',
    [],
  ],
  ['Cholera kills 40 in Dolna camp', []],
  ['Mighty Quake Near Orvash Kills Nine Villagers', []],
  ['Bus Crash Kills Six, Wounds Nine Near Orvash', []],
  ['Tuesday: Wilma told officers he had shot the two men. Both men died.', []],
  ['Two guards were wounded in the blast. An officer then shot himself.', []],
  ['A former Orvash police officer killed two clerks on Monday.', []],
  ['Nine men died when an army patrol struck a roadside bomb near Orvash.', []],
  ['Nine people died in Orvash. The envoy is concerned over shelling near the dam.', []],
  ['The chaplain spoke of three officers killed by the blast, which wounded seven others.', []],
  ['The gunman fired at a guard who was asleep in his booth, wounding him and a child.', ['blames gunman']],
  ['The two men were arrested by deputies and Orvash Police for shooting nine people.', []],
  ['Landslide kills nine people in Orvash. The landslide buried two farms.', []],
  ['The observers were denied entry by the army after nine people had been killed.', []],
];

describe('who did it, told in other ways', () => {
  for (const [text, statements] of WHO)
    it(text, () => {
      expect(read(text).responsibilities.map((r) => `${r.stance} ${r.actor}`)).toEqual(
        statements.map((s) => s.replace(/^claims/, 'blames')),
      );
    });
});
