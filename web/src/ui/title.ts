import { useEffect } from 'react';

/** Names the page in the browser's tab and history. */
export function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · Corroborate`;
    return () => {
      document.title = before;
    };
  }, [title]);
}
