import type { SourceKind } from '../../format/claim.ts';
import type { Actor } from '../layers.ts';
import { plain } from './terms.ts';

/** Words that a careful reader takes for an actor of the kind once it was named ("the agency", "the group"). */
const SHORT_FORMS: Partial<Record<SourceKind, readonly string[]>> = {
  agency: ['agency', 'news agency', 'state news agency'],
  outlet: ['newspaper', 'paper', 'daily', 'channel', 'broadcaster', 'station', 'website', 'news channel'],
  organisation: ['group', 'organisation', 'organization', 'body', 'charity', 'agency'],
  'armed-group': ['group', 'movement', 'militia', 'faction', 'organisation', 'organization'],
};

/** Words in the name of an organisation that watches and counts. */
const MONITOR =
  /observatory|monitor|violations documentation|network for human rights|airwars|body count|violations/i;

/** Words that readers use for such an organisation. */
const MONITOR_FORMS = [
  'monitor',
  'monitoring group',
  'war monitor',
  'watchdog',
  'rights group',
  'human rights group',
];

const PARTICLES = new Set(['al', 'el', 'bin', 'ibn', 'abu', 'de', 'van', 'von', 'da', 'di', 'la', 'le', '-']);

/** What the report has said of its actors so far: names, short forms and roles, each to the latest actor it fits. */
export class ActorMemory {
  readonly actors: Actor[];
  readonly #byKey = new Map<string, number>();
  readonly #latest = new Map<string, number>();
  readonly #byWord = new Map<string, number>();

  /** The body named last, for "its head"; -1 when none was. */
  lastBody = -1;

  constructor(actors: Actor[]) {
    this.actors = actors;
  }

  /** The actor of this name, made when it is new. */
  named(actor: Actor): number {
    const key = actor.known ? `#${actor.known}` : actor.name.toLowerCase();
    let index = this.#byKey.get(key);
    if (index === undefined) {
      index = this.actors.length;
      this.actors.push(actor);
      this.#byKey.set(key, index);
    }
    if (actor.kind === 'person') this.#learnPerson(index);
    else this.#learnShortForms(index);
    return index;
  }

  /** The latest actor that a word or phrase ("ministry", "monitoring group", "president") was used for. */
  latest(phrase: string): number | undefined {
    return this.#latest.get(phrase);
  }

  /** From now on "the PHRASE" means this actor. */
  remember(phrase: string, index: number): void {
    this.#latest.set(phrase, index);
  }

  /** The person whose full name holds these words, last name last; undefined when none does. */
  personOf(words: readonly string[]): number | undefined {
    const index = this.#byWord.get(words[words.length - 1]);
    if (index === undefined) return undefined;
    const name = ` ${this.actors[index].name.toLowerCase()} `;
    return words.every((w) => name.includes(`${w}`)) ? index : undefined;
  }

  /** A fuller name for a person known by a shorter one. */
  rename(index: number, name: string): void {
    this.actors[index].name = name;
    this.#byKey.set(name.toLowerCase(), index);
    this.#learnPerson(index);
  }

  #learnPerson(index: number): void {
    for (const word of this.actors[index].name.toLowerCase().split(/[\s-]+/)) {
      if (word.length > 2 && !PARTICLES.has(word)) this.#byWord.set(plain(word), index);
    }
  }

  #learnShortForms(index: number): void {
    const { name, kind, unnamed } = this.actors[index];
    // "the charity" is one with a name, not the clinic that was hit
    if (!unnamed && /\p{Lu}/u.test(name)) {
      for (const form of SHORT_FORMS[kind] ?? []) this.#latest.set(form, index);
      if (isMonitor(this.actors[index])) for (const form of MONITOR_FORMS) this.#latest.set(form, index);
    }
    const initials = unnamed ? '' : initialsOf(name);
    if (initials.length > 2 && !this.#latest.has(initials)) this.#latest.set(initials, index);
    const words = name.toLowerCase().split(' ');
    for (let k = 0; k < words.length; k++) this.#latest.set(words.slice(k).join(' '), index);
    // "the Ministry" for the Ministry of Health, "the Observatory" for the Observatory for Human Rights.
    const cut = words.findIndex((w) => w === 'of' || w === 'for');
    if (cut > 0) this.#latest.set(words[cut - 1], index);
  }
}

/** "ulw" of "Union of Land Workers": the letters of its words with a capital. */
function initialsOf(name: string): string {
  let out = '';
  for (const word of name.split(/[\s-]+/)) if (/^\p{Lu}/u.test(word)) out += word[0].toLowerCase();
  return out;
}

/** Is this a named organisation that watches and counts ("a monitor", "the monitoring group")? */
export function isMonitor(actor: Actor): boolean {
  return actor.kind === 'organisation' && !actor.unnamed && MONITOR.test(actor.name);
}
