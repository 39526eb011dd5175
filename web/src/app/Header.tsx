import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../api/client.ts';
import { call } from '../api/client.ts';
import { t } from '../i18n/index.ts';
import { prefer, usePreferences } from './preferences.ts';

interface Props {
  me: Answer<'GET /me'>;
  live: boolean;
  onPalette: () => void;
  onKeys: () => void;
}

const NEXT = { system: 'dark', dark: 'light', light: 'system' } as const;
const SIGN = { system: '◐', dark: '●', light: '○' } as const;

/** Brand, rooms, and at the end who is here and how it looks. */
export function Header({ me, live, onPalette, onKeys }: Props) {
  const { theme, language } = usePreferences();
  const client = useQueryClient();
  const logOut = () => void call('DELETE /session').then(() => client.resetQueries());
  return (
    <header className="top">
      <Link className="brand" to="/incidents">
        Corroborate
      </Link>
      <nav aria-label={t('rooms')}>
        <Link to="/incidents">{t('incidents')}</Link>
        <Link to="/reports">{t('reports')}</Link>
        <Link to="/sources">{t('sources')}</Link>
        {me.role === 'viewer' ? null : <Link to="/ingest">{t('ingest')}</Link>}
      </nav>
      <div className="tools">
        <span className={`live${live ? ' on' : ''}`} role="status">
          <span className="sr">{live ? t('live') : t('notLive')}</span>
        </span>
        <button type="button" className="quiet palettebutton" onClick={onPalette}>
          {t('commands')} <kbd>Ctrl K</kbd>
        </button>
        <button type="button" className="quiet" onClick={onKeys} aria-label={t('keys')} title={t('keys')}>
          ?
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => prefer({ theme: NEXT[theme] })}
          title={t(`theme.${theme}`)}
          aria-label={t(`theme.${theme}`)}
        >
          {SIGN[theme]}
        </button>
        <button
          type="button"
          className="quiet"
          lang={language === 'en' ? 'ar' : 'en'}
          onClick={() => prefer({ language: language === 'en' ? 'ar' : 'en' })}
        >
          {language === 'en' ? 'العربية' : 'English'}
        </button>
        {me.mode === 'users' ? (
          <button type="button" className="quiet" onClick={logOut}>
            {t('logOut', { name: me.name })}
          </button>
        ) : null}
      </div>
    </header>
  );
}
