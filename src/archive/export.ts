import type { ExportFile, IdTable } from '../dossier/export/exporter.ts';
import { EXPORTERS, exporterNamed } from '../dossier/export/registry.ts';
import { renderHtml } from '../dossier/html/page.ts';
import { appendEvents } from './audit.ts';
import type { Database } from './database.ts';
import { atLeast, type Person } from './people.ts';
import { dossierOfIncidents, dossierWithoutSensitive } from './queries/dossier.ts';
import { gradesOf } from './queries/grades.ts';
import { type IncidentFilter, listIncidents } from './queries/incidents.ts';
import { pointsBy } from './queries/policies.ts';
import { Refusal } from './refusal.ts';
import { transact } from './transaction.ts';

const MAX_INCIDENTS = 10_000;
const ARCHIVE_FORMATS = ['dossier', 'page', ...EXPORTERS.map((e) => e.name)];

/**
 * Writes incidents of the archive in one of the formats, as a Dossier, or as one page; the export, or its refusal, is an event.
 * Sensitive reports among them need a reviewer.
 * @throws Refusal
 */
export async function exportFromArchive(
  db: Database,
  person: Person,
  {
    format,
    id,
    filter,
    ids,
    program,
    policy,
    withoutSensitive = false,
  }: {
    format: string;
    id?: string;
    filter: IncidentFilter;
    ids?: IdTable;
    program: string;
    /** Weighs the figures anew by this policy; without it they are those that the archive shows. */
    policy?: string;
    /** Made from the other reports alone. */
    withoutSensitive?: boolean;
  },
): Promise<ExportFile[]> {
  const exporter = exporterNamed(format);
  if (!exporter && !ARCHIVE_FORMATS.includes(format))
    throw new Refusal('no-format', { format, formats: ARCHIVE_FORMATS.join(', ') });
  const chosen = id
    ? [id]
    : (await listIncidents(db, filter, { limit: MAX_INCIDENTS })).items.map((i) => i.id);
  const { dossier, sensitive, texts } = withoutSensitive
    ? { ...(await dossierWithoutSensitive(db, chosen, program, policy)), sensitive: [] }
    : await dossierOfIncidents(db, chosen, program);
  if (id && !dossier.incidents.length) throw new Refusal('no-incident', { id });
  // what is made without sensitive reports has been weighed from the others alone
  if (policy && !withoutSensitive)
    for (const incident of dossier.incidents)
      incident.points = (await pointsBy(db, incident.id, [policy]))?.[0] ?? incident.points;
  const refused = sensitive.length > 0 && !atLeast(person, 'reviewer');
  const detail = {
    format,
    incidents: dossier.incidents.length,
    sensitive: sensitive.length,
    ...(withoutSensitive ? { withoutSensitive } : {}),
    ...(policy ? { policy } : {}),
  };
  await transact(db, (trx) =>
    appendEvents(trx, [
      {
        actor: person.name,
        action: refused ? 'access.refuse' : 'export.write',
        subject: id ?? null,
        detail,
      },
    ]),
  );
  if (refused) throw new Refusal('sensitive-export');
  if (exporter) return exporter.write({ dossier, texts, ids, grades: await gradesOf(db, chosen) });
  if (format === 'page')
    return [
      { name: 'dossier.html', mediaType: 'text/html; charset=utf-8', content: renderHtml(dossier, texts) },
    ];
  return [{ name: 'dossier.json', mediaType: 'application/json', content: JSON.stringify(dossier) }];
}
