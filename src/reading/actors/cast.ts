import type { SourceKind } from '../../format/claim.ts';
import type { ActorMention } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import type { ActorMemory } from './memory.ts';

/** What is known of a mention that names a person by a role ("the spokesman"). */
export interface Role {
  type: string;
  /** The words of the role, in lower case ("army spokesman"). */
  words: string;
  /** The body found next to it, as an index into Reading.actors. */
  body: number | undefined;
  /** Does a name stand beside the role? */
  named: boolean;
}

/** The actors of one field as they are being found: its mentions, their roles, and whom the report named before. */
export class Cast {
  readonly reading: Reading;
  readonly field: FieldReading;
  readonly memory: ActorMemory;
  readonly roles = new Map<ActorMention, Role>();

  constructor(reading: Reading, field: FieldReading, memory: ActorMemory) {
    this.reading = reading;
    this.field = field;
    this.memory = memory;
  }

  /** Adds a mention; a body is from now on the latest one. */
  mention(span: { first: number; end: number }, head: number, actor: number, rule: string): ActorMention {
    const mention: ActorMention = { first: span.first, end: span.end, head, actor, rule };
    this.field.mentions.push(mention);
    this.#learnAcronym(mention);
    if (BODIES.has(this.reading.actors[actor].kind)) this.memory.lastBody = actor;
    return mention;
  }

  /** "the Union of Land Workers (ULW)": from now on the letters are its name. */
  #learnAcronym({ end, actor }: ActorMention): void {
    const { doc } = this.field;
    if (doc.norm(end) !== '(' || doc.norm(end + 2) !== ')' || !ACRONYM.test(doc.form(end + 1))) return;
    if (
      BODIES.has(this.reading.actors[actor].kind) &&
      !this.reading.actors[actor].known?.startsWith('state-')
    )
      this.memory.remember(doc.norm(end + 1), actor);
  }

  /** Is this a person with a name? */
  isPerson(m: ActorMention): boolean {
    const actor = this.reading.actors[m.actor];
    return actor.kind === 'person' && !actor.unnamed;
  }

  /** Can somebody speak for this actor? */
  isBody(actor: number): boolean {
    const { kind, known } = this.reading.actors[actor];
    return kind !== 'person' && kind !== 'witness' && kind !== 'document' && !known?.startsWith('state-');
  }

  /** From now on the person speaks for the body. */
  speaksFor(actor: number, body: number): void {
    const { actors } = this.reading;
    if (actor === body || actors[body].known?.startsWith('state-')) return;
    actors[actor].of ??= body;
    actors[actor].party ??= actors[body].party;
  }

  /** Spokesmen and heads speak for their body; ministers and presidents of states for themselves. */
  speaksAs(type: string, body: number): boolean {
    const { kind } = this.reading.actors[body];
    return (
      type === 'speaks-for' || (type === 'office' && (kind === 'organisation' || kind === 'armed-group'))
    );
  }
}

/** "UKMRO": a body by its initials. */
export const ACRONYM = /^\p{Lu}[\p{Lu}\d-]{1,7}$/u;

/** Kinds of actors that are bodies, not people. */
export const BODIES = new Set<SourceKind>([
  'organisation',
  'agency',
  'outlet',
  'armed-group',
  'government',
  'military',
]);
