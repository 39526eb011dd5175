import type { Dossier } from '../../format/dossier.ts';
import type { ReportText } from '../html/context.ts';

/** One file of an export. */
export interface ExportFile {
  /** File name, without a folder. */
  name: string;
  mediaType: string;
  content: string | Uint8Array;
}

/** What a format could not hold, gathered while writing. */
export interface Loss {
  /** What was collapsed or left out, e.g. "unknown place precision written as 6 (country)". */
  what: string;
  /** Ids of the incidents or claims concerned. */
  ids: string[];
}

/** What every export carries about itself. */
export interface ExportAbout {
  program: string;
  policy: string;
  /** Latest publication date of the reports (EDTF or ISO), null when none is known. The data speak of no later time. */
  dataTime: string | null;
  /** What the format always leaves out, then what this export collapsed. */
  notes: string[];
}

/** Ids that only the user knows: a name of an actor or a conflict to its id in a codebook. */
export interface IdTable {
  [name: string]: string;
}

export interface ExportInput {
  dossier: Dossier;
  /** UCDP ids of actors and conflicts by name, from a table of the user's; without one they stay empty. */
  ids?: IdTable;
  /** Title and text of each report by its id, for formats that show the words around a quote; those without are shown without. */
  texts?: ReadonlyMap<string, ReportText>;
  /** Airwars' grade of an incident, by its id, where a person gave one. */
  grades?: ReadonlyMap<string, string>;
}

/** One format of the field. */
export interface Exporter {
  /** As given to `export --as`. */
  name: string;
  title: string;
  /** One sentence for help texts and the documentation page. */
  summary: string;
  /** What the format cannot hold, whatever the data. */
  leavesOut: string[];
  /** The columns or properties, for the documentation page. */
  fields: FieldDoc[];
  /** The main file first. */
  write(input: ExportInput): ExportFile[] | Promise<ExportFile[]>;
}

export interface FieldDoc {
  name: string;
  /** Where the value comes from. */
  doc: string;
}

/** Gathers losses; the same words are one loss. */
export class Losses {
  readonly #byWords = new Map<string, Set<string>>();

  add(what: string, id: string): void {
    const ids = this.#byWords.get(what) ?? new Set();
    this.#byWords.set(what, ids.add(id));
  }

  list(): Loss[] {
    return [...this.#byWords]
      .map(([what, ids]) => ({ what, ids: [...ids] }))
      .sort((a, b) => (a.what < b.what ? -1 : 1));
  }
}

/** Version, policy, time of the data and what was lost: the note that every export carries. */
export function about(dossier: Dossier, exporter: Pick<Exporter, 'leavesOut'>, losses: Losses): ExportAbout {
  const policies = new Set(dossier.incidents.flatMap((i) => i.points.map((p) => p.policy)));
  const published = dossier.reports
    .map((r) => r.published)
    .filter((d): d is string => d !== null)
    .sort();
  return {
    program: dossier.program,
    policy: [...policies].sort().join(', ') || 'none',
    dataTime: published.at(-1) ?? null,
    notes: [
      ...exporter.leavesOut,
      ...losses.list().map((l) => `${l.what} (${l.ids.length}: ${listed(l.ids)})`),
    ],
  };
}

const listed = (ids: string[]): string =>
  ids.length > 8 ? `${ids.slice(0, 8).join(', ')}, …` : ids.join(', ');
