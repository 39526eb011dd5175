import type { Atoms } from '../../language/atoms.ts';
import { period } from './duration.ts';
import type { Found, Unit } from './form.ts';
import { SETS, UNITS, WEEKDAYS } from './words.ts';

/** "daily", "every day", "each Friday", "every two weeks", "Mondays". */
export function setAt(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  const fixed = (end: number, value: string): Found => ({
    first: i,
    end,
    form: { kind: 'fixed', type: 'SET', value },
    rule: 'times/set',
  });
  const word = SETS.get(norms[i]);
  if (word) return fixed(i + 1, word);
  const plural = norms[i].endsWith('s') ? WEEKDAYS.get(norms[i].slice(0, -1)) : undefined;
  if (plural) return fixed(i + 1, `XXXX-WXX-${plural}`);
  if (norms[i] !== 'every' && norms[i] !== 'each') return null;
  const j = /^(?:other|single|few)$/.test(norms[i + 1] ?? '') ? i + 2 : i + 1;
  const weekday = WEEKDAYS.get(norms[j] ?? '');
  if (weekday) return fixed(j + 1, `XXXX-WXX-${weekday}`);
  const unit = UNITS.get(norms[j] ?? '');
  if (unit)
    return fixed(j + 1, period(norms[i + 1] === 'other' ? 2 : norms[i + 1] === 'few' ? null : 1, unit));
  const n = Number(norms[j] ?? '');
  const units: Unit | undefined = UNITS.get(norms[j + 1] ?? '');
  return units && n > 0 ? fixed(j + 2, period(n, units)) : null;
}
