import type { Chance } from './chance.ts';
import { attack } from './events.ts';
import { bounded, number } from './numbers.ts';
import { named } from './people.ts';
import { as, leaf, type Phrase, tree } from './phrase.ts';
import { circumstances, dated, placed, target } from './places.ts';
import { speaker } from './speakers.ts';
import { cause } from './strikes.ts';
import { harming } from './verb-group.ts';
import { DYING } from './verbs.ts';
import { counted, victims } from './victims.ts';

/** "Six people died", "the toll rose to 14", "the blast left 12 dead", "two were missing". */
export function toll(chance: Chance): Phrase {
  const dying = chance.one(DYING);
  const det = leaf('the', 'DT');
  const count = (): Phrase => (chance.is(0.6) ? bounded(chance) : victims(chance));
  return chance.make<Phrase>([
    [
      5,
      () =>
        tree`(nsubj ${counted(chance)}) ${leaf(dying.past, 'VBD')} ${cause(chance)} ${circumstances(chance)}`,
    ],
    [
      3,
      () =>
        tree`(nsubj (det ${det}) (compound death/NN) toll/NN ${chance.is(0.5) ? as('nmod', tree`(case from/IN) ${attack(chance)}`) : null}) ${leaf(chance.one(['rose', 'climbed', 'jumped']), 'VBD')} (obl (case to/IN) ${count()}) ${chance.is(0.4) ? dated(chance) : null}`,
    ],
    [
      2,
      () =>
        tree`(nsubj (det ${det}) (compound death/NN) toll/NN) (aux has/AUX.VBZ) risen/VBN (obl (case to/IN) ${count()})`,
    ],
    [
      4,
      () =>
        tree`(nsubj ${attack(chance)}) left/VBD (obj ${count()}) (xcomp ${leaf(chance.one(['dead', 'wounded', 'injured', 'homeless']), 'JJ')} ${chance.is(0.4) ? as('conj', tree`(cc and/CC) (nsubj ${victims(chance)}) wounded/JJ`) : null})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${attack(chance)}) claimed/VBD (obj (det the/DT) lives/NNS (nmod (case of/IN) ${counted(chance)}))`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${attack(chance)}) brings/VBZ (obj (det the/DT) ${leaf(chance.one(['toll', 'number', 'total']), 'NN')}) (obl (case to/IN) ${count()})`,
    ],
    [
      2,
      () =>
        tree`(expl there/EX) were/VBD (nsubj (det no/DT) ${leaf(chance.one(['casualties', 'injuries', 'deaths', 'survivors']), 'NNS')})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${speaker(chance)}) ${leaf('put', 'VBD')} (obj (det the/DT) ${chance.is(0.4) ? as('compound', leaf('death', 'NN')) : null} ${leaf(chance.one(['toll', 'number']), 'NN')}) (obl (case at/IN) ${count()})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${speaker(chance)}) ${leaf(chance.one(['reported', 'counted', 'confirmed']), 'VBD')} (obj (nummod ${number(chance)}) ${leaf(chance.one(['deaths', 'bodies', 'injuries', 'casualties']), 'NNS')})`,
    ],
    [
      2,
      () =>
        tree`(nsubj (nummod ${number(chance)}) bodies/NNS) (aux:pass were/AUX.VBD) ${leaf(chance.one(['found', 'recovered', 'pulled']), 'VBN')} ${placed(chance, 'obl')}`,
    ],
    [1, () => tree`(nsubj ${victims(chance)}) (cop are/AUX.VBP) dead/JJ ${cause(chance)}`],
    [
      4,
      () =>
        tree`(nsubj ${bounded(chance)} (nmod (case of/IN) ${chance.is(0.7) ? as('det', leaf('the', 'DT')) : null} ${chance.is(0.5) ? as('nummod', number(chance)) : null} ${leaf(chance.one(['dead', 'wounded', 'injured', 'missing']), 'JJ')})) (cop ${chance.is(0.7) ? leaf('were', 'AUX.VBD') : leaf('are', 'AUX.VBP')}) ${leaf(chance.one(['children', 'women', 'civilians', 'soldiers', 'rebels', 'policemen', 'pupils']), 'NNS')} ${chance.is(0.2) ? as('conj', tree`(cc and/CC) ${leaf(chance.one(['women', 'fighters', 'medics']), 'NNS')}`) : null}`,
    ],
  ]);
}

/** Groups with a participle behind them: "12 people wounded in the raid were taken to a hospital". */
export function reduced(chance: Chance): Phrase {
  const { verb } = harming(chance);
  const who = tree`${victims(chance)} (acl ${leaf(verb.participle, 'VBN')} ${cause(chance) ?? placed(chance, 'obl')})`;
  return chance.make<Phrase>([
    [
      3,
      () =>
        tree`(nsubj:pass ${who}) (aux:pass were/AUX.VBD) ${leaf(chance.one(['taken', 'brought', 'rushed']), 'VBN')} (obl (case to/IN) ${target(chance)})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) (cop were/AUX.VBD) ${leaf(chance.one(['civilians', 'soldiers', 'children', 'rebels']), 'NNS')}`,
    ],
    [2, () => tree`(expl there/EX) were/VBD (nsubj ${who})`],
    [2, () => tree`(nsubj hospitals/NNS) (aux have/AUX.VBP) received/VBN (obj ${who})`],
    [
      2,
      () =>
        tree`(obl (case among/IN) (det the/DT) ${leaf(chance.one(['dead', 'wounded', 'injured']), 'JJ')}) ${leaf('were', 'VBD')} (nsubj ${victims(chance)})`,
    ],
    [
      2,
      () =>
        tree`(nsubj:pass ${victims(chance)} (acl:relcl (nsubj:pass who/WP) (aux:pass were/AUX.VBD) ${leaf(verb.participle, 'VBN')} ${cause(chance)})) (aux:pass were/AUX.VBD) buried/VBN ${circumstances(chance)}`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${victims(chance)}) (cop were/AUX.VBD) (case among/IN) (det the/DT) ${leaf(chance.one(['dead', 'wounded', 'injured']), 'JJ')}`,
    ],
    [
      1,
      () =>
        tree`(nsubj those/PRON.DT (acl ${leaf(verb.participle, 'VBN')})) included/VBD (obj ${victims(chance)})`,
    ],
    [
      1,
      () =>
        tree`(nsubj:pass ${named(chance)} (amod (punct ,) ${leaf(String(chance.number(17, 80)), 'CD')})) (punct ,) (aux:pass was/AUX.VBD) ${leaf(verb.participle, 'VBN')} ${cause(chance)}`,
    ],
  ]);
}
