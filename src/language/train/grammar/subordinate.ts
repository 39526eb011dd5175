import { blame } from './blame.ts';
import { institution } from './bodies.ts';
import type { Chance } from './chance.ts';
import { attack } from './events.ts';
import { force } from './forces.ts';
import { killActive, killPassive } from './harm.ts';
import { bounded } from './numbers.ts';
import { STATES } from './parties.ts';
import { as, type Dependent, leaf, type Phrase, tree } from './phrase.ts';
import { circumstances, dated, place, placed } from './places.ts';
import { strike } from './strikes.ts';
import { EVENTS, OF_REPORTS, REPORTS } from './things.ts';
import { manyOf } from './verb-group.ts';
import { ATTACKING, KILLING, LAUNCHING } from './verbs.ts';
import { victims } from './victims.ts';

/** What a clause of time or reason tells: mostly who did what, in the active, as news looks back. */
function told(chance: Chance): Phrase {
  return chance.make<Phrase>([
    [6, () => killActive(chance, 'past')],
    [5, () => strike(chance, 'past')],
    [3, () => launching(chance)],
    [2, () => killPassive(chance)],
    [2, () => blame(chance)],
    [2, () => turning(chance)],
  ]);
}

/** "the group launched a series of attacks across Zarala, killing 40", "jets carried out two raids". */
export function launching(chance: Chance): Phrase {
  const verb = chance.one(LAUNCHING);
  const what = chance.make<Phrase>([
    [4, () => attack(chance)],
    [
      2,
      () =>
        tree`(det a/DT) ${leaf(chance.one(['series', 'wave', 'string', 'spate']), 'NN')} (nmod (case of/IN) ${leaf(chance.one(EVENTS)[1], 'NNS')} ${chance.is(0.5) ? placed(chance, 'nmod') : null})`,
    ],
    [1, () => tree`(det a/DT) (amod ${leaf(chance.one(['new', 'major', 'large']), 'JJ')}) offensive/NN`],
  ]);
  const killing = chance.is(0.3)
    ? as(
        'advcl',
        tree`(punct ,) ${leaf(chance.one(['killing', 'wounding', 'injuring']), 'VBG')} (obj ${victims(chance)})`,
      )
    : null;
  const particle = verb.particle ? as('compound:prt', leaf(verb.particle, 'RP')) : null;
  return tree`(nsubj ${force(chance).phrase}) ${leaf(verb.past, 'VBD')} ${particle} (obj ${what}) ${circumstances(chance)} ${killing}`;
}

