import type { Chance } from './chance.ts';
import { attack, craft, munition } from './events.ts';
import { force } from './forces.ts';
import { bounded } from './numbers.ts';
import { as, type Dependent, leaf, type Phrase, row, tree } from './phrase.ts';
import { circumstances, placed } from './places.ts';
import { cause } from './strikes.ts';
import { active, harming, passive, type Tense } from './verb-group.ts';
import { KILLING, WOUNDING } from './verbs.ts';
import { counted, victims } from './victims.ts';

/** "and injured seven others", "before fleeing", ", leaving 12 dead". */
function sequel(chance: Chance, tense: Tense, many: boolean): Dependent | null {
  const verb = chance.usual([...WOUNDING, ...KILLING]);
  const finite =
    tense === 'past' ? leaf(verb.past, 'VBD') : leaf(many ? verb.base : verb.third, many ? 'VBP' : 'VBZ');
  return chance.make<Dependent | null>([
    [6, () => null],
    [4, () => as('conj', tree`(cc and/CC) ${finite} (obj ${victims(chance)})`)],
    [
      2,
      () =>
        as(
          'advcl',
          tree`(punct ,) ${leaf(chance.one(['killing', 'wounding', 'injuring', 'hurting']), 'VBG')} (obj ${counted(chance)}) ${chance.is(0.25) ? as('conj', tree`(cc and/CC) ${leaf(chance.one(['wounding', 'injuring', 'destroying', 'damaging']), 'VBG')} (obj ${victims(chance)})`) : null}`,
        ),
    ],
    [tense === 'present' ? 4 : 0.5, () => as('conj', tree`(punct ,) ${finite} (obj ${victims(chance)})`)],
    [
      1,
      () =>
        as(
          'conj',
          tree`(cc and/CC) ${leaf(tense === 'past' ? 'fled' : many ? 'flee' : 'flees', tense === 'past' ? 'VBD' : many ? 'VBP' : 'VBZ')} ${chance.is(0.4) ? placed(chance, 'obl') : null}`,
        ),
    ],
    [
      2,
      () =>
        as(
          'advcl',
          tree`(punct ,) leaving/VBG (obj ${chance.is(0.5) ? bounded(chance) : victims(chance)}) (xcomp ${leaf(chance.one(['dead', 'dead', 'homeless', 'wounded', 'injured']), 'JJ')})`,
        ),
    ],
    [
      1,
      () =>
        as(
          'advcl',
          tree`(mark before/SCONJ.IN) ${leaf(chance.one(['fleeing', 'escaping']), 'VBG')} ${chance.is(0.5) ? placed(chance, 'obl') : null}`,
        ),
    ],
    [
      1,
      () =>
        as(
          'advcl',
          tree`(mark while/SCONJ.IN) (nsubj:pass ${victims(chance)}) (aux:pass were/AUX.VBD) ${leaf(verb.participle, 'VBN')}`,
        ),
    ],
  ]);
}

/** "Gunmen shot dead three farmers near Zarala on Friday". */
export function killActive(chance: Chance, tense: Tense): Phrase {
  const { verb, dead } = harming(chance);
  const subject = chance.make<{ phrase: Phrase; many: boolean }>([
    [6, () => force(chance)],
    [4, () => ({ phrase: attack(chance), many: false })],
    [3, () => munition(chance)],
    [2, () => craft(chance)],
  ]);
  const numbered = subject.phrase.words[subject.phrase.head].xpos;
  const many = numbered === 'NNS';
  const v = active(chance, verb, many, tense);
  const object = as('obj', counted(chance));
  const short = object.phrase.words.length < 4 && chance.is(0.5);
  return tree`(nsubj ${subject.phrase}) ${v.before} ${v.verb} ${v.after} ${short ? object : dead} ${short ? dead : object} ${circumstances(chance)} ${sequel(chance, tense, many)}`;
}

/** "12 people were killed and five injured in a blast near Zarala when …". */
export function killPassive(chance: Chance): Phrase {
  const { verb, dead } = harming(chance);
  const subject = counted(chance);
  const many = subject.words[subject.head].xpos !== 'NN' && subject.words[subject.head].xpos !== 'NNP';
  const comma = subject.words.some((w) => w.form === 'including' || w.form === 'among')
    ? as('punct', tree`,`)
    : null;
  const v = passive(chance, verb, many);
  const other = chance.one([...WOUNDING.slice(0, 2), ...WOUNDING.slice(0, 2), ...KILLING.slice(0, 2)]);
  const second = chance.make<Dependent | null>([
    [6, () => null],
    [2, () => as('conj', tree`(cc and/CC) (nsubj:pass ${victims(chance)}) ${leaf(other.participle, 'VBN')}`)],
    [
      2,
      () =>
        as(
          'conj',
          tree`(cc and/CC) (nsubj:pass ${victims(chance)}) (aux:pass were/AUX.VBD) ${leaf(other.participle, 'VBN')}`,
        ),
    ],
    [
      1,
      () =>
        as(
          'conj',
          tree`(punct ,) (cc and/CC) (nsubj:pass ${victims(chance)}) ${leaf(other.participle, 'VBN')}`,
        ),
    ],
    [1, () => as('conj', tree`(cc or/CC) ${leaf(other.participle, 'VBN')}`)],
    [
      1,
      () =>
        as(
          'conj',
          tree`(cc and/CC) (nsubj ${victims(chance)}) are/VBP ${as('xcomp', leaf('missing', 'JJ'))}`,
        ),
    ],
  ]);
  const late = chance.is(0.3);
  const where = row(circumstances(chance), cause(chance));
  return tree`(nsubj:pass ${subject}) ${comma} ${v.before} ${v.verb} ${v.after} ${dead} ${late ? where : null} ${second} ${late ? null : where}`;
}
