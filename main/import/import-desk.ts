import { inWords } from '../../shared/base/messages';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { Input } from '../../shared/calls/contract';
import type { ImportFile, ImportPreview, ImportRowShown } from '../../shared/calls/import-calls';
import type { CommandInput } from '../../shared/commands/commands';
import type { ImportRow } from '../../shared/commands/import-commands';
import { decideImportBatch } from '../../shared/decide/import-batch';
import { encodings } from '../../shared/import/encodings';
import { placeholdersIn } from '../../shared/import/placeholders';
import { type ImportPlan, planImport } from '../../shared/import/plan-rows';
import type { PreviewRow, RowChoices, Verdict } from '../../shared/import/preview-row';
import { verdicts } from '../../shared/import/preview-row';
import {
  cellText,
  type SourceTable,
  type RowChoices as TableChoices,
} from '../../shared/import/source-table';
import { linesInWords } from '../../shared/import/table-of-rows';
import type { Mapping } from '../../shared/records/import-mapping';
import type { Event } from '../../shared/register/events';
import type { FileSystem } from '../disk/file-system';
import { csvText } from '../exchange/csv';
import type { Docket } from '../register/docket';
import { nothingChosen, type ReadingChoices, type ReadTable, type TableFile } from './read-table';
import { readTableFile } from './read-table-file';

export interface ImportDeskPorts {
  readonly fs: FileSystem;
  /** Takes a file apart; in the program in a worker. */
  readonly readTable: ReadTable;
  readonly docket: Docket;
  readonly newId: () => string;
  /** Who enters. */
  readonly by: () => string;
  /** Backs the register up; the name of the backup, or null where none is made. */
  readonly backUp: () => Result<string | null>;
}

/** One import from the chosen file to the entry; main holds the file, the window only what it shows. */
export interface ImportDesk {
  readonly open: (path: string) => Promise<Result<ImportFile>>;
  readonly reread: (ask: Input<'rereadImport'>) => Promise<Result<ImportFile>>;
  readonly preview: (ask: Input<'previewImport'>) => Result<ImportPreview>;
  readonly rows: (ask: Input<'readImportRows'>) => Result<{ rows: ImportRowShown[]; of: number }>;
  readonly run: (
    ask: Input<'runImport'>,
  ) => Result<{ seq: number; made: number; changed: number; backup: string | null }>;
  /** The rows that do not come in, as CSV; null while there is no preview. */
  readonly leftOut: () => string | null;
  readonly forget: () => void;
}

interface Opened {
  readonly path: string;
  readonly file: TableFile;
}

interface Planned {
  readonly plan: ImportPlan;
  readonly mapping: Mapping;
  readonly choices: ReadonlyMap<number, RowChoices>;
}

const firstShown = 8;
const topColumns = 40;

function shownFile({ name, table }: TableFile, { headings, totals }: TableChoices): ImportFile {
  return {
    name,
    form:
      table.form.kind === 'xlsx'
        ? { ...table.form, sheets: [...table.form.sheets] }
        : { ...table.form, candidates: table.form.candidates.map((each) => ({ ...each })) },
    headers: [...table.headers],
    headingsLine: table.headingsLine,
    top: table.top.map(({ line, cells }) => ({
      line,
      cells: cells.slice(0, topColumns).map((cell) => cellText(cell).slice(0, 200)),
    })),
    totals: table.totals.slice(0, 100),
    chosen: { headings, totals },
    told: [...table.told],
    first: table.rows.slice(0, firstShown).map(({ cells }) => cells.map(cellText)),
    rows: table.rows.length,
    doubts: [...table.doubts],
    placeholders: table.headers.map((_, column) => [
      ...placeholdersIn(table.rows.map(({ cells }) => cells[column] ?? '')),
    ]),
  };
}

/** What has to be answered about how a file is written before its rows mean anything; null: nothing. */
export function questionAbout({ form, totals }: SourceTable): Refusal | null {
  if (form.kind === 'csv' && form.candidates.length > 0)
    return refuse('conflict', 'import-encoding-asked', {}, 'encoding');
  return totals.length === 0
    ? null
    : refuse('conflict', 'import-totals-asked', { lines: linesInWords(totals) }, 'totals');
}

