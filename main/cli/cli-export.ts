import type { IsoDate } from '../../shared/base/dates';
import { type ExportRequest, exportKinds, exportRequest } from '../../shared/calls/exchange-calls';
import { docketRows } from '../../shared/docket/rows';
import { reasonsTable } from '../../shared/exchange/reasons-table';
import { screeningTableOf } from '../../shared/exchange/screening-tables';
import { type TableName, tableNames, tableOf } from '../../shared/exchange/tables';
import type { Register } from '../../shared/register/register';
import { realFileSystem } from '../disk/file-system';
import { exportToFile } from '../exchange/exporter';
import { noTerminal, reportRefusal, reportWritten } from './cli-answer';
import { exitCodeOf, openFor, readingDay, reportTroubles, troubleOf } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { didYouMean } from './near';
import { standardStream } from './options';
import { orNull, untilStopped } from './until-stopped';

interface ExportAsked {
  readonly exporting: ExportRequest;
}

/** How many rows of the register the file holds; null for one that is not made of rows. */
function rowsIn(
  register: Register,
  { what, includePrivileged }: ExportRequest,
  today: IsoDate,
): number | null {
  if (what === 'register') return null;
  if (what === 'docket' || what === 'calendar') return docketRows(register, today).length;
  if (what === 'reasons') return reasonsTable(register, today, { includePrivileged }).rows.length;
  const screening = screeningTableOf(register, what);
  if (screening !== undefined) return screening.rows.length;
  const names: readonly TableName[] = what === 'all' ? tableNames : [what as TableName];
  return names.reduce((sum, name) => sum + tableOf(register, name, includePrivileged).rows.length, 0);
}

/** A file for other programs, from the good part of the register. */
async function writeExport(task: CliTask<CommonRequest & ExportAsked>): Promise<ExitCode> {
  const { request, ports } = task;
  const { exporting, output: path = '' } = request;
  const store = openFor(task, 'read');
  const trouble = troubleOf(store);
  await reportTroubles(task, store);
  if (store.text === '') return exitCodeOf(trouble);
  const toStream = path === standardStream;
  const free = noTerminal(task, !toStream || exporting.format !== 'xlsx');
  if (!free.ok) return reportRefusal(task, free, store.register);
  const today = readingDay(task, store);
  const { register, registerId, text, head } = store;
  const taken: Uint8Array[] = [];
  const reading = { register, registerId, text, head, moment: () => ({ ...store.moment(), today }) };
  const asked = {
    request: exporting,
    path,
    program: ports.program,
    isPatient: true,
    ...(toStream ? { take: (bytes: Uint8Array) => void taken.push(bytes) } : {}),
  };
  const written = await untilStopped(async (signal) =>
    orNull(await exportToFile(realFileSystem, reading, { ...asked, signal })),
  );
  if (!written.ok) return reportRefusal(task, written, store.register);
  for (const bytes of taken) await ports.write(bytes);
  const answer = {
    written: path,
    what: exporting.what,
    bytes: toStream ? (taken[0]?.length ?? 0) : realFileSystem.statSync(path).size,
    format: exporting.format,
    rows: request.isJson ? rowsIn(register, exporting, today) : null,
  };
  await reportWritten(task, answer);
  return exitCodeOf(trouble);
}

const forms = ['xlsx', 'csv', 'json'];
const tables: readonly string[] = exportKinds.filter((kind) => kind !== 'register' && kind !== 'calendar');
const needs =
  'export needs --as xlsx or csv with --table docket, licenses, counterparties, items, letters, shipments, opening-balances, reasons, screening or hit-decisions; --as xlsx with --table all; or --as json.';

export const exportCommand = defineCommand({
  name: 'export',
  description: 'writes tables or the whole register for other programs',
  more: 'A table (docket, licenses, counterparties, items, letters, shipments, opening-balances, reasons, screening, hit-decisions, or all as one workbook) or, with --as json, the whole register with its schema.',
  needs: ['as', 'out'],
  values: { as: 'xlsx|csv|json' },
  takes: ['table', 'privileged', 'today', 'json'],
  isFile: true,
  examples: [
    {
      line: 'export-docket export --as xlsx --table all --out tables.xlsx',
      description: 'all tables as one workbook',
    },
    {
      line: 'export-docket export --as csv --table docket --out -',
      description: 'the open deadlines as CSV, to standard output',
    },
    {
      line: 'export-docket export --as json --out register.json',
      description: 'the whole register with its schema',
    },
  ],
  read: ({ values }) => {
    const { as = '', table } = values;
    if (!forms.includes(as)) return { message: needs, meant: didYouMean(as, forms, 1) };
    if (table !== undefined && !tables.includes(table))
      return { message: needs, meant: didYouMean(table, tables, 1) };
    const what = as === 'json' && table === undefined ? 'register' : table;
    const exporting = exportRequest.safeParse({
      what,
      format: as,
      includePrivileged: values.privileged === true,
    });
    return exporting.success ? { exporting: exporting.data } : { message: needs };
  },
  run: writeExport,
});

export const calendarCommand = defineCommand({
  name: 'calendar',
  description: 'writes the open deadlines as a calendar (ICS)',
  needs: ['out'],
  takes: ['today', 'json'],
  isFile: true,
  examples: [
    {
      line: 'export-docket calendar --out deadlines.ics',
      description: 'a file that Outlook and others read',
    },
    { line: 'export-docket calendar --out -', description: 'the same to standard output' },
  ],
  read: (): ExportAsked => ({ exporting: { what: 'calendar', format: 'ics', includePrivileged: false } }),
  run: writeExport,
});
