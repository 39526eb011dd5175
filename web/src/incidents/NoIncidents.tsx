import type { Verdict } from '../../../src/format/dossier.ts';
import { t } from '../i18n/index.ts';
import { span, verdictMeaning } from '../i18n/words.ts';
import { NothingYet } from '../ui/NothingYet.tsx';
import { VerdictMark } from '../ui/VerdictMark.tsx';
import { RangeGlyph } from './RangeGlyph.tsx';

/** Invented tolls, one for each verdict. */
const SHOWN: readonly { verdict: Verdict; low: number; best: number; high: number; open: boolean }[] = [
  { verdict: 'contested', low: 12, best: 20, high: 41, open: true },
  { verdict: 'updated', low: 16, best: 19, high: 19, open: false },
  { verdict: 'compatible', low: 8, best: 10, high: 10, open: true },
  { verdict: 'agreed', low: 27, best: 27, high: 27, open: false },
  { verdict: 'single-source', low: 5, best: 5, high: 5, open: true },
];
const MOST = 50;

/** The first look at an empty archive: how reports come in, and how what will stand here is read. */
export function NoIncidents() {
  return (
    <div className="firstlook">
      <NothingYet title={t('empty.incidents')}>{t('empty.incidents.text')}</NothingYet>
      <section className="legend">
        <h2>{t('legend')}</h2>
        <p className="note">{t('legend.range')}</p>
        <ul>
          {SHOWN.map(({ verdict, ...killed }) => (
            <li key={verdict}>
              <RangeGlyph {...killed} most={MOST} contested={verdict === 'contested'} />
              <span className="num">
                <bdi>{span(killed)}</bdi>
              </span>
              <VerdictMark verdict={verdict} />
              <span className="meaning">{verdictMeaning(verdict)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
