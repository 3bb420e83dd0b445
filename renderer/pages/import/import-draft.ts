import type { ImportFile } from '../../../shared/calls/import-calls';
import type { Correction } from '../../../shared/import/correct-cells';
import { importFields, mapHeaders, takesSeveral } from '../../../shared/import/import-fields';
import { mappedByHeadings } from '../../../shared/import/map-columns';
import type { RowChoices } from '../../../shared/import/preview-row';
import {
  type ColumnMapping,
  type ImportDefaults,
  type ImportTable,
  importTables,
  type KeptMapping,
  type Mapping,
  rememberedFor,
} from '../../../shared/records/import-mapping';

/** What has been chosen about a file so far; kept while another page shows. */
export interface ImportDraft {
  readonly file: ImportFile;
  readonly mapping: Mapping;
  /** The mapping is the one that was used last for these headings. */
  readonly isRemembered: boolean;
  /** What the mapping is called, for the command line. */
  readonly name: string;
  readonly choices: ReadonlyMap<number, RowChoices>;
  /** Cells that were corrected in the preview. */
  readonly corrections: readonly Correction[];
}

/** The table whose fields fit most of the headings. */
export function likelyTable(headers: readonly string[]): ImportTable {
  const fitting = (table: ImportTable) => {
    const fields = mapHeaders(table, headers).filter((field) => field !== null);
    // Names, dates and notes stand in every table: a decision says what was decided, and about whom on a list.
    const isDecision = fields.includes('answer') && (fields.includes('entry') || fields.includes('name'));
    return table === 'hit-decisions' && !isDecision ? 0 : fields.length;
  };
  return importTables.reduce((best, table) => (fitting(table) > fitting(best) ? table : best));
}

/** A draft for a file as it reads now, its columns mapped as last time or by their headings. */
export function draftFor(
  file: ImportFile,
  kept: readonly KeptMapping[],
  wanted: ImportTable | null,
): ImportDraft {
  const { headers } = file;
  const remembered = importTables.flatMap((table) => rememberedFor(kept, table, headers) ?? []);
  const table = wanted ?? remembered[0]?.table ?? likelyTable(headers);
  const known = remembered.find((each) => each.table === table);
  return {
    file,
    mapping: {
      table,
      columns: known?.columns ?? mappedByHeadings(table, headers),
      // What a mapping of before did not know is refused as it was then.
      defaults: known === undefined ? { parties: 'add' } : (known.defaults ?? {}),
    },
    isRemembered: known !== undefined,
    name: known?.name ?? file.name.replace(/\.[^.]*$/, ''),
    choices: new Map(),
    corrections: [],
  };
}

/** The draft with another field for a column; most fields fill from one column only, and another that had it is left out. */
export function withField(draft: ImportDraft, column: number, field: string | null): ImportDraft {
  const columns = draft.mapping.columns.map((each) => {
    if (each.column === column) return { ...each, field };
    const isShared = importFields[draft.mapping.table].some(
      (known) => known.key === field && takesSeveral(known),
    );
    return field !== null && each.field === field && !isShared ? { ...each, field: null } : each;
  });
  return { ...draft, mapping: { ...draft.mapping, columns } };
}

export function withReading(
  draft: ImportDraft,
  column: number,
  reading: Partial<Pick<ColumnMapping, 'dates' | 'decimal' | 'serials' | 'empty' | 'unreadable'>>,
): ImportDraft {
  const columns = draft.mapping.columns.map((each) =>
    each.column === column ? { ...each, ...reading } : each,
  );
  return { ...draft, mapping: { ...draft.mapping, columns } };
}

/** The draft with what holds for every row where no column says it; an empty word takes it back. */
export function withDefault(draft: ImportDraft, key: keyof ImportDefaults, value: string): ImportDraft {
  const { [key]: _before, ...others } = draft.mapping.defaults ?? {};
  const defaults = (value === '' ? others : { ...others, [key]: value }) as ImportDefaults;
  return { ...draft, mapping: { ...draft.mapping, defaults } };
}

/** The draft with a cell corrected, in place of what was said of it before. */
export function withCorrection(draft: ImportDraft, correction: Correction): ImportDraft {
  const others = draft.corrections.filter(
    (each) =>
      each.column !== correction.column || each.line !== correction.line || each.was !== correction.was,
  );
  return { ...draft, corrections: correction.was === correction.now ? others : [...others, correction] };
}

/** The field a column fills, if any. */
export function fieldOf({ mapping }: ImportDraft, column: number) {
  const { field } = mapping.columns.find((each) => each.column === column) ?? { field: null };
  return importFields[mapping.table].find(({ key }) => key === field);
}

/** The draft with an answer about a row put beside those it has; null takes back all answers to its conflicts. */
export function withAnswers(
  draft: ImportDraft,
  answers: readonly { readonly line: number; readonly about: RowChoices['about'] | null }[],
): ImportDraft {
  const choices = new Map(draft.choices);
  for (const { line, about } of answers) {
    const before = choices.get(line);
    choices.set(line, { ...before, about: about === null ? {} : { ...before?.about, ...about } });
  }
  return { ...draft, choices };
}

/** The draft with a row left out, or taken in again. */
export function withRow(draft: ImportDraft, line: number, isLeftOut: boolean): ImportDraft {
  const before = draft.choices.get(line) ?? { about: {} };
  return { ...draft, choices: new Map([...draft.choices, [line, { ...before, isLeftOut }]]) };
}
