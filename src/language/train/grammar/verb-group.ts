import type { Chance } from './chance.ts';
import { as, type Dependent, leaf, type Phrase, row } from './phrase.ts';
import type { Verb } from './verbs.ts';
import { KILLING, WOUNDING } from './verbs.ts';

/** How a clause stands in time: as news tells it, in the present tense of headlines, or as an infinitive goes. */
export type Tense = 'past' | 'present';

/** A verb with what goes before it ("were", "have been") and right behind it ("down"). */
interface VerbGroup {
  before: Dependent | null;
  verb: Phrase;
  after: Dependent | null;
}

/** The finite verb of an active clause, with what goes before and right behind it ("have", "down", "dead"). */
export function active(chance: Chance, verb: Verb, many: boolean, tense: Tense): VerbGroup {
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

export function passive(chance: Chance, verb: Verb, many = true): VerbGroup {
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
    [6, () => ({ verb: chance.usual(KILLING), dead: null })],
    [5, () => ({ verb: chance.usual(WOUNDING), dead: null })],
    [2, () => ({ verb: SHOOT, dead: null })],
    [1, () => ({ verb: SHOOT, dead: as('xcomp', leaf('dead', 'JJ')) })],
  ]);
}

/** Whether a group takes the verb of many. */
export function manyOf(phrase: Phrase): boolean {
  return phrase.words[phrase.head].xpos === 'NNS';
}
