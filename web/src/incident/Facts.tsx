import type { Incident } from '../../../src/format/dossier.ts';
import { count, type Key, t } from '../i18n/index.ts';
import { dateWords } from '../i18n/words.ts';
import { placeWords } from '../place.ts';

/** Names that a fact tells; those left are counted. */
const FEW = 8;

/** When, where, with what, by whom. */
export function Facts({ incident }: { incident: Incident }) {
  const named = (roles: string[]) => incident.actors.filter((a) => roles.includes(a.role)).map((a) => a.name);
  const few = (names: string[]) =>
    names.length > FEW
      ? `${names.slice(0, FEW).join(t('list.comma'))} ${t('andMore', { n: names.length - FEW })}`
      : names.join(t('list.comma'));
  const rows: [Key, string][] = [
    ['fact.when', incident.date ? dateWords(incident.date.edtf) : t('unknown')],
    ['fact.where', placeWords(incident.place) || t('unknown')],
    [
      'fact.weapons',
      incident.weapons
        .map((w) => (w.count === null ? w.type : `${w.count} × ${w.type}`))
        .join(t('list.comma')),
    ],
    ['fact.by', few(named(['perpetrator']))],
    ['fact.others', few(named(['target', 'participant']))],
    ['fact.reports', count(incident.reports.length, 'report.one', 'report.many')],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, v]) => v)
        .map(([k, v]) => (
          <div key={k}>
            <dt>{t(k)}</dt>
            <dd dir="auto">{v}</dd>
          </div>
        ))}
    </dl>
  );
}
