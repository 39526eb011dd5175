import { useEffect, useState } from 'react';

const LATEST_MS = 1500;

/** Turns true when the browser has nothing better to do after `on` has become true: for what may come last. */
export function useIdle(on: boolean): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!on) return;
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIdle(true), 200);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(handle);
  }, [on]);
  return idle;
}
