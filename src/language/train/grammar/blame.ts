import type { Chance } from './chance.ts';
import { attack, craft, munition } from './events.ts';
import { force } from './forces.ts';
import { killActive } from './harm.ts';
import { as, leaf, type Phrase, tree } from './phrase.ts';
import { circumstances, target } from './places.ts';
import { strike } from './strikes.ts';
import { counted } from './victims.ts';

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
