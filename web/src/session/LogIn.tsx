import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import { t } from '../i18n/index.ts';
import { problemWords } from '../i18n/problems.ts';

/** Name and password, for archives that have users. */
export function LogIn() {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const ways = useQuery({ queryKey: ['ways'], queryFn: () => call('GET /session/ways') });
  const enter = useMutation({
    mutationFn: () => call('POST /session', { body: { name, password } }),
    onSuccess: () => client.resetQueries(),
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    enter.mutate();
  };
  return (
    <main className="login" id="main">
      <h1>Corroborate</h1>
      <p className="note">{t('logIn.why')}</p>
      <form onSubmit={submit}>
        <label>
          {t('name')}
          <input autoComplete="username" required value={name} onChange={(e) => setName(e.target.value)} />
        </label>
        <label>
          {t('password')}
          <input
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(e) => setPassword(e.target.value)}
          />
        </label>
        {enter.error ? (
          <p className="error" role="alert">
            {problemWords(enter.error)}
          </p>
        ) : null}
        <button type="submit" className="primary" disabled={enter.isPending}>
          {t('logIn')}
        </button>
      </form>
      {ways.data?.oidc ? (
        <p>
          <a href="/api/v1/session/oidc">{t('logIn.with', { provider: ways.data.oidc })}</a>
        </p>
      ) : null}
    </main>
  );
}
