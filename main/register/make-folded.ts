import { partsOfRegister } from '../../shared/register/folded-register';
import { foldText } from '../../shared/register/journal-text';
import type { FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { readJournalFile } from '../journal/journal-file';
import { readChain } from '../journal/read-chain';
import { foldedBytes } from './folded-file';
import { writeMarked } from './marked-file';

/** The register's folder, and the file its folded copy is to be. */
export interface FoldingTask {
  readonly folder: string;
  readonly file: string;
}

/**
 * Makes the folded copy of a register anew: always from the bytes of its journal, each line checked, and never from an earlier
 * copy. False where the journal is not whole, and then nothing is written. Throws the disk's error.
 */
export function makeFolded(fs: FileSystem, { folder, file }: FoldingTask): boolean {
  const found = readJournalFile(fs, folder);
  if (found === undefined) return false;
  const { damage, text, head } = readChain(found.bytes);
  if (damage !== undefined) return false;
  const { register, withoutZone, stop } = foldText(text);
  if (stop !== undefined) return false;
  const known = { head, bytes: found.bytes.length, sha256: fingerprint(found.bytes) };
  writeMarked(fs, file, foldedBytes(known, withoutZone, partsOfRegister(register)));
  return true;
}
