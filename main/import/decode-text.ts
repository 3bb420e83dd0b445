import { analyse } from 'chardet';
import { done, type Result, refuse } from '../../shared/result';

/** The encodings a file may be read in by choice. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'iso-8859-2',
  'koi8-r',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
] as const;
export type Encoding = (typeof encodings)[number];

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** By its mark, by being valid UTF-8, by its zero bytes, and only then by a guess from the letters' frequency. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4_096);
  const zeros = (odd: number) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (zeros(1) > head.length / 8) return 'utf-16le';
  if (zeros(0) > head.length / 8) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  for (const { name } of analyse(bytes.subarray(0, 200_000))) {
    const known = name.toLowerCase() === 'iso-8859-1' ? 'windows-1252' : name.toLowerCase();
    const found = encodings.find((encoding) => encoding === known);
    // It is not valid UTF-8, whatever the frequencies say.
    if (found !== undefined && !found.startsWith('utf-')) return found;
  }
  return 'windows-1252';
}

export interface DecodedText {
  readonly encoding: Encoding;
  readonly text: string;
}

/** The bytes as text; refused with the line of the first byte that is none in that encoding. */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null): Result<DecodedText> {
  const encoding = chosen ?? guessEncoding(bytes);
  try {
    return done({ encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const text = new TextDecoder(encoding).decode(bytes);
    const line = text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|\r|\n/).length;
    return refuse('invalid', 'import-undecodable', { encoding, line });
  }
}
