import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../src/reading/claims.ts';
import { read } from './read.ts';

const CASES: [text: string, says: string[]][] = [
  [
    'At dawn on 3 May a Turkish drone attacked a bakery in Orvash, killing two. On Friday a Turkish drone attacked a school in Dolna, wounding three.',
    ['blames Turkey', 'blames Turkey'],
  ],
  ['Turkish ground forces shell Orvash, wounding two shepherds.', ['blames Turkey']],
  ['Orvash has been under heavy attack by Turkish forces.', ['blames Turkey']],
  ['Mayors spoke of reports of Turkish shelling near Orvash on Friday.', ['blames Turkey']],
  [
    'Ten millers died in an exchange of shelling between Turkish forces and the rebels.',
    ['blames Turkey and rebels'],
  ],
  ['The US-led coalition said a raid killed two commanders in Orvash.', ['claims US-led coalition']],
  ["Turkey's defence ministry said its troops fired back and killed five fighters.", ['claims Turkey']],
  [
    'Hezbollah fighters along with Syrian soldiers stormed Orvash, killing nine.',
    ['blames Hezbollah and Syria'],
  ],
  [
    'An unknown drone that is thought to belong to the US-led coalition killed a miller.',
    ['suspects US-led coalition'],
  ],
  [
    'Fighters of the “Dawn of Karst” faction shelled two mills on Sunday, killing nine.',
    ['blames Dawn of Karst'],
  ],
  ['Air defences of Orvash go off after every Israeli strike.', []],
  ["The loss will hurt the rebels' ability to carry out attacks.", []],
  ['Orvash condemned terrorist bomb attacks on its mills that killed nine.', []],
];

describe('whose attack', () => {
  for (const [text, says] of CASES)
    test(text, () => {
      const found = claimsOf(read(text).reading).flatMap((c) =>
        c.kind === 'responsibility' ? [`${c.stance} ${c.actor}`] : [],
      );
      expect(found.sort()).toEqual([...says].sort());
    });
});
