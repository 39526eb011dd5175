import type { Found, Unit } from './form.ts';

/** A length of time as found. */
export const lasting = (first: number, end: number, n: number | null, unit: Unit): Found => ({
  first,
  end,
  form: { kind: 'fixed', type: 'DURATION', value: period(n, unit) },
  rule: 'times/lasting',
});

/** Units that TIMEX3 has no letter for, in those it has. */
const IN_OTHERS: Partial<Record<Unit, [times: number, letter: Unit]>> = {
  DE: [10, 'Y'],
  CE: [100, 'Y'],
  F: [2, 'W'],
  E: [2, 'D'],
  N: [1, 'D'],
  Q: [3, 'M'],
};

/** TIMEX3 of a length of time: "P3D", "PT16H", "PXW"; decades and centuries in years, weekends and nights in days. */
export function period(n: number | null, unit: Unit): string {
  const [times, letter] = IN_OTHERS[unit] ?? [1, unit];
  if (n !== null && !Number.isInteger(n * times) && letter === 'TH')
    return `PT${Math.floor(n)}H${Math.round((n % 1) * 60)}M`;
  if (n !== null && n > 1 && n % 1 === 0.5 && letter === 'Y') return `P${Math.floor(n)}Y6M`;
  const amount = n === null ? 'X' : String(n * times);
  return letter.startsWith('T') ? `PT${amount}${letter[1]}` : `P${amount}${letter}`;
}
