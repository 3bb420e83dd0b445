import { day } from '../../shared/base/dates';
import { csvTable } from '../../shared/import/csv-table';
import { mappedByHeadings } from '../../shared/import/map-columns';
import { planImport } from '../../shared/import/plan-rows';
import type { ImportTable } from '../../shared/records/import-mapping';
import type { Register } from '../../shared/register/register';

const texts: Readonly<Record<'shipments' | 'licenses' | 'counterparties', (n: number) => readonly string[]>> =
  {
    shipments: (n) => [`I-${n}`, '2026-11-02', `D${n % 500}`, '1', '0.5', 'EA', '1010.10', 'USD'],
    licenses: (n) => [`Z${n}`, `E${n}`, 'BIS', '2026-01-05', '2028-01-31', 'Fictional Instruments', 'DE'],
    counterparties: (n) => [
      `Fictional Company ${n}`,
      'DE',
      `${n} Example Street`,
      'Hamburg',
      '',
      'Robin',
      'note',
    ],
  };
const headers = {
  shipments: ['Shipment', 'Departed on', 'License', 'Item', 'Quantity', 'Unit', 'Unit price', 'Currency'],
  licenses: [
    'Application number',
    'License number',
    'Agency',
    'Submitted on',
    'Expires on',
    'Our reference',
    'Destination',
  ],
  counterparties: ['Name', 'Country', 'Address', 'City', 'Phone', 'Contact', 'Notes'],
} as const;

/** A file of so many rows of a table. */
export function textOf(table: keyof typeof texts, rows: number): string {
  return [headers[table], ...Array.from({ length: rows }, (_, n) => texts[table](n))]
    .map((cells) => cells.join(','))
    .join('\n');
}

const rounds = 3;

/** Time of the processor for one row, of so many of a table that are planned. */
function plannedMs(register: Register, table: keyof typeof texts & ImportTable, rows: number): number {
  const source = csvTable(textOf(table, rows), 'utf-8', null);
  if (!source.ok) throw new Error(source.messageKey);
  const columns = mappedByHeadings(table, source.value.headers).map((each) => ({ ...each, empty: [] }));
  let minted = 0;
  const newId = () => {
    minted += 1;
    return `trial-${minted}`;
  };
  const before = process.cpuUsage();
  const plan = planImport(
    register,
    { source: source.value, mapping: { table, columns, defaults: {} }, choices: new Map() },
    { newId, today: day('2026-11-27') },
  );
  const { user, system } = process.cpuUsage(before);
  if (plan.commands.length !== rows)
    throw new Error(`${table}: only ${plan.commands.length} of ${rows} rows are good.`);
  return (user + system) / 1_000 / rows;
}

/** What a row of a file costs to be planned, in milliseconds of the processor: of shipments, by turns with the other tables. */
export function measureImports(
  register: Register,
  rows = 20_000,
): Readonly<Record<keyof typeof texts, number>> {
  const tables = ['shipments', 'licenses', 'counterparties'] as const;
  const took = Array.from({ length: rounds }, () => tables.map((table) => plannedMs(register, table, rows)));
  const median = (at: number) =>
    took.map((each) => each[at] ?? Number.NaN).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  return { shipments: median(0), licenses: median(1), counterparties: median(2) };
}
