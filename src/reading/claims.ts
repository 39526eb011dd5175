import type { CasualtyClaim, Claim, EventClaim, ResponsibilityClaim } from '../format/claim.ts';
import { chainFor } from './attribution/chain.ts';
import { countedOnce } from './casualties/whole/told-dead.ts';
import { stackCertainty } from './certainty/stack.ts';
import { whenOf } from './circumstances/when.ts';
import { whereOf } from './circumstances/where.ts';
import { type Common, type CommonOf, eventClaims, responsibilityClaims } from './events/claims.ts';
import { doneBy } from './events/doers/done-by.ts';
import type { CasualtyFrame, TokenSpan } from './layers.ts';
import type { FieldReading, Reading } from './reading.ts';

/** Assembles the claims of a reading: frames with their chains of speakers, certainty, time and place. */
export function claimsOf(reading: Reading): Claim[] {
  const out: Claim[] = [];
  const common: CommonOf = (field, frame, trigger) => commonOf(reading, field, frame, trigger);
  const add = (claim: ResponsibilityClaim | EventClaim): void => {
    claim.id = idOf(reading, out.length);
    out.push(claim);
  };
  for (const field of reading.fields) out.push(...casualtyClaims(reading, field, out.length));
  for (const { claim } of responsibilityClaims(reading, common)) add(claim);
  for (const field of reading.fields) for (const claim of eventClaims(field, common)) add(claim);
  return out;
}

const idOf = ({ report }: Reading, index: number): string => `${report.id}#${index + 1}`;

function casualtyClaims(reading: Reading, field: FieldReading, from: number): CasualtyClaim[] {
  // written out, not spread: copying into a larger object takes several times as long
  const told = countedOnce(field.doc, field.casualties);
  const out: CasualtyClaim[] = told.map(({ frame: f, partOf, hits }, i) => {
    const c = commonOf(reading, field, f);
    if (c.sources.length === 0 && f.quantity && f.rule === 'casualties/toll')
      speakAs(c, chainFor(reading, field, f.quantity));
    return {
      id: idOf(reading, from + i),
      report: c.report,
      in: c.in,
      start: c.start,
      end: c.end,
      quote: c.quote,
      sentence: c.sentence,
      sources: c.sources,
      cue: c.cue,
      certainty: c.certainty,
      status: f.status,
      // whoever was shot there died of it
      when: c.when ?? firstOf(hits, (h) => whenOf(field, h)),
      where: c.where ?? firstOf(hits, (h) => whereOf(field, h)),
      incident: c.incident,
      agreement: c.agreement,
      rule: c.rule,
      kind: 'casualties',
      effect: f.effect,
      count: f.count,
      victims: { text: f.victimsText, category: f.category, affiliation: f.affiliation },
      partOf: partOf >= 0 ? idOf(reading, from + partOf) : null,
      scope: f.scope,
      by: f.by ?? doneBy(reading, field, f),
    };
  });
  for (const [i, { frame: f, partOf }] of told.entries()) {
    if (partOf < 0 || !/^casualties\/(?:part|degree)$/.test(f.rule)) continue;
    const whole = out[partOf];
    if (whole.sentence[0] !== out[i].sentence[0]) continue;
    // who harmed them all harmed each of them
    out[i].by = whole.by;
    if (f.rule === 'casualties/part' && out[i].sources.length === 0) speakAs(out[i], whole);
  }
  return out;
}

function firstOf<T>(hits: readonly CasualtyFrame[], of: (h: CasualtyFrame) => T | null): T | null {
  for (const h of hits) {
    const found = of(h);
    if (found !== null) return found;
  }
  return null;
}

/** "gave a toll of 19", "spoke of eleven dead, among them four children": who tells of the figure tells of what stands with it. */
function speakAs(claim: Pick<Common, 'sources' | 'cue'>, by: Pick<Common, 'sources' | 'cue'>): void {
  if (by.sources.length === 0) return;
  claim.sources = by.sources;
  claim.cue = by.cue;
}

/** What claims of all kinds share: place in the report, exact words, sentence, speakers. */
function commonOf(
  reading: Reading,
  field: FieldReading,
  span: TokenSpan & Pick<CasualtyFrame, 'rule' | 'certainty'>,
  trigger = -1,
): Common {
  const { doc } = field;
  const start = doc.starts[span.first];
  const end = doc.ends[span.end - 1];
  const { first, end: last } = doc.sentences[doc.sentenceOf(span.first)];
  const chain = chainFor(reading, field, span, trigger);
  return {
    report: reading.report.id,
    in: field.in,
    start,
    end,
    quote: doc.text.slice(start, end),
    sentence: [doc.starts[first], doc.ends[last - 1]] as [number, number],
    sources: chain.sources,
    cue: chain.cue,
    certainty: stackCertainty(chain.certainty, span.certainty),
    status: 'current' as const,
    when: whenOf(field, span),
    where: whereOf(field, span),
    incident: null,
    agreement: null,
    rule: span.rule,
  };
}
