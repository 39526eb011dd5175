import { expect, test } from 'vitest';
import { isPublicActor } from '../../../src/reading/actors/public.ts';

test.each(['the Syrian army', 'Russia', 'gunmen', 'police', 'the ministry of health', 'Hezbollah'])(
  '%s is public',
  (name) => expect(isPublicActor(name)).toBe(true),
);

test.each(['Jorun Vandel', 'the gunmen of Jorun Vandel', 'his cousin Amin', 'Vandel', '', 'of the'])(
  '"%s" may be a private person',
  (name) => expect(isPublicActor(name)).toBe(false),
);
