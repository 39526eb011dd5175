import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { IncidentRow as Row } from '../api/queries.ts';
import { count, type Key, t } from '../i18n/index.ts';
import { labelWords } from '../i18n/label.ts';
import { say, span } from '../i18n/words.ts';
import { countryName } from '../ui/country.ts';
import { dayWords, edtfWords } from '../ui/dates.ts';
import { VerdictMark } from '../ui/VerdictMark.tsx';
import { RangeGlyph } from './RangeGlyph.tsx';

interface Props {
  row: Row;
  /** The largest toll of the list: the end of every row's scale. */
  most: number;
  selected: boolean;
  onHover: (id: string | null) => void;
}

/** One incident: when, what and where, how many by low, best and high, and whether that is disputed. */
export const IncidentRow = memo(function IncidentRow({ row, most, selected, onHover }: Props) {
  const has = row.killed.low !== null || row.killed.high !== null;
  const where = [
    row.place,
    row.admin1 !== row.place ? row.admin1 : null,
    row.country && countryName(row.country),
  ];
  return (
    <Link
      to="/incidents/$id"
      params={{ id: row.id }}
      className={`row${selected ? ' selected' : ''}${row.verdict === 'contested' ? ' contested' : ''}`}
      aria-current={selected || undefined}
      onMouseEnter={() => onHover(row.id)}
      onMouseLeave={() => onHover(null)}
    >
      <span className="when">
        {row.edtf && row.dateFrom === row.dateTo && row.dateFrom ? (
          <>
            <b>{dayWords(row.dateFrom)}</b> {row.dateFrom.slice(0, 4)}
          </>
        ) : row.edtf ? (
          edtfWords(row.edtf)
        ) : (
          t('dateUnknown')
        )}
      </span>
      <span className="what">
        <b>
          <bdi>{labelWords(withoutDate(row.label))}</bdi>
        </b>
        <small>
          <bdi>{say().list(where.filter((w) => w != null))}</bdi> ·{' '}
          {count(row.reports, 'report.one', 'report.many')}
          {row.status !== 'unreviewed' ? ` · ${t(`status.${row.status}` as Key)}` : ''}
        </small>
      </span>
      <span className="toll">
        {has ? (
          <>
            <RangeGlyph {...row.killed} most={most} contested={row.tollVerdict === 'contested'} />
            <span className="num">
              <bdi>{span(row.killed)}</bdi> <small>{t('killed')}</small>
            </span>
          </>
        ) : (
          <small>{t('noToll')}</small>
        )}
      </span>
      {row.contested && row.tollVerdict !== 'contested' ? (
        <VerdictMark
          verdict="contested"
          words={count(row.contested, 'contested.points.one', 'contested.points.many')}
        />
      ) : (
        <VerdictMark verdict={row.tollVerdict} />
      )}
    </Link>
  );
});

/** The date stands in its own column. */
const withoutDate = (label: string) => label.replace(/, (?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}$/, '');
