import { z } from 'zod';
import { Annotation } from '../../src/format/annotation.ts';
import { Claim } from '../../src/format/claim.ts';
import { Decisions } from '../../src/format/decisions.ts';
import { Dossier } from '../../src/format/dossier.ts';
import { Report } from '../../src/format/report.ts';
import { Manifest } from '../../src/intake/manifest.ts';

/** The public formats: what goes in is described as it may be given, what comes out as it always is. */
const FORMATS = [
  {
    name: 'report',
    schema: Report,
    io: 'input',
    about: 'A report: one line of JSON lines given to read or annotate.',
  },
  { name: 'manifest', schema: Manifest, io: 'input', about: 'manifest.json of a folder of reports.' },
  { name: 'decisions', schema: Decisions, io: 'input', about: 'Decisions of people: read --decisions FILE.' },
  { name: 'claim', schema: Claim, io: 'output', about: 'A claim: one statement of a report, as read.' },
  { name: 'annotation', schema: Annotation, io: 'output', about: 'One line of annotate.' },
  { name: 'dossier', schema: Dossier, io: 'output', about: 'The dossier: read --json.' },
] as const;

/** JSON Schemas (2020-12) of the public formats, made from the schemas that the program validates with. */
export function schemaFiles(): [string, string][] {
  return FORMATS.map(({ name, schema, io, about }) => {
    const body = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
    const { $schema, ...rest } = body;
    return [
      `docs/schema/${name}.json`,
      `${JSON.stringify({ $schema, $id: `${name}.json`, title: `Corroborate format 1: ${name}`, description: about, ...rest }, null, 2)}\n`,
    ];
  });
}
