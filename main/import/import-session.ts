import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { DroppedFile } from '../../shared/calls/attachment-calls';
import type { Input } from '../../shared/calls/contract';
import type {
  AesReportFile,
  ImportFile,
  ImportPreview,
  ImportRowShown,
} from '../../shared/calls/import-calls';
import type { CommandOf } from '../../shared/commands/commands';
import { corrected } from '../../shared/import/correct-cells';
import { encodings } from '../../shared/import/encodings';
import { type ImportPlan, planInSteps } from '../../shared/import/plan-rows';
import type { RowChoices } from '../../shared/import/preview-row';
import { cellText, type SourceTable } from '../../shared/import/source-table';
import { linesInWords } from '../../shared/import/table-of-rows';
import type { HitToDecide } from '../../shared/records/hit-decision';
import type { Mapping } from '../../shared/records/import-mapping';
import type { FileSystem } from '../disk/file-system';
import { type HowFar, inTurns } from '../disk/in-turns';
import type { RegisterStore } from '../register/register-store';
import type { TriedRows } from '../register/tried-rows';
import { countsOf, leftOutText, shownFile, shownRow } from './import-shown';
import { nothingChosen, type ReadingChoices, type ReadTable, type TableFile } from './read-table';
import { readTableFile, tableFileLimit, tooLarge } from './read-table-file';

export interface ImportSessionPorts {
  readonly fs: FileSystem;
  /** Takes a file apart; in the program in a worker. */
  readonly readTable: ReadTable;
  readonly store: RegisterStore;
  /** Ids as the entries of the store have them: rows that were tried are entered as they are. */
  readonly newId: () => string;
  /** Who enters. */
  readonly by: () => string;
  /** Backs the register up; `name` is null where none is made. Answers null once it was stopped. */
  readonly backUp: (signal: AbortSignal) => Promise<Result<{ readonly name: string | null }> | null>;
  /** What the lists in use give for our parties; null where no list is there. Asked only for decisions on hits. */
  readonly hits: () => Promise<Result<readonly HitToDecide[] | null>>;
  /** Told how far the rows have been tried or entered. */
  readonly progress: (howFar: HowFar) => void;
}

/** One import from the chosen file to the entry; main holds the file, the window only what it shows. */
export interface ImportSession {
  readonly open: (path: string) => Promise<Result<ImportFile>>;
  /** Begins an import of a file that was dropped on the window, which gives no path. */
  readonly openDropped: (file: DroppedFile) => Promise<Result<ImportFile>>;
  /** A report of AES as text; no import begins. */
  readonly readReport: (path: string) => Promise<Result<AesReportFile>>;
  readonly reread: (ask: Input<'rereadImport'>) => Promise<Result<ImportFile>>;
  /** Null when it was stopped: then there is no preview. */
  readonly preview: (ask: Input<'previewImport'>) => Promise<Result<ImportPreview | null>>;
  /** Gives up the preview that is being made, or the entry before it is written. */
  readonly stop: () => void;
  readonly rows: (ask: Input<'readImportRows'>) => Result<{ rows: ImportRowShown[]; of: number }>;
  /** Null when it was stopped: then nothing was entered. */
  readonly run: (
    ask: Input<'runImport'>,
  ) => Promise<Result<{ seq: number; made: number; changed: number; backup: string | null } | null>>;
  /** The rows that do not come in, as CSV; null while there is no preview. */
  readonly leftOut: () => string | null;
  readonly forget: () => void;
}

/** Where a file is read from, and again when it is taken apart otherwise: its place, or its bytes. */
type From = string | DroppedFile;

interface Opened {
  readonly from: From;
  readonly file: TableFile;
}

interface Planned {
  readonly plan: ImportPlan;
  /** Null once they were entered. */
  readonly tried: TriedRows | null;
  readonly mapping: Mapping;
  readonly choices: ReadonlyMap<number, RowChoices>;
  /** The file with its corrections. */
  readonly source: SourceTable;
}

/** What has to be answered about how a file is written before its rows mean anything; null: nothing. */
export function questionAbout({ form, totals }: SourceTable): Refusal | null {
  if (form.kind === 'csv' && form.candidates.length > 0)
    return refuse('conflict', 'import-encoding-asked', {}, 'encoding');
  return totals.length === 0
    ? null
    : refuse('conflict', 'import-totals-asked', { lines: linesInWords(totals) }, 'totals');
}

/** The command that brings in the rows of a plan; `called`: the name to keep the mapping under, empty for none. */
function batchOf(
  { name, sha256, table }: TableFile,
  { plan, mapping }: Planned,
  called: string,
): CommandOf<'import-batch'> {
  return {
    do: 'import-batch',
    file: name,
    sha256,
    table: mapping.table,
    mapping: {
      table: mapping.table,
      headers: [...table.headers],
      columns: [...mapping.columns],
      ...(mapping.defaults === undefined ? {} : { defaults: mapping.defaults }),
      ...(called === '' ? {} : { name: called }),
    },
    rows: [...plan.commands],
  };
}

/** Why the rows of a plan cannot be entered as they are; null where they can. */
function whyNot(
  { commands }: ImportPlan,
  { conflict, refused }: ReturnType<typeof countsOf>,
  withoutRefused: boolean,
): Refusal | null {
  if (conflict > 0) return refuse('conflict', 'import-conflicts', { count: conflict });
  if (refused > 0 && !withoutRefused) return refuse('conflict', 'import-refused-rows', { count: refused });
  return commands.length === 0 ? refuse('invalid', 'import-nothing') : null;
}

