import type { Chance } from './chance.ts';
import { invented } from './names.ts';
import { number } from './numbers.ts';
import { STATES } from './parties.ts';
import { as, type Dependent, flat, leaf, type Phrase, row, tree } from './phrase.ts';
import {
  AREAS,
  DAYS,
  DIRECTIONS,
  KINDS_OF_PLACE,
  MONTHS,
  OF_TARGETS,
  PARTS_OF_DAY,
  TARGETS,
} from './things.ts';

/** A place's own name. */
function name(chance: Chance): Phrase {
  return chance.make<Phrase>([
    [10, () => leaf(invented(chance), 'NNP')],
    [
      2,
      () =>
        tree`(compound ${leaf(invented(chance), 'NNP')}) ${leaf(chance.one(['City', 'Province', 'Hills', 'Bay', 'County', 'District', 'Valley', 'Street']), 'NNP')}`,
    ],
    [1, () => tree`${leaf(invented(chance), 'NNP')} (flat (punct -) ${leaf(invented(chance), 'NNP')})`],
    [1, () => flat(['Tal', invented(chance)], 'NNP')],
    [2, () => leaf(chance.one(STATES), 'NNP')],
  ]);
}

/** "Zarala", "the town of Zarala", "Zarala province", "a market in the north of Zarala". */
export function place(chance: Chance): Phrase {
  const noun = leaf(chance.one(KINDS_OF_PLACE), 'NN');
  const direction = chance.is(0.5) ? as('amod', leaf(chance.one(DIRECTIONS), 'JJ')) : null;
  return chance.make<Phrase>([
    [8, () => name(chance)],
    [3, () => tree`(det the/DT) ${direction} ${noun} (nmod (case of/IN) ${name(chance)})`],
    [2, () => tree`(compound ${name(chance)}) ${leaf(chance.one(AREAS), 'NN')}`],
    [2, () => tree`(amod ${leaf(chance.one(DIRECTIONS), 'JJ')}) ${name(chance)}`],
    [
      2,
      () =>
        tree`(nmod:poss ${name(chance)} (case 's/POS)) ${direction} (compound ${leaf(invented(chance), 'NNP')}) ${leaf(chance.one(AREAS), 'NN')}`,
    ],
    [2, () => tree`(det the/DT) ${direction} ${noun}`],
    [2, () => tree`${name(chance)} (appos (punct ,) ${name(chance)})`],
    [1, () => tree`${name(chance)} (appos (punct ,) (det a/DT) ${direction} ${noun})`],
  ]);
}

/** A building or a gathering: "a crowded market", "an army checkpoint", "two schools". */
export function target(chance: Chance): Phrase {
  const [one, many] = chance.one(TARGETS);
  const of = chance.is(0.35) ? as('compound', leaf(chance.one(OF_TARGETS), 'NN')) : null;
  const quality = chance.is(0.15)
    ? as('amod', leaf(chance.one(['crowded', 'busy', 'main', 'nearby', 'makeshift', 'residential']), 'JJ'))
    : null;
  const where = chance.is(0.25) ? placed(chance, 'nmod') : null;
  return chance.make<Phrase>([
    [
      6,
      () =>
        tree`(det ${leaf(chance.is(0.75) ? 'a' : 'the', 'DT')}) ${quality} ${of} ${leaf(one, 'NN')} ${where}`,
    ],
    [2, () => tree`(nummod ${number(chance)}) ${quality} ${of} ${leaf(many, 'NNS')} ${where}`],
    [2, () => tree`${quality} ${of} ${leaf(many, 'NNS')} ${where}`],
    [
      1,
      () =>
        tree`${leaf('one', 'CD')} (nmod (case of/IN) ${chance.is(0.5) ? as('det', leaf('the', 'DT')) : as('nmod:poss', leaf('its', 'PRP$'))} ${leaf(many, 'NNS')})`,
    ],
    [2, () => place(chance)],
  ]);
}

/** Where: "in Zarala", "near a checkpoint", with its relation to what it is put beside. */
export function placed(chance: Chance, rel: 'obl' | 'nmod'): Dependent {
  const preposition = leaf(
    chance.usual(['in', 'near', 'at', 'outside', 'on', 'across', 'around', 'inside']),
    'IN',
  );
  const inner = chance.is(0.65) ? place(chance) : target(chance);
  return as(rel, tree`(case ${preposition}) ${inner}`);
}

/** When: "on Friday", "late on Monday", "Tuesday", "early Sunday", "in March 2014", "on 5 May", "last week". */
export function dated(chance: Chance): Dependent {
  const day = (): Phrase => leaf(chance.one(DAYS), 'NNP');
  const part = (): Phrase => leaf(chance.one(PARTS_OF_DAY), 'NN');
  const month = (): Phrase => leaf(chance.one(MONTHS), 'NNP');
  const figure = (): Phrase => leaf(String(1 + Math.floor(chance.number(0, 30))), 'CD');
  const year = (): Phrase => leaf(String(2008 + chance.number(0, 15)), 'CD');
  return chance.make<Dependent>([
    [10, () => as('obl', tree`(case on/IN) ${day()}`)],
    [5, () => as('obl:unmarked', day())],
    [2, () => as('obl', tree`(case on/IN) (compound ${day()}) ${part()}`)],
    [2, () => as('obl:unmarked', tree`(compound ${day()}) ${part()}`)],
    [2, () => as('obl:unmarked', tree`(advmod ${leaf(chance.is(0.5) ? 'late' : 'early', 'RB')}) ${day()}`)],
    [
      2,
      () => as('obl', tree`(advmod ${leaf(chance.is(0.5) ? 'late' : 'early', 'RB')}) (case on/IN) ${day()}`),
    ],
    [
      3,
      () =>
        as(
          'obl',
          tree`(case on/IN) (nmod:unmarked ${month()}) ${figure()} ${chance.is(0.4) ? as('nmod:unmarked', tree`(punct ,) ${year()}`) : null}`,
        ),
    ],
    [1, () => as('obl', tree`(case on/IN) ${figure()} (nmod:unmarked ${month()})`)],
    [
      2,
      () => as('obl', tree`(case in/IN) ${month()} ${chance.is(0.5) ? as('nmod:unmarked', year()) : null}`),
    ],
    [
      2,
      () =>
        as(
          'obl:unmarked',
          tree`${chance.is(0.6) ? as('amod', leaf('last', 'JJ')) : as('det', leaf('this', 'DT'))} ${leaf(chance.one(['week', 'month', 'year']), 'NN')}`,
        ),
    ],
    [1, () => as('obl:unmarked', leaf(chance.one(['yesterday', 'today']), 'NN'))],
    [
      1,
      () =>
        as(
          'advmod',
          tree`(obl:unmarked (nummod ${number(chance)}) ${leaf(chance.one(['days', 'weeks', 'hours', 'years']), 'NNS')}) ${leaf(chance.one(['ago', 'later', 'earlier']), 'RB')}`,
        ),
    ],
    [
      1,
      () =>
        as(
          'obl',
          tree`(case during/IN) (det the/DT) ${leaf(chance.one(['night', 'day', 'week', 'fighting']), 'NN')}`,
        ),
    ],
  ]);
}

/** Where and when, either, both or neither, in either order. */
export function circumstances(chance: Chance): Dependent | null {
  return chance.make<Dependent | null>([
    [3, () => null],
    [4, () => placed(chance, 'obl')],
    [3, () => dated(chance)],
    [3, () => row(placed(chance, 'obl'), dated(chance))],
    [2, () => row(dated(chance), placed(chance, 'obl'))],
  ]);
}
