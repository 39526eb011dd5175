import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const STALE: Record<string, string[]> = {
  incidents: ['incidents', 'incident', 'sources'],
  reports: ['reports', 'report', 'queue'],
  ingest: ['reports', 'queue', 'failures', 'feeds'],
};
const WAIT_MS = 400;

/** Keeps what is shown in step with the archive; says whether the line stands. */
export function useLive(on: boolean): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    if (!on) return;
    const source = new EventSource('/api/v1/events');
    const waiting = new Set<string>();
    let timer = 0;
    // many changes in a row are one look at the server, and a steady stream of them is a look now and then
    const stale = (keys: readonly string[]) => {
      for (const k of keys) waiting.add(k);
      timer ||= window.setTimeout(() => {
        timer = 0;
        refresh(client, waiting);
      }, WAIT_MS);
    };
    for (const [kind, keys] of Object.entries(STALE)) source.addEventListener(kind, () => stale(keys));
    source.addEventListener('reconnected', () => stale(Object.values(STALE).flat()));
    source.onopen = () => setLive(true);
    source.onerror = () => setLive(false);
    return () => {
      window.clearTimeout(timer);
      source.close();
    };
  }, [on, client]);
  return live;
}

function refresh(client: QueryClient, keys: Set<string>): void {
  for (const k of keys) void client.invalidateQueries({ queryKey: [k] });
  keys.clear();
}
