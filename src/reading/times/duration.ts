import type { Found, Unit } from './form.ts';

/** A length of time as found. */
export const lasting = (first: number, end: number, n: number | null, unit: Unit): Found => ({
  first,
  end,
  form: { kind: 'fixed', type: 'DURATION', value: period(n, unit) },
  rule: 'times/lasting',
});

/** TIMEX3 of a length of time: "P3D", "PT16H", "PXW"; decades and centuries in years, weekends and nights in days. */
export function period(n: number | null, unit: Unit): string {
  const times =
    unit === 'DE' ? 10 : unit === 'CE' ? 100 : unit === 'F' || unit === 'E' ? 2 : unit === 'Q' ? 3 : 1;
  const letter =
    unit === 'DE' || unit === 'CE'
      ? 'Y'
      : unit === 'F'
        ? 'W'
        : unit === 'E' || unit === 'N'
          ? 'D'
          : unit === 'Q'
            ? 'M'
            : unit;
  if (n !== null && !Number.isInteger(n * times) && letter === 'TH')
    return `PT${Math.floor(n)}H${Math.round((n % 1) * 60)}M`;
  const amount = n === null ? 'X' : String(n * times);
  return letter.startsWith('T') ? `PT${amount}${letter[1]}` : `P${amount}${letter}`;
}
