import { leftOut, type PointUnderAll, pointsUnderAll, type Weighing } from '../policies.ts';
import { number } from '../view/figures.ts';
import { largest } from '../view/view.ts';
import { pointTitle } from '../view/words.ts';
import { policyChart } from './charts/policy.ts';
import { html, type Markup, raw } from './markup.ts';

const STYLE =
  ':root{color-scheme:light dark}body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Charter,Georgia,serif}h1{font-size:1.5rem}h2{margin-top:3rem}table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{text-align:right;padding:.2rem .9rem .2rem 0;border-bottom:1px solid #8884}th:first-child{text-align:left}figure{margin:1.5rem 0}svg{max-width:100%;height:auto}figcaption{font-size:.9rem}.note{font-size:.9rem;opacity:.8}';

/** Every counted point of a dossier under all policies, as one self-contained page with a picture for each. */
export function renderPoliciesHtml(weighings: readonly Weighing[]): string {
  const rows = pointsUnderAll(weighings);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>One collection under every policy</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>One collection under every policy</h1>
<p class="note">Full dots are numbers that a policy took, hollow ones those it left out. The band is low to high, the line best.</p>
${rows.length === 0 ? html`<p>No incident with a figure was found.</p>` : rows.map(section)}
</main>
</body>
</html>
`.text;
}

function section({ incident, points }: PointUnderAll): Markup {
  const most = Math.max(...points.map((p) => largest(p.point)));
  return html`<section>
<h2>${incident.label}: ${pointTitle(points[0].point).toLowerCase()}</h2>
<table>
<thead><tr><th>policy</th><th>low</th><th>best</th><th>high</th></tr></thead>
<tbody>${points.map(({ policy, point: { low, best, high, open } }) => html`<tr><th>${policy.name}</th><td>${cell(low)}</td><td>${cell(best)}</td><td>${cell(high)}${open ? '+' : ''}</td></tr>`)}</tbody>
</table>
${points.map(
  ({ point }) => html`<figure>
${policyChart(point, most)}
<figcaption>${point.basis!.rule.replace(/^[^:]*: /, '')}.${leftOut(point).map(([why, claims]) => html` Left out: ${claims.join(', ')} (${why}).`)}</figcaption>
</figure>`,
)}
</section>`;
}

function cell(n: number | null): string {
  return n === null ? '–' : number(n);
}
