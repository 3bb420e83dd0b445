import { done, type Result, refuse } from '../../shared/base/result';
import type { Encoding, EncodingCandidate } from '../../shared/import/encodings';
import { decoded } from './decoded';
import { knownEncoding, likelyEncodings } from './encoding-guess';

export interface DecodedText {
  readonly encoding: Encoding;
  readonly text: string;
  /** The encodings a person has to choose from, the likeliest first; empty when there is no doubt. */
  readonly candidates: readonly EncodingCandidate[];
}

/**
 * The bytes as text in the encoding that was chosen, or in the one that leaves no doubt, or in the likeliest with those that
 * a person must choose from. Refused with the line of the first byte that is nothing in that encoding.
 */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null): Result<DecodedText> {
  const certain = chosen ?? knownEncoding(bytes);
  const candidates = certain === null ? likelyEncodings(bytes) : [];
  const encoding = certain ?? candidates[0]?.encoding ?? 'windows-1252';
  const text = decoded(bytes, encoding);
  // A file may hold the mark for what could not be read as a character of its own only where it can be written.
  const isOwn = encoding.startsWith('utf-') || encoding === 'gb18030';
  const bad = isOwn && isWhole(bytes, encoding) ? -1 : text.indexOf('\uFFFD');
  if (bad !== -1) {
    const line = text.slice(0, bad).split(/\r\n|\r|\n/).length;
    return refuse('invalid', 'import-undecodable', { encoding, line });
  }
  return done({ encoding, text, candidates: candidates.length > 1 ? candidates : [] });
}

function isWhole(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
