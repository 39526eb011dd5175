import { t } from '../i18n/index.ts';
import { say } from '../i18n/words.ts';

interface Props {
  source: { points: number; agreed: number; contested: number; updated: number; alone: number };
}

const PARTS = ['agreed', 'updated', 'alone', 'contested'] as const;

/** On how many points others agree, contradict, or nobody else speaks: a bar, and the same in words. */
export function Standing({ source }: Props) {
  if (!source.points) return <small>{t('standing.none')}</small>;
  const words = PARTS.filter((p) => source[p]).map((p) => `${source[p]} ${t(`standing.${p}`)}`);
  return (
    <span className="standing">
      <svg viewBox="0 0 100 8" width="100" height="8" preserveAspectRatio="none" aria-hidden="true">
        {PARTS.map((p, k) => {
          const before = PARTS.slice(0, k).reduce((n, q) => n + source[q], 0);
          return (
            <rect
              key={p}
              className={p}
              x={(before / source.points) * 100}
              width={(source[p] / source.points) * 100}
              height={8}
            />
          );
        })}
      </svg>
      <small>{say().list(words)}</small>
    </span>
  );
}
