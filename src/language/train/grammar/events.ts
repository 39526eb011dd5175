import type { Chance } from './chance.ts';
import { force, type Party } from './forces.ts';
import { number } from './numbers.ts';
import { PEOPLES, SIDES, STATES } from './parties.ts';
import { as, type Dependent, leaf, type Phrase, tree } from './phrase.ts';
import { placed, target } from './places.ts';
import { CRAFT, EVENTS, MUNITIONS, OF_CRAFT, OF_EVENTS, OF_MUNITIONS } from './things.ts';
import { victims } from './victims.ts';

/** What harm came of: "a car bombing in Zarala", "two air strikes", "the Saudi-led raid on a wedding", "clashes". */
export function attack(chance: Chance): Phrase {
  const [one, many] = chance.one(EVENTS);
  const of = chance.is(0.25) ? as('compound', leaf(chance.one(OF_EVENTS), 'NN')) : null;
  const side = chance.make<Dependent | null>([
    [6, () => null],
    [2, () => as('amod', leaf(chance.one(PEOPLES), 'JJ'))],
    [3, () => as('compound', leaf(chance.one(SIDES), 'NN'))],
    [1, () => as('compound', leaf(chance.one(['US', 'UN', 'NATO', ...STATES]), 'NNP'))],
    [
      2,
      () =>
        as(
          'amod',
          leaf(chance.one(['heavy', 'intense', 'new', 'fresh', 'deadly', 'fierce', 'massive']), 'JJ'),
        ),
    ],
    [1, () => as('amod', leaf(chance.one(['suspected', 'reported']), 'VBN'))],
    [
      1,
      () =>
        as('amod', tree`(compound ${leaf(chance.one(['US', 'Saudi', 'NATO']), 'NNP')}) (punct -) led/VBN`),
    ],
  ]);
  const after = chance.make<Dependent | null>([
    [6, () => null],
    [2, () => as('nmod', tree`(case on/IN) ${target(chance)}`)],
    [2, () => placed(chance, 'nmod')],
    [1, () => as('nmod', tree`(case by/IN) ${force(chance).phrase}`)],
    [1, () => as('nmod', tree`(case by/IN) ${craft(chance).phrase}`)],
    [1, () => as('nmod', tree`(case with/IN) ${force(chance).phrase}`)],
    [
      1,
      () =>
        as(
          'nmod',
          tree`(case between/IN) ${force(chance).phrase} (conj (cc and/CC) ${force(chance).phrase})`,
        ),
    ],
    [1, () => as('nmod', tree`(case of/IN) ${target(chance)}`)],
    [1, () => as('nmod', tree`(case of/IN) ${victims(chance)}`)],
    [
      1,
      () =>
        as(
          'acl:relcl',
          tree`(punct ,) (obl (case in/IN) which/WDT) (nsubj ${chance.is(0.5) ? number(chance) : victims(chance)}) ${leaf(chance.one(['died', 'suffocated', 'perished']), 'VBD')}`,
        ),
    ],
    [1, () => as('acl', tree`targeting/VBG (obj ${target(chance)})`)],
    [
      1,
      () =>
        as(
          'acl:relcl',
          tree`(punct ,) (nsubj which/WDT) ${leaf(chance.one(['killed', 'wounded', 'injured', 'left']), 'VBD')} (obj ${number(chance)}) (punct ,)`,
        ),
    ],
    [
      1,
      () =>
        as(
          'acl:relcl',
          tree`(nsubj that/WDT) ${leaf(chance.one(['killed', 'wounded', 'injured', 'hit']), 'VBD')} (obj ${number(chance)})`,
        ),
    ],
  ]);
  return chance.make<Phrase>([
    [
      6,
      () => tree`(det ${leaf(chance.is(0.7) ? 'a' : 'the', 'DT')}) ${side} ${of} ${leaf(one, 'NN')} ${after}`,
    ],
    [3, () => tree`${side} ${of} ${leaf(many, 'NNS')} ${after}`],
    [2, () => tree`(nummod ${number(chance)}) ${side} ${of} ${leaf(many, 'NNS')} ${after}`],
    [1, () => leaf(chance.one(['shelling', 'fighting', 'gunfire', 'bombardment', 'violence']), 'NN')],
  ]);
}

/** What was fired or set off: "a mortar shell", "two rockets", "barrel bombs", "shells fired by rebels". */
export function munition(chance: Chance): Party {
  const [one, many] = chance.one(MUNITIONS);
  const fitting = OF_MUNITIONS[one];
  const of = fitting && chance.is(0.4) ? as('compound', leaf(chance.one(fitting), 'NN')) : null;
  const after = chance.make<Dependent | null>([
    [8, () => null],
    [
      1,
      () =>
        as(
          'acl',
          tree`${leaf(chance.one(['thrown', 'lobbed', 'launched', 'fired', 'shot']), 'VBN')} (obl (case ${leaf(chance.one(['into', 'at', 'from', 'over']), 'IN')}) ${target(chance)})`,
        ),
    ],
    [
      1,
      () =>
        as(
          'acl',
          tree`(punct ,) ${leaf(chance.one(['launched', 'fired', 'dropped', 'planted']), 'VBN')} ${placed(chance, 'obl')} (punct ,)`,
        ),
    ],
    [1, () => as('acl', tree`fired/VBN (obl:agent (case by/IN) ${force(chance).phrase})`)],
    [
      1,
      () =>
        as(
          'acl',
          tree`${leaf(chance.one(['planted', 'hidden', 'left', 'placed']), 'VBN')} ${placed(chance, 'obl')}`,
        ),
    ],
    [1, () => as('acl', tree`dropped/VBN (obl:agent (case by/IN) ${craft(chance).phrase})`)],
  ]);
  return chance.make<Party>([
    [3, () => ({ phrase: tree`(det a/DT) ${of} ${leaf(one, 'NN')} ${after}`, many: false })],
    [3, () => ({ phrase: tree`${of} ${leaf(many, 'NNS')} ${after}`, many: true })],
    [2, () => ({ phrase: tree`(nummod ${number(chance)}) ${of} ${leaf(many, 'NNS')} ${after}`, many: true })],
  ]);
}

/** What carries weapons: "jets", "two Russian warplanes", "a helicopter". */
export function craft(chance: Chance): Party {
  const [one, many] = chance.one(CRAFT);
  const side = chance.make<Dependent | null>([
    [4, () => null],
    [3, () => as('amod', leaf(chance.one(PEOPLES), 'JJ'))],
    [2, () => as('compound', leaf(chance.one(OF_CRAFT), 'NN'))],
  ]);
  return chance.make<Party>([
    [4, () => ({ phrase: tree`${side} ${leaf(many, 'NNS')}`, many: true })],
    [2, () => ({ phrase: tree`(nummod ${number(chance)}) ${side} ${leaf(many, 'NNS')}`, many: true })],
    [2, () => ({ phrase: tree`(det a/DT) ${side} ${leaf(one, 'NN')}`, many: false })],
    [
      1,
      () => ({
        phrase: tree`(amod ${leaf(chance.one(PEOPLES), 'JJ')} (conj (cc ${leaf(chance.one(['and', 'or']), 'CC')}) ${leaf(chance.one(PEOPLES), 'JJ')})) ${leaf(many, 'NNS')}`,
        many: true,
      }),
    ],
  ]);
}
