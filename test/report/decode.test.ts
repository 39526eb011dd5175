import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binaryKind, decodeText } from '../../src/report/decode.ts';
import { utf16, windows1252 } from '../support/bytes.ts';

const SENTENCE = 'Nine people died in Orsund, the governor’s office said – “a black day”.';

describe('text in its encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(SENTENCE), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${SENTENCE}`), 'utf-8'],
    ['UTF-16, little end first', utf16(SENTENCE, 'le', true), 'utf-16le'],
    ['UTF-16, big end first', utf16(SENTENCE, 'be', true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(SENTENCE, 'le', false), 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16(SENTENCE, 'be', false), 'utf-16be'],
    ['Windows-1252', windows1252(SENTENCE), 'windows-1252'],
  ])('%s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: SENTENCE, encoding });
  });

  test('a declared encoding is taken when the bytes agree with it', () => {
    const russian = Uint8Array.from([0xcf, 0xee, 0xe3, 0xe8, 0xe1, 0xeb, 0xee]);
    expect(decodeText(russian, 'windows-1251').text).toBe('Погибло');
    expect(decodeText(Buffer.from(SENTENCE), 'iso-8859-1').text).toBe(SENTENCE);
  });

  test('any bytes decode to some text', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (b) => typeof decodeText(b).text === 'string'));
  });

  test('any text survives UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (s) => {
        fc.pre(!s.startsWith('\ufeff') && !s.includes('\0'));
        expect(decodeText(Buffer.from(s)).text).toBe(s);
      }),
    );
  });
});

describe('what is no text is told apart', () => {
  test.each([
    ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 1, 2]],
    ['a JPEG picture', [0xff, 0xd8, 0xff, 0xe0]],
    ['a ZIP archive or an Office document', [0x50, 0x4b, 3, 4, 0]],
    ['binary data', [1, 2, 3, 4, 0, 5, 0, 0, 0, 9]],
  ])('%s', (kind, bytes) => {
    expect(binaryKind(Uint8Array.from(bytes))).toBe(kind);
  });

  test('text in every encoding is none of them', () => {
    for (const bytes of [Buffer.from(SENTENCE), utf16(SENTENCE, 'le', false), windows1252(SENTENCE)])
      expect(binaryKind(bytes)).toBeNull();
  });
});
