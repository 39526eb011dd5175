import { describe, expect, it } from 'vitest';
import { Certainty } from '../../../src/format/claim.ts';
import { chainFor } from '../../../src/reading/attribution/chain.ts';
import { stackCertainty } from '../../../src/reading/certainty/stack.ts';
import { readReport } from '../../../src/reading/read.ts';

describe('of two operators over one statement the stronger one shows', () => {
  const all = Certainty.options;
  it('in whichever order they stand', () => {
    for (const a of all) for (const b of all) expect(stackCertainty(a, b)).toBe(stackCertainty(b, a));
  });
  it('and with a plain statement it is the other one', () => {
    for (const a of all) expect(stackCertainty(a, 'asserted')).toBe(a);
  });
});

describe('what the cues down a chain make of a statement', () => {
  it.each([
    ['Police said six people died.', 'asserted'],
    ['Rebels claimed that six people died.', 'alleged'],
    ['The army denied that six people died.', 'denied'],
    ['Rescuers fear that six people died.', 'possible'],
    ['The Red Cross said rescuers fear that six people died.', 'possible'],
    ['Rebels claimed that the army denied that six people died.', 'denied'],
    ['Doctors expect that six people will have died.', 'expected'],
  ])('%s -> %s', (text, certainty) => {
    const reading = readReport({ id: 't', text, published: null });
    const field = reading.fields[0];
    const at = field.doc.tokenAt(text.indexOf('six'));
    expect(chainFor(reading, field, { first: at, end: at + 2 }).certainty).toBe(certainty);
  });
});
