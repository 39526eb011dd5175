import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildDossier } from '../../src/dossier/build.ts';
import { readInputs } from '../../src/intake/inputs.ts';
