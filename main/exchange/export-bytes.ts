import type { IsoDate } from '../../shared/base/dates';
import { done, type Result } from '../../shared/base/result';
import type { ExportRequest } from '../../shared/calls/exchange-calls';
import { docketTable } from '../../shared/exchange/docket-table';
import { reasonsTable } from '../../shared/exchange/reasons-table';
import { screeningTableOf } from '../../shared/exchange/screening-tables';
import { type ExchangeTable, type TableName, tableNames, tableOf } from '../../shared/exchange/tables';
import { withoutPrivileged } from '../../shared/register/redact-privileged';
import type { Register } from '../../shared/register/register';
import { calendarOf } from './calendar';
import { csvText } from './csv';
import { dataOf, dataSchema, type HandoverFacts } from './handover-data';
import type { LastChange } from './last-change';
import { workbook } from './workbook';

/** What a file for other programs is made from beside the request. */
export interface ExportSource {
  readonly register: Register;
  /** The agency's date. */
  readonly today: IsoDate;
  /** Read from the journal only where it is asked for. */
  readonly lastChange: () => LastChange;
  /** The dialog was cancelled. */
  readonly isStopped: () => boolean;
  /** Told which share of the file is made, from 0 to 1. */
  readonly tell?: (share: number) => void;
  readonly facts: Omit<HandoverFacts, 'includesPrivileged'>;
}

function tablesOf(
  { what, includePrivileged, reasons, ids }: ExportRequest,
  source: ExportSource,
): readonly ExchangeTable[] {
  const { register, today } = source;
  if (what === 'docket') return [docketTable(register, today)];
  if (what === 'reasons') return [reasonsTable(register, today, { filter: reasons, includePrivileged })];
  const screening = screeningTableOf(register, what);
  if (screening !== undefined) return [screening];
  const names = what === 'all' ? tableNames : [what as TableName];
  return names.map((name) => tableOf(register, name, includePrivileged, ids));
}

/** The register as data with the schema it follows in the same file, for programs. */
function registerJson({ includePrivileged }: ExportRequest, { register, facts }: ExportSource): string {
  const data = dataOf(register, { ...facts, includesPrivileged: includePrivileged });
  const open = includePrivileged ? data : withoutPrivileged(data);
  return `${JSON.stringify({ schema: dataSchema(), data: open }, null, 2)}\n`;
}

/** The bytes of a file for other programs; null when it was stopped, refused where the form cannot hold them. */
export async function exportBytes(
  request: ExportRequest,
  source: ExportSource,
): Promise<Result<Uint8Array | null>> {
  switch (request.format) {
    case 'xlsx':
      return await workbook(tablesOf(request, source), source.tell);
    case 'csv': {
      const [table] = tablesOf(request, source);
      const { columns = [], rows = [] } = table ?? {};
      return done(
        Buffer.from(
          csvText(
            columns.map(({ header }) => header),
            rows,
          ),
        ),
      );
    }
    case 'json':
      return done(Buffer.from(registerJson(request, source)));
    case 'ics': {
      const text = await calendarOf(source.register, source.today, {
        ...source.lastChange(),
        isStopped: source.isStopped,
        ...(source.tell && { tell: source.tell }),
      });
      return done(text === null ? null : Buffer.from(text));
    }
  }
}
