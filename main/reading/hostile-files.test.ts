import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exampleLetter, letterPdf } from '../test-support/letter-pdf';
import { scanFile } from '../test-support/scan-files';
import { readLetterBytes } from './read-letter-bytes';

const said = async (bytes: Uint8Array): Promise<string> => {
  const result = await readLetterBytes(bytes, 'letter');
  return result.ok ? 'read' : result.messageKey;
};

const white = {
  width: 60,
  height: 40,
  data: new Uint8Array(2400).fill(255),
  perInch: { x: 200, y: 200 },
};
const png = scanFile('png', [white]);
const tiff = scanFile('tiff', [white, white]);

/** A file with four bytes changed at a place. */
function changed(bytes: Uint8Array, at: number, value: number, isLittle = false): Uint8Array {
  const copy = Uint8Array.from(bytes);
  new DataView(copy.buffer).setUint32(at, value, isLittle);
  return copy;
}

/** A PNG of ten points by ten whose packed points unpack to many times that. */
function overfullPng(): Uint8Array {
  const part = (name: string, body: Uint8Array) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([head, named, check]);
  };
  const size = Buffer.from([0, 0, 0, 10, 0, 0, 0, 10, 8, 0, 0, 0, 0]);
  const points = deflateSync(Buffer.alloc(50_000_000));
  return Buffer.concat([
    png.slice(0, 8),
    part('IHDR', size),
    part('IDAT', points),
    part('IEND', Buffer.alloc(0)),
  ]);
}

/** A PDF whose page is one picture that says it is this large; a small page, as each point of it is looked at. */
const pdfOfPicture = (width: number, height: number, filter: string, box = '[0 0 61 79]') =>
  letterPdf([[]], {
    objects: [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter ${filter} /Length 4 >>\nstream\nabcd\nendstream`,
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /XObject << /P 1000000 0 R >> >> /Contents 1000002 0 R >>`,
      '<< /Length 22 >>\nstream\n612 0 0 792 0 0 cm /P Do\nendstream',
    ],
    kids: '1000001 0 R',
  });

describe('a bomb of points is refused before it is unpacked', () => {
  test.each([
    ['a PNG', changed(changed(png, 16, 60_000), 20, 60_000)],
    ['a TIFF', changed(changed(tiff, 8 + 2 + 12 + 8, 60_000, true), 8 + 2 + 24 + 8, 60_000, true)],
    [
      'a JPEG',
      new Uint8Array([
        0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0xea, 0x60, 0xea, 0x60, 1, 1, 0x11, 0, 0, 0, 0, 0, 0,
      ]),
    ],
  ])('%s', async (_, bytes) => {
    expect(await said(bytes)).toBe('reading-too-many-points');
  });

  test.each(['/FlateDecode', '/DCTDecode', '/JBIG2Decode', '/CCITTFaxDecode'])(
    'a picture in a PDF that says it is immense, packed by %s',
    async (filter) => {
      expect(await said(pdfOfPicture(60_000, 60_000, filter))).toBe('reading-too-many-points');
      expect(await said(pdfOfPicture(60, 60, filter))).toBe('reading-no-text');
    },
  );

  test('a sheet of a PDF as large as a hall', async () => {
    expect(await said(pdfOfPicture(4, 4, '/FlateDecode', '[0 0 14400 14400000]'))).toMatch(
      /^reading-(?:too-many-points|damaged|no-text)$/,
    );
  });
});

describe('a file that is cut, wrong inside, or leads back into itself is said to be damaged', () => {
  const halves = (bytes: Uint8Array) => [0.2, 0.5, 0.9].map((share) => bytes.slice(0, bytes.length * share));
  test.each([
    ['PNG', png],
    ['TIFF', tiff],
    ['PDF', scanFile('pdf', [white])],
  ])('a cut %s', async (_, bytes) => {
    for (const part of halves(bytes)) expect(await said(part)).toMatch(/^reading-(?:damaged|no-text)$/);
  });

  test('a PNG that unpacks to more than it has points', async () => {
    expect(await said(overfullPng())).toMatch(/^reading-(?:damaged|no-text)$/);
  });

  test('a TIFF whose pages never end, and one with more than are read', async () => {
    expect(await said(changed(tiff, 8 + 2 + 13 * 12, 8, true))).toBe('reading-damaged');
    const dot = { ...white, width: 1, height: 1, data: new Uint8Array(1) };
    expect(
      await said(
        scanFile(
          'tiff',
          Array.from({ length: 61 }, () => dot),
        ),
      ),
    ).toBe('reading-too-many-pictures');
  });

  test('a JPEG without a picture', async () => {
    expect(await said(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9, 0, 0]))).toBe(
      'reading-damaged',
    );
  });

  test('a scan of more pages than are recognized', async () => {
    expect(await said(letterPdf(Array.from({ length: 61 }, () => [])))).toBe('reading-too-many-pictures');
  });
});

test('an empty page is said to hold no text', async () => {
  expect(await said(png)).toBe('reading-no-text');
  expect(await said(letterPdf([[]]))).toBe('reading-no-text');
});

test.each([
  ['GIF89a', 'reading-other-picture'],
  ['BM', 'reading-other-picture'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'reading-other-picture'],
  ['\0\0\0\u0018ftypheic', 'reading-other-picture'],
  ['PK\u0003\u0004', 'reading-not-pdf'],
  ['<html>', 'reading-not-pdf'],
])('a file that begins with %j is told what it is', async (start, say) => {
  expect(await said(new Uint8Array(Buffer.from(`${start}                    `, 'latin1')))).toBe(say);
});

test('a text layer that nobody would read is not believed', async () => {
  // The letters of the alphabet moved by eleven, as a font without a table of its letters leaves them.
  const moved = exampleLetter
    .slice(10, 13)
    .map((line) =>
      line.replace(/[a-z]/g, (letter) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + 11) % 26))),
    );
  const result = await readLetterBytes(letterPdf([moved]), 'letter');
  if (!result.ok) throw new Error(result.messageKey);
  // What is drawn is the same nonsense, but it was looked at as a picture.
  expect(result.value.text.pages[0]?.shown).toBeDefined();
});
