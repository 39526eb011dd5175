import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../api/client.ts';
import { useLive } from '../api/live.ts';
import { me } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { LogIn } from '../session/LogIn.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useKeys } from '../ui/keys.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { Header } from './Header.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { Palette } from './Palette.tsx';
import { Tour } from './Tour.tsx';

/** What stands around every page; nothing but the log-in for those who are not known. */
export function Shell() {
  const who = useQuery(me);
  const live = useLive(who.isSuccess);
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  useKeys({
    '?': () => setOpen('keys'),
    'Mod-k': () => setOpen('palette'),
    '/': focusSearch,
  });
  if (who.isPending) return <main className="page" aria-busy="true" />;
  if (who.error instanceof Problem && who.error.status === 401) return <LogIn />;
  if (who.error) return <ErrorNote error={who.error} retry={() => void who.refetch()} />;
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Header
        me={who.data!}
        live={live}
        onPalette={() => setOpen('palette')}
        onKeys={() => setOpen('keys')}
      />
      <Outlet />
      {open === 'palette' ? <Palette onClose={() => setOpen(null)} /> : null}
      {open === 'keys' ? <KeysHelp onClose={() => setOpen(null)} /> : null}
      <Tour />
      <Toasts />
    </>
  );
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  field?.focus();
  field?.select();
}
