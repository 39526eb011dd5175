import type { Field } from '../format/claim.ts';
import { LAYERS, type LayerName } from '../format/layer-names.ts';
import type { Report } from '../format/report.ts';
import { Doc } from '../language/doc.ts';
import { readActors } from './actors/read.ts';
import { readAttributions } from './attribution/read.ts';
import { readCasualties } from './casualties/read.ts';
import { settleCasualties } from './casualties/whole/settle.ts';
import { readResponsibilities } from './events/blame/responsibility.ts';
import { settleDoers } from './events/blame/settle-doers.ts';
import { readEvents } from './events/read.ts';
import { mayHoldClaims } from './glance.ts';
import type {
  Actor,
  ActorMention,
  Attribution,
  CasualtyFrame,
  EventFrame,
  PlaceMention,
  Quantity,
  ResponsibilityFrame,
  TimeMention,
} from './layers.ts';
import { readPlaces } from './places/read.ts';
import { readQuantities } from './quantities/read.ts';
import type { FieldReading, Published, Reading } from './reading.ts';
import { publicationDate } from './times/published.ts';
import { readTimes } from './times/read.ts';
import { findWanted } from './triggers.ts';

export interface ReadOptions {
  /** Layers that must cover the whole text; claims alone read only the sentences that triggers point to. */
  layers: readonly LayerName[];
}

/** Opens one report for reading; its layers are made when first asked for. Pure, never throws on any string. */
export function readReport(report: Report, { layers }: ReadOptions = { layers: LAYERS }): Reading {
  return new OpenReading(report, layers);
}

/**
 * Opens reports in their order, by the group, with the layers that claims need made stage by stage over the whole group:
 * the code of all stages is larger than a processor's caches, and one report led through all of them would fetch each
 * stage's code anew. A group ends where enough of its text has been read for that, so that few layers are held at a time.
 */
export function* readTogether(reports: Iterable<Report>, options: ReadOptions): Generator<Reading[]> {
  let group: OpenReading[] = [];
  let text = 0;
  for (const report of reports) {
    const reading = new OpenReading(report, options.layers);
    group.push(reading);
    if (reading.holdsClaims || reading.whole) text += report.text.length;
    if (text < TOGETHER && group.length < MOST_TOGETHER) continue;
    makeLayers(group);
    yield group;
    group = [];
    text = 0;
  }
  makeLayers(group);
  if (group.length > 0) yield group;
}

/** Text (UTF-16 units) that is read together, and reports at most. */
const TOGETHER = 64_000;
const MOST_TOGETHER = 256;

/** Stages in the order of the pipeline; each finds the layers before it made. */
const STAGES: readonly ((field: FieldReading) => unknown)[] = [
  (f) => f.doc,
  (f) => f.wanted,
  (f) => f.quantities,
  (f) => f.times,
  (f) => f.places,
  (f) => f.mentions,
  (f) => f.attributions,
  (f) => f.casualties,
  (f) => f.responsibilities,
  (f) => f.events,
];

function makeLayers(group: readonly OpenReading[]): void {
  const worth = group.filter((r) => r.holdsClaims);
  for (const stage of STAGES) for (const { fields } of worth) fields.forEach(stage);
}

/** Whether a report has anything that claims are read from. */
export function isWorthReading({ title, text }: Report): boolean {
  return mayHoldClaims(text) || (title ? mayHoldClaims(title) : false);
}

/** A report whose layers are made on demand: where no casualty and no event is found, no place is resolved. */
class OpenReading implements Reading {
  readonly report: Report;
  readonly fields: OpenField[];
  /** Some layer is asked for that covers the whole text. */
  readonly whole: boolean;
  /** Claims are asked for, and the report has anything that they are read from: decided before a word of it is tokenised. */
  readonly holdsClaims: boolean;
  #published: Published | undefined;
  readonly #actors: Actor[] = [];
  readonly #made = new Set<string>();

