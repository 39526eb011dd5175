import { type Key, t } from '../i18n/index.ts';

export const KINDS = [
  'person',
  'officials',
  'government',
  'military',
  'armed-group',
  'organisation',
  'agency',
  'outlet',
  'witness',
  'unnamed',
  'document',
] as const;

/** "armed group", in the interface's language. */
export const kindName = (kind: string): string => t(`source.${kind}` as Key);
