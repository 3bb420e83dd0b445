import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import { diskCode, type FileSystem } from '../disk/file-system';
import { factsAt } from '../disk/links';
import { readWhole } from '../disk/read-whole';
import { type Signed, verifyMinisign } from './minisign';

/** The largest edition of the law, in bytes; the whole table is far below. */
export const editionLimit = 2_000_000;

const signatureEnding = '.minisig';
const signatureLimit = 4_000;

/** A text that is as its signers left it. */
export interface SignedText {
  readonly text: string;
  /** What the signers wrote into the signature. */
  readonly comment: string;
  /** The signature as it lay beside the file. */
  readonly signature: string;
}

const tooLarge = (most: number) => (name: string) =>
  refuse('invalid', 'signed-too-large', { name, limit: `${Math.round(most / 1000)} kB` });

/** The signature beside a file, not yet checked; refused as `not-signed` where there is none. */
export function readSignature(
  fs: FileSystem,
  file: string,
): Result<Pick<Signed, 'signatureName' | 'signatureText'>> {
  const signatureName = path.basename(`${file}${signatureEnding}`);
  try {
    if (factsAt(fs, `${file}${signatureEnding}`) === undefined)
      return refuse('invalid', 'not-signed', { name: signatureName });
  } catch (error) {
    return refuse('disk', 'file-unreadable', { name: signatureName, detail: diskCode(error) });
  }
  const signature = readWhole(fs, `${file}${signatureEnding}`, signatureLimit, tooLarge(signatureLimit));
  return signature.ok
    ? done({ signatureName, signatureText: new TextDecoder().decode(signature.value) })
    : signature;
}

/** The text of a file whose signature beside it is by one of the keys; `limit` in bytes. Why not, in a sentence, otherwise. */
export function readSigned(
  fs: FileSystem,
  file: string,
  keys: readonly string[],
  limit: number,
): Result<SignedText> {
  const content = readWhole(fs, file, limit, tooLarge(limit));
  if (!content.ok) return content;
  const signature = readSignature(fs, file);
  if (!signature.ok) return signature;
  const name = path.basename(file);
  const comment = verifyMinisign({ ...signature.value, name, bytes: content.value }, keys);
  if (!comment.ok) return comment;
  try {
    // A mark at the beginning was signed with the rest.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content.value);
    return done({ text, comment: comment.value, signature: signature.value.signatureText });
  } catch (error) {
    if (error instanceof TypeError) return refuse('invalid', 'signed-not-utf8', { name });
    throw error;
  }
}
