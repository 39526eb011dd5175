import type { Claim } from '../../format/claim.ts';
import { pieces } from '../view/pieces.ts';
import type { PageContext } from './context.ts';
import { html, type Markup } from './markup.ts';

/**
 * A text with its claims marked as links to their cards, as `pieces` cuts it; only a claim's first piece is a stop for
 * the keyboard.
 */
export function markedText(page: PageContext, text: string, claims: readonly Claim[]): Markup {
  const stopped = new Set<string>();
  const startingAt = new Map<number, Claim[]>();
  for (const c of claims)
    if (c.start < c.end && c.end <= text.length)
      startingAt.set(c.start, [...(startingAt.get(c.start) ?? []), c]);
  return html`${pieces(text.length, claims).map(({ from, to, claim }) => {
    const words = text.slice(from, to);
    // a claim under shorter ones has its place all the same: its card leads there
    const under = (startingAt.get(from) ?? []).filter((c) => c !== claim);
    const places = under.map((c) => html`<span id="m-${page.claimAnchor(c.id)}"></span>`);
    if (!claim) return html`${places}${words}`;
    const first = !stopped.has(claim.id);
    stopped.add(claim.id);
    return html`${places}${mark(page, claim, words, { first, placed: claim.start < from })}`;
  })}`;
}

/** @param first whether it is the claim's first piece @param placed whether its place was marked before, where it began under another */
function mark(
  page: PageContext,
  claim: Claim,
  words: string,
  { first, placed }: { first: boolean; placed: boolean },
): Markup {
  const anchor = page.claimAnchor(claim.id);
  const cls = `m k-${claim.kind} ${page.originClass(page.view.originOf(claim))}${claim.status === 'current' ? '' : ' old'}`;
  const id = first && !placed ? html` id="m-${anchor}"` : null;
  return first
    ? html`<a class="${cls}"${id} href="#${anchor}" data-c="${anchor}">${words}</a>`
    : html`<a class="${cls}" href="#${anchor}" data-c="${anchor}" tabindex="-1">${words}</a>`;
}
