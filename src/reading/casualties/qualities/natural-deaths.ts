import type { Report } from '../../../format/report.ts';
import type { Draft } from '../frames.ts';

/** Rules of those who die without anybody's doing, as far as the word goes. */
const DIES = /^casualties\/(?:die|pass-away)-/;

/**
 * Whatever kills people, and whoever has to do with it: where none of these words stands in a report, those of whom it says no more than
 * that they died did so of age or illness.
 */
const VIOLENCE =
  /\b(?:kill|slay|slain|slew|hack|machete|\baxe?s?\b|push|thrown|throw|lynch|mob\b|lightning|behead|massacr|rape|blood|shot|shoot|gun|bullet|bomb|blast|explo|attack|assault|crash|collid|collision|accident|fire|flame|burn|smoke|stab|knife|drown|murder|manslaughter|homicide|suicid|victim|casualt|wound|injur|hurt|police|trooper|sheriff|deput(?:y|ies)|arrest|charged|suspect|prison|jail|custody|inmate|flood|quake|storm|hurricane|cyclone|typhoon|tsunami|landslide|avalanche|heat ?wave|famine|hunger|starv|war\b|wars\b|battle|soldier|troop|militant|rebel|insurgen|terror|strike|struck|airstrike|shell|missile|rocket|drone|mine\b|mines\b|fight|clash|riot|protest|siege|raid|ambush|hostage|captive|kidnap|abduct|tortur|beat(?:en|ing)|poison|chok|strangl|fell\b|fall\b|falls\b|collaps|derail|sank|sink|capsiz|overdos|electrocut|trampl|crush|stampede|rescu|disaster|emergency|tragedy|violen|scene|bled|bleed|surviv(?:or|ed the)|hit\b|hits\b|truck|lorry|car\b|vehicle|bus\b|train\b|plane|helicopter|boat|ferry|bodies|corpse|autopsy|coroner|inquest|toll|refugee|migrant|border|execut|hang(?:ed|ing)|negligen|malpractice|lawsuit|abus)/i;

/** Characters from which on a text tells what somebody died of, if it was violence. */
const WHOLE = 600;

/** What only those say of the dead who mourn them. */
const OBITUARY =
  /\b(?:at the age of|aged? \d\d|survived by|surviving are|was born|obituary|nursing home|funeral home|illness|passed away|have died or)\b/i;

/** Do all figures of a field tell of single people who died, in a report that tells of nothing that kills? */
export function areNatural(all: readonly Draft[], { text, title }: Report): boolean {
  if (all.length === 0 || !all.every((d) => DIES.test(d.rule) && !isOfMany(d))) return false;
  if (text.length < WHOLE && !OBITUARY.test(`${title ?? ''}\n${text}`)) return false;
  return !VIOLENCE.test(text) && !(title && VIOLENCE.test(title));
}

/** Two and more, with a number, are counted by those who count the dead. */
const isOfMany = ({ count }: Draft): boolean => (count.low ?? count.high ?? 0) >= 2;