/** What the window is told of a plan. */
function previewOf({ questions, notes, rows, workBys }: ImportPlan): ImportPreview {
  return {
    questions: [...questions],
    notes: [...notes],
    counts: countsOf(rows),
    deadlines: workBys.length,
    nearest: [...workBys].sort()[0] ?? null,
  };
}

/** A desk with no file on it yet. */
export function createImportSession({
  fs,
  readTable,
  store,
  newId,
  by,
  backUp,
  hits,
  progress,
}: ImportSessionPorts): ImportSession {
  let opened: Opened | null = null;
  let planned: Planned | null = null;
  /** The preview or entry that is wanted: one that was begun before it, or was stopped, is given up. */
  let wanted: AbortController | null = null;
  const want = (own: AbortController | null): void => {
    wanted?.abort();
    wanted = own;
  };

  const read = async (from: From, choices: ReadingChoices): Promise<Result<ImportFile>> => {
    const file =
      typeof from === 'string'
        ? await readTableFile({ fs, readTable }, from, choices)
        : from.bytes.length > tableFileLimit
          ? tooLarge(from.name)
          : await readTable(from.bytes, from.name, choices);
    if (!file.ok) return file;
    opened = { from, file: file.value };
    planned = null;
    want(null);
    return done(shownFile(file.value, choices));
  };

  return {
    open: (path) => read(path, nothingChosen),
    openDropped: (file) => read(file, nothingChosen),
    readReport: async (path) => {
      const file = await readTableFile({ fs, readTable }, path, nothingChosen);
      if (!file.ok) return file;
      const { headers, rows } = file.value.table;
      const cellsOf = rows.map(({ line, cells }) => ({ line, cells: cells.map(cellText) }));
      return done({ name: file.value.name, headers: [...headers], rows: cellsOf });
    },
    reread: async ({ encoding, ...choices }) => {
      if (opened === null) return refuse('not-found', 'import-no-file');
      const known = encodings.find((each) => each === encoding) ?? null;
      if (encoding !== null && known === null)
        return refuse('invalid', 'import-no-encoding', { encoding }, 'encoding');
      return read(opened.from, { ...choices, encoding: known });
    },
    preview: async ({ mapping, choices, corrections: mends }) => {
      planned = null;
      const own = new AbortController();
      want(own);
      const given = mapping.table === 'hit-decisions' ? await hits() : done(null);
      if (!given.ok) return given;
      if (wanted !== own) return done(null);
      if (opened === null) return refuse('not-found', 'import-no-file');
      const asked = questionAbout(opened.file.table);
      if (asked !== null) return asked;
      const decided = new Map(
        choices.map(({ line, isLeftOut = false, about }) => [line, { isLeftOut, about }] as const),
      );
      const source = corrected(opened.file.table, mends);
      const { head } = store;
      const context = { newId, today: store.today(), by: by() };
      const steps = planInSteps(
        store.register,
        { source, mapping, choices: decided, hits: given.value },
        context,
      );
      const plan = await inTurns(steps, { isStopped: () => wanted !== own, tell: progress });
      if (plan === null || wanted !== own) return done(null);
      wanted = null;
      const tried = { head, by: context.by, today: context.today, decisions: plan.decisions };
      planned = { plan, tried, mapping, choices: decided, source };
      return done(previewOf(plan));
    },
    rows: ({ verdict, from, limit }) => {
      if (opened === null || planned === null) return refuse('not-found', 'import-no-file');
      const { plan, choices, mapping, source } = planned;
      const all = plan.rows.filter((row) => verdict === null || row.verdict === verdict);
      const rows = all
        .slice(from, from + limit)
        .map((row) => shownRow(row, source, mapping, choices.get(row.line)));
      return done({ rows, of: all.length });
    },
    run: async ({ withoutRefused, name: called }) => {
      if (opened === null || planned === null) return refuse('not-found', 'import-no-file');
      const { file } = opened;
      const brought = planned;
      const { plan } = brought;
      const counts = countsOf(plan.rows);
      const refused = whyNot(plan, counts, withoutRefused);
      if (refused !== null) return refused;
      const own = new AbortController();
      want(own);
      const backup = await backUp(own.signal);
      if (backup?.ok === false) return backup;
      if (backup === null || wanted !== own) return done(null);
      const command = batchOf(file, brought, called);
      const turns = { isStopped: () => wanted !== own, tell: progress };
      const author = { by: by(), via: 'window' } as const;
      const ran = await store.runInTurns(command, author, turns, brought.tried ?? undefined);
      if (ran === null) return done(null);
      if (!ran.ok) return ran;
      if (planned === brought) planned = { ...brought, tried: null };
      const { name } = backup.value;
      return done({ seq: ran.value.seq, made: counts.new, changed: counts.changed, backup: name });
    },
    leftOut: () => {
      if (opened === null || planned === null) return null;
      return leftOutText(planned.source, planned.plan.rows);
    },
    stop: () => want(null),
    forget: () => {
      opened = null;
      planned = null;
      want(null);
    },
  };
}
