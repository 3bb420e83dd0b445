import { addDays, formatDay, formatInstant, type IsoDate, localInstant } from '../../shared/base/dates';
import { done, type Result, refuse } from '../../shared/base/result';
import { stateLabel } from '../../shared/docket/state-text';
import { absenceWords, shownWords } from '../../shared/reminders/away-text';
import { type MissedReminder, missedRemindersDuring } from '../../shared/reminders/missed-while-away';
import type { Absence } from '../../shared/reminders/reminder-state';
import { folderMark } from '../register/folder-mark';
import type { RegisterStore } from '../register/register-store';
import { table } from './cli-table';
import type { CliTask } from './cli-task';
import { defineCommand } from './command';
import { runList } from './run-list';

interface AwayRequest {
  readonly since: IsoDate | undefined;
}

/** A deadline whose reminder fell due, as `away --json` gives it. */
export function missedReminderJson({ row, deadlineId, fellDueAt, shownAt, acknowledgedAt }: MissedReminder) {
  return {
    id: deadlineId,
    license: row.licenseName,
    counterparty: row.partyName,
    rule: row.deadline.ruleId,
    title: row.title,
    state: row.state,
    due: row.deadline.due,
    workBy: row.deadline.workBy,
    daysLeft: row.daysLeft,
    fellDueAt,
    shownAt,
    acknowledgedAt,
  };
}

/** The moment to read for, and the instant at which it ends: now, or the last hour of the day that was asked for. */
function whenOf({ request }: CliTask, store: RegisterStore) {
  const moment = store.moment();
  const { today } = request;
  return today === undefined
    ? moment
    : { ...moment, today, localToday: today, at: localInstant(today, 23, moment.zone) };
}

/** The stretch to look at: from that day on, else since the program last ran with this register. */
export function absenceOf(task: CliTask, store: RegisterStore, since: IsoDate | undefined): Result<Absence> {
  const { at: toAt, zone } = whenOf(task, store);
  const { awake } = task.ports.kept;
  const seenAt = awake?.folder === folderMark(store.folder) ? awake.at : null;
  // What falls due at midnight of the day itself belongs to it.
  const fromAt = since === undefined ? seenAt : localInstant(addDays(since, -1), 23, zone);
  if (fromAt === null) return refuse('not-found', 'never-awake', {});
  if (Date.parse(fromAt) > Date.parse(toAt)) return refuse('invalid', 'since-ahead', { on: since ?? fromAt });
  return done({ fromAt, toAt, why: 'off' });
}

function asText(
  absence: Absence,
  found: readonly MissedReminder[],
  zone: string,
  since: IsoDate | undefined,
): string {
  const head =
    since !== undefined
      ? `Reminders that fell due since ${formatDay(since)}, of deadlines that are still open: ${found.length}\n`
      : `${absenceWords(absence, zone)}\nReminders that fell due, of deadlines that are still open: ${found.length}\n`;
  if (found.length === 0) return head;
  const body = found.map((each) => [
    each.row.deadline.workBy,
    each.row.deadline.due,
    String(each.row.daysLeft),
    stateLabel(each.row),
    each.row.licenseName,
    each.row.title,
    formatInstant(each.fellDueAt, zone),
    shownWords(each, null, zone),
  ]);
  const header = ['WORK BY', 'DUE', 'DAYS LEFT', 'STATE', 'LICENSE', 'WHAT', 'FELL DUE', 'SHOWN'];
  return `${head}\n${table(header, body)}`;
}

export const awayCommand = defineCommand({
  name: 'away',
  description: 'lists what fell due since a day, or since the program last ran',
  more: 'Of deadlines that are still open, the most urgent first.',
  takes: ['since', 'today', 'json', 'out'],
  examples: [
    {
      line: 'export-docket away --since 2019-11-01',
      description: 'what fell due from that day on and is still open',
    },
    { line: 'export-docket away --since 2019-11-01 --json', description: 'the same for other programs' },
  ],
  read: ({ values }): AwayRequest => ({ since: values.since as IsoDate | undefined }),
  run: (task) =>
    runList(task, (store) => {
      const { since } = task.request;
      const absence = absenceOf(task, store, since);
      if (!absence.ok) return absence;
      const when = whenOf(task, store);
      const found = missedRemindersDuring(store.register, absence.value, when);
      return done({
        json: () => found.map(missedReminderJson),
        text: () => asText(absence.value, found, when.zone, since),
      });
    }),
});
