import { useSyncExternalStore } from 'react';

interface Toast {
  id: number;
  text: string;
  bad: boolean;
}

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
const STAYS_MS = 5000;

/** Says something for a few seconds at the foot of the page; `bad` when it failed. */
export function toast(text: string, bad = false): void {
  const id = next++;
  toasts = [...toasts, { id, text, bad }].slice(-3);
  tell();
  window.setTimeout(() => {
    toasts = toasts.filter((x) => x.id !== id);
    tell();
  }, STAYS_MS);
}

/** Shows the messages of `toast`, each for a while. */
export function Toasts() {
  const list = useSyncExternalStore(
    (l) => {
      listeners.add(l);
      return () => listeners.delete(l);
    },
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {list.map((x) => (
        <p key={x.id} className={x.bad ? 'bad' : ''}>
          {x.text}
        </p>
      ))}
    </div>
  );
}
