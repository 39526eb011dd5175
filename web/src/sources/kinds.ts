import type { SourceKind } from '../../../src/format/claim.ts';
import { type Key, t } from '../i18n/index.ts';

/** Kinds of sources, in the order in which they are offered. */
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
] as const satisfies readonly SourceKind[];

/** "armed group", in the interface's language. */
export const kindName = (kind: string): string => t(`source.${kind}` as Key);
