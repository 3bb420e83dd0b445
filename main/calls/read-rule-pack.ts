import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import { diskCode, realFileSystem } from '../disk/file-system';
import { verifyMinisign } from '../updates/minisign';
import { readSignature } from '../updates/signed-file';

/** Bytes; a rule file of a thousand rules is far below. */
export const rulePackLimit = 2_000_000;

/** A chosen file of rules: its name for the person, its text as it stands. */
export interface RulePackFile {
  /** What the makers of the program wrote into the signature beside it; null: there is none. */
  readonly signed: string | null;
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the chosen file as UTF-8. A signature that lies beside it has to be right, by one of the keys. Whether it holds rules is for the
 * one who asked: nothing is kept here.
 */
export function readRulePack(file: string, keys: readonly string[]): Result<RulePackFile> {
  const name = path.basename(file);
  let bytes: Buffer;
  try {
    const fd = openSync(file, 'r');
    try {
      const facts = fstatSync(fd);
      // A pipe or a device has no end that could be waited for.
      if (!facts.isFile()) return refuse('disk', 'file-unreadable', { name, detail: 'no file' });
      if (facts.size > rulePackLimit) return tooLarge(name);
      bytes = readFileSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    return refuse('disk', 'file-unreadable', { name, detail: diskCode(error) });
  }
  // It may have grown since it was asked for its size.
  if (bytes.length > rulePackLimit) return tooLarge(name);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const signed = signerOf(file, bytes, keys);
    return signed.ok ? done({ name, text, signed: signed.value }) : signed;
  } catch (error) {
    if (error instanceof TypeError) return refuse('invalid', 'pack-not-utf8', { name });
    throw error;
  }
}

/** What the signers of these bytes wrote into the signature beside the file; null where there is none. */
function signerOf(file: string, bytes: Uint8Array, keys: readonly string[]): Result<string | null> {
  const signature = readSignature(realFileSystem, file);
  if (!signature.ok) return signature.messageKey === 'not-signed' ? done(null) : signature;
  return verifyMinisign({ ...signature.value, name: path.basename(file), bytes }, keys);
}

function tooLarge(name: string) {
  return refuse('invalid', 'pack-too-large', { name, limit: `${rulePackLimit / 1_000_000} MB` });
}
