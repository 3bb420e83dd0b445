import { formatDay } from '../../shared/base/dates';
import { done, type Result, refuse } from '../../shared/base/result';
import { importFields, importTableWords } from '../../shared/import/import-fields';
import { mappedAsKept, mappedByHand, mappedByHeadings } from '../../shared/import/map-columns';
import { placeholdersIn } from '../../shared/import/placeholders';
import type { SourceTable } from '../../shared/import/source-table';
import {
  type ColumnMapping,
  type ImportDefaults,
  type ImportTable,
  type KeptMapping,
  mappingNamed,
  rememberedFor,
} from '../../shared/records/import-mapping';
import type { RegisterStore } from '../register/register-store';
import type { ImportRequest } from './import-arguments';

/** Which column fills which field of which table. */
export interface Mapped {
  readonly table: ImportTable;
  readonly columns: readonly ColumnMapping[];
  readonly defaults: ImportDefaults;
  /** The kept mapping that was used. */
  readonly kept: KeptMapping | null;
}

/** Which column fills which field: by the named or the remembered mapping, else by the headings; then as was given by hand. */
export function mapped(store: RegisterStore, { headers }: SourceTable, asked: ImportRequest): Result<Mapped> {
  const mappings = store.register.settings.importMappings;
  let kept: KeptMapping | undefined;
  if (asked.mapping !== null) {
    kept = mappingNamed(mappings, asked.mapping);
    const names = mappings.flatMap(({ name }) => name ?? []);
    const known = names.length === 0 ? 'None has a name yet.' : `Its names: ${names.join(', ')}.`;
    if (kept === undefined) return refuse('not-found', 'import-no-mapping', { name: asked.mapping, known });
    if (asked.as !== null && kept.table !== asked.as)
      return refuse('invalid', 'import-mapping-table', {
        name: asked.mapping,
        table: importTableWords[kept.table].toLowerCase(),
        as: importTableWords[asked.as].toLowerCase(),
      });
  }
  const table = asked.as ?? kept?.table ?? 'counterparties';
  kept ??= rememberedFor(mappings, table, headers);
  const first = kept === undefined ? mappedByHeadings(table, headers) : mappedAsKept(kept, headers);
  const columns = mappedByHand(table, headers, first, asked.maps);
  if (!columns.ok) return columns;
  return done({
    table,
    columns: columns.value.map((each) => ({
      ...each,
      dates: asked.dates ?? each.dates,
      decimal: asked.decimal ?? each.decimal,
      century: asked.century ?? each.century ?? null,
      serials: asked.serials ?? each.serials ?? null,
      empty: [...(each.empty ?? []), ...asked.empty],
    })),
    defaults: { ...kept?.defaults, ...asked.defaults },
    kept: kept ?? null,
  });
}

function notImported(headings: readonly string[]): readonly string[] {
  if (headings.length === 0) return [];
  const words = headings.map((heading) => `"${heading}"`).join(', ');
  return [
    headings.length === 1 ? `The column ${words} is not imported.` : `The columns ${words} are not imported.`,
  ];
}

/** What a person should know of how the file was read. */
export function tellsOf({ headers, rows }: SourceTable, { table, columns, kept }: Mapped): readonly string[] {
  const name = kept?.name === undefined ? 'the mapping' : `the mapping "${kept.name}"`;
  const used = kept?.usedOn === undefined ? 'kept for these headings' : `used on ${formatDay(kept.usedOn)}`;
  return [
    ...(kept === null ? [] : [`Read with ${name} ${used}.`]),
    ...notImported(
      columns.flatMap(({ column, field }) => (field === null && headers[column] ? [headers[column]] : [])),
    ),
    ...columns.flatMap(({ column, field, empty }) => {
      const heading = headers[column] ?? '';
      if (field === null) return [];
      const known = importFields[table].find(({ key }) => key === field);
      if (known === undefined || !['text', 'prose', 'lines'].includes(known.kind)) return [];
      const words = placeholdersIn(rows.map(({ cells }) => cells[column] ?? '')).filter(
        (word) => !(empty ?? []).some((each) => each.toLowerCase() === word.toLowerCase()),
      );
      return words.length === 0
        ? []
        : [
            `The column "${heading}" keeps ${words.map((word) => `"${word}"`).join(', ')} as text; --empty "${words.join(',')}" reads that as nothing.`,
          ];
    }),
  ];
}
