import { WordTest } from '../../../language/word-test.ts';
import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { BODY } from '../words.ts';
import { bodies, FIND, HANDLE, lyingBodies } from './bodies.ts';
import { CAPTIVES, captives } from './captives.ts';
import { lossOfLife } from './caused.ts';
import {
  custody,
  detained,
  driven,
  forcedInto,
  hostage,
  inCaptivity,
  madeOffWith,
  soughtRefuge,
  stillHeld,
} from './driven.ts';
import { evacuated, LEAVES } from './evacuated.ts';
import { FALL, fallen } from './fall.ts';
import { fateUnknown, GOES, heldHostage, nightOutside, wentToHospital } from './held.ts';
import {
  CARRIED,
  condition,
  critical,
  fightingForLife,
  foundDead,
  hitBy,
  hospital,
  inCare,
  lostLimb,
  recovering,
} from './hospital.ts';
import { MAIMS, maimed } from './limbs.ts';
import { buried, claimed, LOSE, lives, lost, metDeath, paidWithLife, TAKE, tornApart } from './lives.ts';
import { ATTACKS, DEATHS, fatalAttack, ownedBody, ownedDeath } from './owned.ts';
import { TAKES_IN, TREATS, takenIn, treated } from './patients.ts';
import { expectedToLive, NEEDS, needsCare, notSeen } from './recovery.ts';
import { cameToHarm, lostTheFight, notSaved, provedFatal, SAVES } from './saved.ts';
import {
  MANIFOLD,
  manifold,
  OF_PATIENTS,
  refused,
  SENDS,
  sentToHospital,
  shotVictims,
} from './shot-victims.ts';
import { didNotSurvive, noneSurvived, SURVIVE, survives } from './survivors.ts';
import { bleeding, brokenLimb, foundWounded, hasWounds, SUFFER, suffered, withWounds } from './wounds.ts';

/** Words that a turn of phrase turns on; at most words there is none. */
const TURNS = new WordTest((w) => LONE.has(w) || w.startsWith('death') || SETS.some((set) => set.has(w)));
const LONE = new Set(
  'lives life martyrdom end last hospital care price sacrifice pieces bits shreds captivity held detention holding with dead recovering fighting battling clinging custody refuge treated treating treat found condition critical stable wounds wound injuries burns fractures coma center centre double triple quadruple quintuple sextuple loss losses hostage captive prisoner homes expected seen heard located traced into fate spending spent spend fatal make broke breaking broken bleeding harm'.split(
    ' ',
  ),
);
const CARING = new Set(['hospital', 'care', 'coma', 'center', 'centre']);
const WOUNDS = new Set(['wounds', 'wound', 'injuries', 'burns', 'fractures']);
const SETS = [
  TAKE,
  BODY,
  TAKES_IN,
  CARRIED,
  SUFFER,
  FIND,
  HANDLE,
  LOSE,
  FALL,
  CAPTIVES,
  ATTACKS,
  DEATHS,
  OF_PATIENTS,
  NEEDS,
  SAVES,
  SURVIVE,
  GOES,
  MAIMS,
  LEAVES,
];

