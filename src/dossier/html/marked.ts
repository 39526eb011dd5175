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
  return html`${pieces(text.length, claims).map(({ from, to, claim }) => {
    const words = text.slice(from, to);
    return claim ? mark(page, claim, words, stopped) : html`${words}`;
  })}`;
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
