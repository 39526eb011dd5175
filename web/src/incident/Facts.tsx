import { dateWords } from '../../../src/dossier/view/words.ts';
import type { Incident } from '../../../src/format/dossier.ts';
import { count, type Key, t } from '../i18n/index.ts';
import { placeWords } from '../place.ts';

/** When, where, with what, by whom. */
export function Facts({ incident }: { incident: Incident }) {
  const named = (roles: string[]) =>
    incident.actors
      .filter((a) => roles.includes(a.role))
      .map((a) => a.name)
      .join(', ');
  const rows: [Key, string][] = [
    ['fact.when', incident.date ? dateWords(incident.date.edtf) : t('unknown')],
    ['fact.where', placeWords(incident.place) || t('unknown')],
    [
      'fact.weapons',
      incident.weapons.map((w) => (w.count === null ? w.type : `${w.count} × ${w.type}`)).join(', '),
    ],
    ['fact.by', named(['perpetrator'])],
    ['fact.others', named(['target', 'participant'])],
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
