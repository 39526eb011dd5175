import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 60rem)');

/** Whether the window is too narrow for two things side by side (the same width as in the styles). */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    () => query.matches,
  );
}