/** Turns of phrase in which no single word says that people came to harm. */
export function idiomFrames(c: Clauses, slots: Slots, taken: Set<number>): Draft[] {
  const out: Draft[] = [];
  for (let i = TURNS.next(c.doc, c.first, c.end); i < c.end; i = TURNS.next(c.doc, i + 1, c.end)) {
    const w = c.doc.norm(i);
    if (w === 'lives' || w === 'life') out.push(...lives(c, i, slots, taken));
    if (TAKE.has(w)) out.push(...claimed(c, i, slots, taken), ...hitBy(c, i, slots, taken));
    if (w === 'martyrdom' || w === 'end' || w === 'last' || w.startsWith('death'))
      out.push(...metDeath(c, i, slots, taken));
    if (CARING.has(w)) out.push(...inCare(c, i, slots, taken));
    if (w === 'price' || w === 'sacrifice') out.push(...paidWithLife(c, i, slots, taken));
    if (w === 'pieces' || w === 'bits' || w === 'shreds') out.push(...tornApart(c, i, slots, taken));
    if (BODY.has(w)) out.push(...lyingBodies(c, i, slots, taken), ...ownedBody(c, i, slots, taken));
    if (DEATHS.has(w) || w === 'death') out.push(...ownedDeath(c, i, slots, taken));
    if (ATTACKS.has(w)) out.push(...fatalAttack(c, i, slots, taken));
    if (w === 'held' || w === 'detention') out.push(...detained(c, i, slots, taken));
    if (w === 'captivity') out.push(...inCaptivity(c, i, slots, taken));
    if (w === 'loss' || w === 'losses') out.push(...lossOfLife(c, i));
    if (LEAVES.has(w)) out.push(...evacuated(c, i, slots, taken));
    if (FALL.has(w)) out.push(...fallen(c, i, slots, taken));
    if (w === 'holding') out.push(...stillHeld(c, i, slots, taken));
    if (w === 'with') out.push(...madeOffWith(c, i, slots, taken));
    if (w === 'expected') out.push(...expectedToLive(c, i, slots, taken));
    if (NEEDS.has(w)) out.push(...needsCare(c, i, slots, taken));
    if (w === 'seen' || w === 'heard' || w === 'located' || w === 'traced')
      out.push(...notSeen(c, i, slots, taken));
    if (SAVES.has(w)) out.push(...notSaved(c, i, slots, taken));
    if (SURVIVE.has(w)) out.push(...noneSurvived(c, i, slots, taken), ...survives(c, i, slots, taken));
    if (w === 'survive' || w === 'survived' || w === 'make') out.push(...didNotSurvive(c, i, slots, taken));
    if (w === 'harm') out.push(...cameToHarm(c, i, slots, taken));
    if (w === 'fatal') out.push(...provedFatal(c, i, slots, taken));
    if (w === 'lost') out.push(...lostTheFight(c, i, slots, taken));
    if (w === 'broke' || w === 'broken' || w === 'breaking') out.push(...brokenLimb(c, i, slots, taken));
    if (MAIMS.has(w)) out.push(...maimed(c, i, slots, taken));
    if (w === 'bleeding') out.push(...bleeding(c, i, slots, taken));
    if (w === 'into') out.push(...forcedInto(c, i, slots, taken));
    if (w === 'dead') out.push(...foundDead(c, i, slots, taken));
    if (w === 'recovering') out.push(...recovering(c, i, slots, taken));
    if (w === 'fighting' || w === 'battling' || w === 'clinging')
      out.push(...fightingForLife(c, i, slots, taken));
    if (w === 'fate') out.push(...fateUnknown(c, i, slots, taken));
    if (/^spen/.test(w)) out.push(...nightOutside(c, i, slots, taken));
    if (GOES.has(w)) out.push(...wentToHospital(c, i, slots, taken));
    if (CAPTIVES.has(w) || w === 'hostage' || w === 'captive') out.push(...heldHostage(c, i, slots, taken));
    if (CAPTIVES.has(w)) out.push(...captives(c, i, slots, taken));
    if (w === 'custody') out.push(...custody(c, i, slots, taken));
    if (w === 'refuge') out.push(...soughtRefuge(c, i, slots, taken));
    if (TAKES_IN.has(w)) out.push(...takenIn(c, i, slots, taken));
    if (MANIFOLD.has(w)) out.push(...manifold(c, i));
    if (w === 'victims') out.push(...shotVictims(c, i, slots, taken));
    if (w === 'refused' || w === 'declined') out.push(...refused(c, i, slots, taken));
    if (SENDS.has(w)) out.push(...sentToHospital(c, i, slots, taken));
    const carried = CARRIED.has(w) ? hospital(c, i, slots, taken) : [];
    out.push(...carried);
    if (carried.length > 0) continue;
    if (w === 'with') out.push(...withWounds(c, i, slots, taken));
    else if (TREATS.has(w)) out.push(...treated(c, i, slots, taken));
    else if (SUFFER.has(w) && !BODY.has(c.doc.norm(i + 1))) {
      const made = suffered(c, i, slots, taken);
      out.push(...(made.length > 0 ? made : bodies(c, i, slots, taken)));
    } else if (FIND.has(w) || HANDLE.has(w)) {
      const found = w === 'found' ? foundWounded(c, i, slots, taken) : [];
      const made = found.length > 0 ? found : bodies(c, i, slots, taken);
      out.push(...(made.length > 0 || w !== 'buried' ? made : buried(c, i, slots, taken)));
    } else if (w === 'condition') out.push(...condition(c, i, slots, taken));
    else if (w === 'critical' || w === 'stable') out.push(...critical(c, i, slots, taken));
    else if (w === 'hostage' || w === 'captive' || w === 'prisoner') out.push(...hostage(c, i, slots, taken));
    else if (WOUNDS.has(w)) out.push(...hasWounds(c, i, slots, taken));
    else if (LOSE.has(w)) out.push(...lost(c, i, slots, taken), ...lostLimb(c, i, slots, taken));
    else if (w === 'homes') out.push(...driven(c, i, slots, taken));
  }
  return out;
}
