import type { Chance } from './chance.ts';
import { attack, craft, munition } from './events.ts';
import { bounded, number } from './numbers.ts';
import { counted, force, named, speaker, victims } from './people.ts';
import { as, type Dependent, leaf, type Phrase, row, tree } from './phrase.ts';
import { circumstances, dated, placed, target } from './places.ts';
import type { Verb } from './words.ts';
import * as words from './words.ts';

/** How a clause stands in time: as news tells it, in the present tense of headlines, or as an infinitive goes. */
export type Tense = 'past' | 'present';

/** A verb with what goes before it ("were", "have been") and right behind it ("down"). */
interface VerbGroup {
  before: Dependent | null;
  verb: Phrase;
  after: Dependent | null;
}

/** The finite verb of an active clause, with what goes before and right behind it ("have", "down", "dead"). */
function active(chance: Chance, verb: Verb, many: boolean, tense: Tense): VerbGroup {
  const after = verb.particle ? as('compound:prt', leaf(verb.particle, 'RP')) : null;
  if (tense === 'present')
    return { before: null, verb: leaf(many ? verb.base : verb.third, many ? 'VBP' : 'VBZ'), after };
  return chance.make<VerbGroup>([
    [24, () => ({ before: null, verb: leaf(verb.past, 'VBD'), after })],
    [
      1,
      () => ({
        before: as('aux', leaf(many ? 'have' : 'has', many ? 'AUX.VBP' : 'AUX.VBZ')),
        verb: leaf(verb.participle, 'VBN'),
        after,
      }),
    ],
    [1, () => ({ before: as('aux', leaf('had', 'AUX.VBD')), verb: leaf(verb.participle, 'VBN'), after })],
    [
      1,
      () => ({
        before: as('advmod', leaf(chance.one(['reportedly', 'also', 'allegedly', 'then']), 'RB')),
        verb: leaf(verb.past, 'VBD'),
        after,
      }),
    ],
    [
      1,
      () => ({
        before: as('aux', leaf(chance.one(['may', 'could', 'would', 'will']), 'MD')),
        verb: leaf(verb.base, 'VB'),
        after,
      }),
    ],
  ]);
}

function passive(chance: Chance, verb: Verb, many = true): VerbGroup {
  const after = verb.particle ? as('compound:prt', leaf(verb.particle, 'RP')) : null;
  const be = chance.make<Dependent | null>([
    [20, () => as('aux:pass', leaf(many ? 'were' : 'was', 'AUX.VBD'))],
    [
      2,
      () =>
        row(
          as('aux', leaf(many ? 'have' : 'has', many ? 'AUX.VBP' : 'AUX.VBZ')),
          as('aux:pass', leaf('been', 'AUX.VBN')),
        ),
    ],
    [1, () => row(as('aux', leaf('had', 'AUX.VBD')), as('aux:pass', leaf('been', 'AUX.VBN')))],
    [
      1,
      () =>
        row(
          as('aux:pass', leaf(many ? 'were' : 'was', 'AUX.VBD')),
          as('advmod', leaf(chance.one(['reportedly', 'also', 'later', 'critically', 'seriously']), 'RB')),
        ),
    ],
    [
      1,
      () => row(as('aux:pass', leaf(many ? 'were' : 'was', 'AUX.VBD')), as('advmod', leaf('not', 'PART.RB'))),
    ],
    [1, () => row(as('aux:pass', leaf(many ? 'are' : 'is', many ? 'AUX.VBP' : 'AUX.VBZ')))],
  ]);
  return { before: be, verb: leaf(verb.participle, 'VBN'), after };
}

const SHOOT: Verb = { base: 'shoot', third: 'shoots', past: 'shot', participle: 'shot', ing: 'shooting' };

/** A verb of harm; the usual ones stand first. */
export function harming(chance: Chance): { verb: Verb; dead: Dependent | null } {
  return chance.make<{ verb: Verb; dead: Dependent | null }>([
    [6, () => ({ verb: chance.usual(words.KILLING), dead: null })],
    [5, () => ({ verb: chance.usual(words.WOUNDING), dead: null })],
    [2, () => ({ verb: SHOOT, dead: null })],
    [1, () => ({ verb: SHOOT, dead: as('xcomp', leaf('dead', 'JJ')) })],
  ]);
}

