import type { Claim } from '../../format/claim.ts';
import type { DossierReport } from '../../format/dossier.ts';
import { chainWords } from '../view/chains.ts';
import { unreadLanguage } from '../view/languages.ts';
import { claimGist, dateWords, plural } from '../view/words.ts';
import type { PageContext } from './context.ts';
import { markedText } from './marked.ts';
import { html, type Markup } from './markup.ts';

/** Every report with its claims marked in its own words. */
export function reportsSection(page: PageContext): Markup {
  return html`<section class="reports" id="reports"><h2>The reports</h2>
<p class="note">Marked words are claims; follow one to see who says it, how it reached the report, and the rule that read it.</p>
${page.view.dossier.reports.map((r) => reportArticle(page, r))}</section>`;
}

function reportArticle(page: PageContext, report: DossierReport): Markup {
  const claims = page.view.claimsIn(report.id);
  const given = page.texts.get(report.id);
  const title = given?.title ?? report.title;
  const inTitle = claims.filter((c) => c.in === 'title');
  const facts = [
    report.outlet ?? 'outlet unknown',
    report.published ? dateWords(report.published) : 'date unknown',
    plural(claims.length, 'claim'),
    unreadLanguage(report.language),
  ].filter(Boolean);
  return html`<article class="report" id="${page.reportAnchor(report.id)}">
<h3>${title ? markedText(page, title, inTitle) : (report.outlet ?? report.id)}</h3>
<p class="byline">${facts.join(' · ')}${report.copyOf ? html` · <b>copy of <a href="#${page.reportAnchor(report.copyOf)}">${page.view.outletOf(report.copyOf)}</a></b>` : null}</p>
${
  given
    ? html`<div class="text">${markedText(
        page,
        given.text,
        claims.filter((c) => c.in === 'text'),
      )}</div>`
    : html`<p class="note">The text is not at hand.</p>`
}
<p class="ident">${report.file ?? report.id}${report.url ? html` · ${report.url}` : null} · sha256 ${report.sha256.slice(0, 16)}</p>
</article>`;
}

/** A card for each claim: its words in their sentence, the chain of speakers, what was read of it, and the rule. */
export function claimCards(page: PageContext): Markup {
  return html`<section class="cards" id="claims"><h2>The claims</h2>${page.view.dossier.claims.map((c) => card(page, c))}</section>`;
}

function card(page: PageContext, claim: Claim): Markup {
  const anchor = page.claimAnchor(claim.id);
  const rows: [string, Markup | string | null][] = [
    ['Says', claimGist(claim)],
    [
      'Victims',
      claim.kind === 'casualties'
        ? [claim.victims.text, claim.victims.affiliation].filter(Boolean).join(', ')
        : null,
    ],
    ['Blamed', claim.kind === 'casualties' ? claim.by : null],
    ['Certainty', claim.certainty + (claim.status === 'current' ? '' : `, ${claim.status}`)],
    [
      'When',
      claim.when ? `${dateWords(claim.when.edtf)}${claim.when.text ? ` (“${claim.when.text}”)` : ''}` : null,
    ],
    ['Where', claim.where ? claim.where.name : null],
    [
      'Counts for',
      claim.kind === 'casualties' && claim.scope === 'cumulative'
        ? 'a longer time, not this incident alone'
        : null,
    ],
    [
      'Part of',
      claim.kind === 'casualties' && claim.partOf
        ? html`<a href="#${page.claimAnchor(claim.partOf)}">${page.view.claims.get(claim.partOf)?.quote ?? claim.partOf}</a>`
        : null,
    ],
  ];
  return html`<article class="card" id="${anchor}" tabindex="-1" aria-label="Claim ${claim.id}">
<p class="close"><a href="#m-${anchor}" aria-label="Close and go to the words in the report">Close</a></p>
<blockquote>${inSentence(page, claim)}</blockquote>
${chain(page, claim)}
<dl>${rows.filter(([, v]) => v).map(([k, v]) => html`<div><dt>${k}</dt><dd>${v}</dd></div>`)}</dl>
${groups(page, claim)}
${ruleNote(page, claim)}
<p class="ident"><a href="#m-${anchor}">${page.view.outletOf(claim.report)}</a> · ${claim.id} · ${claim.in} ${claim.start}–${claim.end}</p>
</article>`;
}

/** The claim's sentence with the claimed words and the cue set off. */
function inSentence(page: PageContext, claim: Claim): Markup {
  const given = page.texts.get(claim.report);
  const field = claim.in === 'title' ? given?.title : given?.text;
  const [from, to] = claim.sentence;
  if (!field || from > claim.start || to < claim.end) return html`<mark>${claim.quote}</mark>`;
  const spans = [{ start: claim.start, end: claim.end, cue: false }];
  if (
    claim.cue &&
    claim.cue[0] >= from &&
    claim.cue[1] <= to &&
    (claim.cue[1] <= claim.start || claim.cue[0] >= claim.end)
  )
    spans.push({ start: claim.cue[0], end: claim.cue[1], cue: true });
  spans.sort((a, b) => a.start - b.start);
  const out: Markup[] = [];
  let at = from;
  for (const s of spans) {
    const words = field.slice(s.start, s.end);
    out.push(
      html`${field.slice(at, s.start)}${s.cue ? html`<u title="the cue">${words}</u>` : html`<mark>${words}</mark>`}`,
    );
    at = s.end;
  }
  return html`${out}${field.slice(at, to)}`;
}

/** What the words around the claim were read as: numbers, times, places, speakers. */
function groups(page: PageContext, claim: Claim): Markup | null {
  const [from] = claim.sentence;
  const given = page.texts.get(claim.report);
  const field = (claim.in === 'title' ? given?.title : given?.text) ?? '';
  const found = page.groups(claim).filter((g) => g.what !== 'claim');
  if (!found.length) return null;
  return html`<details class="groups"><summary>How the sentence was read</summary><ul>${found.map((g) => {
    const words = field.slice(from + g.start, from + g.end);
    return html`<li><small>${g.what}</small> “${words}”${g.what === 'cue' ? null : html`, read as ${g.as}`}</li>`;
  })}</ul></details>`;
}

function chain(page: PageContext, claim: Claim): Markup {
  const outlet = page.view.outletOf(claim.report);
  const links = claim.sources.map(
    (s) =>
      html`<li class="${page.originClass(s.name)}"><b>${[s.name, ...(s.with ?? [])].join(' and ')}</b> <small>${s.kind.replaceAll('-', ' ')}</small></li>`,
  );
  return html`<ol class="chain" aria-label="${chainWords(page.view, claim)}">${links}<li class="rep"><b>${outlet}</b> <small>${claim.sources.length ? 'report' : 'in its own voice'}</small></li></ol>`;
}

function ruleNote(page: PageContext, claim: Claim): Markup {
  const rule = page.rule(claim.rule);
  const entry = page.ruleEntry(claim.rule);
  return html`<p class="rule"><code>${claim.rule}</code>${rule ? html` ${rule.what}` : null}
${entry ? html` <span class="entry">Found by the word <b>${entry.id}</b>, as in: ${entry.example}</span>` : null}</p>`;
}
