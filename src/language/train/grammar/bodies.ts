import type { Chance } from './chance.ts';
import { invented } from './names.ts';
import { INSTITUTIONS, OF_SPEAKERS, PEOPLES, STATES } from './parties.ts';
import { as, leaf, type Phrase, tree } from './phrase.ts';
import { placed } from './places.ts';

const OPEN = leaf('(', 'PUNCT.-LRB-');

const CLOSE = leaf(')', 'PUNCT.-RRB-');

/** A body that speaks or acts, with its letters behind it or what it does in a relative clause now and then. */
export function body(chance: Chance): Phrase {
  const it = institution(chance);
  return chance.make<Phrase>([
    [
      4,
      () =>
        tree`${it} (appos (punct ${OPEN}) ${leaf(chance.one(['KLM', 'PRA', 'NLF', 'SDC', 'UFO']), 'NNP')} (punct ${CLOSE}))`,
    ],
    [
      4,
      () =>
        tree`${it} (acl:relcl (nsubj which/WDT) relies/VBZ (obl (case on/IN) ${leaf(chance.one(['contacts', 'activists', 'sources', 'medics']), 'NNS')} ${chance.is(0.5) ? placed(chance, 'nmod') : null}))`,
    ],
    [2, () => tree`${it} (acl ${leaf(chance.one(['based', 'run']), 'VBN')} ${placed(chance, 'obl')})`],
  ]);
}

/** A body that speaks or acts: "the health ministry", "the Zarala Monitor for Human Rights", "the Kesh council". */
export function institution(chance: Chance): Phrase {
  return chance.make<Phrase>([
    [5, () => tree`(det the/DT) ${leaf(chance.one(INSTITUTIONS), 'NN')}`],
    [
      3,
      () =>
        tree`(det the/DT) (amod ${leaf(chance.one(PEOPLES), 'JJ')}) ${leaf(chance.one(INSTITUTIONS), 'NN')}`,
    ],
    [
      3,
      () =>
        tree`(det the/DT) (compound ${leaf(chance.one(OF_SPEAKERS), 'NN')}) ${leaf(chance.one(INSTITUTIONS), 'NN')}`,
    ],
    [
      2,
      () =>
        tree`(det the/DT) (compound ${leaf(invented(chance), 'NNP')}) ${leaf(chance.one(['Observatory', 'Monitor', 'Network', 'Centre', 'Brigade', 'Front', 'Agency', 'Council']), 'NNP')} ${chance.is(0.4) ? as('nmod', tree`(case for/IN) (amod Human/ADJ.NNP) Rights/NNPS`) : null}`,
    ],
    [
      2,
      () =>
        tree`(det the/DT) Ministry/NNP (nmod (case of/IN) ${leaf(chance.one(['Defence', 'Health', 'Interior', 'Defense', 'Information']), 'NNP')})`,
    ],
    [2, () => leaf(chance.one(STATES), 'NNP')],
    [3, () => organisation(chance)],
    [
      1,
      () =>
        tree`(nmod:poss ${leaf(chance.one(STATES), 'NNP')} (case 's/POS)) (compound ${leaf(chance.one(['defence', 'health', 'interior', 'foreign']), 'NN')}) ministry/NN`,
    ],
  ]);
}

/** A body by a name of several words: "Human Rights Watch", "the Red Cross", "the Zarala Media Office", "Amnesty International". */
function organisation(chance: Chance): Phrase {
  const name = (): Phrase => leaf(invented(chance), 'NNP');
  const the = chance.is(0.7) ? as('det', leaf('the', 'DT')) : null;
  return chance.make<Phrase>([
    [
      2,
      () =>
        tree`(compound (amod Human/ADJ.NNP) Rights/NNPS) ${leaf(chance.one(['Watch', 'Council', 'Network', 'Office', 'Centre']), 'NNP')}`,
    ],
    [
      1,
      () =>
        tree`${the} (compound ${name()}) ${leaf(chance.one(['Watch', 'News', 'Today', 'Times', 'Press']), 'NNP')}`,
    ],
    [
      1,
      () =>
        tree`${the} (compound ${name()}) (compound ${leaf(chance.one(['Media', 'Press', 'Relief', 'Police', 'Health', 'Defence']), 'NNP')}) ${leaf(chance.one(['Office', 'Centre', 'Agency', 'Ministry', 'Committee']), 'NNP')}`,
    ],
    [
      1,
      () =>
        tree`(det the/DT) (amod ${leaf(chance.one(['Red', 'White', 'Blue', 'Free', 'National']), 'ADJ.NNP')}) ${leaf(chance.one(['Cross', 'Crescent', 'Army', 'Guard', 'Council', 'Coalition']), 'NNP')}`,
    ],
    [1, () => tree`(det the/DT) ${leaf(chance.one(['UN', 'EU', 'AU', 'WHO', 'OPCW', 'UNHCR']), 'NNP')}`],
    [1, () => tree`(det the/DT) (compound State/NNP) Department/NNP`],
  ]);
}
