import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { call } from '../api/client.ts';
import { t } from '../i18n/index.ts';
import { kindWords, labelWords } from '../i18n/label.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { prefer, preferences } from './preferences.ts';

interface Command {
  id: string;
  name: string;
  note?: string;
  run: () => void;
}

/** One field for going anywhere: pages, settings, and incidents by their words. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: ['palette', asked],
    queryFn: ({ signal }) => call('GET /incidents', { query: { q: asked, limit: 8 }, signal }),
    enabled: asked.length > 1,
  });
  const fixed = useCommands().filter((c) => c.name.toLowerCase().includes(asked.toLowerCase()));
  const navigate = useNavigate();
  const items: Command[] = [
    ...fixed,
    ...(asked.length > 1 ? (found.data?.items ?? []) : []).map((i) => ({
      id: i.id,
      name: labelWords(i.label),
      note: kindWords(i.type),
      run: () => void navigate({ to: '/incidents/$id', params: { id: i.id } }),
    })),
  ];
  const chosen = Math.min(at, items.length - 1);
  const run = (c: Command | undefined) => {
    onClose();
    c?.run();
  };
  const onKeyDown = (e: KeyboardEvent) => {
    if (e.key === 'ArrowDown') setAt(Math.min(items.length - 1, chosen + 1));
    else if (e.key === 'ArrowUp') setAt(Math.max(0, chosen - 1));
    else if (e.key === 'Enter') run(items[chosen]);
    else return;
    e.preventDefault();
  };
  return (
    <Dialog title={t('commands')} onClose={onClose} className="palette">
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={items[chosen] ? `p-${items[chosen].id}` : undefined}
        aria-label={t('commands')}
        placeholder={t('palette.placeholder')}
        autoFocus
        value={words}
        onChange={(e) => {
          setWords(e.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id="palette-list" aria-label={t('commands')}>
        {items.map((c, k) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={c.id}
            id={`p-${c.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={k === chosen}
            onClick={() => run(c)}
          >
            {c.name} {c.note ? <small>{c.note}</small> : null}
          </div>
        ))}
      </div>
      {items.length ? null : <p className="note">{t('nothingFound')}</p>}
    </Dialog>
  );
}

function useCommands(): Command[] {
  const navigate = useNavigate();
  const { theme, language } = preferences();
  return [
    { id: 'incidents', name: t('incidents'), run: () => void navigate({ to: '/incidents' }) },
    {
      id: 'contested',
      name: t('palette.contested'),
      run: () => void navigate({ to: '/incidents', search: { verdict: 'contested' } }),
    },
    {
      id: 'unreviewed',
      name: t('palette.unreviewed'),
      run: () => void navigate({ to: '/incidents', search: { status: 'unreviewed' } }),
    },
    { id: 'reports', name: t('reports'), run: () => void navigate({ to: '/reports' }) },
    { id: 'sources', name: t('sources'), run: () => void navigate({ to: '/sources' }) },
    {
      id: 'actors',
      name: t('actors'),
      run: () => void navigate({ to: '/sources', search: { list: 'actors' } }),
    },
    { id: 'ingest', name: t('ingest'), run: () => void navigate({ to: '/ingest' }) },
    {
      id: 'theme',
      name: t(theme === 'dark' ? 'palette.light' : 'palette.dark'),
      run: () => prefer({ theme: theme === 'dark' ? 'light' : 'dark' }),
    },
    {
      id: 'language',
      name: language === 'en' ? 'العربية' : 'English',
      run: () => prefer({ language: language === 'en' ? 'ar' : 'en' }),
    },
    { id: 'tour', name: t('palette.tour'), run: () => prefer({ toured: false }) },
  ];
}
