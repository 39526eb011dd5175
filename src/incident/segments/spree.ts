import type { CasualtyClaim, Claim } from '../../format/claim.ts';
import type { Reading } from '../../reading/reading.ts';
import { dayRange, gap, length } from '../days.ts';
import { isPoint } from '../geo.ts';
import type { Draft } from './draft.ts';
import type { Lead } from './lead.ts';

/** Deeds in the plural that one doer may do in a row. */
const DEEDS =
  /\b(?:shootings|stabbings|killings|murders|attacks|incidents|bombings|explosions|blasts|crashes|assaults|hit-and-runs)\b/i;
/** What makes a sum of them one over time, over a country or over matters that have nothing to do with each other. */
const OVER_MORE =
  /\b(?:since|so far|(?:this|last|past|each|every) (?:year|month|week|weekend|spring|summer|autumn|fall|winter)|weekend|overnight|across|throughout|citywide|nationwide|unrelated|separate|various|year-to-date|sides)\b/i;
const SEPARATE =
  /\b(?:separate|unrelated|different) (?:[\w-]+ ){0,2}(?:shootings|stabbings|killings|attacks|incidents)\b/i;
/** One who is told of as the doer of it all. */
const ONE_DOER =
  /\b(?:(?:the|a|alleged|suspected|lone|accused) (?:suspect|gunman|shooter|attacker|assailant|killer|knifeman|suspected gunman|suspected shooter)|rampages?|sprees?|(?:a|one) (?:\d+-year-old )?(?:man|woman|teen|teenager|suspect|person|driver)(?:, \d+,)? (?:was|is|has been) (?:also )?(?:arrested|charged|held|detained|caught|taken into custody|in custody|accused)|(?:one|the same) (?:man|person|suspect|gunman))\b/i;

/**
 * Figures of the deeds of one doer in one town on one day ("five were hurt in two shootings; a man was arrested"), which the report tells
 * as one incident: they are no sum over separate attacks.
 * @returns ids of the claims
 */
export function oneSpree(
  reading: Reading,
  claims: readonly Claim[],
  lead: Lead,
  main: Draft,
  others: readonly Draft[],
): Set<string> {
  const out = new Set<string>();
  const sums = claims.filter((c) => c.kind === 'casualties' && c.scope === 'cumulative');
  if (sums.length === 0 || !lead.place || !isPoint(lead.place)) return out;
  if (others.some((d) => d.why !== 'past' && d.why !== 'date' && !d.clues.every((c) => c.teaser))) return out;
  const docs = new Map(reading.fields.map((f) => [f.in, f.doc.text]));
  const texts = [...lead.texts, ...main.clues.map((c) => c.text)];
  if (!texts.some((t) => ONE_DOER.test(t))) return out;
  const sentence = (c: Claim) => docs.get(c.in)?.slice(...c.sentence) ?? '';
  if (sums.some((c) => SEPARATE.test(sentence(c)))) return out;
  const wholes = new Set<string>();
  for (const c of sums as CasualtyClaim[]) {
    const text = sentence(c);
    const days = c.when && dayRange(c.when.edtf);
    const ofTheDay = !days || (length(days) === 1 && (!lead.days || gap(days, lead.days) <= 1));
    const part = c.partOf !== null && wholes.has(c.partOf);
    if (!part && !(ofTheDay && DEEDS.test(text) && !OVER_MORE.test(text))) continue;
    out.add(c.id);
    wholes.add(c.id);
  }
  // the same figure again, in words that speak of one of the deeds
  const told = new Set(sums.filter((c) => out.has(c.id)).map(figureOf));
  for (const c of sums) if (told.has(figureOf(c))) out.add(c.id);
  return out;
}

const figureOf = (c: Claim): string =>
  c.kind === 'casualties' ? `${c.effect} ${c.count.low} ${c.count.high}` : '';
