import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, encodings, guessEncoding } from './decode-text';

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
const names = 'Name;City\r\nMüller GmbH;Köln\r\nSociété Générale;Orléans\r\nJürgen Größe;Düsseldorf\r\n';

test('accents saved by a spreadsheet as plain CSV are read', () => {
  expect(decodeText(bytes(names, 'latin1'), null)).toEqual({
    ok: true,
    value: { encoding: 'windows-1252', text: names },
  });
});

test.each([
  ['UTF-8', bytes('Łódź, 中', 'utf8'), 'utf-8'],
  ['UTF-8 with its mark', bytes('\uFEFFŁódź', 'utf8'), 'utf-8'],
  ['UTF-16LE with its mark', bytes('\uFEFFMüller GmbH, Łódź', 'utf16le'), 'utf-16le'],
  ['UTF-16LE without', bytes('Name;City\nMüller;Łódź', 'utf16le'), 'utf-16le'],
] as const)('%s is known', (_, given, encoding) => {
  expect(guessEncoding(given)).toBe(encoding);
  const decoded = decodeText(given, null);
  expect(decoded.ok && decoded.value.text).not.toContain('\uFFFD');
  expect(decoded.ok && decoded.value.text).not.toContain('\uFEFF');
});

test('a byte that is no text is told with its line, never replaced in silence', () => {
  const broken = new Uint8Array([...bytes('A,B\r\nok,ok\r\nx', 'utf8'), 0xff, 0x0a]);
  expect(decodeText(broken, 'utf-8')).toMatchObject({
    ok: false,
    say: 'import-undecodable',
    params: { encoding: 'utf-8', line: 3 },
  });
});

test('the encoding can be chosen', () => {
  expect(decodeText(new Uint8Array([0xb3, 0xf3, 0x64, 0x9f]), 'windows-1250')).toMatchObject({
    value: { text: 'łódź' },
  });
});

test.each(encodings)('no bytes make %s throw', (encoding) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (given) => {
      expect(typeof decodeText(given, encoding).ok).toBe('boolean');
      expect(typeof decodeText(given, null).ok).toBe('boolean');
    }),
  );
});
