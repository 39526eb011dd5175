import { institution } from './bodies.ts';
import type { Chance } from './chance.ts';
import { invented } from './names.ts';
import { number } from './numbers.ts';
import { BODIES_MANY, BODIES_ONE, FORCES, OF_FORCES, PEOPLES, SIDES, STATES, UNITS } from './parties.ts';
import { as, leaf, type Phrase, tree } from './phrase.ts';

/** Who or what acts, and whether it takes the verb of many. */
export interface Party {
  phrase: Phrase;
  many: boolean;
}

/** A body under arms by its name: "the Zarala Brigade", "the Kurdish NLF militia", "the "Zarala State" group", "the NLF". */
function unit(chance: Chance): Phrase {
  const letters = (): Phrase => leaf(chance.one(['NLF', 'PRA', 'KLM', 'SDC', 'JFA', 'TPR']), 'NNP');
  const name = (): Phrase => leaf(invented(chance), 'NNP');
  const kind = (): Phrase => leaf(chance.one(['militia', 'group', 'movement', 'militants']), 'NN');
  return chance.make<Phrase>([
    [3, () => tree`(det the/DT) (compound ${name()}) ${leaf(chance.one(UNITS), 'NNP')}`],
    [2, () => tree`(det the/DT) (amod ${leaf(chance.one(PEOPLES), 'JJ')}) (compound ${letters()}) ${kind()}`],
    [1, () => tree`(det the/DT) ${letters()}`],
    [
      1,
      () =>
        tree`(det the/DT) (compound (punct “) (compound ${name()}) State/NNP (punct ”)) ${chance.is(0.4) ? as('compound', leaf('militant', 'NN')) : null} group/NN`,
    ],
    [1, () => tree`(compound ${name()}) ${leaf(chance.one(['State', 'Front', 'Movement']), 'NNP')}`],
    [1, () => tree`(det the/DT) (compound ${name()}) (punct -) (compound ${name()}) ${kind()}`],
  ]);
}

/** Those who do the harm: "gunmen", "masked men", "government forces", "a suicide bomber". */
export function force(chance: Chance): Party {
  const quality = chance.is(0.3) ? chance.one(OF_FORCES) : null;
  const amod = quality ? as('amod', leaf(quality[0], quality[1])) : null;
  const [one, many] = chance.one(FORCES);
  return chance.make<Party>([
    [6, () => ({ phrase: tree`${amod} ${leaf(many, 'NNS')}`, many: true })],
    [2, () => ({ phrase: tree`(nummod ${number(chance)}) ${amod} ${leaf(many, 'NNS')}`, many: true })],
    [
      2,
      () => ({
        phrase: tree`(det a/DT) ${chance.is(0.3) ? as('compound', leaf('suicide', 'NN')) : amod} ${leaf(one, 'NN')}`,
        many: false,
      }),
    ],
    [
      2,
      () => ({
        phrase: tree`(compound ${leaf(chance.one(SIDES), 'NN')}) ${leaf(chance.one(BODIES_MANY), 'NNS')}`,
        many: true,
      }),
    ],
    [
      2,
      () => ({
        phrase: tree`(amod ${leaf(chance.one(PEOPLES), 'JJ')}) ${leaf(chance.one(BODIES_MANY), 'NNS')}`,
        many: true,
      }),
    ],
    [
      2,
      () => ({
        phrase: tree`(det the/DT) ${chance.is(0.5) ? as('amod', leaf(chance.one(PEOPLES), 'JJ')) : null} ${leaf(chance.one(BODIES_ONE), 'NN')}`,
        many: false,
      }),
    ],
    [
      1,
      () => ({
        phrase: tree`(amod ${leaf('masked', 'VBN')}) men/NNS ${chance.is(0.4) ? as('acl', tree`armed/VBN (obl (case with/IN) rifles/NNS)`) : null}`,
        many: true,
      }),
    ],
    [2, () => ({ phrase: leaf(chance.one(STATES), 'NNP'), many: false })],
    [3, () => ({ phrase: unit(chance), many: false })],
    [
      1,
      () => ({
        phrase: tree`${leaf(chance.one(STATES), 'NNP')} (conj (cc and/CC) ${institution(chance)})`,
        many: true,
      }),
    ],
  ]);
}
