import { LAYERS, type LayerName } from '../format/annotation.ts';
import type { Field } from '../format/claim.ts';
import type { Report } from '../format/report.ts';
import { Doc } from '../language/doc.ts';
import { readActors } from './actors/read.ts';
import { readAttributions } from './attribution/read.ts';
import { readCasualties } from './casualties/read.ts';
import { settleCasualties } from './casualties/settle.ts';
import { readEvents } from './events/read.ts';
import { readResponsibilities } from './events/responsibility.ts';
import { mayHoldClaims } from './glance.ts';
import { readPlaces } from './places/read.ts';
import { readQuantities } from './quantities/read.ts';
import type { FieldReading, Reading } from './reading.ts';
import { publicationDate } from './times/published.ts';
import { readTimes } from './times/read.ts';
import { findWanted } from './triggers.ts';

export interface ReadOptions {
  /** Layers that must cover the whole text; claims alone read only the sentences that triggers point to. */
  layers: readonly LayerName[];
}

/** Reads one report, stage by stage. Pure, never throws on any string. */
export function readReport(report: Report, { layers }: ReadOptions = { layers: LAYERS }): Reading {
  const fields: FieldReading[] = [];
  if (report.title) fields.push(openField('title', report.title));
  fields.push(openField('text', report.text));
  const reading: Reading = { report, published: publicationDate(report, fields), fields, actors: [] };
  const claims = layers.includes('claims') && isWorthReading(report);
  const whole = layers.some((l) => l !== 'claims');
  if (!claims && !whole) return reading;
  // Times, places and actors are told apart by the whole text, wherever claims are looked for.
  for (const field of fields) field.wanted = everySentence(field);
  for (const field of fields) field.quantities = readQuantities(field);
  for (const field of fields) field.times = readTimes(field, reading);
  readPlaces(reading);
  readActors(reading);
  if (!whole) for (const field of fields) field.wanted = findWanted(field.doc);
  for (const field of fields) field.attributions = readAttributions(field, reading);
  if (claims) {
    if (whole) for (const field of fields) field.wanted = findWanted(field.doc);
    for (const field of fields) field.casualties = readCasualties(field, reading);
    settleCasualties(reading);
    for (const field of fields) field.responsibilities = readResponsibilities(field, reading);
    for (const field of fields) field.events = readEvents(field, reading);
  }
  return reading;
}

/** Whether a report has anything that claims are read from; decided before a word of it is tokenised. */
export function isWorthReading(report: Report): boolean {
  return mayHoldClaims(report.text) || (report.title ? mayHoldClaims(report.title) : false);
}

function everySentence({ doc }: FieldReading): Uint8Array {
  return new Uint8Array(doc.sentences.length).fill(1);
}

function openField(name: Field, text: string): FieldReading {
  let doc: Doc | undefined;
  return {
    in: name,
    get doc() {
      return (doc ??= new Doc(text));
    },
    wanted: new Uint8Array(0),
    quantities: [],
    times: [],
    places: [],
    mentions: [],
    attributions: [],
    casualties: [],
    responsibilities: [],
    events: [],
  };
}
