import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import { diskCode } from '../disk/file-system';

/** Bytes; a rule file of a thousand rules is far below. */
export const rulePackLimit = 2_000_000;

/** A chosen file of rules: its name for the person, its text as it stands. */
export interface RulePackFile {
  readonly name: string;
  readonly text: string;
}

/** Reads the chosen file as UTF-8. Whether it holds rules is for the one who asked: nothing is kept here. */
export function readRulePack(file: string): Result<RulePackFile> {
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
    return done({ name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch (error) {
    if (error instanceof TypeError) return refuse('invalid', 'pack-not-utf8', { name });
    throw error;
  }
}

function tooLarge(name: string) {
  return refuse('invalid', 'pack-too-large', { name, limit: `${rulePackLimit / 1_000_000} MB` });
}
