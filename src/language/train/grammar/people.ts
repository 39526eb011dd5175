import type { Chance } from './chance.ts';
import { bounded, number } from './numbers.ts';
import { as, type Dependent, flat, leaf, type Phrase, row, tree } from './phrase.ts';
import { placed } from './places.ts';
import * as words from './words.ts';

const OPEN = leaf('(', 'PUNCT.-LRB-');
const CLOSE = leaf(')', 'PUNCT.-RRB-');

/** The nouns that news uses most stand first in each class; classes themselves are taken evenly. */
function victimNoun(chance: Chance, many: boolean): Phrase {
  if (many && chance.is(0.3)) return leaf('people', 'NNS');
  const kind = chance.one(words.VICTIMS);
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
    [4, () => as('amod', leaf(chance.one(words.PEOPLES), 'JJ'))],
    [4, () => as('compound', leaf(chance.one(words.SIDES), 'NN'))],
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
        tree`(nummod ${number(chance)}) ${leaf('members', 'NNS')} (nmod (case of/IN) (det ${leaf(chance.one(['the', 'a']), 'DT')}) (compound ${leaf(chance.one(words.SIDES), 'NN')}) ${leaf(chance.one(['force', 'family', 'council', 'patrol', 'unit', 'team']), 'NN')})`,
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

/** A person by name, with rank, age, role: "Lt. Col. Omar Zarala, 45, a spokesman for the coalition". */
export function named(chance: Chance): Phrase {
  const forms = [words.given(chance), words.invented(chance)];
  const title = chance.make<Dependent | null>([
    [5, () => null],
    [
      1,
      () =>
        as(
          'nmod:desc',
          leaf(
            chance.one([
              'Mr.',
              'Dr.',
              'General',
              'Gen.',
              'Sheikh',
              'President',
              'Colonel',
              'Capt.',
              'Maj.',
              'Sgt.',
            ]),
            'NNP',
          ),
        ),
    ],
    [
      1,
      () =>
        as(
          'nmod:desc',
          tree`(compound ${leaf(chance.one(['Lt.', 'Maj.', 'Brig.', 'Police', 'Deputy']), 'NNP')}) ${leaf(chance.one(['Col.', 'Gen.', 'Chief', 'General', 'Inspector']), 'NNP')}`,
        ),
    ],
    [
      1,
      () =>
        as(
          'nmod:desc',
          leaf(
            chance.one(['spokesman', 'activist', 'farmer', 'governor', 'commander', 'resident', 'witness']),
            'NN',
          ),
        ),
    ],
  ]);
  if (!title && chance.is(0.25)) return leaf(forms[1], 'NNP');
  if (chance.is(0.12)) {
    const tail = leaf(words.invented(chance), 'NNP');
    return tree`${title} ${leaf(forms[0], 'NNP')} (flat ${leaf(chance.one(['al', 'Al', 'el', 'ul']), 'NNP')}) (flat (punct -) ${tail})`;
  }
  return tree`${title} ${flat(forms, 'NNP')}`;
}

/** "a spokesman for the ministry", "head of the Zarala council". */
function role(chance: Chance): Phrase {
  const of = leaf(chance.is(0.5) ? 'for' : 'of', 'IN');
  const noun = leaf(
    chance.one([
      'spokesman',
      'spokeswoman',
      'head',
      'director',
      'commander',
      'member',
      'governor',
      'chief',
      'chairman',
      'lawyer',
      'surgeon',
    ]),
    'NN',
  );
  return tree`${chance.is(0.6) ? as('det', leaf(chance.is(0.6) ? 'a' : 'the', 'DT')) : null} ${chance.is(0.2) ? as('amod', leaf(chance.one(['senior', 'military', 'former', 'local']), 'JJ')) : null} ${noun} (nmod (case ${of}) ${institution(chance)})`;
}

/** A person with what is said of them between commas; `closed` when a comma must follow. */
export function introduced(chance: Chance): Phrase {
  const who = named(chance);
  return chance.make<Phrase>([
    [5, () => who],
    [3, () => tree`${who} (appos (punct ,) ${role(chance)}) (punct ,)`],
    [1, () => tree`${who} (amod (punct ,) ${leaf(String(chance.number(17, 80)), 'CD')}) (punct ,)`],
    [
      1,
      () =>
        tree`${who} (acl:relcl (punct ,) (nsubj who/WP) ${leaf(chance.one(['heads', 'runs', 'monitors', 'leads']), 'VBZ')} (obj ${institution(chance)})) (punct ,)`,
    ],
  ]);
}

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
    [5, () => tree`(det the/DT) ${leaf(chance.one(words.INSTITUTIONS), 'NN')}`],
    [
      3,
      () =>
        tree`(det the/DT) (amod ${leaf(chance.one(words.PEOPLES), 'JJ')}) ${leaf(chance.one(words.INSTITUTIONS), 'NN')}`,
    ],
    [
      3,
      () =>
        tree`(det the/DT) (compound ${leaf(chance.one(words.OF_SPEAKERS), 'NN')}) ${leaf(chance.one(words.INSTITUTIONS), 'NN')}`,
    ],
    [
      2,
      () =>
        tree`(det the/DT) (compound ${leaf(words.invented(chance), 'NNP')}) ${leaf(chance.one(['Observatory', 'Monitor', 'Network', 'Centre', 'Brigade', 'Front', 'Agency', 'Council']), 'NNP')} ${chance.is(0.4) ? as('nmod', tree`(case for/IN) (amod Human/ADJ.NNP) Rights/NNPS`) : null}`,
    ],
    [
      2,
      () =>
        tree`(det the/DT) Ministry/NNP (nmod (case of/IN) ${leaf(chance.one(['Defence', 'Health', 'Interior', 'Defense', 'Information']), 'NNP')})`,
    ],
    [2, () => leaf(chance.one(words.STATES), 'NNP')],
    [3, () => organisation(chance)],
    [
      1,
      () =>
        tree`(nmod:poss ${leaf(chance.one(words.STATES), 'NNP')} (case 's/POS)) (compound ${leaf(chance.one(['defence', 'health', 'interior', 'foreign']), 'NN')}) ministry/NN`,
    ],
  ]);
}

