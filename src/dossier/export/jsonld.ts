import type { Claim } from '../../format/claim.ts';
import type { Dossier } from '../../format/dossier.ts';
import { about, type Exporter, type ExportInput, Losses } from './exporter.ts';

const REPORT = 'urn:corroborate:report:';
const CLAIM = 'urn:corroborate:claim:';
const SOURCE = 'urn:corroborate:source:';
const INCIDENT = 'urn:corroborate:incident:';

/** The terms used, in line: readers need no address to resolve them. */
const CONTEXT = {
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  dc: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  corr: 'urn:corroborate:terms:',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  target: 'oa:hasTarget',
  body: 'oa:hasBody',
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: 'oa:hasSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:integer' },
  end: { '@id': 'oa:end', '@type': 'xsd:integer' },
  wasQuotedFrom: { '@id': 'prov:wasQuotedFrom', '@type': '@id' },
  hadPrimarySource: { '@id': 'prov:hadPrimarySource', '@type': '@id' },
  wasAttributedTo: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
  wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  wasRevisionOf: { '@id': 'prov:wasRevisionOf', '@type': '@id' },
};

const CONTEXT_CHARS = 32;

/**
 * W3C Web Annotations for the quotes and PROV-O for the chains: each claim quotes its report, is attributed to its
 * nearest speaker, whose words reached the reader through the next one.
 */
export const jsonld: Exporter = {
  name: 'jsonld',
  title: 'JSON-LD: Web Annotations and PROV-O',
  summary: 'claims as W3C Web Annotations (quote and position), chains of speakers as PROV-O',
  leavesOut: [
    'points, verdicts and relations between claims are not held',
    'prefix and suffix of a quote are given only where the texts of the reports are at hand',
  ],
  fields: [
    {
      name: 'prov:Entity (report)',
      doc: 'Each report: title, outlet, date, address, SHA-256; wasDerivedFrom for copies.',
    },
    { name: 'prov:Agent (source)', doc: 'Each source: name, kind, party.' },
    {
      name: 'oa:Annotation (claim)',
      doc: 'Each claim: target is the report with TextQuoteSelector and TextPositionSelector; body holds its figures.',
    },
    { name: 'prov:wasQuotedFrom', doc: 'From the claim to its report.' },
    {
      name: 'prov:wasAttributedTo',
      doc: 'From the claim to every speaker of its chain, and from a report to its outlet.',
    },
    { name: 'prov:hadPrimarySource', doc: 'From the claim to its nearest speaker’s statement.' },
    { name: 'prov:wasDerivedFrom', doc: 'From each statement of the chain to the one nearer to the event.' },
    {
      name: 'prov:wasRevisionOf',
      doc: 'From a superseding claim of the same origin to the superseded one, where a relation says so.',
    },
  ],
  write: ({ dossier, texts }) => {
    const revisions = revisionsOf(dossier);
    const graph = [
      ...dossier.reports.map((r) => ({
        id: REPORT + encodeURIComponent(r.id),
        type: ['prov:Entity'],
        'dc:title': r.title ?? undefined,
        'dc:publisher': r.outlet ?? undefined,
        'dc:date': r.published ?? undefined,
        'dc:identifier': r.url ?? undefined,
        'corr:sha256': r.sha256,
        wasDerivedFrom: r.copyOf ? REPORT + encodeURIComponent(r.copyOf) : undefined,
      })),
      ...dossier.sources.map((s) => ({
        id: SOURCE + encodeURIComponent(s.id),
        type: ['prov:Agent'],
        'rdfs:label': s.name,
        'corr:kind': s.kind,
        'corr:party': s.party ?? undefined,
      })),
      ...dossier.claims.flatMap((c) => annotation(c, revisions.get(c.id) ?? [], texts)),
    ];
    const content = {
      '@context': CONTEXT,
      'corr:about': about(dossier, jsonld, new Losses()),
      '@graph': graph,
    };
    return [
      {
        name: 'corroborate.jsonld',
        mediaType: 'application/ld+json',
        content: `${JSON.stringify(content, null, 1)}\n`,
      },
    ];
  },
};

function annotation(claim: Claim, revisionOf: string[], texts: ExportInput['texts']): object[] {
  const id = CLAIM + encodeURIComponent(claim.id);
  const report = REPORT + encodeURIComponent(claim.report);
  const { sources, quote, start, end, kind } = claim;
  const statement = (k: number) => `${id}:statement:${k}`;
  const statements = sources.map((s, k) => ({
    id: statement(k),
    type: ['prov:Entity'],
    'rdfs:label': s.name,
    wasAttributedTo: [s.id && SOURCE + encodeURIComponent(s.id)],
    wasDerivedFrom: k > 0 ? statement(k - 1) : undefined,
  }));
  return [
    {
      id,
      type: ['Annotation', 'prov:Entity'],
      target: {
        source: report,
        'corr:in': claim.in,
        selector: [
          { type: 'TextQuoteSelector', exact: quote, ...surroundings(claim, texts) },
          { type: 'TextPositionSelector', start, end },
        ],
      },
      body: bodyOf(claim),
      'corr:kind': kind,
      'corr:certainty': claim.certainty,
      'corr:status': claim.status,
      'corr:rule': claim.rule,
      'corr:incident': claim.incident ? { id: INCIDENT + encodeURIComponent(claim.incident) } : undefined,
      wasQuotedFrom: report,
      wasAttributedTo: sources.map((s) => SOURCE + encodeURIComponent(s.id)),
      hadPrimarySource: sources.length ? statement(0) : undefined,
      wasDerivedFrom: sources.length ? statement(sources.length - 1) : undefined,
      wasRevisionOf: revisionOf.length ? revisionOf.map((r) => CLAIM + encodeURIComponent(r)) : undefined,
    },
    ...statements,
  ];
}

/** Words of the report before and after the quote, where its text is at hand. */
function surroundings(claim: Claim, texts: ExportInput['texts']): { prefix?: string; suffix?: string } {
  const report = texts?.get(claim.report);
  const text = claim.in === 'title' ? report?.title : report?.text;
  if (!text) return {};
  return {
    prefix: text.slice(Math.max(0, claim.start - CONTEXT_CHARS), claim.start),
    suffix: text.slice(claim.end, claim.end + CONTEXT_CHARS),
  };
}

function bodyOf(c: Claim): object {
  if (c.kind === 'casualties') {
    return {
      'corr:effect': c.effect,
      'corr:low': c.count.low ?? undefined,
      'corr:high': c.count.high ?? undefined,
      'corr:bound': c.count.bound,
      'corr:victims': c.victims.text,
      'corr:category': c.victims.category,
      'corr:scope': c.scope,
    };
  }
  return c.kind === 'responsibility'
    ? { 'corr:stance': c.stance, 'corr:actor': c.actor }
    : {
        'corr:event': c.type,
        'corr:agent': c.agent ?? undefined,
        'corr:recipient': c.recipient ?? undefined,
      };
}

/** claim id -> ids of the claims it revises, from the relations of the points. */
function revisionsOf(dossier: Dossier): Map<string, string[]> {
  const out = new Map<string, string[]>();
  const superseded = new Set(dossier.claims.filter((c) => c.status !== 'current').map((c) => c.id));
  for (const r of dossier.incidents.flatMap((i) => i.points.flatMap((p) => p.relations))) {
    if (r.relation !== 'revision' && r.relation !== 'update') continue;
    const [newer, older] = superseded.has(r.a) ? [r.b, r.a] : [r.a, r.b];
    out.set(newer, [...(out.get(newer) ?? []), older]);
  }
  return out;
}
