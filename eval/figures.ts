/** Headline figures by set and measure, in per cent with one decimal. */
export type Figures = Record<string, Record<string, number>>;

export interface RecordFile {
  format: 1;
  /** The best ever recorded of each headline. */
  best: Figures;
  /** The figures as they came out last. */
  latest: Figures;
}

/** What the evaluation kit writes with --json, as far as it is used here. */
export interface KitResult {
  sets: Record<
    string,
    { skipped?: string; headline?: string[]; measures?: Record<string, { value: number | null }> }
  >;
}

interface Reference {
  value: string;
  who: string;
  data: string;
}

export function figuresOf(result: KitResult): Figures {
  const out: Figures = {};
  for (const [set, r] of Object.entries(result.sets)) {
    if (r.skipped || !r.headline || !r.measures) continue;
    out[set] = {};
    for (const name of r.headline) {
      const value = r.measures[name]?.value;
      if (value != null) out[set][name] = percent(value);
    }
  }
  return out;
}

/** Headlines more than a point below the best on record; one that is gone has fallen too. */
export function fallen(
  best: Figures,
  now: Figures,
): { set: string; measure: string; best: number; now: number | null }[] {
  return Object.entries(best).flatMap(([set, measures]) =>
    Object.entries(measures).flatMap(([measure, value]) => {
      const current = now[set]?.[measure] ?? null;
      const fell = current === null || current < value - 1;
      return fell ? [{ set, measure, best: value, now: current }] : [];
    }),
  );
}

/** The better of two records, measure by measure. */
export function merged(best: Figures, now: Figures): Figures {
  const out: Figures = structuredClone(best);
  for (const [set, measures] of Object.entries(now)) {
    out[set] ??= {};
    for (const [measure, value] of Object.entries(measures)) {
      const old = out[set][measure];
      out[set][measure] = Math.max(old ?? value, value);
    }
  }
  return out;
}

/** The table of the README. */
export function tableOf(
  now: Figures,
  floors: Figures,
  references: Record<string, Record<string, Reference[]>>,
): string {
  const lines = ['| set | measure | figure | floor | published, for scale |', '|---|---|---:|---:|---|'];
  for (const [set, measures] of Object.entries(now))
    for (const [measure, value] of Object.entries(measures)) {
      const floor = floors[set]?.[measure];
      const refs = (references[set]?.[measure] ?? [])
        .slice(0, 2)
        .map((r) => `${r.value} ${r.who} (${r.data} data)`)
        .join('; ');
      lines.push(
        `| ${set} | ${measure} | **${value.toFixed(1)}** | ${floor === undefined ? '' : percent(floor).toFixed(1)} | ${refs.replaceAll('|', '/')} |`,
      );
    }
  return `${lines.join('\n')}\n`;
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
