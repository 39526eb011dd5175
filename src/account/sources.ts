import type { SourceKind } from '../format/claim.ts';
import type { DossierSource } from '../format/dossier.ts';
import type { ReportDigest, ReportSource } from '../incident/linking/digest.ts';

/** An actor shared by the reports of a collection. */
export interface Source extends DossierSource {
  /** A class of unnamed speakers ("officials", "a witness"): never the same in two reports. */
  unnamed: boolean;
  /** Name of the body that a person speaks for, null when none is known. */
  of: string | null;
}

/** The sources of a collection, and the way from a report's own names to them. */
export class Sources {
  readonly list: readonly Source[];
  readonly #byName: ReadonlyMap<string, Source>;

  constructor(list: readonly Source[], byName: ReadonlyMap<string, Source>) {
    this.list = list;
    this.#byName = byName;
  }

  /** The source that a report calls by this (canonical) name; null when the report has none. */
  find(report: string, name: string): Source | null {
    return this.#byName.get(slot(report, name)) ?? null;
  }
}

function slot(report: string, name: string): string {
  return `${report}\u0000${name}`;
}

/** A name as a key: lower case, no accents, articles or punctuation. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['\u2019\u02bc`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the|an|a) /, '')
    .trim();
}

interface Entry extends ReportSource {
  report: string;
}

/**
 * One source per actor across reports: by lexicon id, else by name. Unnamed speakers stay apart from report to report,
 * except in copies, which have their original's.
 * @param root the original of a report's text
 */
export function gatherSources(digests: readonly ReportDigest[], root: (report: string) => string): Sources {
  const groups = new Map<string, Entry[]>();
  for (const d of [...digests].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const source of speakersOf(d)) {
      const key = entityKey(source, root(d.id));
      const list = groups.get(key);
      if (list) list.push({ ...source, report: d.id });
      else groups.set(key, [{ ...source, report: d.id }]);
    }
  }
  const byName = new Map<string, Source>();
  const list = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entries], k) => {
      const source = merge(`s${k + 1}`, entries);
      for (const e of entries) byName.set(slot(e.report, e.name), source);
      return source;
    });
  return new Sources(list, byName);
}

function speakersOf(d: ReportDigest): ReportSource[] {
  const known = new Map(d.sources.map((s) => [s.name, s]));
  const out = new Map<string, ReportSource>();
  for (const c of d.claims) {
    for (const s of c.sources) {
      for (const name of [s.name, ...(s.with ?? [])]) {
        if (!out.has(name)) out.set(name, known.get(name) ?? plain(name, s.kind));
      }
    }
  }
  return [...out.values()];
}

function plain(name: string, kind: SourceKind): ReportSource {
  const unnamed = kind === 'unnamed' || kind === 'witness';
  return { name, kind, party: null, known: null, unnamed, aliases: [], of: null };
}

function entityKey(s: ReportSource, root: string): string {
  if (s.unnamed) return `unnamed ${root} ${nameKey(s.name)}`;
  return s.known ? `known ${s.known}` : `name ${nameKey(s.name)}`;
}

function merge(id: string, entries: readonly Entry[]): Source {
  const name = mostCommon(entries.map((e) => e.name))!;
  const aliases = new Set(entries.flatMap((e) => [e.name, ...e.aliases]));
  aliases.delete(name);
  return {
    id,
    name,
    kind: mostCommon(entries.map((e) => e.kind))!,
    aliases: [...aliases].sort(),
    party: mostCommon(entries.flatMap((e) => (e.party ? [e.party] : []))),
    unnamed: entries.every((e) => e.unnamed),
    of: mostCommon(entries.flatMap((e) => (e.of ? [e.of] : []))),
  };
}

/** The most common of a list; ties go to the one that sorts first. */
function mostCommon<T extends string>(list: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const x of list) counts.set(x, (counts.get(x) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
