import { useState } from 'react';
import type { Answer } from '../api/client.ts';
import { count, t } from '../i18n/index.ts';
import { ReasonDialog } from '../review/ReasonDialog.tsx';

interface Props {
  source: Answer<'GET /sources/{name}'>;
  onClose: () => void;
  /** Hashes of the texts in which the name means somebody else, and what that one is called. */
  onSplit: (texts: string[], as: string, reason: string) => void;
}

/** Asks in which reports a name means somebody else. */
export function Apart({ source, onClose, onSplit }: Props) {
  const [texts, setTexts] = useState<readonly string[]>([]);
  const [as, setAs] = useState('');
  const toggle = (text: string) =>
    setTexts(texts.includes(text) ? texts.filter((x) => x !== text) : [...texts, text]);
  return (
    <ReasonDialog
      title={t('splitActor')}
      label={t('reason')}
      ready={texts.length > 0 && !!as.trim() && as.trim() !== source.name}
      onClose={onClose}
      onSave={(reason) => onSplit([...texts], as.trim(), reason)}
    >
      <fieldset className="choices reportchoices">
        <legend>{t('splitActor.where', { name: source.name })}</legend>
        {source.reportList.map((r) => (
          <label key={r.id}>
            <input type="checkbox" checked={texts.includes(r.sha256)} onChange={() => toggle(r.sha256)} />
            <span>
              <bdi>{r.title ?? r.id}</bdi>
              <small>
                <bdi>{r.outlet ?? t('unknown')}</bdi> · {count(r.claims, 'claim.one', 'claim.many')}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <label>
        {t('splitActor.as')}
        <input dir="auto" value={as} onChange={(e) => setAs(e.target.value)} />
      </label>
    </ReasonDialog>
  );
}
