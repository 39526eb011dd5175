import { blame } from './blame.ts';
import { institution } from './bodies.ts';
import type { Chance } from './chance.ts';
import { attack } from './events.ts';
import { force } from './forces.ts';
import { killActive } from './harm.ts';
import { bounded, number } from './numbers.ts';
import { SPEAKERS, STATES } from './parties.ts';
import { as, type Dependent, leaf, type Phrase, tree, without } from './phrase.ts';
import { dated, place, placed, target } from './places.ts';
import { speaker } from './speakers.ts';
import { cause, strike } from './strikes.ts';
import { harming, manyOf } from './verb-group.ts';
import { victims } from './victims.ts';

/** What of a sentence a headline leaves out: articles and forms of "to be". */
function clipped(phrase: Phrase): Phrase {
  const gone = phrase.words.map(
    (w, i) => w.xpos === 'DT' && /^(the|a|an)$/.test(w.form) && !phrase.words.some((x) => x.head === i),
  );
  return without(phrase, gone);
}

/** A headline: "Blast kills 12 in Zarala", "Six killed in raid on camp", "Police: four shot dead". */
export function headline(chance: Chance): Phrase {
  const { verb, dead } = harming(chance);
  const who = (): Phrase => (chance.is(0.35) ? bounded(chance) : victims(chance));
  const passive = (subject: Phrase): Phrase =>
    tree`(nsubj:pass ${subject}) ${leaf(verb.participle, 'VBN')} ${verb.particle ? as('compound:prt', leaf(verb.particle, 'RP')) : null} ${dead} ${second()} ${cause(chance) ?? placed(chance, 'obl')} ${chance.is(0.3) ? placed(chance, 'obl') : null}`;
  const second = (): Dependent | null =>
    chance.is(0.3)
      ? as(
          'conj',
          tree`(punct ,) (nsubj:pass ${chance.is(0.5) ? number(chance) : victims(chance)}) ${leaf(chance.one(['wounded', 'injured', 'hurt', 'killed', 'missing']), 'VBN')}`,
        )
      : null;
  const main = chance.make<Phrase>([
    [7, () => killActive(chance, 'present')],
    [8, () => passive(who())],
    [3, () => strike(chance, 'present')],
    [3, () => tree`(nsubj ${who()}) dead/JJ ${second()} ${cause(chance) ?? placed(chance, 'obl')}`],
    [
      2,
      () => {
        const what = attack(chance);
        const verb = manyOf(what) ? leaf('leave', 'VBP') : leaf('leaves', 'VBZ');
        return tree`(nsubj ${what}) ${verb} (obj ${who()}) (xcomp ${leaf(chance.one(['dead', 'wounded', 'injured']), 'JJ')})`;
      },
    ],
    [
      1,
      () =>
        tree`(nsubj (compound death/NN) toll/NN ${chance.is(0.5) ? as('nmod', tree`(case in/IN) ${attack(chance)}`) : null}) rises/VBZ (obl (case to/IN) ${bounded(chance)})`,
    ],
    [1, () => tree`${attack(chance)} ${placed(chance, 'nmod')}`],
    [6, () => blamed(chance)],
  ]);
  const whole = chance.make<Phrase>([
    [8, () => main],
    [1, () => tree`${main} (parataxis (punct :) ${clippedSpeaker(chance)})`],
    [1, () => tree`${clippedSpeaker(chance)} (punct :) (parataxis ${main})`],
    [
      1,
      () =>
        tree`(ccomp ${main}) (punct ,) (nsubj ${clippedSpeaker(chance)}) ${chance.is(0.5) ? leaf('say', 'VBP') : leaf('says', 'VBZ')}`,
    ],
    [1, () => tree`(obl:unmarked ${place(chance)}) (punct :) ${main}`],
  ]);
  return chance.is(0.85) ? clipped(whole) : tree`${whole} ${dated(chance)}`;
}

/** "Army denies role in raid", "Rebels blame government for blast", "Police say bomb kills three", "Moscow accuses Ankara of shelling village". */
function blamed(chance: Chance): Phrase {
  const who = chance.make<Phrase>([
    [3, () => leaf(chance.one(STATES), 'NNP')],
    [3, () => force(chance).phrase],
    [2, () => institution(chance)],
    [2, () => leaf(chance.one(SPEAKERS)[1], 'NNS')],
    [1, () => leaf('police', 'NNS')],
  ]);
  const tag = who.words[who.head].xpos;
  const many = tag === 'NNS' || (tag === 'NNP' && chance.is(0.15));
  const verb = (base: string, third: string): Phrase => leaf(many ? base : third, many ? 'VBP' : 'VBZ');
  const said = (): Phrase =>
    chance.is(0.5) ? killActive(chance, 'past') : chance.is(0.5) ? strike(chance, 'past') : blame(chance);
  return chance.make<Phrase>([
    [
      4,
      () =>
        tree`(nsubj ${who}) ${verb('deny', 'denies')} (obj ${chance.is(0.3) ? as('det', leaf('any', 'DT')) : null} ${leaf(chance.one(['responsibility', 'involvement', 'role', 'blame', 'claims', 'reports']), 'NN')} ${chance.is(0.5) ? as('nmod', tree`(case ${leaf(chance.one(['in', 'of', 'for']), 'IN')}) ${attack(chance)}`) : null})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) ${verb('deny', 'denies')} (xcomp ${leaf(chance.one(['bombing', 'shelling', 'targeting', 'killing']), 'VBG')} (obj ${chance.is(0.5) ? target(chance) : victims(chance)}))`,
    ],
    [
      3,
      () =>
        tree`(nsubj ${who}) ${verb('blame', 'blames')} (obj ${force(chance).phrase}) (obl (case for/IN) ${attack(chance)})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) ${verb('accuse', 'accuses')} (obj ${force(chance).phrase}) (advcl (mark of/SCONJ.IN) ${leaf(chance.one(['bombing', 'shelling', 'targeting', 'killing']), 'VBG')} (obj ${target(chance)}))`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) ${verb('claim', 'claims')} (obj responsibility/NN) (obl (case for/IN) ${attack(chance)})`,
    ],
    [
      4,
      () =>
        tree`(nsubj ${who}) ${chance.one([verb('say', 'says'), verb('claim', 'claims'), verb('confirm', 'confirms')])} (ccomp ${said()})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) ${chance.one([verb('condemn', 'condemns'), verb('halt', 'halts'), verb('launch', 'launches'), verb('probe', 'probes'), verb('mourn', 'mourns')])} (obj ${attack(chance)})`,
    ],
    [
      1,
      () =>
        tree`(nsubj ${who}) ${verb('vow', 'vows')} (obj revenge/NN) (obl (case for/IN) ${attack(chance)})`,
    ],
  ]);
}

function clippedSpeaker(chance: Chance): Phrase {
  const who = chance.is(0.5) ? leaf('police', 'NNS') : chance.is(0.5) ? institution(chance) : speaker(chance);
  const last = who.words[who.words.length - 1];
  return last.form === ',' ? { ...who, words: who.words.slice(0, -1) } : who;
}
