import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, type SyntheticEvent, useEffect, useRef } from 'react';
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
  const box = useRef<HTMLDivElement>(null);
  // the whole picture is one stop of the Tab key; arrows go through what is in it
  // biome-ignore lint/correctness/useExhaustiveDependencies: another markup has other links
  useEffect(() => {
    for (const [k, a] of linksOf(box.current).entries()) a.setAttribute('tabindex', k ? '-1' : '0');
  }, [markup?.text]);
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
    <div
      ref={box}
      className={className}
      onKeyDown={walk}
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

const linksOf = (box: Element | null) => [...(box?.querySelectorAll<SVGAElement>('a') ?? [])];

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys move between the links of a picture, Home and End to its ends; where one was, Tab comes back to. */
function walk(e: KeyboardEvent<HTMLDivElement>): void {
  const links = linksOf(e.currentTarget);
  const at = links.findIndex((a) => a.contains(e.target as Node));
  const to =
    e.key === 'Home' ? 0 : e.key === 'End' ? links.length - 1 : e.key in STEPS ? at + STEPS[e.key] : -1;
  if (at < 0 || !links[to]) return;
  e.preventDefault();
  links[at].setAttribute('tabindex', '-1');
  links[to].setAttribute('tabindex', '0');
  links[to].focus();
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
  for (const other of e.currentTarget.querySelectorAll('.chains [data-claims], .toll [data-claims]'))
    other.classList.toggle('dim', !claimsOf(other).some((c) => own.has(c)));
}

function apart(e: SyntheticEvent): void {
  for (const other of e.currentTarget.querySelectorAll('.dim')) other.classList.remove('dim');
}
