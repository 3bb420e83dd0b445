import { done, refuse } from '../../shared/base/result';
import { cellText } from '../../shared/import/source-table';
import {
  type AesField,
  aesColumns,
  aesFields,
  aesLines,
  isAesReport,
  namedHeading,
  namedHeadings,
} from '../../shared/ledger/aes-report';
import { type ReconcileRow, reconcile, reconcileClasses } from '../../shared/ledger/reconcile-aes';
import { realFileSystem } from '../disk/file-system';
import { nothingChosen } from '../import/read-table';
import { readTableFile } from '../import/read-table-file';
import { reportRefusal } from './cli-answer';
import { table } from './cli-table';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { runList } from './run-list';

interface ReconcileRequest {
  /** Absolute path. */
  readonly file: string;
  /** Which heading stands for which element, by hand. */
  readonly named: Readonly<Partial<Record<AesField, string>>>;
}

function rowJson({ draw, aes, ...row }: ReconcileRow) {
  return {
    class: row.class,
    matchedBy: row.matchedBy,
    row: aes?.row ?? null,
    itn: aes?.itn ?? null,
    srn: aes?.srn ?? null,
    line: aes?.line ?? null,
    license: row.license,
    shipment: row.shipment,
    quantity: draw?.quantity ?? aes?.quantity ?? null,
    differences: row.differences,
    proposal: row.proposal,
  };
}

function asText(rows: readonly ReconcileRow[]): string {
  const counts = reconcileClasses.flatMap((each) => {
    const count = rows.filter((row) => row.class === each).length;
    return count === 0 ? [] : [`${count} ${each}`];
  });
  const body = table(
    ['CLASS', 'ITN', 'LINE', 'SHIPMENT', 'LICENSE', 'DIFFERENCES'],
    rows.map(({ class: found, aes, shipment, license, differences }) => [
      found,
      aes?.itn ?? '',
      aes?.line ?? '',
      shipment ?? '',
      license ?? '',
      differences
        .map(
          ({ what, aes: filed, ledger, why }) =>
            `${what}: AES ${filed}, ledger ${ledger}${why === '' ? '' : ` (${why})`}`,
        )
        .join('; '),
    ]),
    120,
  );
  return `${rows.length === 0 ? 'No line to compare.' : counts.join(', ')}. Nothing was changed.\n\n${body}`;
}

/** Reads an export report of AES and says of each line how it stands beside the ledger; changes nothing. */
async function showReconciled(task: CliTask<CommonRequest & ReconcileRequest>): Promise<ExitCode> {
  const { ports, request } = task;
  const read = await readTableFile(
    { fs: realFileSystem, readTable: ports.readTable },
    request.file,
    nothingChosen,
  );
  if (!read.ok) return reportRefusal(task, read);
  const { headers, rows } = read.value.table;
  return runList(task, ({ register }, today) => {
    const columns = aesColumns(headers, {
      ...namedHeadings(register.settings.aesHeadings),
      ...request.named,
    });
    if (!isAesReport(columns))
      return refuse('invalid', 'not-an-aes-report', { headings: headers.slice(0, 20).join(', ') });
    const lines = aesLines(
      rows.map(({ line, cells }) => ({ line, cells: cells.map(cellText) })),
      columns,
    );
    const found = reconcile(register, lines, today);
    return done({ json: () => found.map(rowJson), text: () => asText(found) });
  });
}

export const reconcileCommand = defineCommand({
  name: 'reconcile',
  description: 'compares an export report of AES (CSV or Excel) with the shipments; changes nothing',
  more: 'Lines are matched by ITN and line, then by shipment reference number, then suggested. --map "HEADING=FIELD" names a column whose heading is not known.',
  words: [{ name: 'FILE', means: 'an export report of AES, as CSV or Excel' }],
  takes: ['map', 'today', 'json', 'out'],
  examples: [
    { line: 'export-docket reconcile aes.csv', description: 'each line of the report beside the ledger' },
    {
      line: 'export-docket reconcile aes.csv --json',
      description: 'the same for other programs, with proposed corrections',
    },
  ],
  read: ({ words, values, at }): ReconcileRequest | string => {
    const named: Partial<Record<AesField, string>> = {};
    for (const given of values.map ?? []) {
      const known = namedHeading(given);
      if (known === null)
        return `--map needs "HEADING=FIELD" with one of these fields: ${aesFields.join(', ')}; "${given}" is none.`;
      named[known.field] = known.heading;
    }
    return { file: at(words[0] ?? ''), named };
  },
  run: showReconciled,
});
