import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { sources } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { ReasonDialog } from '../review/ReasonDialog.tsx';

interface Props {
  name: string;
  onClose: () => void;
  onMerge: (other: string, reason: string) => void;
}

/** Asks which other name is the same speaker; names of the archive are suggested while typing. */
export function SameAs({ name, onClose, onMerge }: Props) {
  const [other, setOther] = useState('');
  const words = useDeferredValue(other.trim());
  const found = useQuery({ ...sources({ q: words, limit: 12 }), enabled: words.length > 0 });
  const known = (found.data ?? []).filter((s) => s.name !== name);
  return (
    <ReasonDialog
      title={t('mergeActors')}
      label={t('reason')}
      ready={!!words && words !== name}
      onClose={onClose}
      onSave={(reason) => onMerge(words, reason)}
    >
      <p className="note">{t('mergeActors.note', { name })}</p>
      <label>
        {t('mergeActors.as')}
        <input
          list="other-names"
          autoComplete="off"
          dir="auto"
          value={other}
          onChange={(e) => setOther(e.target.value)}
        />
        <datalist id="other-names">
          {known.map((s) => (
            <option key={s.name} value={s.name} />
          ))}
        </datalist>
      </label>
    </ReasonDialog>
  );
}
