import { institution } from './bodies.ts';
import type { Chance } from './chance.ts';
import { invented } from './names.ts';
import { SPEAKERS } from './parties.ts';
import { introduced } from './people.ts';
import { afterSubject, as, type Dependent, leaf, type Phrase, tree } from './phrase.ts';
import { dated } from './places.ts';
import { speaker } from './speakers.ts';
import { SAYING } from './verbs.ts';

/** Whom or how it was told: "told reporters", "said in a statement on Friday". */
function manner(chance: Chance): Dependent | null {
  return chance.make<Dependent | null>([
    [6, () => null],
    [2, () => dated(chance)],
    [
      2,
      () =>
        as(
          'obl',
          tree`(case in/IN) (det a/DT) ${leaf(chance.one(['statement', 'report', 'post', 'briefing']), 'NN')}`,
        ),
    ],
    [1, () => as('obl', tree`(case on/IN) condition/NN (nmod (case of/IN) anonymity/NN)`)],
  ]);
}

/** A verb of saying with its hearer, if it has one. */
function saying(chance: Chance): { verb: Phrase; hearer: Dependent | null } {
  if (chance.is(0.14)) {
    const hearer = chance.is(0.25)
      ? chance.is(0.5)
        ? tree`(amod ${leaf(chance.one(['local', 'foreign']), 'JJ')}) ${leaf(chance.one(['media', 'journalists', 'reporters']), 'NNS')}`
        : tree`(compound state/NN) ${leaf(chance.one(['television', 'radio', 'media']), 'NN')}`
      : chance.is(0.5)
        ? leaf(chance.one(['reporters', 'journalists', 'residents']), 'NNS')
        : chance.is(0.5)
          ? leaf(invented(chance), 'NNP')
          : tree`(det the/DT) (compound news/NN) agency/NN`;
    return { verb: leaf('told', 'VBD'), hearer: as('iobj', hearer) };
  }
  const verb = chance.one(SAYING);
  return { verb: leaf(verb.past, 'VBD'), hearer: null };
}

function trimmed(phrase: Phrase, comma: boolean): Phrase {
  const last = phrase.words[phrase.words.length - 1];
  if (comma || last.form !== ',' || last.dep !== 'punct') return phrase;
  return { ...phrase, words: phrase.words.slice(0, -1) };
}

/** Puts a statement into somebody's mouth, in the ways of news. */
export function spoken(chance: Chance, clause: Phrase): Phrase {
  const who = speaker(chance);
  const bare = trimmed(who, false);
  const { verb, hearer } = saying(chance);
  const say = chance.is(0.85) ? leaf('said', 'VBD') : leaf('says', 'VBZ');
  return chance.make<Phrase>([
    [22, () => tree`(ccomp ${clause}) (punct ,) (nsubj ${bare}) ${verb} ${hearer} ${manner(chance)}`],
    [
      10,
      () =>
        tree`(ccomp ${clause}) (punct ,) ${say} (nsubj ${trimmed(chance.is(0.6) ? introduced(chance) : speaker(chance), false)})`,
    ],
    [
      16,
      () => tree`(nsubj ${who}) ${verb} ${hearer} ${manner(chance)} (ccomp (mark that/SCONJ.IN) ${clause})`,
    ],
    [14, () => tree`(nsubj ${who}) ${verb} ${hearer} (ccomp ${clause})`],
    [9, () => tree`(obl (case according/VBG (fixed to/IN)) ${bare}) (punct ,) ${clause}`],
    [9, () => tree`${clause} (obl (punct ,) (case according/VBG (fixed to/IN)) ${bare})`],
    [
      4,
      () =>
        tree`(nsubj ${who}) (aux:pass was/AUX.VBD) quoted/VBN (obl:agent (case by/IN) ${institution(chance)}) (advcl (mark as/SCONJ.IN) saying/VBG (ccomp ${clause}))`,
    ],
    [
      3,
      () =>
        tree`(ccomp ${clause}) (punct ,) (nsubj ${institution(chance)}) ${say} (advcl (punct ,) citing/VBG (obj ${bare}))`,
    ],
    [
      4,
      () => afterSubject(clause, as('parataxis', tree`(punct ,) (nsubj ${bare}) ${say} (punct ,)`)) ?? clause,
    ],
    [
      2,
      () =>
        tree`(ccomp ${clause}) (punct ,) ${leaf('say', 'VBP')} (nsubj ${leaf(chance.one(SPEAKERS)[1], 'NNS')})`,
    ],
    [
      3,
      () =>
        tree`(ccomp ${clause}) (punct ,) (nsubj ${leaf(chance.one(SPEAKERS)[1], 'NNS')}) ${leaf(chance.one(['say', 'believe', 'claim', 'report']), 'VBP')}`,
    ],
    [
      5,
      () =>
        tree`(nsubj ${bare}) (punct ,) (obl (case in/IN) (det a/DT) ${leaf(chance.one(['statement', 'report', 'letter', 'message', 'speech']), 'NN')} (acl ${leaf(chance.one(['read', 'issued', 'released', 'posted', 'published', 'carried', 'sent', 'broadcast']), 'VBN')} ${chance.is(0.4) ? as('compound:prt', leaf('out', 'RP')) : null} ${chance.is(0.5) ? as('obl', tree`(case ${leaf(chance.one(['on', 'by', 'to']), 'IN')}) ${chance.is(0.5) ? institution(chance) : tree`(compound state/NN) ${leaf(chance.one(['radio', 'television', 'media']), 'NN')}`}`) : dated(chance)}) (punct ,)) ${say} (ccomp ${clause})`,
    ],
    [
      5,
      () =>
        tree`(nsubj ${who}) ${chance.one([tree`denies/VBZ`, tree`denied/VBD`])} (obj ${leaf(chance.one(['involvement', 'responsibility', 'it']), 'NN')}) (conj (cc and/CC) ${chance.is(0.4) ? as('advmod', leaf(chance.one(['instead', 'also']), 'RB')) : null} ${leaf(chance.one(['says', 'suggests', 'claims', 'insists']), 'VBZ')} (ccomp ${clause}))`,
    ],
    [4, () => tree`(punct “) ${clause} (parataxis (punct ,) (punct ”) (nsubj ${bare}) ${say})`],
    [
      3,
      () =>
        tree`(nsubj (det a/DT) ${leaf(chance.one(['report', 'statement']), 'NN')} (nmod (case by/IN) ${institution(chance)})) ${say} (ccomp ${clause})`,
    ],
    [
      3,
      () =>
        tree`(expl it/PRP) (aux:pass was/AUX.VBD) ${leaf(chance.one(['reported', 'confirmed', 'announced']), 'VBN')} (ccomp (mark that/SCONJ.IN) ${clause})`,
    ],
  ]);
}

/** "The governor said police were …, and that …"; a chain of two speakers. */
export function chained(chance: Chance, clause: Phrase): Phrase {
  const inner = spoken(chance, clause);
  return tree`(ccomp ${inner}) (punct ,) (nsubj ${trimmed(speaker(chance), false)}) ${leaf(chance.one(['reported', 'said']), 'VBD')} ${manner(chance)}`;
}
