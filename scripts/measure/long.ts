import { readFileSync } from 'node:fs';
import path from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { tableNames, tableOf } from '../../shared/exchange/tables';
import { foldText } from '../../shared/register/journal-text';

/** What the bare library takes to write the rows of all tables as text, in milliseconds of the clock. */
export interface MeasuredLibrary {
  readonly rows: number;
  readonly ms: number;
}

/** For the program that measures: the tables of a register in one workbook, every cell as text and none styled. */
export async function answer({ register: folder }: { readonly register: string }): Promise<MeasuredLibrary> {
  const { register } = foldText(readFileSync(path.join(folder, 'journal.txt'), 'utf8'));
  const tables = tableNames.map((name) => tableOf(register, name, false));
  const begun = performance.now();
  await writeXlsxFile(
    tables.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [columns.map(({ header }) => header), ...rows.map((row) => [...row])],
    })),
  ).toBuffer();
  return { rows: tables.reduce((sum, { rows }) => sum + rows.length, 0), ms: performance.now() - begun };
}
