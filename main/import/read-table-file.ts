import path from 'node:path';
import { type Result, refuse } from '../../shared/base/result';
import type { FileSystem } from '../disk/file-system';
import { readWhole } from '../disk/read-whole';
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
  const whole = readWhole(fs, file, tableFileLimit, tooLarge);
  return whole.ok ? readTable(whole.value, path.basename(file), choices) : whole;
}