  constructor(report: Report, layers: readonly LayerName[]) {
    this.report = report;
    this.holdsClaims = layers.includes('claims') && isWorthReading(report);
    this.whole = layers.some((l) => l !== 'claims');
    this.fields = [new OpenField(this, 'text', report.text)];
    if (report.title) this.fields.unshift(new OpenField(this, 'title', report.title));
  }

  get published(): Published {
    return (this.#published ??= publicationDate(this.report, this.fields));
  }

  get actors(): Actor[] {
    this.needActors();
    return this.#actors;
  }

  needActors(): void {
    if (this.#first('actors')) readActors(this);
  }

  needPlaces(): void {
    if (!this.#first('places')) return;
    const places = readPlaces(this);
    this.fields.forEach((field, k) => {
      field.places = places[k];
    });
  }

  needAttributions(): void {
    if (!this.#first('attributions')) return;
    for (const field of this.fields) field.attributions = readAttributions(field, this);
  }

  needCasualties(): void {
    if (!this.holdsClaims || !this.#first('casualties')) return;
    for (const field of this.fields) field.casualties = readCasualties(field, this);
    settleCasualties(this);
  }

  needResponsibilities(): void {
    if (!this.holdsClaims || !this.#first('responsibilities')) return;
    for (const field of this.fields) field.responsibilities = readResponsibilities(field, this);
    const settled = settleDoers(this);
    this.fields.forEach((field, k) => {
      field.responsibilities = settled[k];
    });
  }

  needEvents(): void {
    if (!this.holdsClaims || !this.#first('events')) return;
    for (const field of this.fields) field.events = readEvents(field, this);
  }

  /** True once per layer: a stage that looks at its own layer sees what it has made so far. */
  #first(layer: string): boolean {
    if (this.#made.has(layer)) return false;
    this.#made.add(layer);
    return true;
  }
}

class OpenField implements FieldReading {
  readonly in: Field;
  readonly #text: string;
  readonly #reading: OpenReading;
  #doc: Doc | undefined;
  #wanted: Uint8Array | undefined;
  #every: Uint8Array | undefined;
  #quantities: Quantity[] | undefined;
  #times: TimeMention[] | undefined;
  #places: PlaceMention[] = [];
  #mentions: ActorMention[] = [];
  #attributions: Attribution[] = [];
  #casualties: CasualtyFrame[] = [];
  #responsibilities: ResponsibilityFrame[] = [];
  #events: EventFrame[] = [];

  constructor(reading: OpenReading, name: Field, text: string) {
    this.in = name;
    this.#text = text;
    this.#reading = reading;
  }

  get doc(): Doc {
    return (this.#doc ??= new Doc(this.#text));
  }

  get wanted(): Uint8Array {
    return (this.#wanted ??= findWanted(this.doc));
  }

  get attributed(): Uint8Array {
    if (!this.#reading.whole) return this.wanted;
    return (this.#every ??= new Uint8Array(this.doc.sentences.length).fill(1));
  }

  get quantities(): Quantity[] {
    return (this.#quantities ??= readQuantities(this));
  }

  get times(): TimeMention[] {
    return (this.#times ??= readTimes(this, this.#reading));
  }

  get attributions(): Attribution[] {
    this.#reading.needAttributions();
    return this.#attributions;
  }

  set attributions(made: Attribution[]) {
    this.#attributions = made;
  }

  get places(): PlaceMention[] {
    this.#reading.needPlaces();
    return this.#places;
  }

  set places(made: PlaceMention[]) {
    this.#places = made;
  }

  get mentions(): ActorMention[] {
    this.#reading.needActors();
    return this.#mentions;
  }

  get casualties(): CasualtyFrame[] {
    this.#reading.needCasualties();
    return this.#casualties;
  }

  set casualties(made: CasualtyFrame[]) {
    this.#casualties = made;
  }

  get responsibilities(): ResponsibilityFrame[] {
    this.#reading.needResponsibilities();
    return this.#responsibilities;
  }

  set responsibilities(made: ResponsibilityFrame[]) {
    this.#responsibilities = made;
  }

  get events(): EventFrame[] {
    this.#reading.needEvents();
    return this.#events;
  }

  set events(made: EventFrame[]) {
    this.#events = made;
  }
}
