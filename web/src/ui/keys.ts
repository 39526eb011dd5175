import { useEffect, useRef } from 'react';

type Handlers = Record<string, (e: KeyboardEvent) => void>;

/**
 * Keys of a page: "j", "?", "Mod-k" (Ctrl or Command). While somebody types, or a dialog is open, only those with Mod work.
 */
export function useKeys(handlers: Handlers, on = true): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    if (!on) return;
    const listen = (e: KeyboardEvent) => {
      const mod = e.ctrlKey || e.metaKey;
      if (e.altKey || e.defaultPrevented) return;
      const handle = latest.current[mod ? `Mod-${e.key.toLowerCase()}` : e.key];
      if (!handle || (!mod && busy(e.target))) return;
      e.preventDefault();
      handle(e);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on]);
}

function busy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
