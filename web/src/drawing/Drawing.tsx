import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent, SyntheticEvent } from 'react';
import { Markup } from '../../../src/dossier/html/markup.ts';
import { CLAIM } from './page.ts';

interface Props {
  markup: Markup | null;
  className?: string;
  /** A claim in the picture was chosen. */
  onClaim?: (id: string) => void;
}

/**
 * A picture of the dossier inside the application. Only `Markup` is taken, which nothing but the escaping `html` tag
 * makes; its links stay in the application. What carries the same claims is shown together when pointed at.
 */
export function Drawing({ markup, className, onClaim }: Props) {
  const navigate = useNavigate();
  if (!(markup instanceof Markup)) return null;
  const follow = (e: MouseEvent) => {
    const href = (e.target as Element).closest('a')?.getAttribute('href');
    if (!href || e.ctrlKey || e.metaKey) return;
    e.preventDefault();
    if (href.startsWith(CLAIM)) onClaim?.(decodeURIComponent(href.slice(CLAIM.length)));
    else void navigate({ to: href });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are the interactive ones
    // biome-ignore lint/a11y/useKeyWithClickEvents: links answer to the keyboard by themselves
    <div
      className={className}
      onClick={follow}
      onMouseOver={together}
      onMouseLeave={apart}
      onFocus={together}
      onBlur={apart}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: Markup is escaped by its only maker
      dangerouslySetInnerHTML={{ __html: markup.text }}
    />
  );
}

const claimsOf = (e: Element) => (e.getAttribute('data-claims') ?? '').split('\n');

/** Dims what has no claim in common with what is pointed at. */
function together(e: SyntheticEvent): void {
  const at = (e.target as Element).closest('[data-claims]');
  if (!at) {
    apart(e);
    return;
  }
  const own = new Set(claimsOf(at));
  for (const other of e.currentTarget.querySelectorAll('.chains [data-claims]'))
    other.classList.toggle('dim', !claimsOf(other).some((c) => own.has(c)));
}

function apart(e: SyntheticEvent): void {
  for (const other of e.currentTarget.querySelectorAll('.dim')) other.classList.remove('dim');
}
