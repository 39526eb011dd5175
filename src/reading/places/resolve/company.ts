import { KIND, NONE } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import type { Group, Sense } from './groups.ts';

const WEIGHT = {
  near: 4,
  state: 1.5,
  /** Shares of `state` for another place of the same state, by kind. */
  sameCountryNamed: 0.6,
  sameDivisionNamed: 1.5,
  sameDivision: 0.5,
  sameCountry: 0.3,
};
/** Senses believed less than this do not count. */
const LEAST_BELIEF = 0.02;
/** Names beyond this many do not help to place the others, so that long texts stay cheap. */
const MOST_GROUPS = 60;
/** So many names in one state make it what the text is about. */
const MANY = 3;
/** Closeness of a town and its parts: some 50 kilometres. */
const NEAR = 0.65;

interface Member {
  group: Group;
  row: number;
  kind: number;
  country: string;
  admin1: number;
  p: number;
}

/** The places that a report's names are believed to mean: what they say of each other. */
export class Company {
  readonly #members: Member[] = [];
  readonly #names: Gazetteer;

  constructor(groups: readonly Group[], names: Gazetteer) {
    this.#names = names;
    for (const group of groups.slice(0, MOST_GROUPS)) {
      for (const { row, p } of group.senses) {
        if (p < LEAST_BELIEF) continue;
        this.#members.push({
          group,
          row,
          kind: names.kinds[row],
          country: names.country(row),
          admin1: names.admin1s[row],
          p,
        });
      }
    }
  }

  /** How well a sense fits in: how close the others are, and whether they share its state or division. */
  of(s: Sense, g: Group): number {
    const names = this.#names;
    const country = names.country(s.row);
    const admin1 = names.admin1s[s.row];
    let near = 0;
    let state = 0;
    for (const m of this.#members) {
      if (m.group === g || m.country !== country) continue;
      if (m.kind === KIND.country || m.kind >= KIND.area) state += WEIGHT.sameCountryNamed * m.p;
      else if (m.kind === KIND.admin1)
        state += (m.row === admin1 ? WEIGHT.sameDivisionNamed : WEIGHT.sameCountry) * m.p;
      else {
        near += m.p * names.closeness(s.row, m.row);
        state += (m.admin1 === admin1 && admin1 !== NONE ? WEIGHT.sameDivision : WEIGHT.sameCountry) * m.p;
      }
    }
    return WEIGHT.near * Math.min(1, near / 1.5) + WEIGHT.state * Math.min(2, state);
  }

  /** Does any other name mean this state, or a place in it? */
  speaksOf(country: string, g: Group): boolean {
    return this.#members.some((m) => m.group !== g && m.country === country && m.p > 0.5);
  }

  /** Is a town that the text speaks of close by? */
  isNear(row: number, g: Group): boolean {
    return this.#members.some(
      (m) => m.group !== g && m.p > 0.5 && m.kind <= KIND.admin2 && this.#names.closeness(row, m.row) > NEAR,
    );
  }

  /** Is the text about another state, and has nothing else to do with this one, or with no place in it (`inside`)? */
  isElsewhere(country: string, g: Group, inside = false): boolean {
    const groups = new Map<string, Set<Group>>();
    for (const m of this.#members) {
      if (m.group === g || m.p <= 0.5 || !m.country) continue;
      if (m.country === country && inside && m.kind === KIND.country) continue;
      if (m.country === country) return false;
      const seen = groups.get(m.country) ?? new Set();
      groups.set(m.country, seen.add(m.group));
    }
    return [...groups.values()].some((seen) => seen.size >= MANY);
  }
}
