import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { Markup } from '../../../src/dossier/html/markup.ts';

/**
 * A picture of the dossier inside the application. Only `Markup` is taken, which nothing but the escaping `html` tag
 * makes; its links stay in the application.
 */
export function Drawing({ markup, className }: { markup: Markup | null; className?: string }) {
  const navigate = useNavigate();
  if (!(markup instanceof Markup)) return null;
  const follow = (e: MouseEvent) => {
    const href = (e.target as Element).closest('a')?.getAttribute('href');
    if (!href?.startsWith('/') || e.ctrlKey || e.metaKey) return;
    e.preventDefault();
    void navigate({ to: href });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are the interactive ones
    // biome-ignore lint/a11y/useKeyWithClickEvents: links answer to the keyboard by themselves
    // biome-ignore lint/security/noDangerouslySetInnerHtml: Markup is escaped by its only maker
    <div className={className} onClick={follow} dangerouslySetInnerHTML={{ __html: markup.text }} />
  );
}
