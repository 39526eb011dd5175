import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_POLICY, POLICIES } from '../../src/account/policies/index.ts';
import { policyChart } from '../../src/dossier/html/charts/policy.ts';
import { leftOut, type PointUnderAll, pointsUnderAll, underEveryPolicy } from '../../src/dossier/policies.ts';
import { figure } from '../../src/dossier/view/figures.ts';
import { largest } from '../../src/dossier/view/view.ts';
import type { Claim } from '../../src/format/claim.ts';
import { digest } from '../../src/incident/linking/digest.ts';

/** One attack on a market of an invented town, told by five origins that count differently. */
const EXAMPLE = join(import.meta.dirname, '../../examples/market');

/** The page of policies with a picture for each: how low, best and high follow from claims, on one incident of examples/. */
export function policyPages(): [path: string, content: string][] {
  const weighings = underEveryPolicy(exampleReports().map(digest));
  const killed = pointsUnderAll(weighings).find(
    ({ points: [{ point }] }) => point.attribute === 'killed' && point.victims === 'all',
  )!;
  const claims = new Map(weighings[0].dossier.claims.map((c) => [c.id, c]));
  const most = Math.max(...killed.points.map((p) => largest(p.point)));
  return [
    ['docs/policies.md', page(killed, claims)],
    ...killed.points.map(({ policy, point }): [string, string] => [
      picture(policy.name),
      `${policyChart(point, most).text}\n`,
    ]),
  ];
}

function exampleReports() {
  const manifest = JSON.parse(readFileSync(join(EXAMPLE, 'manifest.json'), 'utf8')) as {
    reports: { file: string; published?: string; outlet?: string; title?: string }[];
  };
  return manifest.reports.map(({ file, ...known }) => ({
    id: file.replace(/\.\w+$/, ''),
    text: readFileSync(join(EXAMPLE, file), 'utf8'),
    ...known,
  }));
}

function picture(policy: string): string {
  return `docs/policies/${policy}.svg`;
}

function page(example: PointUnderAll, claims: ReadonlyMap<string, Claim>): string {
  return [
    '# Policies',
    '',
    'A policy gives low, best and high from the claims on a point, and names the claims that it took and left out. `read --policy NAME` chooses one, `read --policy all` shows every one side by side (as text, with `--html` as a page with pictures, with `--json` as one Dossier a line). "Style" is said where the published wording of a practice was not at hand. Generated (`npm run build:docs`).',
    '',
    ...onOneExample(example, claims),
    ...POLICIES.flatMap((p) => [
      `## ${p.name}${p === DEFAULT_POLICY ? ' (the default)' : ''}`,
      '',
      `${p.describes} Version ${p.version}.`,
      '',
      ...onExample(example, p.name),
    ]),
  ].join('\n');
}

/** What the reports say of the example's dead, and what each policy makes of it. */
function onOneExample({ incident, points }: PointUnderAll, claims: ReadonlyMap<string, Claim>): string[] {
  const origins = new Map(
    points[0].point.positions.flatMap((p) => p.claims.map((c) => [c, p.origin] as const)),
  );
  const asOf = new Map(
    points[0].point.positions.flatMap((p) =>
      p.claims.map((c) => [c, ('asOf' in p && p.asOf) || ''] as const),
    ),
  );
  const order = (id: string) => `${asOf.get(id)} ${id}`;
  const said = [...origins.keys()]
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((id) => claims.get(id)!);
  const cell = (n: number | null) => (n === null ? '–' : String(n));
  return [
    '## One incident under all of them',
    '',
    `*${incident.label}*, from the reports in \`examples/market\`. What they say of all the dead:`,
    '',
    '| as of | claim | figure | origin | words |',
    '|---|---|---|---|---|',
    ...said.map((c) =>
      c.kind === 'casualties'
        ? `| ${asOf.get(c.id)} | \`${c.id}\` | ${figure(c.count.low, c.count.high)} | ${origins.get(c.id)} | “${c.quote}” |`
        : '',
    ),
    '',
    '| policy | low | best | high | because |',
    '|---|---|---|---|---|',
    ...points.map(
      ({ policy, point: { low, best, high, open, basis } }) =>
        `| [${policy.name}](#${anchor(policy.name)}) | ${cell(low)} | ${cell(best)} | ${cell(high)}${open ? '+' : ''} | ${basis!.rule.replace(/^[^:]*: /, '')} |`,
    ),
    '',
  ];
}

function anchor(policy: string): string {
  return policy === DEFAULT_POLICY.name ? `${policy}-the-default` : policy;
}

function onExample({ points }: PointUnderAll, name: string): string[] {
  const { point } = points.find((p) => p.policy.name === name)!;
  return [
    `![The example under ${name}](policies/${name}.svg)`,
    '',
    'Full dots are numbers that it took, hollow ones those it left out; the band is low to high, the line best.',
    '',
    `- takes ${point.basis!.chosen.map((c) => `\`${c}\``).join(', ') || 'nothing'}`,
    ...leftOut(point).map(
      ([why, claims]) => `- leaves out ${claims.map((c) => `\`${c}\``).join(', ')}: ${why}`,
    ),
    '',
  ];
}
