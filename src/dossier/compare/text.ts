import { type Comparison, figuresInWords } from './match.ts';

/** The comparison for a person: matched incidents side by side, then the unmatched both ways. */
export function comparisonText({ matches, oursOnly, theirsOnly }: Comparison): string {
  const agree = matches.filter((m) => figuresInWords(m).within).length;
  const lines = [
    `${matches.length} matched, ${agree} with their figure within our range; ${oursOnly.length} only ours, ${theirsOnly.length} only theirs`,
    '',
  ];
  for (const m of matches) {
    const { words, within } = figuresInWords(m);
    lines.push(
      `${within === null ? '?' : within ? '=' : '!'} ${m.ours.incident.label}`,
      `    ${words}`,
      `    ${m.theirs.dataset} ${m.theirs.id}: ${m.why}`,
    );
  }
  if (oursOnly.length) lines.push('', 'Only ours');
  for (const f of oursOnly) lines.push(`  ${f.incident.label} (${f.from ?? 'no date'})`);
  if (theirsOnly.length) lines.push('', 'Only theirs');
  for (const e of theirsOnly)
    lines.push(
      `  ${e.dataset} ${e.id}: ${e.place || e.admin1 || e.country}, ${e.from === e.to ? e.from : `${e.from} to ${e.to}`}, ${e.best} killed`,
    );
  return `${lines.join('\n')}\n`;
}

/** The same for programs. */
export function comparisonJson({ matches, oursOnly, theirsOnly }: Comparison): object {
  return {
    matches: matches.map((m) => ({
      incident: m.ours.incident.id,
      label: m.ours.incident.label,
      event: m.theirs.id,
      dataset: m.theirs.dataset,
      why: m.why,
      ...figuresInWords(m),
    })),
    oursOnly: oursOnly.map((f) => f.incident.id),
    theirsOnly: theirsOnly.map((e) => e.id),
  };
}
