import { type Key, t } from '../i18n/index.ts';
import { sign } from '../i18n/words.ts';

/** Sign and word of a verdict: "◆ contested". */
export function VerdictMark({ verdict, words }: { verdict: string | null; words?: string }) {
  const mark = verdict ? sign(verdict) : '';
  if (!mark) return null;
  return (
    <span className={`verdict v-${verdict}`} title={t(`verdict.${verdict}.meaning` as Key)}>
      <span aria-hidden="true">{mark}</span> <bdi>{words ?? verdictName(verdict!)}</bdi>
    </span>
  );
}

/** "contested", in the interface's language. */
export const verdictName = (verdict: string): string =>
  sign(verdict) ? t(`verdict.${verdict}` as Key) : verdict;
