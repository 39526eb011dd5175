import { type FormEvent, type ReactNode, useState } from 'react';
import { t } from '../i18n/index.ts';
import { Dialog } from '../ui/Dialog.tsx';

interface Props {
  title: string;
  label: string;
  children?: ReactNode;
  ready?: boolean;
  onClose: () => void;
  onSave: (words: string) => void;
}

/** A window that asks for words: a comment, or the reason of a decision. */
export function ReasonDialog({ title, label, children, ready = true, onClose, onSave }: Props) {
  const [words, setWords] = useState('');
  const save = (e: FormEvent) => {
    e.preventDefault();
    onSave(words.trim());
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="fields" onSubmit={save}>
        {children}
        <label>
          {label}
          <textarea
            rows={3}
            required
            dir="auto"
            autoFocus={!children}
            value={words}
            onChange={(e) => setWords(e.target.value)}
          />
        </label>
        <p className="actions">
          <button type="submit" className="primary" disabled={!words.trim() || !ready}>
            {t('save')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
