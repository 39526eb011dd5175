import type { Chance } from './chance.ts';
import { cause, harming, killActive, strike } from './clauses.ts';
import { attack } from './events.ts';
import { bounded, number } from './numbers.ts';
import { institution, speaker, victims } from './people.ts';
import { as, type Dependent, leaf, type Phrase, tree, without } from './phrase.ts';
import { dated, place, placed } from './places.ts';

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
      () =>
        tree`(nsubj ${attack(chance)}) leaves/VBZ (obj ${who()}) (xcomp ${leaf(chance.one(['dead', 'wounded', 'injured']), 'JJ')})`,
    ],
    [
      1,
      () =>
        tree`(nsubj (compound death/NN) toll/NN ${chance.is(0.5) ? as('nmod', tree`(case in/IN) ${attack(chance)}`) : null}) rises/VBZ (obl (case to/IN) ${bounded(chance)})`,
    ],
    [1, () => tree`${attack(chance)} ${placed(chance, 'nmod')}`],
  ]);
  const whole = chance.make<Phrase>([
    [8, () => main],
    [1, () => tree`${main} (parataxis (punct :) ${clippedSpeaker(chance)})`],
    [1, () => tree`${clippedSpeaker(chance)} (punct :) (parataxis ${main})`],
    [
      1,
      () =>
        tree`(ccomp ${main}) (punct ,) (nsubj ${clippedSpeaker(chance)}) ${leaf(chance.one(['say', 'says']), 'VBP')}`,
    ],
    [1, () => tree`(obl:unmarked ${place(chance)}) (punct :) ${main}`],
  ]);
  return chance.is(0.85) ? clipped(whole) : tree`${whole} ${dated(chance)}`;
}

function clippedSpeaker(chance: Chance): Phrase {
  const who = chance.is(0.5) ? leaf('police', 'NNS') : chance.is(0.5) ? institution(chance) : speaker(chance);
  const last = who.words[who.words.length - 1];
  return last.form === ',' ? { ...who, words: who.words.slice(0, -1) } : who;
}
