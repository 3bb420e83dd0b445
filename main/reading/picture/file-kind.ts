import { isPdf } from '../../disk/pdf-mark';

/** The kind of a file by its bytes, of those in which a letter can arrive. */
export type LetterFileKind = 'pdf' | 'png' | 'jpeg' | 'tiff' | 'other-picture' | 'other';

const startsWithBytes = (bytes: Uint8Array, ...marks: readonly number[]): boolean =>
  marks.every((mark, at) => bytes[at] === mark);

const textAt = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.slice(from, to));

/** The kind of a file by its first bytes, never by its name. */
export function letterFileKind(bytes: Uint8Array): LetterFileKind {
  if (startsWithBytes(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (startsWithBytes(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWithBytes(bytes, 0x49, 0x49, 0x2a, 0) || startsWithBytes(bytes, 0x4d, 0x4d, 0, 0x2a))
    return 'tiff';
  if (isPdf(bytes)) return 'pdf';
  const isOther =
    /^(?:GIF8|BM)/.test(textAt(bytes, 0, 4)) ||
    (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 12) === 'WEBP') ||
    /^ftyp(?:hei|mif|avi)/.test(textAt(bytes, 4, 12)) ||
    /^jP {2}/.test(textAt(bytes, 4, 8));
  return isOther ? 'other-picture' : 'other';
}