/** "and injured seven others", "before fleeing", ", leaving 12 dead". */
function sequel(chance: Chance, tense: Tense, many: boolean): Dependent | null {
  const verb = chance.usual([...words.WOUNDING, ...words.KILLING]);
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

/** "12 people were killed and five injured in a blast near Zarala when …". */
export function killPassive(chance: Chance): Phrase {
  const { verb, dead } = harming(chance);
  const subject = counted(chance);
  const many = subject.words[subject.head].xpos !== 'NN' && subject.words[subject.head].xpos !== 'NNP';
  const comma = subject.words.some((w) => w.form === 'including' || w.form === 'among')
    ? as('punct', tree`,`)
    : null;
  const v = passive(chance, verb, many);
  const other = chance.one([
    ...words.WOUNDING.slice(0, 2),
    ...words.WOUNDING.slice(0, 2),
    ...words.KILLING.slice(0, 2),
  ]);
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

/** "Six people died", "the toll rose to 14", "the blast left 12 dead", "two were missing". */
export function toll(chance: Chance): Phrase {
  const dying = chance.one(words.DYING);
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

/** "A boat sank", "fire swept through a ward": what nobody did. */
export function mishap(chance: Chance, tense: Tense): Phrase {
  const { verb, things, through } = chance.one(words.MISHAPS);
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
    [5, () => done(chance, force(chance), chance.one(words.ATTACKING), tense)],
    [5, () => done(chance, craft(chance), chance.one(words.ATTACKING), tense)],
    [5, () => done(chance, munition(chance), chance.one(words.LANDING), tense)],
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
        return tree`(nsubj ${who}) ${form(harming(chance).verb)} ${three ? as('conj', tree`(punct ,) ${form(chance.one(words.ATTACKING))}`) : null} (conj (cc and/CC) ${form(harming(chance).verb)} (obj ${victims(chance)}) ${circumstances(chance)})`;
      },
    ],
    [
      2,
      () => {
        const who = force(chance);
        const many = manyOf(who.phrase);
        const fire: Verb = chance.one([
          words.regular('open'),
          words.regular('exchange'),
          words.regular('trade'),
        ]);
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
            words.regular('fire'),
            words.regular('launch'),
            { ...words.regular('drop'), past: 'dropped', participle: 'dropped' },
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
        const v = passive(chance, chance.one(words.ATTACKING), manyOf(what));
        return tree`(nsubj:pass ${what}) ${v.before} ${v.verb} ${cause(chance)}`;
      },
    ],
    [
      2,
      () => {
        const v = active(chance, chance.usual(words.CAPTURING.slice(0, 8)), true, tense);
        return tree`(nsubj ${force(chance).phrase}) ${v.before} ${v.verb} (obj ${victims(chance)}) ${circumstances(chance)}`;
      },
    ],
  ]);
}

/** Whether a group takes the verb of many. */
export function manyOf(phrase: Phrase): boolean {
  return phrase.words[phrase.head].xpos === 'NNS';
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
  const v = active(chance, chance.one(words.BURSTING), manyOf(what.phrase), tense);
  const went = chance.is(0.2) && tense === 'past';
  const verb = went ? leaf('went', 'VBD') : v.verb;
  return tree`(nsubj ${what.phrase}) ${went ? null : v.before} ${verb} ${went ? as('compound:prt', leaf('off', 'RP')) : v.after} ${circumstances(chance)}`;
}

