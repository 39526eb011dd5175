import type { Where } from '../../format/claim.ts';
import { type DayRange, gap } from '../days.ts';
import { areApart, relate } from '../geo.ts';
import { big, differs, repeats } from './apart.ts';
import type { Clue } from './clues.ts';
import { type Before, type Draft, newDraft } from './draft.ts';
import { familyOf, kindsIn } from './kind.ts';
import type { Lead } from './lead.ts';
import { speaksOf } from './recall.ts';
import { yearless } from './so-far.ts';

/** The incident that a clue is of: the report's own, one told of before, or a new one, which is added to the others. */
export function draftFor(clue: Clue, lead: Lead, main: Draft, all: Draft[], before: Before | null): Draft {
  const others = all.length > LATEST_TOLD ? all.slice(-LATEST_TOLD) : all;
  if (before && (besides(clue, before.clue) || (!before.draft.main && joins(clue, before.clue))))
    return before.draft;
  if (clue.entry >= 0 && clue.marker !== 'past') return ofEntry(clue, lead, main, all);
  if (clue.called !== null && clue.called === main.place?.name && clue.marker !== 'past') return main;
  const called = clue.called !== null && others.find((d) => isCalled(clue.called!, d, main));
  if (called) return called;
  if (before?.toll && before.tolled && goesOn(clue, before.toll, before.tolled, main)) return before.tolled;
  const why = differs(clue, lead, main, before);
  if (!why) {
    const told = others.find((d) => toldBefore(clue, d));
    if (told && !repeats(clue, lead, main)) return told;
    return before && !before.draft.main && continues(clue, before, lead, main) ? before.draft : main;
  }
  if (clue.teaser) return ofHeadline(clue, all);
  const told = big(clue) && others.find((d) => d.soFar.has(clue));
  if (told && fits(clue, clue.days, clue.place, told)) return told;
  const days = clue.days ?? (why === 'setting' ? clue.setting.days : null);
  const place = clue.place ?? (why === 'setting' ? clue.setting.place : null);
  const known = others.find((d) => fits(clue, days, place, d) && !isNew(clue, d));
  if (known) return known;
  const draft = newDraft(why, { days, place, by: clue.by });
  all.push(draft);
  return draft;
}

/** Headlines of other stories tell of an incident each; one that stands on the page twice, of the same. */
function ofHeadline(clue: Clue, others: Draft[]): Draft {
  const known = others
    .slice(-LAST_FEW)
    .find(
      (d) =>
        d.clues.slice(-LAST_FEW).some((c) => c.teaser && isSameHeadline(c.text, clue.text)) &&
        !(clue.place && d.place && areApart(clue.place, d.place)),
    );
  if (known) return known;
  const draft = newDraft('elsewhere', clue);
  others.push(draft);
  return draft;
}

/** Two copies of a headline, one of them cut short perhaps. */
function isSameHeadline(a: string, b: string): boolean {
  const [x, y] = [a, b].map((t) => t.replace(/[\s.\u2026]+/g, ' ').trim());
  return x.startsWith(y) || y.startsWith(x);
}

/** A number that hardly comes twice. */
const RARE = 5;

/** The figure of another incident again; a small one in a new paragraph may well be the report's own. */
function toldBefore(clue: Clue, draft: Draft): boolean {
  if (!big(clue) || !draft.soFar.has(clue)) return false;
  const n = Number(clue.figure!.slice(clue.figure!.lastIndexOf(' ') + 1));
  return n >= RARE || !clue.paragraph || draft.why !== 'setting';
}

/** "the Orsund attack": where that incident's figures stand beside the name, and the report's own is elsewhere. */
function isCalled(name: string, draft: Draft, main: Draft): boolean {
  if (main.place?.name === name) return false;
  return draft.clues.slice(-LAST_FEW).some((c) => {
    const words = wordsAround(c);
    const at = words.indexOf(name);
    return at > 0 && IN.test(words.slice(0, at));
  });
}

/** What stands before the name of a place where something happened. */
const IN = /\b(?:in|at|near|outside|of|on)(?: the)?(?: (?:city|town|village|port|resort|district) of)? $/;

/** Clues, entries and headlines of an incident, the last of them, that are looked at one by one. */
const LAST_FEW = 20;

/** Clues of an incident whose sentences are looked through for a thing spoken of. */
const LAST_TEXTS = 60;

/** Other incidents, the last of them, to which a clue may go back. */
const LATEST_TOLD = 200;

/** Code units around a claim's words in which its place stands. */
const AROUND = 60;

