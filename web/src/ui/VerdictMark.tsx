import { sign, verdictMeaning, verdictName } from '../i18n/words.ts';

/** Sign and word of a verdict: "◆ contested". */
export function VerdictMark({ verdict, words }: { verdict: string | null; words?: string }) {
  const mark = verdict ? sign(verdict) : '';
  if (!mark) return null;
  return (
    <span className={`verdict v-${verdict}`} title={verdictMeaning(verdict!)}>
      <span aria-hidden="true">{mark}</span> <bdi>{words ?? verdictName(verdict!)}</bdi>
    </span>
  );
}
