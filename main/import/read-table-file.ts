import path from 'node:path';
import { type Result, refuse } from '../../shared/base/result';
import { diskCode, type FileSystem } from '../disk/file-system';
import type { ReadingChoices, ReadTable, TableFile } from './read-table';

/** Bytes; a hundred thousand rows are well below. */
export const tableFileLimit = 50_000_000;

export const tooLarge = (name: string) =>
  refuse('invalid', 'import-too-large', { name, limit: `${tableFileLimit / 1_000_000} MB` });

/** Reads a CSV file or a workbook whole or not at all, and says in words why not. */
export async function readTableFile(
  { fs, readTable }: { readonly fs: FileSystem; readonly readTable: ReadTable },
  file: string,
  choices: ReadingChoices,
): Promise<Result<TableFile>> {
  const name = path.basename(file);
  let bytes: Uint8Array;
  try {
    const facts = fs.statSync(file);
    // A pipe or a device has no end that could be waited for.
    if (!facts.isFile) return refuse('disk', 'file-unreadable', { name, detail: 'no file' });
    if (facts.size > tableFileLimit) return tooLarge(name);
    bytes = fs.readFileSync(file);
  } catch (error) {
    return refuse('disk', 'file-unreadable', { name, detail: diskCode(error) });
  }
  return readTable(bytes, name, choices);
}
