import { plural } from '../../shared/base/plural';
import { type DocketRow, docketRow } from '../../shared/docket/rows';
import type { Register } from '../../shared/register/register';
import { byUrgency, openLines } from '../../shared/reminders/due-reminders';
import { headline } from '../../shared/reminders/notice';
import type { When } from '../../shared/reminders/shown';
import { unacknowledged } from '../../shared/reminders/unacknowledged';

/** What the tray says. */
export interface TrayFacts {
  readonly tip: string;
  /** Reminders nobody has acknowledged. */
  readonly count: number;
  /** The most urgent deadlines, at most three. */
  readonly next: readonly { readonly deadlineId: string; readonly words: string }[];
}

const wordsOf = (row: DocketRow, { today }: When): string =>
  [headline(row, today), row.licenseName].filter((part) => part !== '').join(' · ');

export function trayFacts(register: Register, when: When): TrayFacts {
  const rows = openLines(register, when.today)
    .map((line) => ({ row: docketRow(register, line, when.today) }))
    .sort(byUrgency)
    .slice(0, 3);
  const count = unacknowledged(register, when).length;
  const waiting = `${plural(count, 'deadline')} to acknowledge`;
  return {
    tip: count === 0 ? 'Export Docket' : `Export Docket: ${waiting}`,
    count,
    next: rows.map(({ row }) => ({ deadlineId: row.line.id, words: wordsOf(row, when) })),
  };
}

/** How many open lines are missed or fall within the week: quitting leaves nobody to tell of them. */
export function dueThisWeek(register: Register, when: When): number {
  return openLines(register, when.today).filter((line) =>
    ['missed', 'this-week'].includes(docketRow(register, line, when.today).group),
  ).length;
}
