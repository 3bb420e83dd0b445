import type { ImportFile } from '../../../shared/calls/import-calls';
import { tableNames } from '../../../shared/exchange/tables';
import { importFields, mapHeaders } from '../../../shared/import/import-fields';
import {
  type ColumnMapping,
  type ImportTable,
  type KeptMapping,
  type Mapping,
  rememberedFor,
} from '../../../shared/import/mapping';
import type { RowChoice } from '../../../shared/import/preview-row';

/** What has been chosen about a file so far; kept while another page shows. */
export interface ImportDraft {
  readonly file: ImportFile;
  readonly mapping: Mapping;
  /** The mapping is the one that was used last for these headings. */
  readonly isRemembered: boolean;
  readonly choices: ReadonlyMap<number, RowChoice>;
}

function mappedAfresh(table: ImportTable, headers: readonly string[]): readonly ColumnMapping[] {
  return mapHeaders(table, headers).map((field, column) => ({ column, field, dates: null, decimal: null }));
}

/** The table whose fields fit most of the headings. */
export function likelyTable(headers: readonly string[]): ImportTable {
  const fitting = (table: ImportTable) => mapHeaders(table, headers).filter((field) => field !== null).length;
  return tableNames.reduce((best, table) => (fitting(table) > fitting(best) ? table : best));
}

/** A draft for a file as it reads now, its columns mapped as last time or by their headings. */
export function draftFor(
  file: ImportFile,
  kept: readonly KeptMapping[],
  wanted: ImportTable | null,
): ImportDraft {
  const { headers } = file;
  const remembered = tableNames.flatMap((table) => rememberedFor(kept, table, headers) ?? []);
  const table = wanted ?? remembered[0]?.table ?? likelyTable(headers);
  const known = remembered.find((each) => each.table === table);
  return {
    file,
    mapping: { table, columns: known?.columns ?? mappedAfresh(table, headers) },
    isRemembered: known !== undefined,
    choices: new Map(),
  };
}

/** The draft with another field for a column; a field fills from one column only, so another that had it is left out. */
export function withField(draft: ImportDraft, column: number, field: string | null): ImportDraft {
  const columns = draft.mapping.columns.map((each) => {
    if (each.column === column) return { ...each, field };
    return field !== null && each.field === field ? { ...each, field: null } : each;
  });
  return { ...draft, mapping: { ...draft.mapping, columns } };
}

export function withReading(
  draft: ImportDraft,
  column: number,
  reading: Partial<Pick<ColumnMapping, 'dates' | 'decimal' | 'serials'>>,
): ImportDraft {
  const columns = draft.mapping.columns.map((each) =>
    each.column === column ? { ...each, ...reading } : each,
  );
  return { ...draft, mapping: { ...draft.mapping, columns } };
}

/** The field a column fills, if any. */
export function fieldOf({ mapping }: ImportDraft, column: number) {
  const { field } = mapping.columns.find((each) => each.column === column) ?? { field: null };
  return importFields[mapping.table].find(({ key }) => key === field);
}
