/** Writes `web/src/api/types.ts`, the API as TypeScript types, from the OpenAPI document that the server gives out. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildApp } from '../src/server/app.ts';
import type { ServerContext } from '../src/server/context.ts';

export const TYPES_FILE = fileURLToPath(new URL('../web/src/api/types.ts', import.meta.url));

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema | boolean;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
}
interface Operation {
  summary?: string;
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** The types as source text; the same for the same API. */
export async function apiTypes(): Promise<string> {
  const app = await buildApp({ access: { mode: 'local' }, program: '' } as ServerContext);
  await app.ready();
  const { paths } = app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> };
  await app.close();
  const lines = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => entry(`${method.toUpperCase()} ${path}`, operation)),
  );
  return `/** The API's requests and answers. Written by scripts/build-api-types.ts from the OpenAPI document: do not edit. */
export interface Api {
${lines.sort().join('')}}
`;
}

function entry(name: string, { summary, parameters = [], requestBody, responses }: Operation): string {
  const of = (place: string): Schema => ({
    type: 'object',
    properties: Object.fromEntries(parameters.filter((p) => p.in === place).map((p) => [p.name, p.schema])),
    // what has a default may be left out of a request
    required: parameters.filter((p) => p.in === place && p.required).map((p) => p.name),
  });
  const ok = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const answer = ok?.content?.['application/json']?.schema;
  const body = requestBody?.content['application/json']?.schema;
  return `  /** ${summary ?? ''} */
  '${name}': {
    path: ${type(of('path'), 2)};
    query: ${type(of('query'), 2)};
    body: ${body ? type(body, 2) : 'undefined'};
    answer: ${answer ? type(answer, 2) : 'undefined'};
  };
`;
}

function type(s: Schema, depth: number): string {
  if (s.const !== undefined) return JSON.stringify(s.const);
  if (s.enum) return s.enum.map((v) => JSON.stringify(v)).join(' | ');
  const either = s.anyOf ?? s.oneOf;
  if (either) return [...new Set(either.map((o) => type(o, depth)))].join(' | ');
  if (s.allOf) return s.allOf.map((o) => `(${type(o, depth)})`).join(' & ');
  if (Array.isArray(s.type)) return s.type.map((t) => type({ ...s, type: t }, depth)).join(' | ');
  switch (s.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return s.type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      if (s.prefixItems) return `[${s.prefixItems.map((i) => type(i, depth)).join(', ')}]`;
      return `(${typeof s.items === 'object' ? type(s.items, depth) : 'unknown'})[]`;
    case 'object':
      return object(s, depth);
    default:
      return 'unknown';
  }
}

function object(s: Schema, depth: number): string {
  const pad = '  '.repeat(depth + 1);
  const fields = Object.entries(s.properties ?? {}).map(
    ([name, field]) =>
      `${pad}${/^\w+$/.test(name) ? name : `'${name}'`}${s.required?.includes(name) ? '' : '?'}: ${type(field, depth + 1)};\n`,
  );
  const rest = s.additionalProperties;
  if (typeof rest === 'object' && !fields.length)
    return `Record<string, ${Object.keys(rest).length ? type(rest, depth + 1) : 'unknown'}>`;
  if (!fields.length) return 'Record<string, never>';
  return `{\n${fields.join('')}${'  '.repeat(depth)}}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TYPES_FILE, await apiTypes());
