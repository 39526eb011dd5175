import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';

/** "chief executive officer", "a probation officer", "the chief of staff": nobody's police. */
export function isOfOffice(doc: Doc, head: number): boolean {
  const w = doc.norm(head);
  if (w === 'officer' || w === 'officers') return OFFICE.has(doc.norm(head - 1));
  return w === 'staff' && doc.norm(head - 1) === 'of' && /^chiefs?$/.test(doc.norm(head - 2));
}

const OFFICE = new Set(
  'electoral election polling revenue agricultural veterinary forestry education executive financial operating operations information marketing compliance technology press loan probation parole welfare liaison returning'.split(
    ' ',
  ),
);

/** "a deputy commissioner of police", "the inspector general", "the attorney general": what such offices are. */
export function ofGeneral(doc: Doc, head: number): Category | null {
  const w = doc.norm(head);
  if (/^(?:commissioner|superintendent|inspector|director)s?$/.test(w) && doc.norm(head + 1) === 'of')
    return doc.norm(head + 2) === 'police' ? 'police' : null;
  if (w !== 'general') return null;
  const before = doc.norm(doc.norm(head - 1) === '-' ? head - 2 : head - 1);
  if (before === 'inspector') return 'police';
  return /^(?:attorney|secretary|director|solicitor|consul|governor|prosecutor|surgeon|auditor)$/.test(before)
    ? 'civilian'
    : null;
}
