import type { IsoDate } from '../base/dates';
import { openDeadlineFacts } from '../docket/deadline-facts';
import { docketRows } from '../docket/rows';
import { deadlineLabels } from '../labels/field-labels';
import { isAmended } from '../law/changes';
import type { Register } from '../register/register';
import { cellOf } from './column';
import type { ExchangeTable } from './tables';

const columns = [
  { header: 'Work by', kind: 'date' },
  { header: 'Due', kind: 'date' },
  /** To work-by, or to the day something takes effect; below zero once that is past. */
  { header: 'Days left', kind: 'whole' },
  { header: 'What', kind: 'text' },
  { header: 'State', kind: 'text' },
  { header: 'License record', kind: 'identifier' },
  { header: 'Counterparty', kind: 'text' },
  { header: 'Owner', kind: 'text' },
  { header: 'Rule', kind: 'text' },
  // Headings are a contract: what comes later stands behind what was there.
  { header: deadlineLabels.extendedTo, kind: 'date' },
  { header: deadlineLabels.cautiousDue, kind: 'date' },
  { header: deadlineLabels.inDoubt, kind: 'flag' },
  { header: 'Time left', kind: 'text' },
  { header: 'Days late', kind: 'whole' },
  { header: deadlineLabels.statedOn, kind: 'date' },
  { header: deadlineLabels.ruleDue, kind: 'date' },
  { header: deadlineLabels.otherReading, kind: 'date' },
  { header: deadlineLabels.setAside, kind: 'date' },
  { header: 'Extended in writing', kind: 'flag' },
  { header: 'Internal', kind: 'flag' },
  { header: 'Rule amended and not read again', kind: 'flag' },
] as const;

/** The open deadlines as a table, in docket order; it goes out only. `today` is the agency's date. */
export function docketTable(register: Register, today: IsoDate): ExchangeTable {
  return {
    name: 'Docket',
    columns,
    rows: docketRows(register, today).map((row) => {
      const { workBy, due, daysLeft, left, title, state, citation } = openDeadlineFacts(row, row.license);
      const { licenseName, partyName, deadline } = row;
      return [
        workBy,
        due,
        String(daysLeft),
        title,
        state,
        licenseName,
        partyName,
        row.license?.owner ?? '',
        citation,
        deadline.extendedTo ?? '',
        deadline.cautiousDue ?? '',
        cellOf('flag', deadline.inDoubt),
        left,
        row.late === null ? '' : String(row.late),
        deadline.statedOn ?? '',
        deadline.ruleDue ?? '',
        deadline.otherReading?.due ?? '',
        deadline.setAside?.due ?? '',
        cellOf('flag', deadline.moved === 'in-writing'),
        cellOf('flag', row.isInternal),
        cellOf('flag', isAmended(row.rule)),
      ];
    }),
  };
}
