import { institution } from './bodies.ts';
import type { Chance } from './chance.ts';
import { given, invented } from './names.ts';
import { as, type Dependent, flat, leaf, type Phrase, tree } from './phrase.ts';

/** A person by name, with rank, age, role: "Lt. Col. Omar Zarala, 45, a spokesman for the coalition". */
export function named(chance: Chance): Phrase {
  const forms = [given(chance), invented(chance)];
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
    const tail = leaf(invented(chance), 'NNP');
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
