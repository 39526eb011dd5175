import { VERSION } from '../version.ts';

/** Version of the package, e.g. "0.1.0". */
export const version = (): string => VERSION;
