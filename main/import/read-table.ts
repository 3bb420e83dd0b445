import { createHash } from 'node:crypto';
import { done, type Result, refuse } from '../../shared/base/result';
import { csvTable } from '../../shared/import/csv-table';
import type { Encoding } from '../../shared/import/encodings';
import {
  type Delimiter,
  noRowChoices,
  type RowChoices,
  type SourceTable,
} from '../../shared/import/source-table';
import { decodeText } from './decode-text';

/** A file of rows, taken apart, with what the history says of it. */
export interface TableFile {
  readonly name: string;
  readonly sha256: string;
  readonly table: SourceTable;
}

/** What is chosen instead of being found out. */
export interface ReadingChoices extends RowChoices {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Of a workbook; null: the first that can be seen and holds something. */
  readonly sheet: string | null;
}

export const nothingChosen: ReadingChoices = {
  ...noRowChoices,
  encoding: null,
  delimiter: null,
  sheet: null,
};

/** Takes the bytes of a file apart, or says in words why not. */
export type ReadTable = (
  bytes: Uint8Array,
  name: string,
  choices: ReadingChoices,
) => Promise<Result<TableFile>>;

/** Reads a CSV file or a workbook whole or not at all, where it is called: the program has it done in a worker. */
export const readTable: ReadTable = async (bytes, name, choices) => {
  // A workbook is a zip (PK), an old one or one with a password a compound file (D0CF).
  const mark = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (mark === 'd0cf11e0') return refuse('invalid', 'import-old-workbook', { name });
  const table = mark === '504b0304' ? await workbook(bytes, name, choices) : textTable(bytes, choices);
  if (!table.ok) return table;
  return done({ name, sha256: createHash('sha256').update(bytes).digest('hex'), table: table.value });
};

// Only loaded for a workbook: the program itself only knows the choices of this file.
async function workbook(
  bytes: Uint8Array,
  name: string,
  choices: ReadingChoices,
): Promise<Result<SourceTable>> {
  const { workbookTable } = await import('./workbook-table');
  return workbookTable(bytes, name, choices.sheet, choices);
}

function textTable(bytes: Uint8Array, choices: ReadingChoices): Result<SourceTable> {
  const decoded = decodeText(bytes, choices.encoding);
  if (!decoded.ok) return decoded;
  const { text, encoding, candidates } = decoded.value;
  return csvTable(text, encoding, choices.delimiter, choices, candidates);
}