/** "The group claimed responsibility", "the army was blamed", "rebels denied involvement", "Ankara blamed the group for the raid". */
export function blame(chance: Chance): Phrase {
  if (chance.is(0.3)) return carriedOut(chance);
  const who = force(chance).phrase;
  return chance.make<Phrase>([
    [3, () => tree`(nsubj ${who}) claimed/VBD (obj responsibility/NN) (obl (case for/IN) ${attack(chance)})`],
    [
      2,
      () =>
        tree`(nsubj (det no/DT) (compound ${leaf(chance.one(['rebel', 'militant']), 'NN')}) group/NN) (aux has/AUX.VBZ) claimed/VBN (obj responsibility/NN)`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) blamed/VBD (obj ${force(chance).phrase}) (obl (case for/IN) ${attack(chance)})`,
    ],
    [3, () => tree`(nsubj ${who}) (cop were/AUX.VBD) (case behind/IN) ${attack(chance)}`],
    [
      3,
      () =>
        tree`(nsubj ${who}) (cop were/AUX.VBD) responsible/JJ ${chance.is(0.6) ? as('obl', tree`(case for/IN) ${attack(chance)}`) : null}`,
    ],
    [
      1,
      () =>
        tree`(nsubj ${leaf(chance.one(['many', 'several']), 'JJ')}) ${chance.is(0.6) ? leaf('pointed', 'VBD') : leaf('point', 'VBP')} (obj (det the/DT) finger/NN) (obl (case at/IN) ${force(chance).phrase} ${chance.is(0.4) ? as('acl:relcl', tree`(nsubj which/WDT) denied/VBD (obj (det any/DT) involvement/NN)`) : null})`,
    ],
    [
      1,
      () =>
        tree`(nsubj ${who}) (aux has/AUX.VBZ) (advmod ${leaf(chance.one(['repeatedly', 'also', 'always']), 'RB')}) accused/VBN (obj ${force(chance).phrase}) (advcl (mark of/SCONJ.IN) using/VBG (obj (amod banned/VBN) weapons/NNS))`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) ${leaf(chance.one(['bears', 'shares', 'takes', 'carries']), 'VBZ')} (obj ${chance.is(0.5) ? as('amod', leaf(chance.one(['full', 'sole', 'primary']), 'JJ')) : null} ${leaf(chance.one(['responsibility', 'blame']), 'NN')}) (obl (case for/IN) ${attack(chance)})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) ${chance.is(0.7) ? leaf(chance.one(['held', 'found']), 'VBD') : leaf('hold', 'VBP')} (obj ${force(chance).phrase}) (xcomp responsible/JJ (obl (case for/IN) ${attack(chance)}))`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) ${leaf(chance.one(['blamed', 'pinned']), 'VBD')} (obj ${attack(chance)}) (obl (case on/IN) ${force(chance).phrase})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) ${leaf(chance.one(['linked', 'tied', 'attributed', 'traced']), 'VBD')} (obj ${attack(chance)}) (obl (case to/IN) ${force(chance).phrase})`,
    ],
    [
      1,
      () =>
        tree`(nsubj:pass ${who}) (aux:pass was/AUX.VBD) accused/VBN (obl (case of/IN) (det the/DT) ${leaf(chance.one(['killings', 'murders', 'attacks']), 'NNS')})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) denied/VBD (obj ${leaf(chance.one(['involvement', 'responsibility']), 'NN')})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) denied/VBD (xcomp (aux having/AUX.VBG) ${leaf(chance.one(['targeted', 'bombed', 'shelled', 'hit', 'attacked', 'struck']), 'VBN')} (obj ${target(chance)}))`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) denied/VBD ${chance.is(0.5) ? as('obj', leaf(chance.one(['involvement', 'responsibility']), 'NN')) : as('xcomp', tree`(aux having/AUX.VBG) ${leaf(chance.one(['carried', 'bombed', 'fired', 'hit', 'attacked']), 'VBN')} (obj ${target(chance)})`)} (conj (cc and/CC) ${leaf(chance.one(['blamed', 'accused', 'condemned']), 'VBD')} (obj ${force(chance).phrase}) ${chance.is(0.6) ? as('obl', tree`(case for/IN) ${attack(chance)}`) : null})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) ${leaf(chance.one(['dismissed', 'rejected', 'described']), 'VBD')} (obl (case as/IN) ${leaf(chance.one(['baseless', 'false', 'absurd', 'ridiculous']), 'JJ')}) (obj (det ${leaf(chance.one(['the', 'a', 'any']), 'DT')}) ${leaf(chance.one(['claim', 'report', 'accusation', 'allegation', 'suggestion']), 'NN')} (acl (mark that/SCONJ.IN) ${chance.is(0.5) ? strike(chance, 'past') : killActive(chance, 'past')}))`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${who}) ${leaf(chance.one(['denied', 'rejected', 'dismissed', 'repeated']), 'VBD')} (obj ${leaf(chance.one(['accusations', 'claims', 'reports', 'allegations']), 'NNS')} (acl (mark that/SCONJ.IN) ${chance.is(0.5) ? tree`(nsubj they/PRP) (cop were/AUX.VBD) (case behind/IN) ${attack(chance)}` : strike(chance, 'past')}))`,
    ],
    [
      1,
      () =>
        tree`(nsubj:pass ${who}) (aux:pass were/AUX.VBD) ${leaf(chance.one(['blamed', 'held']), 'VBN')} ${as('obl', tree`(case for/IN) ${attack(chance)}`)}`,
    ],
    [
      1,
      () =>
        tree`(nsubj ${who}) accused/VBD (obj ${force(chance).phrase}) (advcl (mark of/SCONJ.IN) ${leaf(chance.one(['targeting', 'shelling', 'bombing', 'killing']), 'VBG')} (obj ${target(chance)}))`,
    ],
  ]);
}

/** "The raid was carried out by jets", "the deaths were caused by a shell fired by troops", "either rebels or a drone were responsible". */
function carriedOut(chance: Chance): Phrase {
  const side = (): Phrase => (chance.is(0.6) ? force(chance).phrase : craft(chance).phrase);
  const done = as('compound:prt', leaf('out', 'RP'));
  const be = leaf(chance.one(['was', 'were']), 'AUX.VBD');
  return chance.make<Phrase>([
    [
      3,
      () =>
        tree`(nsubj:pass ${attack(chance)}) (aux:pass ${be}) carried/VBN ${done} (obl:agent (case by/IN) ${side()})`,
    ],
    [
      2,
      () =>
        tree`(nsubj:pass ${attack(chance)}) (aux:pass ${be}) ${leaf(chance.one(['believed', 'thought', 'reported', 'said']), 'VBN')} (xcomp (mark to/TO) (aux have/AUX.VB) (aux:pass been/AUX.VBN) carried/VBN ${done} (obl:agent (case by/IN) ${side()}))`,
    ],
    [
      1,
      () =>
        tree`(nsubj ${attack(chance)}) (cop was/AUX.VBD) likely/JJ (xcomp (mark to/TO) (aux have/AUX.VB) (aux:pass been/AUX.VBN) carried/VBN ${done} (obl:agent (case by/IN) ${side()}))`,
    ],
    [
      3,
      () =>
        tree`(nsubj ${attack(chance)} (acl carried/VBN ${done} (obl:agent (case by/IN) ${side()}))) ${leaf(chance.one(['killed', 'wounded', 'injured', 'destroyed', 'hit']), 'VBD')} (obj ${chance.is(0.6) ? counted(chance) : target(chance)}) ${circumstances(chance)}`,
    ],
    [
      2,
      () =>
        tree`(nsubj:pass (det the/DT) ${leaf(chance.one(['deaths', 'casualties', 'injuries', 'blasts']), 'NNS')}) (aux:pass were/AUX.VBD) caused/VBN (obl:agent (case by/IN) ${munition(chance).phrase})`,
    ],
    [
      2,
      () =>
        tree`(nsubj ${chance.is(0.4) ? as('cc:preconj', leaf('either', 'CC')) : null} ${side()} (conj (cc or/CC) ${side()})) (cop were/AUX.VBD) responsible/JJ ${chance.is(0.3) ? as('obl', tree`(case for/IN) ${attack(chance)}`) : null}`,
    ],
    [
      2,
      () =>
        tree`(nsubj (nmod:poss ${leaf(chance.one(['its', 'their', 'his']), 'PRP$')}) ${leaf(chance.one(['forces', 'jets', 'troops', 'aircraft', 'warplanes']), 'NNS')} ${chance.is(0.4) ? as('conj', tree`(cc or/CC) those/PRON.DT (nmod (case of/IN) (nmod:poss its/PRP$) allies/NNS)`) : null}) (cop were/AUX.VBD) ${chance.is(0.5) ? leaf('responsible', 'JJ') : tree`involved/JJ`} ${chance.is(0.5) ? as('obl', tree`(case in/IN) ${attack(chance)}`) : null}`,
    ],
    [
      1,
      () =>
        tree`(nsubj ${force(chance).phrase}) committed/VBD (obj (det a/DT) ${leaf(chance.one(['massacre', 'crime', 'murder']), 'NN')}) ${circumstances(chance)}`,
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
