import { createHash } from 'node:crypto';
import path from 'node:path';
import { csvTable } from '../../shared/import/csv-table';
import type { Delimiter, SourceTable } from '../../shared/import/source-table';
import { done, type Result, refuse } from '../../shared/result';
import { diskCode, type FileSystem } from '../disk/file-system';
import { decodeText, type Encoding } from './decode-text';
import { workbookTable } from './workbook-table';

/** Bytes; a hundred thousand rows are well below. */
export const tableFileLimit = 50_000_000;

/** A file of rows, taken apart, with what the history says of it. */
export interface TableFile {
  readonly name: string;
  readonly sha256: string;
  readonly table: SourceTable;
}

/** What is chosen instead of being found out. */
export interface ReadingChoices {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Of a workbook; null: the first. */
  readonly sheet: string | null;
}

function textTable(bytes: Uint8Array, { encoding, delimiter }: ReadingChoices): Result<SourceTable> {
  const decoded = decodeText(bytes, encoding);
  return decoded.ok ? csvTable(decoded.value.text, decoded.value.encoding, delimiter) : decoded;
}

/** Reads a CSV file or a workbook whole or not at all, and says in words why not. */
export async function readTableFile(
  fs: FileSystem,
  file: string,
  choices: ReadingChoices,
): Promise<Result<TableFile>> {
  const name = path.basename(file);
  let bytes: Uint8Array;
  try {
    const facts = fs.statSync(file);
    // A pipe or a device has no end that could be waited for.
    if (!facts.isFile) return refuse('disk', 'file-unreadable', { name, detail: 'no file' });
    if (facts.size > tableFileLimit)
      return refuse('invalid', 'import-too-large', { name, limit: `${tableFileLimit / 1_000_000} MB` });
    bytes = fs.readFileSync(file);
  } catch (error) {
    return refuse('disk', 'file-unreadable', { name, detail: diskCode(error) });
  }
  // A workbook is a zip (PK), an old one or one with a password a compound file (D0CF).
  const mark = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (mark === 'd0cf11e0') return refuse('invalid', 'import-old-workbook', { name });
  const table =
    mark === '504b0304' ? await workbookTable(bytes, name, choices.sheet) : textTable(bytes, choices);
  if (!table.ok) return table;
  return done({ name, sha256: createHash('sha256').update(bytes).digest('hex'), table: table.value });
}
