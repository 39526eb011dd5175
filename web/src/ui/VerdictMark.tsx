import { VERDICTS } from '../../../src/dossier/view/words.ts';
import type { Verdict } from '../../../src/format/dossier.ts';
import { type Key, t } from '../i18n/index.ts';

/** Sign and word of a verdict: "◆ contested". */
export function VerdictMark({ verdict, words }: { verdict: string | null; words?: string }) {
  const v = verdict ? VERDICTS[verdict as Verdict] : null;
  if (!v) return null;
  return (
    <span className={`verdict v-${verdict}`} title={t(`verdict.${verdict}.meaning` as Key)}>
      <span aria-hidden="true">{v.sign}</span> <bdi>{words ?? verdictName(verdict!)}</bdi>
    </span>
  );
}

/** "contested", in the interface's language. */
export const verdictName = (verdict: string): string =>
  verdict in VERDICTS ? t(`verdict.${verdict}` as Key) : verdict;
