import { describe, expect, test } from 'vitest';
import { findCopies } from '../../src/incident/linking/copies.ts';
import { digest } from '../../src/incident/linking/digest.ts';

const AGENCY = `PORT ENNIS (Reuters) - A bomb in a parked van killed seven dock workers in the harbour of Port Ennis on Tuesday, the coast guard said.
The blast tore open two warehouses beside the fish market shortly after the morning shift had begun. Nineteen people were taken to the Sisters' Hospital, some with severe burns.
Nobody said who had planted the bomb. The harbour master closed the northern quay and sent all ships to the roads.
Port Ennis, a town of ninety thousand, handles most of the grain that leaves the island.`;

const SENTENCES = AGENCY.split(/(?<=\.)\s+/);
/** An independent reporter's story of the same event, with the same facts in words of its own. */
const OTHER = `At least seven people lost their lives when explosives hidden in a delivery van went off on the waterfront of Port Ennis this morning.
Witnesses on the quay spoke of a column of smoke that could be seen from the hills. Doctors at the Sisters' Hospital said that they were treating nineteen injured, most of them loaders who had just started work.
The coast guard has taken over the investigation. "We heard nothing but glass for a minute," said a woman who sells tea at the gate.
Shipping agents expect the northern quay to stay shut for days.`;

let at = 0;
function report(text: string, over: { published?: string; outlet?: string; title?: string } = {}) {
  return digest({ id: `r${++at}`, text, published: '2021-03-02', outlet: `outlet ${at}`, ...over });
}

/** How a second text is tied to the agency's. */
function link(text: string, over: Parameters<typeof report>[1] = {}) {
  const original = report(AGENCY, { published: '2021-03-02' });
  const other = report(text, { published: '2021-03-03', ...over });
  return findCopies([other, original]).get(other.id)?.kind ?? null;
}

describe('a text is a copy of the agency report', () => {
  test.each([
    ['word for word', AGENCY],
    ['with its sentences in another order', [...SENTENCES].reverse().join(' ')],
    ['cut to its first half', SENTENCES.slice(0, 4).join(' ')],
    ['cut to its second half', SENTENCES.slice(3).join(' ')],
    [
      'with words changed here and there',
      AGENCY.replace('parked', 'stolen')
        .replace('severe', 'heavy')
        .replace('planted', 'laid')
        .replace('handles', 'ships'),
    ],
    [
      'with a paragraph of its own added',
      `${AGENCY}\nOur correspondent adds that the mayor will speak on the radio this evening, and that schools stay closed.`,
    ],
  ])('%s', (_, text) => {
    expect(link(text)).toBe('copy');
  });
  test('under another title', () => {
    expect(link(AGENCY, { title: 'Blood on the quay' })).toBe('copy');
  });
});

describe('a text is no copy of the agency report', () => {
  test.each([
    ['an independent report of the same event', OTHER],
    ['a report that quotes one of its sentences', `${OTHER}\n${SENTENCES[1]}`],
    ['a text of a few words', 'Port Ennis: seven killed.'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(link(text)).toBeNull();
  });
});

test('a later version with other figures from the same outlet is a revision', () => {
  const first = report(AGENCY, { outlet: 'Coast News', published: '2021-03-02T09:00:00Z' });
  const later = report(AGENCY.replace('seven', 'nine'), {
    outlet: 'Coast News',
    published: '2021-03-02T15:00:00Z',
  });
  expect(findCopies([later, first])).toEqual(
    new Map([[later.id, { of: first.id, kind: 'revision', shared: expect.any(Number) }]]),
  );
});

test('the earliest report of a text is its original, in every order', () => {
  const [a, b, c] = ['2021-03-04', '2021-03-02', '2021-03-03'].map((published) =>
    report(AGENCY, { published }),
  );
  for (const order of [
    [a, b, c],
    [c, b, a],
    [b, a, c],
  ]) {
    const links = findCopies(order);
    expect([links.get(a.id)?.of, links.get(b.id), links.get(c.id)?.of]).toEqual([b.id, undefined, b.id]);
  }
});
