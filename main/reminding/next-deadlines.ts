import type { Moment } from '../../shared/base/moment';
import { plural } from '../../shared/base/plural';
import { type DocketRow, docketRow } from '../../shared/docket/rows';
import type { Register } from '../../shared/register/register';
import { byUrgency, openDeadlines } from '../../shared/reminders/due-reminders';
import { headline } from '../../shared/reminders/notice';
import type { Now } from '../../shared/reminders/shown-reminders';
import { timeStandsAs } from '../../shared/reminders/time-stands-as';
import { unacknowledged } from '../../shared/reminders/unacknowledged';

/** What the tray says. */
export interface TrayFacts {
  readonly tip: string;
  /** Reminders nobody has acknowledged. */
  readonly count: number;
  /** The most urgent deadlines, at most three. */
  readonly next: readonly { readonly deadlineId: string; readonly words: string }[];
}

const wordsOf = (row: DocketRow, { today }: Now): string =>
  [headline(row, today), row.licenseName].filter((part) => part !== '').join(' · ');

/** The same as `trayFacts`, worked out again only when an entry or the time has changed something. */
export function keptTrayFacts(): (register: Register, moment: Moment) => TrayFacts {
  let kept: { readonly maps: object; readonly as: string; readonly facts: TrayFacts } | null = null;
  return (register, moment) => {
    const as = timeStandsAs(register, moment);
    // Two registers may have as many entries; their maps are their own.
    const maps = register.deadlines;
    if (kept?.maps !== maps || kept.as !== as) kept = { maps, as, facts: trayFacts(register, moment) };
    return kept.facts;
  };
}

/** The three most urgent of thousands, without putting the others in order. */
function mostUrgent<Row extends { readonly row: DocketRow }>(rows: readonly Row[]): readonly Row[] {
  const first: Row[] = [];
  for (const row of rows) {
    const last = first[2];
    if (last !== undefined && byUrgency(last, row) <= 0) continue;
    first.push(row);
    first.sort(byUrgency);
    first.length = Math.min(first.length, 3);
  }
  return first;
}

export function trayFacts(register: Register, now: Now): TrayFacts {
  const rows = mostUrgent(
    openDeadlines(register, now.today).map((deadline) => ({ row: docketRow(register, deadline, now.today) })),
  );
  const count = unacknowledged(register, now).length;
  const waiting = `${plural(count, 'deadline')} to acknowledge`;
  return {
    tip: count === 0 ? 'Export Docket' : `Export Docket: ${waiting}`,
    count,
    next: rows.map(({ row }) => ({ deadlineId: row.deadline.id, words: wordsOf(row, now) })),
  };
}

/** The number of open deadlines that are missed or fall within the week; asked before quitting. */
export function dueThisWeek(register: Register, now: Now): number {
  return openDeadlines(register, now.today).filter((deadline) =>
    ['missed', 'this-week'].includes(docketRow(register, deadline, now.today).group),
  ).length;
}
