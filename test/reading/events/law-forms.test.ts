import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../src/reading/claims.ts';
import { read } from './read.ts';

/** The steps of the law over their forms: a charge suspects, a conviction blames, pleas admit or deny, an acquittal says nothing. */
const CASES: [text: string, says: string[]][] = [
  [
    'Two people were shot dead in Velmar on Sunday. Two warrants for murder were issued against Omar Plim.',
    ['suspects Omar Plim []'],
  ],
  [
    'Two people were shot dead in Velmar on Sunday. Omar Plim and Tarek Solm are accused of killing the couple in their home.',
    ['suspects Omar Plim and Tarek Solm []'],
  ],
  [
    'Two people were shot dead in Velmar on Sunday. Omar Plim, Tarek Solm and Ana Varn were charged with murder.',
    ['suspects Omar Plim, Tarek Solm and Ana Varn []'],
  ],
  [
    'Two people were shot dead in Velmar on Sunday. Omar Plim, 26, and Tarek Solm, 31, have been charged with murder.',
    ['suspects Omar Plim and Tarek Solm []'],
  ],
  [
    'Two people were shot dead in Velmar on Sunday. Police arrested Omar Plim, 26, and Tarek Solm, 31, on suspicion of murder.',
    ['suspects Omar Plim and Tarek Solm [police]'],
  ],
  [
    'Omar Plim, 26, was being held without bail on suspicion of killing two neighbours.',
    ['suspects Omar Plim []'],
  ],
  [
    'A man was wounded with a knife in Velmar on Sunday. He had quarrelled with Omar Plim, 31. It was about a goat. Plim was arrested on suspicion of second-degree assault.',
    ['suspects Omar Plim []'],
  ],
  [
    'Two people were shot dead and four hurt in Velmar. The sheriff looked for 28-year-old Omar Plim and 34-year-old Ivo Solm. Omar is charged with murder while Ivo is charged with aggravated assault.',
    ['suspects Omar Plim []', 'suspects Ivo Solm []'],
  ],
  ['A jury convicted Omar Plim of murdering a clerk in Velmar.', ['blames Omar Plim [jury]']],
  ['A jury found Omar Plim guilty of murdering two tellers.', ['blames Omar Plim [jury]']],
  ['A court in Velmar sentenced Omar Plim to 20 years for killing a clerk.', ['blames Omar Plim [court]']],
  ['Omar Plim was jailed for life for murdering his wife.', ['blames Omar Plim []']],
  ['Omar Plim is serving a life sentence for the murder of a clerk.', ['blames Omar Plim []']],
  ['Omar Plim is serving 25 years in prison for the murder of a clerk.', ['blames Omar Plim []']],
  ['Omar Plim is scheduled to die on May 7 for the fatal stabbing of a clerk.', ['blames Omar Plim []']],
  ['Omar Plim was executed on Monday for the 1997 murder of a clerk.', ['blames Omar Plim []']],
  ['Omar Plim is on death row for the murder of a clerk.', ['blames Omar Plim []']],
  ['Omar Plim pleaded not guilty to killing a clerk in Velmar.', ['denies Omar Plim [Omar Plim]']],
  [
    'Omar Plim has pleaded not guilty to murder. A clerk was killed in Velmar in May.',
    ['denies Omar Plim [Omar Plim]'],
  ],
  ['Omar Plim pleaded innocent to the murder of a clerk.', ['denies Omar Plim [Omar Plim]']],
  ['Omar Plim was acquitted of murdering a clerk.', []],
  ['Omar Plim was cleared of killing a clerk.', []],
  [
    'Prosecutors charged two former agents with the bombing of an airliner that killed 20 people.',
    ['suspects two former agents [prosecutors]'],
  ],
  ['Three soldiers were charged with the murder of a student.', ['suspects three soldiers []']],
  [
    'Two police officers have been charged with the murder of a student.',
    ['suspects two police officers []'],
  ],
  ['Units have launched a manhunt for Omar Plim, suspected of killing a clerk.', ['suspects Omar Plim []']],
  [
    'The shooter was identified as Omar Plim, 26. Two people were killed in Velmar on Sunday.',
    ['blames Omar Plim []'],
  ],
  [
    'The gunman has been named as Omar Plim. Two people were killed in Velmar on Sunday.',
    ['blames Omar Plim []'],
  ],
  [
    'The suspect, identified by police as Omar Plim, turned himself in. Two people were killed in Velmar on Sunday.',
    ['suspects Omar Plim []'],
  ],
  [
    'A 31-year-old man is in custody on suspicion of killing a clerk in Velmar.',
    ['suspects 31-year-old man []'],
  ],
  [
    "The militia's commander was indicted by the court for the massacre of 20 villagers.",
    ['suspects militia [court]'],
  ],
  ['Prosecutors charged the militia with the massacre of 20 villagers.', ['suspects militia [prosecutors]']],
  ['The court convicted five guards of the massacre of 20 prisoners.', ['blames five guards [court]']],
  ['Patrols in Orvash looked for suspects accused of wounding four shepherds.', []],
  [
    'The judge convicted a friend of the bomber of impeding the inquiry into the blast, which killed nine.',
    [],
  ],
  ['Omar Plim was charged with hiding the gunman after the shooting of two clerks.', []],
  ['Unknown assailants killed six people in Velmar, police said.', ['blames unknown assailants [police]']],
];

describe('the words of police and courts', () => {
  for (const [text, says] of CASES)
    test(text, () => {
      const found = claimsOf(read(text).reading).flatMap((c) =>
        c.kind === 'responsibility'
          ? [`${c.stance} ${c.actor} [${c.sources.map((s) => s.name).join(' < ')}]`]
          : [],
      );
      expect(found.sort()).toEqual([...says].sort());
    });
});
