import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
} from 'ical-generator';
import { addDays, formatDay, type IsoDate } from '../../shared/dates';
import { type DocketRow, docketRow, openStates } from '../../shared/docket-rows';
import { openLine } from '../../shared/print/line-facts';
import type { Deadline } from '../../shared/records/deadline';
import type { Register } from '../../shared/register';
import { ladderOf, openLines } from '../../shared/reminders';
import { headline } from '../../shared/words/notice';

/** How long a line that is settled is still written, as cancelled, so that calendars that have it take it out. */
const cancelledDays = 366;

/** A day as the library wants it: it reads the day in UTC and writes no time. */
const dayOf = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

/** When the last entry that changed a line was made; the calendar's own time of an event. */
export type InstantOf = (seq: number) => string;

function textOf(row: DocketRow): string {
  const { line, license, licenseName, partyName, citation } = row;
  const { state, notes } = openLine(row, license);
  const record = [licenseName, partyName].filter((part) => part !== '').join(' · ');
  return [
    record,
    `Strict due date: ${formatDay(line.due)} (Washington, DC date).`,
    `Work by: ${formatDay(line.workBy)}, the last federal working day on or before it.`,
    `${state}${citation === '' ? '' : ` · ${citation}`}`,
    ...notes,
    license === null || license.owner === '' ? '' : `Owner: ${license.owner}`,
    'From Export Docket. The register governs: a date may have moved since.',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The last entry that can have changed what an event says. A later one has a higher number, so it serves as SEQUENCE. */
function lastChange({ line, license }: DocketRow): number {
  return Math.max(line.changedSeq, license?.changedSeq ?? 0);
}

function settledLines(register: Register, today: IsoDate): readonly Deadline[] {
  const open = new Set(openLines(register).map(({ id }) => id));
  const since = addDays(today, -cancelledDays);
  return [...register.deadlines.values()].filter(({ id, due }) => !open.has(id) && due >= since);
}

/**
 * The open deadlines as a calendar: one whole-day event on each work-by date, without a time or a zone. An event keeps its UID
 * for good; its SEQUENCE rises when it changes; a settled line is written as cancelled for a year after its date.
 */
export function calendarOf(register: Register, today: IsoDate, instantOf: InstantOf): string {
  const calendar = ical({
    prodId: { company: 'Export Docket', product: 'Export Docket', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: 'Export Docket',
  });
  const add = (line: Deadline, isOpen: boolean): void => {
    const row = docketRow(register, line, today);
    const seq = lastChange(row);
    const summary = [headlineOf(row, today, isOpen), row.licenseName]
      .filter((part) => part !== '')
      .join(' · ');
    calendar.createEvent({
      id: `${line.id}@export-docket`,
      sequence: seq,
      stamp: new Date(instantOf(seq)),
      start: dayOf(line.workBy),
      end: dayOf(addDays(line.workBy, 1)),
      allDay: true,
      summary,
      description: textOf(row),
      status: isOpen ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      busystatus: ICalEventBusyStatus.FREE,
      alarms: isOpen
        ? ladderOf(register, line).map((days) => ({
            type: ICalAlarmType.display,
            // Seconds before the first minute of the day; the reminder hour of the day itself comes after it.
            ...(days === 0
              ? { triggerAfter: register.settings.reminderHour * 3600 }
              : { triggerBefore: days * 86_400 - register.settings.reminderHour * 3600 }),
            description: summary,
          }))
        : [],
    });
  };
  for (const line of openLines(register)) add(line, true);
  for (const line of settledLines(register, today)) add(line, false);
  return calendar.toString();
}

function headlineOf(row: DocketRow, today: IsoDate, isOpen: boolean): string {
  return isOpen && openStates.includes(row.state) ? headline(row, today) : row.title;
}
