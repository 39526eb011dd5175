import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import { inflect, type VerbForms } from '../../inflect.ts';
import { institution } from './bodies.ts';
import type { Chance } from './chance.ts';
import { attack } from './events.ts';
import { force } from './forces.ts';
import { introduced } from './people.ts';
import { as, type Dependent, leaf, type Phrase, tree } from './phrase.ts';
import { circumstances, place, target } from './places.ts';
import { speaker } from './speakers.ts';

interface CueEntry extends LexiconEntry {
  verb: string;
  particle?: string;
  frames: string[];
}

interface EventEntry extends LexiconEntry {
  verb?: string;
  obj?: string[];
}

interface NounEntry extends LexiconEntry {
  words: string[];
}

/** Particles that go with the verb, and prepositions that govern what follows it. */
const PARTICLES = new Set(['off', 'up', 'down', 'out', 'over', 'away', 'back', 'on']);
const PREPOSITIONS = new Set([
  'for',
  'of',
  'with',
  'by',
  'to',
  'into',
  'about',
  'against',
  'at',
  'from',
  'in',
  'under',
]);

interface Doing {
  forms: VerbForms;
  particle?: string;
  preposition?: string;
}

function doing(verb: string, after?: string): Doing[] {
  const [base, second, ...rest] = [...verb.split(' '), ...(after ? after.split(' ') : [])];
  if (rest.length > 0 || !/^[a-z]+$/.test(base)) return [];
  if (!second) return [{ forms: inflect(base) }];
  if (PARTICLES.has(second)) return [{ forms: inflect(base), particle: second }];
  return PREPOSITIONS.has(second) ? [{ forms: inflect(base), preposition: second }] : [];
}

const CUES = lexicon<CueEntry>('cues').filter((e) => e.verb);
const cuesWith = (frame: string): Doing[] =>
  CUES.filter((e) => e.frames.includes(frame)).flatMap((e) => doing(e.verb, e.particle));

const OF_OBJECTS = cuesWith('object');
const OF_CLAUSES = [...cuesWith('clause'), ...cuesWith('that')].filter((d) => !d.particle && !d.preposition);
const TO_DO = cuesWith('to').filter((d) => !d.particle && !d.preposition);
const SOMEBODY_TO_DO = cuesWith('object-to').filter((d) => !d.particle && !d.preposition);
const TELLING = cuesWith('told').filter((d) => !d.particle && !d.preposition);
const AS = cuesWith('as').filter((d) => !d.particle && !d.preposition);
const DEEDS = lexicon<EventEntry>('events').flatMap((e) => (e.verb && e.obj ? doing(e.verb) : []));
const HAPPENINGS = lexicon<EventEntry>('events').flatMap((e) => (e.verb && !e.obj ? doing(e.verb) : []));
const NOUNS = lexicon<NounEntry>('event-nouns').flatMap((e) => e.words.filter((w) => /^[a-z]+$/.test(w)));

/** A thing that politics is about: "the truce", "an offensive", "the raid on Zarala", "the town". */
function matter(chance: Chance): Phrase {
  return chance.make<Phrase>([
    [6, () => tree`(det ${leaf(chance.is(0.7) ? 'the' : 'a', 'DT')}) ${leaf(chance.one(NOUNS), 'NN')}`],
    [2, () => tree`(det any/DT) ${leaf(chance.one(NOUNS), 'NN')}`],
    [
      2,
      () =>
        tree`(nmod:poss ${leaf(chance.one(['its', 'their', 'his']), 'PRP$')}) ${leaf(chance.one(NOUNS), 'NN')}`,
    ],
    [3, () => attack(chance)],
    [1, () => place(chance)],
    [1, () => target(chance)],
    [1, () => force(chance).phrase],
  ]);
}

function actor(chance: Chance): Phrase {
  return chance.make<Phrase>([
    [3, () => force(chance).phrase],
    [3, () => institution(chance)],
    [3, () => speaker(chance)],
    [1, () => introduced(chance)],
    [
      2,
      () =>
        tree`(det ${leaf(chance.one(['the', 'a', 'the']), 'DT')}) ${leaf(chance.one(['governor', 'mayor', 'general', 'daily', 'envoy', 'minister', 'union', 'family', 'court', 'company']), 'NN')}`,
    ],
    [1, () => tree`(amod both/DET.DT) sides/NNS`],
  ]);
}