function countsOf(rows: readonly PreviewRow[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

export function importDesk({ fs, readTable, docket, newId, by, backUp }: ImportDeskPorts): ImportDesk {
  let opened: Opened | null = null;
  let planned: Planned | null = null;

  const read = async (path: string, choices: ReadingChoices): Promise<Result<ImportFile>> => {
    const file = await readTableFile({ fs, readTable }, path, choices);
    if (!file.ok) return file;
    opened = { path, file: file.value };
    planned = null;
    return done(shownFile(file.value, choices));
  };
  /** What the batch would write, for its deadlines. */
  const eventsOf = (
    commands: readonly ImportRow[],
    { file }: Opened,
    { table }: Mapping,
  ): readonly Event[] => {
    if (commands.length === 0) return [];
    const { name, sha256 } = file;
    const batch = { do: 'import-batch' as const, file: name, sha256, table, rows: [...commands] };
    const decided = decideImportBatch(docket.register, batch, { newId, today: docket.today() });
    return decided.ok ? decided.value.events : [];
  };
  const words = (line: number): string => {
    const row = opened?.file.table.rows.find((each) => each.line === line);
    return (row?.cells ?? [])
      .map((cell) => cellText(cell).split('\n')[0]?.trim() ?? '')
      .filter((text) => text !== '')
      .slice(0, 4)
      .join(' · ')
      .slice(0, 200);
  };

  return {
    open: (path) => read(path, nothingChosen),
    reread: async ({ encoding, ...choices }) => {
      if (opened === null) return refuse('not-found', 'import-no-file');
      const known = encodings.find((each) => each === encoding) ?? null;
      if (encoding !== null && known === null)
        return refuse('invalid', 'import-no-encoding', { encoding }, 'encoding');
      return read(opened.path, { ...choices, encoding: known });
    },
    preview: ({ mapping, choices }) => {
      if (opened === null) return refuse('not-found', 'import-no-file');
      const asked = questionAbout(opened.file.table);
      if (asked !== null) return asked;
      const decided = new Map(
        choices.map(({ line, isLeftOut = false, about }) => [line, { isLeftOut, about }] as const),
      );
      const source = opened.file.table;
      const context = { newId, today: docket.today() };
      const plan = planImport(docket.register, { source, mapping, choices: decided }, context);
      planned = { plan, mapping, choices: decided };
      const set = eventsOf(plan.commands, opened, mapping).flatMap((event) =>
        event.type === 'deadline-set' ? [event.fields.workBy] : [],
      );
      const nearest = [...set].sort()[0] ?? null;
      return done({
        questions: [...plan.questions],
        notes: [...plan.notes],
        counts: countsOf(plan.rows),
        deadlines: set.length,
        nearest,
      });
    },
    rows: ({ verdict, from, limit }) => {
      if (planned === null) return refuse('not-found', 'import-no-file');
      const { choices } = planned;
      const all = planned.plan.rows.filter((row) => verdict === null || row.verdict === verdict);
      const rows = all.slice(from, from + limit).map((row) => ({
        line: row.line,
        verdict: row.verdict,
        words: words(row.line),
        why: [...row.why],
        read: row.read.map((cell) => ({ ...cell })),
        changes: row.changes.map((change) => ({ ...change })),
        deadlines: row.deadlines.map((each) => ({ ...each })),
        conflict: row.conflict === null ? null : { ...row.conflict, offers: [...row.conflict.offers] },
        isDecided: Object.keys(choices.get(row.line)?.about ?? {}).length > 0,
      }));
      return done({ rows, of: all.length });
    },
    run: ({ withoutRefused, name: called }) => {
      if (opened === null || planned === null) return refuse('not-found', 'import-no-file');
      const { plan, mapping } = planned;
      const counts = countsOf(plan.rows);
      if (counts.conflict > 0) return refuse('conflict', 'import-conflicts', { count: counts.conflict });
      if (counts.refused > 0 && !withoutRefused)
        return refuse('conflict', 'import-refused-rows', { count: counts.refused });
      if (plan.commands.length === 0) return refuse('invalid', 'import-nothing');
      const backup = backUp();
      if (!backup.ok) return backup;
      const { name, sha256, table } = opened.file;
      const command = {
        do: 'import-batch',
        file: name,
        sha256,
        table: mapping.table,
        mapping: {
          table: mapping.table,
          headers: [...table.headers],
          columns: [...mapping.columns],
          ...(called === '' ? {} : { name: called }),
        },
        rows: [...plan.commands],
      } as CommandInput;
      const ran = docket.run(command, { by: by(), via: 'window' });
      if (!ran.ok) return ran;
      return done({ seq: ran.value.seq, made: counts.new, changed: counts.changed, backup: backup.value });
    },
    leftOut: () => {
      if (opened === null || planned === null) return null;
      const why = new Map(
        planned.plan.rows
          .filter(({ verdict }) => verdict === 'refused' || verdict === 'conflict' || verdict === 'left-out')
          .map((row) => [row.line, row.why.map(inWords).join(' ')]),
      );
      const { headers, rows } = opened.file.table;
      return csvText(
        ['Line', 'Why', ...headers],
        rows
          .filter(({ line }) => why.has(line))
          .map(({ line, cells }) => [line, why.get(line) ?? '', ...cells.map(cellText)]),
      );
    },
    forget: () => {
      opened = null;
      planned = null;
    },
  };
}
