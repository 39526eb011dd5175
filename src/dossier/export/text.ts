import { type IncidentFacts, pointOf, positionsInWords } from './facts.ts';

/** Killed and wounded of an incident in words: range, verdict, positions. */
export function countOf({ incident }: IncidentFacts): string {
  const parts = ['killed', 'wounded'].flatMap((attribute) => {
    const p = pointOf(incident, attribute);
    if (!p || (p.low === null && p.high === null)) return [];
    const range = p.low === p.high ? `${p.low ?? ''}` : `${p.low ?? '?'} to ${p.high ?? '?'}`;
    return [`${range}${p.open ? ' or more' : ''} ${attribute} (${p.verdict}: ${positionsInWords(p)})`];
  });
  return parts.join('; ') || 'no number given';
}