interface Finite {
  before: Dependent | null;
  verb: Phrase;
  after: Dependent | null;
}

function finite(chance: Chance, { forms, particle }: Doing, subject: Phrase): Finite {
  const tag = subject.words[subject.head].xpos;
  const many = tag === 'NNS' || subject.words.some((w) => w.dep === 'cc' && w.head === subject.head);
  const after = particle ? as('compound:prt', leaf(particle, 'RP')) : null;
  return chance.make<Finite>([
    [8, () => ({ before: null, verb: leaf(forms.past, 'VBD'), after })],
    [3, () => ({ before: null, verb: leaf(many ? forms.base : forms.third, many ? 'VBP' : 'VBZ'), after })],
    [
      1,
      () => ({
        before: as('aux', leaf(many ? 'have' : 'has', many ? 'AUX.VBP' : 'AUX.VBZ')),
        verb: leaf(forms.participle, 'VBN'),
        after,
      }),
    ],
    [
      1,
      () => ({
        before: as('aux', leaf(many ? 'are' : 'is', many ? 'AUX.VBP' : 'AUX.VBZ')),
        verb: leaf(forms.gerund, 'VBG'),
        after,
      }),
    ],
    [
      1,
      () => ({
        before: as('aux', leaf(chance.one(['will', 'would', 'may', 'could']), 'MD')),
        verb: leaf(forms.base, 'VB'),
        after,
      }),
    ],
    [
      1,
      () => ({
        before: as('aux', leaf('did', 'AUX.VBD')),
        verb: tree`(advmod not/PART.RB) ${leaf(forms.base, 'VB')}`,
        after,
      }),
    ],
  ]);
}

function object(chance: Chance, { preposition }: Doing): Dependent {
  return preposition
    ? as('obl', tree`(case ${leaf(preposition, 'IN')}) ${matter(chance)}`)
    : as('obj', matter(chance));
}

function infinitive(chance: Chance, rel: 'xcomp'): Dependent {
  const what = chance.one(DEEDS);
  return as(
    rel,
    tree`(mark to/TO) ${leaf(what.forms.base, 'VB')} ${what.particle ? as('compound:prt', leaf(what.particle, 'RP')) : null} ${object(chance, what)}`,
  );
}

/** What parties do to each other and say of it: "The union demanded an end to the raid", "both sides agreed to halt the strikes". */
export function politics(chance: Chance, clause: () => Phrase): Phrase {
  const who = actor(chance);
  const put = (d: Doing, ...rest: (Dependent | null)[]): Phrase => {
    const f = finite(chance, d, who);
    const [a = null, b = null] = rest;
    return tree`(nsubj ${who}) ${f.before} ${f.verb} ${f.after} ${a} ${b}`;
  };
  return chance.make<Phrase>([
    [
      5,
      () => {
        const d = chance.one(OF_OBJECTS);
        return put(d, object(chance, d), circumstances(chance));
      },
    ],
    [
      6,
      () => {
        const d = chance.one(DEEDS);
        return put(d, object(chance, d), circumstances(chance));
      },
    ],
    [2, () => put(chance.one(HAPPENINGS.filter((d) => !d.preposition)), circumstances(chance))],
    [2, () => put(chance.one(TO_DO), infinitive(chance, 'xcomp'))],
    [2, () => put(chance.one(SOMEBODY_TO_DO), as('obj', actor(chance)), infinitive(chance, 'xcomp'))],
    [
      2,
      () =>
        put(
          chance.one(TELLING),
          as('iobj', actor(chance)),
          as('ccomp', tree`(mark that/SCONJ.IN) ${clause()}`),
        ),
    ],
    [
      2,
      () => put(chance.one(AS), as('obj', matter(chance)), as('obl', tree`(case as/IN) ${matter(chance)}`)),
    ],
    [
      6,
      () =>
        put(
          chance.one(OF_CLAUSES),
          as('ccomp', chance.is(0.5) ? clause() : tree`(mark that/SCONJ.IN) ${clause()}`),
        ),
    ],
    [
      3,
      () =>
        tree`(ccomp ${clause()}) (punct ,) (nsubj ${who}) ${leaf(chance.one(OF_CLAUSES).forms.past, 'VBD')}`,
    ],
  ]);
}
