import type { ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { otherOfName } from '../parties/namesake.ts';
import { isOfficer } from '../parties/officer.ts';
import { arrestedIn } from './accused-memory.ts';
import { hitsCulprit } from './hits-culprit.ts';

/**
 * Who "the gunman", "a Tarn man" or "he" was, when the whole report is read: the one person whom it holds responsible by name.
 * A pronoun that stands for nobody told is dropped.
 */
export function settleDoers(reading: Reading): ResponsibilityFrame[][] {
  const frames = reading.fields.map((f) => f.responsibilities.map((r) => fullName(reading, f, r)));
  if (!frames.some((f) => f.some((r) => r.unnamed))) return frames;
  const names = namedDoers(reading, frames);
  const one = names.size === 1 ? [...names][0] : null;
  const words = new Set(
    frames.flatMap((f) =>
      f.flatMap((r) => (r.unnamed && SINGLE.has(r.unnamed.how) && r.actor ? [r.actor] : [])),
    ),
  );
  const from = one ? firstNamed(reading, one) : -1;
  return frames.map((own, k) =>
    own.flatMap((r, n) => {
      if (!r.unnamed) return [r];
      const next = nameBehind(own, n, reading.fields[k]);
      if (next) return [{ ...r, actor: next }];
      if (one && isOf(reading.fields[k], r, from)) return [{ ...r, actor: one }];
      if (reading.fields[k].in === 'title' && SINGLE.has(r.unnamed.how)) {
        const told = toldInText(frames, reading.fields, r);
        if (told) return [{ ...r, actor: told }];
      }
      if (r.actor) return [r];
      return words.size === 1 ? [{ ...r, actor: [...words][0] }] : [];
    }),
  );
}

/** "Plim shot her and then himself": a last name alone is that of the one who so came to be among the victims. */
function fullName(reading: Reading, { doc }: FieldReading, r: ResponsibilityFrame): ResponsibilityFrame {
  if (r.unnamed || r.actor.includes(' ')) return r;
  const { end } = doc.sentences[doc.sentenceOf(r.trigger)];
  for (let i = r.trigger + 1; i < end; i++) {
    if (!/^(?:himself|herself)$/.test(doc.norm(i))) continue;
    const full = otherOfName(reading, r.actor);
    return full ? { ...r, actor: full } : r;
  }
  return r;
}

/** "Teen arrested in shooting", of whom the text says "a 17-year-old boy": its words, where it tells so of one alone. */
function toldInText(
  frames: readonly (readonly ResponsibilityFrame[])[],
  fields: readonly FieldReading[],
  title: ResponsibilityFrame,
): string | null {
  let found: string | null = null;
  for (const [k, own] of frames.entries()) {
    if (fields[k].in === 'title') continue;
    for (const { unnamed, actor, rule } of own) {
      if (unnamed?.how !== 'a' || OF_LAW.test(rule) !== OF_LAW.test(title.rule)) continue;
      if (found !== null && found !== actor) return null;
      found = actor;
    }
  }
  return found;
}

const OF_LAW = /\/law-/;
const SINGLE = new Set(['a', 'the']);

/** "A Tarn man pleaded guilty on Monday. Omar Plim, 41, ...": whom the next sentences name for the same; null when nobody. */
function nameBehind(own: readonly ResponsibilityFrame[], n: number, { doc }: FieldReading): string | null {
  const r = own[n];
  if (!r.unnamed || (r.unnamed.how !== 'a' && r.unnamed.how !== 'many')) return null;
  const many = r.unnamed.how === 'many';
  const legal = OF_LAW.test(r.rule);
  if (!legal && many) return null;
  const k = doc.sentenceOf(r.trigger);
  for (let i = n + 1; i < own.length; i++) {
    if (doc.sentenceOf(own[i].trigger) > k + 2) return null;
    if (own[i].unnamed || many !== / and /.test(own[i].actor)) continue;
    if (legal ? own[i].stance === r.stance || many : OF_LAW.test(own[i].rule)) return own[i].actor;
  }
  return null;
}

/** The persons whom a report holds responsible by name, else those arrested. */
function namedDoers(
  reading: Reading,
  frames: readonly (readonly ResponsibilityFrame[])[],
): ReadonlySet<string> {
  const persons = new Set(reading.actors.flatMap((a) => (a.kind === 'person' && !a.unnamed ? [a.name] : [])));
  const out = new Set<string>();
  for (const [k, own] of frames.entries())
    for (const { unnamed, stance, actor, rule, lesser, trigger } of own) {
      if (unnamed || lesser || stance === 'denies') continue;
      const legal = OF_LAW.test(rule);
      if (!legal && (!persons.has(actor) || isOfficer(reading, actor))) continue;
      if (legal || !hitsCulprit(reading.fields[k].doc, trigger)) out.add(actor);
    }
  return out.size > 0 ? out : arrestedIn(reading);
}

/** May the words speak of the one who is first named at a token of the text (-1 nowhere)? */
function isOf(field: FieldReading, { unnamed }: ResponsibilityFrame, named: number): boolean {
  if (!unnamed || unnamed.how === 'many') return false;
  const { doc } = field;
  const before = doc.norm(unnamed.at - 1);
  // "his brother shot him" may be said of the brother of the one accused; "shot by brother" names nobody
  if (unnamed.how === 'kin')
    return (
      before === 'her' ||
      PARENT.test(doc.norm(unnamed.at)) ||
      (field.in === 'title' && SPOUSE.test(doc.norm(unnamed.at)))
    );
  // "just weeks after a man killed ten": somebody else, once the one has been named
  if (/^(?:another|second|third|other)$/.test(before) || doc.norm(unnamed.at - 2) === 'another') return false;
  if (unnamed.how !== 'a' || field.in === 'title') return true;
  return named < 0 || named > unnamed.at;
}

const PARENT = /^(?:step)?(?:father|mother|dad|mom)$/;
const SPOUSE = /^(?:father|mother|dad|mom|husband|wife|boyfriend|girlfriend)$/;

/** Token of the text at which a person is first named; -1 when nowhere. */
function firstNamed({ fields, actors }: Reading, name: string): number {
  for (const field of fields) {
    if (field.in === 'title') continue;
    let first = -1;
    for (const m of field.mentions)
      if (actors[m.actor].name === name && (first < 0 || m.first < first)) first = m.first;
    if (first >= 0) return first;
  }
  return -1;
}
