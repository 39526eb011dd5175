import { VERDICTS } from '../../../src/dossier/view/words.ts';
import type { Verdict } from '../../../src/format/dossier.ts';

/** Sign and word of a verdict: "◆ contested". */
export function VerdictMark({ verdict, words }: { verdict: string | null; words?: string }) {
  const v = verdict ? VERDICTS[verdict as Verdict] : null;
  if (!v) return null;
  return (
    <span className={`verdict v-${verdict}`} title={v.meaning} lang="en">
      <span aria-hidden="true">{v.sign}</span> {words ?? v.word}
    </span>
  );
}