function wordsAround({ claim, text }: Clue): string {
  const from = claim.start - claim.sentence[0];
  return text.slice(Math.max(0, from - AROUND), claim.end - claim.sentence[0] + AROUND);
}

/** Earlier attacks in the plural ("two raids that left 13 dead") are told one by one in the sentences that follow. */
function goesOn(clue: Clue, before: Clue, draft: Draft, main: Draft): boolean {
  if (draft.why !== 'past' || clue.claim.kind !== 'casualties' || clue.days || clue.returns) return false;
  if (clue.figure === null || clue.sentence - before.sentence !== 1 || clue.refers) return false;
  if (main.soFar.has(clue)) return false;
  const most = Math.max(
    0,
    ...draft.clues
      .slice(-LAST_FEW)
      .map((c) => sizeOf(c, clue.claim.kind === 'casualties' ? clue.claim.effect : '')),
  );
  return sizeOf(clue) < most && draft.clues.slice(-LAST_FEW).some((c) => SEVERAL.test(wordsAround(c)));
}

const SEVERAL =
  /\b(?:two|three|four|several|pair of|twin|series of|string of|wave of) (?:[\w-]+ ){0,2}(?:attacks|assaults|raids|bombings|blasts|shootings|strikes|explosions|massacres|killings|stabbings)\b/i;

/** How many the clue's figure tells of, of an effect. */
function sizeOf({ figure }: Clue, effect = ''): number {
  return figure?.startsWith(effect) ? Number(figure.slice(figure.lastIndexOf(' ') + 1)) : 0;
}

/** "Meanwhile, two were killed in a clash": another incident than any told before. */
function isNew(clue: Clue, draft: Draft): boolean {
  if (clue.head !== null && !draft.soFar.heads.has(clue.head)) return true;
  // "a mine last Saturday, and the day before a shell"; "two weeks before that"
  if (clue.marker === 'past' && draft.soFar.isByOtherWordsIn(clue)) return true;
  if (isToldOfAnew(clue, draft)) return true;
  if (BEFORE_THAT.test(clue.text) && !draft.soFar.isIn(clue.sentence)) return true;
  if (!clue.introduces || (clue.marker !== 'beside' && clue.marker !== 'apart')) return false;
  return !draft.soFar.isIn(clue.sentence);
}

/** "On 30 October, five were killed in a strike." and in a paragraph of its own "A strike in mid-October killed nine": two of the past. */
function isToldOfAnew(clue: Clue, draft: Draft): boolean {
  if (!clue.introduces || !clue.paragraph || !clue.figure?.startsWith('killed')) return false;
  const told = draft.clues.slice(-LAST_FEW).filter((c) => c.figure?.startsWith('killed'));
  return told.length > 0 && told.every((c) => c.figure !== clue.figure && c.sentence !== clue.sentence);
}

const BEFORE_THAT = /\b(?:days?|weeks?|months?|years?) before that\b/i;

/**
 * An entry of a list tells of one incident: of the report's own where it gives its figure again or where nothing was told before, else of
 * another one.
 */
function ofEntry(clue: Clue, lead: Lead, main: Draft, others: Draft[]): Draft {
  const known = [main, ...others.slice(-LAST_FEW)].find((d) =>
    d.entries.slice(-LAST_FEW).includes(clue.entry),
  );
  if (known) return known;
  const own =
    (repeats(clue, lead, main) && main.soFar.wholes.has(clue.figure!)) ||
    !main.soFar.casualties ||
    (clue.days && lead.days && main.entries.length === 0 && gap(clue.days, lead.days) === 0 && !clue.place);
  if (own) {
    main.entries.push(clue.entry);
    return main;
  }
  const draft: Draft = { ...newDraft('entry', clue), entries: [clue.entry] };
  others.push(draft);
  return draft;
}

/** Victims named side by side ("a colonel and his driver"): their claims share the words of harm. */
function joins({ claim }: Clue, { claim: before }: Clue): boolean {
  return (
    claim.kind === 'casualties' &&
    before.kind === 'casualties' &&
    claim.in === 'text' &&
    before.in === 'text' &&
    claim.rule === before.rule &&
    claim.effect === before.effect &&
    claim.start < before.end &&
    claim.where?.name === before.where?.name
  );
}

/** A figure told in one breath with the one before: same sentence, same clause, same time and place. */
function besides(clue: Clue, before: Clue): boolean {
  return (
    clue.title === before.title &&
    clue.sentence === before.sentence &&
    clue.clause === before.clause &&
    clue.marker === before.marker &&
    clue.claim.kind === 'casualties' &&
    before.claim.kind === 'casualties' &&
    clue.claim.effect !== before.claim.effect &&
    clue.claim.when?.edtf === before.claim.when?.edtf &&
    clue.place?.name === before.place?.name
  );
}

