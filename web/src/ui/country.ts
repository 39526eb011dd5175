import { preferences } from '../app/preferences.ts';

/** The name of a country by its ISO code, in the interface's language. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([preferences().language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
