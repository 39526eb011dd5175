import type { Chance } from './chance.ts';
import { attack, craft, munition } from './events.ts';
import { force } from './forces.ts';
import { as, type Dependent, leaf, type Phrase, tree } from './phrase.ts';
import { circumstances, target } from './places.ts';
import { active, harming, manyOf, passive, type Tense } from './verb-group.ts';
import type { Verb } from './verbs.ts';
import { ATTACKING, BURSTING, CAPTURING, LANDING, MISHAPS, regular } from './verbs.ts';
import { counted, victims } from './victims.ts';

/** What a passive is followed by: "in a blast", "by gunmen", "when a shell hit a school", "after …". */
export function cause(chance: Chance): Dependent | null {
  return chance.make<Dependent | null>([
    [4, () => null],
    [5, () => as('obl', tree`(case in/IN) ${attack(chance)}`)],
    [
      3,
      () =>
        as(
          'obl:agent',
          tree`(case by/IN) ${chance.is(0.6) ? force(chance).phrase : munition(chance).phrase}`,
        ),
    ],
    [3, () => as('advcl', tree`(advmod when/WRB) ${strike(chance, 'past')}`)],
    [
      2,
      () =>
        as(
          'advcl',
          tree`(mark ${leaf(chance.one(['after', 'as', 'while']), 'SCONJ.IN')}) ${strike(chance, 'past')}`,
        ),
    ],
    [1, () => as('obl', tree`(case during/IN) ${attack(chance)}`)],
  ]);
}

/** "A boat sank", "fire swept through a ward": what nobody did. */
function mishap(chance: Chance, tense: Tense): Phrase {
  const { verb, things, through } = chance.one(MISHAPS);
  const thing = chance.one(things);
  const many = thing === 'flames';
  const bare = tense === 'present' || thing === 'fire' || many;
  const quality = chance.is(0.3)
    ? as('amod', leaf(chance.one(['overloaded', 'crowded', 'huge', 'second', 'old']), 'JJ'))
    : null;
  const v = active(chance, verb, many, tense);
  const object = through ? as('obl', tree`(case through/IN) ${target(chance)}`) : null;
  const det = bare ? null : as(chance.is(0.8) ? 'det' : 'nmod:poss', leaf('a', 'DT'));
  const whose = det?.rel === 'nmod:poss' ? as('nmod:poss', leaf('their', 'PRP$')) : det;
  return tree`(nsubj ${whose} ${quality} ${leaf(thing, many ? 'NNS' : 'NN')}) ${v.before} ${v.verb} ${object} ${circumstances(chance)}`;
}

/** "Jets targeted a market", "shells hit a school", "troops stormed the town": what was done to a place. */
export function strike(chance: Chance, tense: Tense): Phrase {
  return chance.make<Phrase>([
    [5, () => done(chance, force(chance), chance.one(ATTACKING), tense)],
    [5, () => done(chance, craft(chance), chance.one(ATTACKING), tense)],
    [5, () => done(chance, munition(chance), chance.one(LANDING), tense)],
    [3, () => burst(chance, tense)],
    [3, () => mishap(chance, tense)],
    [
      2,
      () => {
        const who = force(chance).phrase;
        const form = (verb: Verb): Phrase =>
          tense === 'past'
            ? leaf(verb.past, 'VBD')
            : leaf(manyOf(who) ? verb.base : verb.third, manyOf(who) ? 'VBP' : 'VBZ');
        const three = chance.is(0.4);
        return tree`(nsubj ${who}) ${form(harming(chance).verb)} ${three ? as('conj', tree`(punct ,) ${form(chance.one(ATTACKING))}`) : null} (conj (cc and/CC) ${form(harming(chance).verb)} (obj ${victims(chance)}) ${circumstances(chance)})`;
      },
    ],
    [
      2,
      () => {
        const who = force(chance);
        const many = manyOf(who.phrase);
        const fire: Verb = chance.one([regular('open'), regular('exchange'), regular('trade')]);
        const v = active(chance, fire, many, tense);
        return tree`(nsubj ${who.phrase}) ${v.before} ${v.verb} (obj fire/NN) (obl (case ${leaf(chance.one(['on', 'at', 'with']), 'IN')}) ${chance.is(0.5) ? target(chance) : force(chance).phrase})`;
      },
    ],
    [
      2,
      () => {
        const who = chance.is(0.5) ? force(chance) : craft(chance);
        const v = active(
          chance,
          chance.one([
            regular('fire'),
            regular('launch'),
            { ...regular('drop'), past: 'dropped', participle: 'dropped' },
          ]),
          manyOf(who.phrase),
          tense,
        );
        return tree`(nsubj ${who.phrase}) ${v.before} ${v.verb} (obj ${munition(chance).phrase}) (obl (case ${leaf(chance.one(['at', 'on', 'into', 'towards']), 'IN')}) ${target(chance)})`;
      },
    ],
    [
      2,
      () => {
        const what = target(chance);
        const v = passive(chance, chance.one(ATTACKING), manyOf(what));
        return tree`(nsubj:pass ${what}) ${v.before} ${v.verb} ${cause(chance)}`;
      },
    ],
    [
      2,
      () => {
        const v = active(chance, chance.usual(CAPTURING.slice(0, 8)), true, tense);
        return tree`(nsubj ${force(chance).phrase}) ${v.before} ${v.verb} (obj ${victims(chance)}) ${circumstances(chance)}`;
      },
    ],
  ]);
}

function done(chance: Chance, who: { phrase: Phrase }, verb: Verb, tense: Tense): Phrase {
  const v = active(chance, verb, manyOf(who.phrase), tense);
  const harm = chance.make<Dependent | null>([
    [6, () => null],
    [
      3,
      () =>
        as(
          'advcl',
          tree`(punct ,) ${leaf(chance.one(['killing', 'wounding', 'injuring', 'destroying']), 'VBG')} (obj ${counted(chance)})`,
        ),
    ],
    [
      1,
      () =>
        as(
          'conj',
          tree`(cc and/CC) ${leaf(tense === 'past' ? 'killed' : 'kill', tense === 'past' ? 'VBD' : 'VBP')} (obj ${victims(chance)})`,
        ),
    ],
  ]);
  return tree`(nsubj ${who.phrase}) ${v.before} ${v.verb} (obj ${target(chance)}) ${circumstances(chance)} ${harm}`;
}

function burst(chance: Chance, tense: Tense): Phrase {
  const what = munition(chance);
  const v = active(chance, chance.one(BURSTING), manyOf(what.phrase), tense);
  const went = chance.is(0.2) && tense === 'past';
  const verb = went ? leaf('went', 'VBD') : v.verb;
  return tree`(nsubj ${what.phrase}) ${went ? null : v.before} ${verb} ${went ? as('compound:prt', leaf('off', 'RP')) : v.after} ${circumstances(chance)}`;
}