/** Sentences back to which "the blast" may point. */
const RECALLS = 3;
/** The same where another incident of the kind was told before. */
const LATEST = 2;

/**
 * A claim in the next sentence, or the same one, with nothing of its own carries on the incident before it; and so does "the blast" a
 * few sentences on, where that incident was one and the report's own was none.
 */
function continues(clue: Clue, { clue: before, draft }: Before, lead: Lead, main: Draft): boolean {
  if (clue.title !== before.title || clue.returns || repeats(clue, lead, main)) return false;
  if (clue.sentence === before.sentence)
    return clue.clause === before.clause && !clue.days && !afterAside(clue, before);
  // What is said and done in a new paragraph is about the report's own incident again.
  if (clue.paragraph && clue.claim.kind !== 'casualties') return false;
  const away = clue.sentence - before.sentence;
  // of two blasts of the day "the blast" is the one told last
  const ofTheDay = draft.why !== 'past' && draft.why !== 'date' && !before.teaser;
  if (clue.family !== null && ofTheDay && away <= LATEST && draft.families.has(clue.family)) return true;
  if (clue.family !== null && main.families.size > 0 && !main.families.has(clue.family))
    return away <= RECALLS && draft.families.has(clue.family);
  if (away !== 1 || clue.days || clue.weekday !== null || clue.place) return false;
  if (isOneOf(clue, main) && !isOneOf(clue, draft)) return false;
  // told in passing, in a sentence about the report's own incident
  const own = main.clues.at(-1);
  if (draft.why === 'past' && own?.sentence === before.sentence && own.title === before.title) return false;
  return !speaksOf(clue.text, [...lead.texts, ...textsOf(main)], textsOf(draft));
}

/** "The teacher died": a victim known by a word that an incident's victims were called by before. */
const isOneOf = (clue: Clue, draft: Draft): boolean =>
  isDefinite(clue) && victimWords(clue).some((w) => draft.victims.has(w));

const isDefinite = ({ claim }: Clue): boolean =>
  claim.kind === 'casualties' && /^(?:the|this|that|these|those|both|all)\b/i.test(claim.victims.text);

/** The words for somebody's victims; who "others" are no word tells. */
export function victimWords({ claim }: Clue): string[] {
  if (claim.kind !== 'casualties') return [];
  return (claim.victims.text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((w) => !NOBODY.has(w));
}

const NOBODY: ReadonlySet<string> = new Set(
  'the this that these those all both each one two three four five six other others another more people person victim victims his her their and who was were had have with from year years old him them they she'.split(
    ' ',
  ),
);

const textsOf = (draft: Draft) => draft.clues.slice(-LAST_TEXTS).map((c) => c.text);

/** The claim's sentence and those of the draft name kinds of incident, and none in common. */
function otherKind(clue: Clue, draft: Draft): boolean {
  const own = [...kindsIn(clue.text).keys()].map(familyOf);
  const told = draft.families;
  return own.length > 0 && told.size > 0 && !own.some((f) => told.has(f));
}

/** "The raid, in revenge for a bomb that killed two, killed nine": behind the aside the main clause goes on. */
function afterAside(clue: Clue, before: Clue): boolean {
  if (before.marker !== 'past' || clue.marker === 'past') return false;
  const from = before.claim.end - before.claim.sentence[0];
  const to = clue.claim.start - clue.claim.sentence[0];
  return (
    /^[^,]*,\s*$/.test(clue.text.slice(from, to)) &&
    /^(?:has |had )?(?:killed|wounded|injured|left|claimed)/.test(clue.claim.quote)
  );
}

function fits(clue: Clue, days: DayRange | null, place: Where | null, draft: Draft): boolean {
  // what was "earlier this week" is none of the incidents of the day
  if (clue.marker === 'past' && draft.why === 'elsewhere' && !draft.soFar.ofThePast) return false;
  if (days && draft.days && gap(days, draft.days) > 0) return false;
  const dated = yearless(clue);
  const told = draft.soFar.yearless;
  if (dated !== null && (told.size > 1 || (told.size === 1 && !told.has(dated)))) return false;
  if (place && draft.place && relate(place, draft.place) === 'apart') return false;
  if (clue.by && draft.by && clue.by !== draft.by) return false;
  if (!place && otherKind(clue, draft)) return false;
  const last = draft.clues[draft.clues.length - 1];
  const shared = (days && draft.days) || (place && draft.place) || (clue.by && draft.by);
  return Boolean(shared) || clue.sentence - last.sentence <= 1;
}
