import { body, institution } from './bodies.ts';
import type { Chance } from './chance.ts';
import { invented } from './names.ts';
import { OF_SPEAKERS, PEOPLES, QUALITIES_OF_SPEAKERS, SPEAKERS } from './parties.ts';
import { introduced } from './people.ts';
import { as, type Dependent, leaf, type Phrase, row, tree } from './phrase.ts';
import { placed } from './places.ts';

/** Who says it: "police", "a medical source", "officials in Zarala", "the health ministry", a person by name. */
export function speaker(chance: Chance): Phrase {
  const [one, many] = chance.one(SPEAKERS);
  const before = (): Dependent | null =>
    row(
      chance.is(0.25) ? as('amod', leaf(chance.one([...QUALITIES_OF_SPEAKERS, ...PEOPLES]), 'JJ')) : null,
      chance.is(0.4) ? as('compound', leaf(chance.one(OF_SPEAKERS), 'NN')) : null,
    );
  const after = (): Dependent | null => (chance.is(0.12) ? placed(chance, 'nmod') : null);
  return chance.make<Phrase>([
    [4, () => leaf('police', 'NNS')],
    [4, () => leaf(invented(chance), 'NNP')],
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
        tree`${leaf(chance.one(['works', 'lives']), 'VBZ')} (obl (case in/IN) ${leaf(invented(chance), 'NNP')})`,
    ],
    [
      1,
      () =>
        tree`${leaf('fled', 'VBD')} (obj (det the/DT) ${leaf(chance.one(['fighting', 'village', 'raid']), 'NN')})`,
    ],
  ]);
}
