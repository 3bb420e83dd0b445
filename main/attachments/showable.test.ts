import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inWords } from '../../shared/base/message-text';
import { showable } from './showable';

const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
/** A JPEG with a segment of a camera before its frame. */
const jpeg = (width: number, height: number): Uint8Array => {
  const frame = Buffer.from([0xff, 0xc2, 0, 17, 8, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 4, 9, 9, 0xff]), frame]);
};
const says = (bytes: Uint8Array): string => {
  const answer = showable('Scan', bytes);
  return answer.ok ? answer.value.is : inWords(answer);
};

describe('what the window can show of a file', () => {
  test('a PDF, also behind lines that another program wrote before it', () => {
    expect(showable('x.exe', Buffer.from('%PDF-1.7\n'))).toEqual({ ok: true, value: { is: 'pdf' } });
    expect(says(Buffer.from(`${' '.repeat(1000)}%PDF-1.4`))).toBe('pdf');
    expect(says(Buffer.from(`${' '.repeat(1020)}%PDF-1.4`))).toMatch(/^Scan cannot be shown here/);
  });

  test('a picture, with its size', () => {
    expect(showable('x', png(640, 480))).toEqual({
      ok: true,
      value: { is: 'picture', width: 640, height: 480 },
    });
    expect(showable('x', jpeg(640, 480))).toEqual({
      ok: true,
      value: { is: 'picture', width: 640, height: 480 },
    });
  });

  test('a TIFF of either order of bytes', () => {
    expect(says(Buffer.from('II*\0\x08\0\0\0\0', 'latin1'))).toBe('tiff');
    expect(says(Buffer.from('MM\0*\0\0\0\x08\0', 'latin1'))).toBe('tiff');
  });

  test('no picture that would fill the memory', () => {
    expect(says(png(12_000, 12_000))).toBe(
      'Scan is 12000 × 12000 pixels, too large to be shown here. Open it in its own program, or save a copy.',
    );
    expect(says(jpeg(65_535, 65_535))).toContain('65535 × 65535 pixels');
    expect(says(png(7016, 9933))).toBe('picture');
  });

  test('nothing empty, cut off or of another kind, whatever its name', () => {
    expect(says(Buffer.alloc(0))).toBe('Scan is empty: there is nothing in it to show.');
    expect(says(png(0, 480))).toContain('is damaged');
    expect(says(png(640, 480).subarray(0, 20))).toContain('is damaged');
    expect(says(jpeg(640, 480).subarray(0, 12))).toContain('is damaged');
    expect(says(Buffer.from('II*\0'))).toContain('by its contents it is not a PDF, PNG, JPEG or TIFF');
    expect(says(Buffer.from('MZ'))).toContain('by its contents it is not a PDF, PNG, JPEG or TIFF');
  });

  test('any bytes come to an answer', () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    const begun = bytes.map((each) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), each]));
    for (const any of [bytes, begun]) {
      fc.assert(
        fc.property(any, (each) => {
          expect(says(each)).not.toBe('');
        }),
      );
    }
  });
});