/** "a truce collapsed", "rebels seized the town", "the council met": what turned the course of things. */
export function turning(chance: Chance): Phrase {
  return chance.make<Phrase>([
    [
      3,
      () =>
        tree`(nsubj (det ${leaf(chance.one(['a', 'the']), 'DT')}) ${leaf(chance.one(['truce', 'ceasefire', 'war', 'conflict', 'uprising', 'deal', 'siege', 'offensive']), 'NN')}) ${leaf(chance.one(['collapsed', 'began', 'ended', 'broke', 'started', 'took']), 'VBD')} ${chance.is(0.3) ? dated(chance) : null}`,
    ],
    [
      3,
      () =>
        tree`(nsubj ${force(chance).phrase}) ${leaf(chance.one(['seized', 'captured', 'retook', 'recaptured', 'overran', 'left', 'entered']), 'VBD')} (obj ${place(chance)}) ${chance.is(0.3) ? as('obl', tree`(case from/IN) ${force(chance).phrase}`) : null} ${chance.is(0.4) ? dated(chance) : null}`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${institution(chance)}) ${leaf(chance.one(['ordered', 'announced', 'condemned', 'promised', 'approved']), 'VBD')} (obj ${chance.is(0.5) ? attack(chance) : tree`(det an/DT) ${leaf(chance.one(['inquiry', 'investigation', 'offensive', 'evacuation']), 'NN')}`})`,
    ],
  ]);
}

/** "a day", "two weeks", "hours", "shortly": how long before or after. */
function distance(chance: Chance): Dependent | null {
  return chance.make<Dependent | null>([
    [6, () => null],
    [
      3,
      () =>
        as(
          'obl:unmarked',
          tree`(det a/DT) ${leaf(chance.one(['day', 'week', 'month', 'year', 'night']), 'NN')}`,
        ),
    ],
    [
      2,
      () =>
        as(
          'obl:unmarked',
          tree`(nummod ${leaf(chance.one(['two', 'three', 'six', '10', 'several']), 'CD')}) ${leaf(chance.one(['days', 'weeks', 'hours', 'months', 'years']), 'NNS')}`,
        ),
    ],
    [1, () => as('obl:unmarked', leaf(chance.one(['hours', 'days', 'weeks', 'months', 'minutes']), 'NNS'))],
    [2, () => as('advmod', leaf(chance.one(['shortly', 'soon', 'just', 'only']), 'RB'))],
  ]);
}

/** "after the army shelled two villages", "since gunmen killed 14 miners", "a day before jets hit a bridge". */
export function since(chance: Chance): Dependent {
  return chance.make<Dependent>([
    [
      6,
      () =>
        as(
          'advcl',
          tree`${distance(chance)} (mark ${leaf(chance.one(['after', 'after', 'before']), 'SCONJ.IN')}) ${told(chance)}`,
        ),
    ],
    [
      4,
      () =>
        as(
          'advcl',
          tree`(mark ${leaf(chance.one(['since', 'as', 'until', 'because', 'while']), 'SCONJ.IN')}) ${told(chance)}`,
        ),
    ],
    [2, () => as('advcl', tree`(advmod when/WRB) ${told(chance)}`)],
  ]);
}

/** Whole sentences that look back: "The raid came two days after shells killed nine", "Tension has been high since …". */
export function lookingBack(chance: Chance): Phrase {
  const behind = since(chance);
  const back = tree`(mark ${leaf(chance.one(['since', 'after']), 'SCONJ.IN')}) ${told(chance)}`;
  return chance.make<Phrase>([
    [
      4,
      () =>
        tree`(nsubj ${attack(chance)}) ${leaf(chance.one(['came', 'happened', 'occurred', 'took']), 'VBD')} ${behind}`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${attack(chance)}) ${leaf(chance.one(['comes', 'follows', 'followed']), 'VBZ')} (obl ${chance.is(0.5) ? as('case', leaf('after', 'IN')) : null} ${attack(chance)} (acl:relcl (nsubj that/WDT) ${leaf(chance.one(['killed', 'wounded', 'injured', 'left']), 'VBD')} (obj ${victims(chance)})))`,
    ],
    [
      2,
      () =>
        tree`(nsubj it/PRP) (cop was/AUX.VBD) (det the/DT) (amod ${leaf(chance.one(['deadliest', 'worst', 'bloodiest']), 'JJS')}) ${leaf(chance.one(['attack', 'raid', 'strike', 'bombing', 'violence']), 'NN')} ${as('advcl', back)}`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${chance.is(0.5) ? place(chance) : leaf(chance.one(STATES), 'NNP')}) (aux has/AUX.VBZ) (cop been/AUX.VBN) (case ${leaf(chance.one(['on', 'under', 'at']), 'IN')}) ${leaf(chance.one(['alert', 'siege', 'war', 'curfew']), 'NN')} ${as('advcl', back)}`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${leaf(chance.one(['thousands', 'hundreds', 'many', 'families']), 'NNS')}) (aux have/AUX.VBP) ${leaf(chance.one(['fled', 'joined', 'left', 'protested']), 'VBN')} ${as('advcl', back)}`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${leaf(chance.one(['tension', 'tensions', 'anger', 'violence', 'fighting', 'recruitment', 'support']), 'NN')}) (aux ${chance.is(0.5) ? leaf('has', 'AUX.VBZ') : leaf('had', 'AUX.VBD')}) ${leaf(chance.one(['grown', 'risen', 'soared', 'spread', 'increased']), 'VBN')} ${as('advcl', back)}`,
    ],
    [2, () => tree`${as('advcl', back)} (punct ,) ${told(chance)}`],
    [2, () => tree`${told(chance)} ${behind}`],
    [1, () => tree`${killPassive(chance)} ${behind}`],
  ]);
}

/** "Initial reports said …", "early indications suggest …", "the figures could not be verified". */
export function reports(chance: Chance, clause: Phrase): Phrase {
  const quality = as('amod', leaf(chance.one(OF_REPORTS), 'JJ'));
  const kind = chance.one(REPORTS);
  const many = chance.is(0.75);
  const what = many
    ? tree`${quality} ${leaf(kind[1], 'NNS')}`
    : tree`(det ${leaf(chance.one(['a', 'the', 'an']), 'DT')}) ${quality} ${leaf(kind[0], 'NN')}`;
  const before = chance.is(0.4)
    ? leaf(chance.one(['said', 'suggested', 'indicated', 'showed', 'claimed']), 'VBD')
    : many
      ? leaf(chance.one(['say', 'suggest', 'indicate', 'show']), 'VBP')
      : leaf(chance.one(['says', 'suggests', 'indicates', 'shows']), 'VBZ');
  return chance.make<Phrase>([
    [4, () => tree`(nsubj ${what}) ${before} (ccomp ${clause})`],
    [3, () => tree`(nsubj ${what}) ${before} (ccomp (mark that/SCONJ.IN) ${clause})`],
    [
      2,
      () =>
        tree`(nsubj ${what} ${chance.is(0.5) ? as('nmod', tree`(case from/IN) ${institution(chance)}`) : null}) ${leaf(chance.one(['put', 'gave']), 'VBD')} (obj (det the/DT) toll/NN) (obl (case at/IN) ${bounded(chance)})`,
    ],
    [
      2,
      () =>
        tree`(nsubj:pass (det the/DT) ${leaf(kind[1], 'NNS')}) (aux could/MD) (advmod not/PART.RB) (aux:pass be/AUX.VB) (advmod ${leaf(chance.one(['independently', 'immediately']), 'RB')}) ${leaf(chance.one(['verified', 'confirmed']), 'VBN')}`,
    ],
    [
      2,
      () =>
        tree`(expl there/EX) were/VBD (nsubj ${quality} ${leaf(kind[1], 'NNS')} (nmod (case of/IN) ${chance.is(0.5) ? victims(chance) : attack(chance)}))`,
    ],
    [1, () => tree`(obl (case according/VBG (fixed to/IN)) ${what}) (punct ,) ${clause}`],
    [
      1,
      () =>
        tree`(nsubj (amod ${leaf(chance.one(OF_REPORTS), 'JJ')}) ${leaf(kind[1], 'NNS')}) ${many ? leaf('are', 'VBP') : leaf('were', 'VBD')} (ccomp (mark that/SCONJ.IN) ${clause})`,
    ],
  ]);
}

/** "The militia, which holds most of the valley, captured the dam": a clause inside the subject, then the verb. */
export function described(chance: Chance): Phrase {
  const { phrase } = force(chance);
  const many = manyOf(phrase);
  const verb = chance.one([...ATTACKING.slice(0, 8), ...KILLING.slice(0, 2)]);
  const holds = chance.one([
    ['controls', 'control', 'controlled'],
    ['holds', 'hold', 'held'],
    ['denies', 'deny', 'denied'],
    ['backs', 'back', 'backed'],
  ] as const);
  const now = chance.is(0.6);
  const does = now ? leaf(many ? holds[1] : holds[0], many ? 'VBP' : 'VBZ') : leaf(holds[2], 'VBD');
  const object =
    holds[0] === 'denies'
      ? tree`${chance.is(0.5) ? as('det', leaf('any', 'DT')) : null} ${leaf(chance.one(['responsibility', 'involvement', 'wrongdoing']), 'NN')}`
      : holds[0] === 'backs'
        ? force(chance).phrase
        : chance.is(0.5)
          ? place(chance)
          : tree`most/JJS (nmod (case of/IN) ${place(chance)})`;
  const comma = chance.is(0.6) ? as('punct', tree`,`) : null;
  return tree`(nsubj ${phrase} (acl:relcl ${comma} (nsubj ${leaf(chance.one(['which', 'who', 'that']), chance.is(0.3) ? 'WP' : 'WDT')}) ${does} (obj ${object})) ${comma}) ${leaf(verb.past, 'VBD')} (obj ${chance.is(0.5) ? place(chance) : victims(chance)}) ${circumstances(chance)}`;
}
