import { type FormEvent, useState } from 'react';
import { t } from '../i18n/index.ts';

/** Addresses, or one text with what is known of it. */
export type Pasted =
  | { urls: string[] }
  | { text: string; title?: string; outlet?: string; published?: string; url?: string };

interface Props {
  busy: boolean;
  onPaste: (given: Pasted, clear: () => void) => void;
}

const EMPTY = { title: '', outlet: '', published: '', url: '' };
const FIELDS = [
  ['title', 'text'],
  ['outlet', 'text'],
  ['published', 'date'],
  ['url', 'url'],
] as const;

/** A field for addresses or for the text of a report; of a text, who published it and when can be told. */
export function Paste({ busy, onPaste }: Props) {
  const [words, setWords] = useState('');
  const [known, setKnown] = useState(EMPTY);
  const lines = words.split(/\s+/).filter(Boolean);
  const addresses = lines.length > 0 && lines.every((l) => /^https?:\/\//.test(l));
  const clear = () => {
    setWords('');
    setKnown(EMPTY);
  };
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const told = Object.fromEntries(Object.entries(known).filter(([, v]) => v.trim()));
    onPaste(addresses ? { urls: lines } : { text: words.trim(), ...told }, clear);
  };
  return (
    <form className="fields" onSubmit={submit}>
      <label>
        {t('ingest.paste')}
        <textarea rows={6} dir="auto" value={words} onChange={(e) => setWords(e.target.value)} />
      </label>
      {words.trim() && !addresses ? (
        <fieldset className="known">
          <legend className="note">{t('ingest.known')}</legend>
          {FIELDS.map(([name, type]) => (
            <label key={name}>
              {t(`ingest.known.${name}`)}
              <input
                type={type}
                dir={type === 'text' ? 'auto' : 'ltr'}
                value={known[name]}
                onChange={(e) => setKnown({ ...known, [name]: e.target.value })}
              />
            </label>
          ))}
        </fieldset>
      ) : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={!words.trim() || busy}>
          {t(busy ? 'ingest.busy' : 'ingest.add')}
        </button>
        {addresses ? <small className="note">{t('ingest.addresses', { n: lines.length })}</small> : null}
      </p>
    </form>
  );
}
