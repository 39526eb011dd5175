import type { Reading } from '../reading.ts';
import { isMonitor } from './memory.ts';

/**
 * What was said before the full name was known: "a monitor said" in the lead is the monitor named further down, when the
 * report names one; "the Observatory" is the one body whose name holds the word.
 */
export function settleShortForms(reading: Reading): void {
  const { actors } = reading;
  const into = new Map<number, number>();
  const monitors = actors.flatMap((a, i) => (isMonitor(a) ? [i] : []));
  for (const [i, a] of actors.entries()) {
    if (a.known || a.kind === 'person') continue;
    const name = a.name.toLowerCase();
    if (monitors.length === 1 && !monitors.includes(i) && GENERIC_MONITOR.test(name))
      into.set(i, monitors[0]);
    else if (!name.includes(' ') && a.kind === 'organisation') {
      const full = actors.findIndex(
        (b) => b.known !== null && b.name.toLowerCase().split(' ').includes(name),
      );
      if (full >= 0) into.set(i, full);
    }
  }
  if (into.size === 0) return;
  for (const field of reading.fields) {
    for (const m of field.mentions) m.actor = into.get(m.actor) ?? m.actor;
  }
  for (const a of actors) if (a.of !== undefined) a.of = into.get(a.of) ?? a.of;
}

const GENERIC_MONITOR =
  /^(?:\w+-based |\w+ )?(?:war )?(?:monitors?|monitoring groups?|monitoring organi[sz]ation|watchdog)$/;