/** A body by a name of several words: "Human Rights Watch", "the Red Cross", "the Zarala Media Office", "Amnesty International". */
function organisation(chance: Chance): Phrase {
  const name = (): Phrase => leaf(words.invented(chance), 'NNP');
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

/** Who or what acts, and whether it takes the verb of many. */
export interface Party {
  phrase: Phrase;
  many: boolean;
}

/** A body under arms by its name: "the Zarala Brigade", "the Kurdish NLF militia", "the "Zarala State" group", "the NLF". */
function unit(chance: Chance): Phrase {
  const letters = (): Phrase => leaf(chance.one(['NLF', 'PRA', 'KLM', 'SDC', 'JFA', 'TPR']), 'NNP');
  const name = (): Phrase => leaf(words.invented(chance), 'NNP');
  const kind = (): Phrase => leaf(chance.one(['militia', 'group', 'movement', 'militants']), 'NN');
  return chance.make<Phrase>([
    [3, () => tree`(det the/DT) (compound ${name()}) ${leaf(chance.one(words.UNITS), 'NNP')}`],
    [
      2,
      () =>
        tree`(det the/DT) (amod ${leaf(chance.one(words.PEOPLES), 'JJ')}) (compound ${letters()}) ${kind()}`,
    ],
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
  const quality = chance.is(0.3) ? chance.one(words.OF_FORCES) : null;
  const amod = quality ? as('amod', leaf(quality[0], quality[1])) : null;
  const [one, many] = chance.one(words.FORCES);
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
        phrase: tree`(compound ${leaf(chance.one(words.SIDES), 'NN')}) ${leaf(chance.one(words.BODIES_MANY), 'NNS')}`,
        many: true,
      }),
    ],
    [
      2,
      () => ({
        phrase: tree`(amod ${leaf(chance.one(words.PEOPLES), 'JJ')}) ${leaf(chance.one(words.BODIES_MANY), 'NNS')}`,
        many: true,
      }),
    ],
    [
      2,
      () => ({
        phrase: tree`(det the/DT) ${chance.is(0.5) ? as('amod', leaf(chance.one(words.PEOPLES), 'JJ')) : null} ${leaf(chance.one(words.BODIES_ONE), 'NN')}`,
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
    [2, () => ({ phrase: leaf(chance.one(words.STATES), 'NNP'), many: false })],
    [3, () => ({ phrase: unit(chance), many: false })],
    [
      1,
      () => ({
        phrase: tree`${leaf(chance.one(words.STATES), 'NNP')} (conj (cc and/CC) ${institution(chance)})`,
        many: true,
      }),
    ],
  ]);
}

/** Who says it: "police", "a medical source", "officials in Zarala", "the health ministry", a person by name. */
export function speaker(chance: Chance): Phrase {
  const [one, many] = chance.one(words.SPEAKERS);
  const before = (): Dependent | null =>
    row(
      chance.is(0.25)
        ? as('amod', leaf(chance.one([...words.QUALITIES_OF_SPEAKERS, ...words.PEOPLES]), 'JJ'))
        : null,
      chance.is(0.4) ? as('compound', leaf(chance.one(words.OF_SPEAKERS), 'NN')) : null,
    );
  const after = (): Dependent | null => (chance.is(0.12) ? placed(chance, 'nmod') : null);
  return chance.make<Phrase>([
    [4, () => leaf('police', 'NNS')],
    [4, () => leaf(words.invented(chance), 'NNP')],
    [10, () => tree`${before()} ${leaf(many, 'NNS')} ${after()}`],
    [
      8,
      () =>
        tree`(det ${leaf(chance.is(0.85) ? 'a' : 'the', 'DT')}) ${before()} ${leaf(one, 'NN')} ${after()}`,
    ],
    [7, () => institution(chance)],
    [5, () => introduced(chance)],
    [3, () => body(chance)],
    [
      2,
      () =>
        tree`${institution(chance)} (acl:relcl (punct ,) (nsubj which/WDT) monitors/VBZ (obj (det the/DT) ${leaf(chance.one(['war', 'conflict', 'fighting', 'violence']), 'NN')} ${placed(chance, 'nmod')})) (punct ,)`,
    ],
    [2, () => leaf(chance.one(['he', 'she', 'they', 'it', 'they', 'he']), 'PRP')],
    [
      4,
      () =>
        tree`${chance.is(0.4) ? tree`(det a/DT) ${leaf(one, 'NN')}` : leaf(many, 'NNS')} (acl:relcl (nsubj who/WP) ${saw(chance)})`,
    ],
    [
      3,
      () =>
        tree`${leaf(many, 'NNS')} (acl ${leaf(chance.one(['interviewed', 'reached', 'quoted', 'contacted', 'questioned']), 'VBN')} (obl:agent (case by/IN) ${institution(chance)}))`,
    ],
  ]);
}

/** What a speaker did, in a relative clause: "who saw the attack", "who asked not to be named". */
function saw(chance: Chance): Phrase {
  return chance.make<Phrase>([
    [2, () => tree`asked/VBD (xcomp (advmod not/PART.RB) (mark to/TO) (aux:pass be/AUX.VB) named/VBN)`],
    [
      2,
      () =>
        tree`${leaf(chance.one(['reached', 'visited', 'left', 'saw']), 'VBD')} (obj (det the/DT) ${leaf(chance.one(['scene', 'site', 'town', 'area', 'bodies', 'attack']), 'NN')})`,
    ],
    [
      1,
      () =>
        tree`${leaf(chance.one(['spoke', 'talked']), 'VBD')} (obl (case on/IN) condition/NN (nmod (case of/IN) anonymity/NN))`,
    ],
    [
      1,
      () =>
        tree`${leaf(chance.one(['works', 'lives']), 'VBZ')} (obl (case in/IN) ${leaf(words.invented(chance), 'NNP')})`,
    ],
    [
      1,
      () =>
        tree`${leaf('fled', 'VBD')} (obj (det the/DT) ${leaf(chance.one(['fighting', 'village', 'raid']), 'NN')})`,
    ],
  ]);
}
