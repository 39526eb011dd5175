import type { Claim } from '../../format/claim.ts';
import type { PageContext } from './context.ts';
import { html, type Markup } from './markup.ts';

/**
 * A text with its claims marked as links to their cards. Where claims overlap, the words belong to the shortest of
 * them; only a claim's first piece is a stop for the keyboard. Offsets outside the text are left unmarked.
 */
export function markedText(page: PageContext, text: string, claims: readonly Claim[]): Markup {
  const valid = claims.filter((c) => c.start < c.end && c.end <= text.length);
  const cuts = [...new Set([0, text.length, ...valid.flatMap((c) => [c.start, c.end])])].sort(
    (a, b) => a - b,
  );
  const stopped = new Set<string>();
  const parts: Markup[] = [];
  const byStart = [...valid].sort((a, b) => a.start - b.start);
  let open: Claim[] = [];
  let next = 0;
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [from, to] = [cuts[k], cuts[k + 1]];
    open = open.filter((c) => c.end > from);
    while (next < byStart.length && byStart[next].start <= from) open.push(byStart[next++]);
    const words = text.slice(from, to);
    const claim = shortest(open.filter((c) => c.end > from));
    parts.push(claim ? mark(page, claim, words, stopped) : html`${words}`);
  }
  return html`${parts}`;
}

function shortest(claims: readonly Claim[]): Claim | null {
  let best: Claim | null = null;
  for (const c of claims) if (!best || c.end - c.start < best.end - best.start) best = c;
  return best;
}

function mark(page: PageContext, claim: Claim, words: string, stopped: Set<string>): Markup {
  const first = !stopped.has(claim.id);
  stopped.add(claim.id);
  const anchor = page.claimAnchor(claim.id);
  const cls = `m k-${claim.kind} ${page.originClass(page.view.originOf(claim))}${claim.status === 'current' ? '' : ' old'}`;
  return first
    ? html`<a class="${cls}" id="m-${anchor}" href="#${anchor}" data-c="${anchor}">${words}</a>`
    : html`<a class="${cls}" href="#${anchor}" data-c="${anchor}" tabindex="-1">${words}</a>`;
}
