import { createHash } from 'node:crypto';
import type { Dossier } from '../../format/dossier.ts';
import type { Report } from '../../format/report.ts';
import { DossierView } from '../view/view.ts';
import { dateWords, plural, sentenceCase, VERDICTS } from '../view/words.ts';
import { PageContext, type ReportText } from './context.ts';
import { incidentSection } from './incident.ts';
import { html, type Markup, raw } from './markup.ts';
import { claimCards, reportsSection } from './reports.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/**
 * The dossier as one self-contained HTML page: style and script inside, both pinned by hash in the page's own
 * content security policy, so that nothing else runs and no request leaves it.
 * @param texts title and text of each report by its id, as they were given
 */
export function renderHtml(dossier: Dossier, texts: ReadonlyMap<string, ReportText>): string {
  const view = new DossierView(dossier);
  const page = new PageContext(view, texts);
  const title = dossier.incidents[0]?.label ?? 'Dossier';
  const policy = `default-src 'none'; style-src '${hash(STYLE)}'; script-src '${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${dossier.program}">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the dossier</a>
${masthead(page)}
<main id="main">
${dossier.incidents.slice(0, 1).map((i) => incidentSection(page, i, true))}
${dossier.incidents.length ? null : nothing(page)}
${agreements(page)}
${dossier.incidents.slice(1).map((i) => incidentSection(page, i, false))}
${reportsSection(page)}
${claimCards(page)}
</main>
${foot(page)}
<script>${raw(SCRIPT)}</script>
</body>
</html>
`.text;
}

/** The texts of reports as the page wants them. */
export function textsOf(reports: readonly Report[]): Map<string, ReportText> {
  return new Map(
    reports.map((r) => [r.id, { title: r.title ?? null, text: r.text, published: r.published ?? null }]),
  );
}

function hash(content: string): string {
  return `sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}`;
}

function masthead(page: PageContext): Markup {
  const { reports, claims, incidents, collection } = page.view.dossier;
  const copies = reports.filter((r) => r.copyOf).length;
  const counts = `${plural(reports.length, 'report')}${copies ? `, ${plural(copies, 'copy', 'copies')} among them` : ''} · ${plural(claims.length, 'claim')}`;
  return html`<header class="mast"><p class="brand"><b>Corroborate</b>${collection ? html` <span>${collection}</span>` : null}</p><p class="counts">${counts}</p>
${incidents.length > 1 ? html`<nav aria-label="Incidents"><ol>${incidents.map((i) => html`<li><a href="#${i.id}">${i.label}</a></li>`)}</ol></nav>` : null}</header>`;
}

function nothing(page: PageContext): Markup {
  const read = page.view.dossier.reports.length;
  return html`<article class="incident main"><h1>No incident found</h1><p class="standfirst">${read ? `${plural(read, 'report')} read; none of them makes a claim about a violent incident that could be placed.` : 'No report could be read.'}</p></article>`;
}

function agreements(page: PageContext): Markup | null {
  const list = page.view.dossier.agreements;
  if (!list.length) return null;
  return html`<section class="agreements"><h2>Agreements</h2>${list.map((a) => {
    const steps: [string, string | null][] = [
      ['announced', a.announced],
      ['in force', a.inForce],
    ];
    return html`<div class="agreement"><h3>${sentenceCase(a.type)}${a.parties.length ? ` between ${a.parties.join(' and ')}` : ''}</h3>
${a.brokers.length ? html`<p class="note">Brokered by ${a.brokers.join(' and ')}</p>` : null}
<ol class="steps">${steps.filter(([, d]) => d).map(([s, d]) => html`<li><b>${s}</b> ${dateWords(d!)}</li>`)}<li class="now"><b>${a.status.replaceAll('-', ' ')}</b></li></ol>
<ul class="quotes">${a.claims.slice(0, 6).map((id) => {
      const claim = page.view.claims.get(id);
      return claim
        ? html`<li><a class="q" href="#${page.claimAnchor(id)}">“${claim.quote}”</a> <small>${page.view.outletOf(claim.report)}</small></li>`
        : null;
    })}</ul></div>`;
  })}</section>`;
}

function foot(page: PageContext): Markup {
  const policies = [...new Set(page.view.dossier.incidents.flatMap((i) => i.points.map((p) => p.policy)))];
  return html`<footer class="foot"><p><b>A claim is not a finding.</b> This page shows who said what; people decide what happened. Every figure leads to the words it was read from.</p>
<p>Verdicts: ${Object.values(VERDICTS).map((v, k) => html`${k ? '; ' : ''}<span class="nowrap">${v.sign} ${v.word}</span>, ${v.meaning}`)}.${policies.length ? ` Sums by policy ${policies.join(', ')}.` : ''}</p>
<p>${page.view.dossier.program}</p></footer>`;
}
