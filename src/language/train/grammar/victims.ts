import type { Chance } from './chance.ts';
import { bounded, number } from './numbers.ts';
import { PEOPLES, SIDES, VICTIMS } from './parties.ts';
import { named } from './people.ts';
import { as, type Dependent, leaf, type Phrase, tree } from './phrase.ts';

/** The nouns that news uses most stand first in each class; classes themselves are taken evenly. */
function victimNoun(chance: Chance, many: boolean): Phrase {
  if (many && chance.is(0.3)) return leaf('people', 'NNS');
  const kind = chance.one(VICTIMS);
  return many ? leaf(chance.usual(kind.many), 'NNS') : leaf(chance.usual(kind.one), 'NN');
}

function quality(chance: Chance): Dependent | null {
  if (chance.is(0.74)) return null;
  return chance.make<Dependent>([
    [
      3,
      () =>
        as(
          'amod',
          leaf(chance.one(['wounded', 'injured', 'displaced', 'captured', 'unarmed', 'kidnapped']), 'VBN'),
        ),
    ],
    [4, () => as('amod', leaf(chance.one(PEOPLES), 'JJ'))],
    [4, () => as('compound', leaf(chance.one(SIDES), 'NN'))],
    [
      4,
      () =>
        as(
          'amod',
          leaf(chance.one(['other', 'young', 'civilian', 'local', 'off-duty', 'elderly', 'foreign']), 'JJ'),
        ),
    ],
  ]);
}

/** "12 people", "two wounded soldiers", "five others", "dozens of villagers", "a nurse", "seven". */
export function victims(chance: Chance): Phrase {
  return chance.make<Phrase>([
    [52, () => tree`(nummod ${bounded(chance)}) ${quality(chance)} ${victimNoun(chance, true)}`],
    [7, () => tree`(nummod ${number(chance)}) ${leaf('others', 'NNS')}`],
    [3, () => tree`(nummod ${number(chance)}) (amod other/JJ) ${victimNoun(chance, true)}`],
    [
      7,
      () =>
        tree`(det ${leaf(chance.one(['a', 'a', 'another', 'the']), 'DT')}) ${quality(chance)} ${victimNoun(chance, false)}`,
    ],
    [4, () => tree`${quality(chance)} ${victimNoun(chance, true)}`],
    [
      3,
      () =>
        tree`(det a/DT) (amod (obl:unmarked (nummod ${leaf(String(chance.number(2, 80)), 'CD')} (punct -)) year/NN (punct -)) old/JJ) ${victimNoun(chance, false)}`,
    ],
    [3, () => tree`(amod ${leaf(chance.one(['several', 'many', 'few']), 'JJ')}) ${victimNoun(chance, true)}`],
    [
      6,
      () =>
        tree`${leaf(chance.one(['dozens', 'hundreds', 'scores', 'thousands']), 'NNS')} (nmod (case of/IN) ${quality(chance)} ${victimNoun(chance, true)})`,
    ],
    [4, () => bounded(chance)],
    [
      3,
      () =>
        tree`${chance.is(0.6) ? number(chance) : chance.is(0.5) ? leaf('most', 'JJS') : leaf('many', 'JJ')} (nmod (case of/IN) (det the/DT) ${leaf(chance.one(['dead', 'wounded', 'injured', 'missing']), 'JJ')})`,
    ],
    [
      3,
      () =>
        tree`(det the/DT) ${chance.is(0.3) ? as('nummod', number(chance)) : null} ${leaf(chance.one(['dead', 'wounded', 'injured']), 'JJ')}`,
    ],
    [
      3,
      () =>
        tree`${number(chance)} (nmod (case of/IN) ${chance.is(0.5) ? leaf('them', 'PRP') : tree`(det the/DT) ${victimNoun(chance, true)}`})`,
    ],
    [
      4,
      () =>
        tree`(nummod ${number(chance)}) ${leaf('members', 'NNS')} (nmod (case of/IN) (det ${leaf(chance.one(['the', 'a']), 'DT')}) (compound ${leaf(chance.one(SIDES), 'NN')}) ${leaf(chance.one(['force', 'family', 'council', 'patrol', 'unit', 'team']), 'NN')})`,
    ],
    [3, () => named(chance)],
  ]);
}

/** Victims with their parts: "31 people, including two medics and a child". */
export function counted(chance: Chance): Phrase {
  const whole = victims(chance);
  return chance.make<Phrase>([
    [66, () => whole],
    [12, () => listed(chance, whole, victims(chance))],
    [
      16,
      () => {
        const parts = chance.is(0.45) ? listed(chance, victims(chance), victims(chance)) : victims(chance);
        return tree`${whole} (nmod (punct ,) (case including/VBG) ${parts})`;
      },
    ],
    [3, () => tree`${whole} (nmod (punct ,) (case among/IN) them/PRP (parataxis ${victims(chance)}))`],
    [
      3,
      () =>
        tree`${whole} (parataxis (punct ,) (nsubj ${chance.is(0.5) ? leaf('most', 'JJS') : leaf(chance.one(['two', 'three', 'some']), 'CD')} (nmod (case of/IN) them/PRP)) ${victimNoun(chance, true)})`,
    ],
  ]);
}

/** "A and B", "A, B and C". */
export function listed(chance: Chance, first: Phrase, second: Phrase): Phrase {
  const and = leaf(chance.is(0.95) ? 'and' : '&', 'CC');
  if (chance.is(0.7)) return tree`${first} (conj (cc ${and}) ${second})`;
  return tree`${first} (conj (punct ,) ${victims(chance)}) (conj (cc ${and}) ${second})`;
}
