import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import type { FileSystem } from '../disk/file-system';
import { factsAt } from '../disk/links';
import { readWhole } from '../disk/read-whole';
import { verifyMinisign } from './minisign';

const signatureEnding = '.minisig';
const signatureLimit = 4_000;

/** A text that is as its signers left it. */
export interface SignedText {
  readonly text: string;
  /** What the signers wrote into the signature. */
  readonly comment: string;
}

/** Whether a signature lies beside a file. Throws the disk's error. */
export function hasSignature(fs: FileSystem, file: string): boolean {
  return factsAt(fs, `${file}${signatureEnding}`) !== undefined;
}

/** The text of a file whose signature beside it is by one of the keys; `limit` in bytes. Why not, in a sentence, otherwise. */
export function readSigned(
  fs: FileSystem,
  file: string,
  keys: readonly string[],
  limit: number,
): Result<SignedText> {
  const tooLarge = (most: number) => (name: string) =>
    refuse('invalid', 'signed-too-large', { name, limit: `${Math.round(most / 1000)} kB` });
  const content = readWhole(fs, file, limit, tooLarge(limit));
  if (!content.ok) return content;
  const signatureName = path.basename(`${file}${signatureEnding}`);
  if (!hasSignature(fs, file)) return refuse('invalid', 'not-signed', { name: signatureName });
  const signature = readWhole(fs, `${file}${signatureEnding}`, signatureLimit, tooLarge(signatureLimit));
  if (!signature.ok) return signature;
  const name = path.basename(file);
  const signatureText = new TextDecoder().decode(signature.value);
  const comment = verifyMinisign({ name, bytes: content.value, signatureName, signatureText }, keys);
  if (!comment.ok) return comment;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content.value);
    return done({ text, comment: comment.value });
  } catch (error) {
    if (error instanceof TypeError) return refuse('invalid', 'signed-not-utf8', { name });
    throw error;
  }
}
