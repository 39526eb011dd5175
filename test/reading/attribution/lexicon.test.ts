import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../src/lexicon/load.ts';
import type { Cue } from '../../../src/reading/attribution/cues.ts';
import { read } from './read.ts';

describe('every cue is found in its example, with a speaker and with something said', () => {
  it.each(lexicon<Cue>('cues').map((c) => [c.id, c.example] as const))('%s: %s', (id, example) => {
    const found = read(example).field.attributions.find((a) => a.cueId === id);
    expect(found).toBeDefined();
    expect(found!.speakers.length).toBeGreaterThan(0);
    expect(found!.content.length).toBeGreaterThan(0);
  });
});
