import type { Precision, Where } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import type { PlaceMention, TokenSpan } from '../layers.ts';
import type { Reading } from '../reading.ts';
import { marks, ROLE } from './cues.ts';
import { detectPlaces } from './detect/detect.ts';
import { KIND, NONE } from './gazetteer/format.ts';
import { type Gazetteer, gazetteer } from './gazetteer/load.ts';
import { outletHints } from './resolve/outlet.ts';
import { resolvePlaces } from './resolve/resolve.ts';
import type { Resolved } from './resolve/stand-ins.ts';
import { whereOf } from './where.ts';

/** The places of every field, in order: names in the text, each with its place in the gazetteer. */
export function readPlaces(reading: Reading): PlaceMention[][] {
  const names = gazetteer();
  const found = reading.fields.map(({ doc }) => ({ doc, found: detectPlaces(doc, names) }));
  const resolved = resolvePlaces(found, outletHints(reading.report, names), names);
  return reading.fields.map((field) =>
    resolved
      .filter((r) => r.doc === field.doc)
      .sort((a, b) => a.c.first - b.c.first)
      .map((r) => mention(r, names)),
  );
}

function mention({ doc, c, row, by, renamed }: Resolved, names: Gazetteer): PlaceMention {
  const printed = nameAsPrinted(doc.slice(c.first, c.end));
  const use = c.kind === 'demonym' || modifies(doc, c, row, names) ? ('people' as const) : ('place' as const);
  const span = { first: c.first, end: c.end, rule: c.rule, use };
  if (row === NONE && by === NONE) return { ...span, where: null, name: printed, precision: null };
  const where = row === NONE ? standIn(printed, c.rule, whereOf(by, names)) : whereOf(row, names);
  if (renamed && use === 'place') where.name = printed;
  where.precision = blur(where.precision, doc, c);
  const unlisted = row === NONE && use === 'place' ? { unlisted: true as const } : {};
  return { ...span, where, name: where.name, precision: where.precision, ...unlisted };
}

const NOUN = /^(?:NN|JJ|VBN)/;
const OF_TIME = /^(?:last|next|this|early|late|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** "U.S. forces", "UK-led", "US President": short forms of states stand for their peoples before a noun. */
function modifies(doc: Doc, { first, end }: TokenSpan, row: number, names: Gazetteer): boolean {
  if (row === NONE || names.kinds[row] !== KIND.country) return false;
  if (!/^(?:[A-Z]\.?){2,4}$/.test(doc.slice(first, end)) || end >= doc.length) return false;
  if (doc.norm(end) === '-') return true;
  if (doc.sentenceOf(end) !== doc.sentenceOf(first) || OF_TIME.test(doc.norm(end))) return false;
  return NOUN.test(doc.xpos(end));
}

/** "KHAN   AL-TOLO" is "Khan Al-Tolo". */
function nameAsPrinted(text: string): string {
  const name = text.replace(/['’]s?$/, '').replace(/\s+/g, ' ');
  if (name.length < 5 || name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (c) => c.toUpperCase());
}

/** A place without a row of its own, at the place it is in or by. */
function standIn(name: string, rule: string, by: Where): Where {
  const wide =
    rule === 'places/numbered-road' ||
    (/^places\/(?:feature|lead)$/.test(rule) &&
      /river|lake|mount|valley|desert|forest|\bsea\b|gulf|\bbay\b|wilderness|hills|plains/i.test(name));
  const precision = by.precision !== 'exact' ? by.precision : wide ? 'area' : 'near';
  return { ...by, name, geonameId: null, precision };
}

const BY = /^(?:near|outside|around|off)$/;
const SIDE =
  /^(?:outskirts|countryside|suburbs?|vicinity|north|south|east|west|(?:north|south)(?:east|west))$/;

/** "near Marn" and "five kilometres north of Marn" are not Marn itself; "northern Marland" is a part of it. */
function blur(precision: Precision | null, doc: Doc, { first, end }: TokenSpan): Precision | null {
  const before = doc.norm(first - 1);
  if (precision === 'exact') {
    const side = before === 'of' && SIDE.test(doc.norm(first - 2));
    return side || BY.test(before) || SIDE.test(doc.norm(end)) ? 'near' : precision;
  }
  return precision === 'country' && marks.of(doc, first - 1) & ROLE.direction ? 'area' : precision;
}
