import ical, {
  type ICalAlarmData,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { lastWorkingDayOnOrBefore } from '../../shared/calendar';
import { addDays, formatDay, type IsoDate } from '../../shared/dates';
import { daysOff } from '../../shared/days-off';
import { type DocketRow, docketRow } from '../../shared/docket-rows';
import { openLine } from '../../shared/print/line-facts';
import type { Deadline } from '../../shared/records/deadline';
import type { RegisterSettings } from '../../shared/records/settings';
import type { Register } from '../../shared/register';
import { ladderOf, openLines } from '../../shared/reminders';
import { doubtMark } from '../../shared/words/doubt';
import { headline } from '../../shared/words/notice';

/** How long a line that is settled is still written, as cancelled, so that calendars that have it take it out. */
const cancelledDays = 366;

/** A day as the library wants it: it reads the day in UTC and writes no time. */
const dayOf = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

/** When the last entry that changed a line was made; the calendar's own time of an event. */
export type InstantOf = (seq: number) => string;

function textOf(row: DocketRow, settings: RegisterSettings): string {
  const { line, license, licenseName, partyName, citation } = row;
  const { state, notes } = openLine(row, license);
  const record = [licenseName, partyName].filter((part) => part !== '').join(' · ');
  return [
    record,
    `Strict due date: ${formatDay(line.due)} (Washington, DC date).`,
    `Work by: ${formatDay(line.workBy)}${whyThatDay(line, settings)}.`,
    `${state}${citation === '' ? '' : ` · ${citation}`}`,
    ...notes,
    license === null || license.owner === '' ? '' : `Owner: ${license.owner}`,
    'From Export Docket. The register governs: a date may have moved since.',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What the day to work to is to the due date; nothing where it is not simply the last working day. */
function whyThatDay({ due, workBy, inDoubt, leadDays }: Deadline, settings: RegisterSettings): string {
  // Of a date in doubt only weekends are sure; the notes say the rest.
  if (inDoubt) return leadDays === 0 ? ', a weekday on or before it' : '';
  return workBy === lastWorkingDayOnOrBefore(due, daysOff(settings))
    ? ', the last federal working day on or before it'
    : '';
}

/** The last entry that can have changed what an event says. A later one has a higher number, so it serves as SEQUENCE. */
function lastChange({ line, license }: DocketRow): number {
  return Math.max(line.changedSeq, license?.changedSeq ?? 0);
}

function settledLines(register: Register, today: IsoDate): readonly Deadline[] {
  const open = new Set(openLines(register, today).map(({ id }) => id));
  const since = addDays(today, -cancelledDays);
  return [...register.deadlines.values()].filter(({ id, due }) => !open.has(id) && due >= since);
}

// The library folds its lines letter by letter, which takes a second for a thousand events: so a slice at a time, and between two
// the program does what else waits.
const slice = 100;

/** A calendar of ours with these events in it, as the library writes it. */
function written(events: readonly ICalEventData[]): string {
  const calendar = ical({
    prodId: { company: 'Export Docket', product: 'Export Docket', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: 'Export Docket',
  });
  for (const event of events) calendar.createEvent(event);
  return calendar.toString();
}

const begin = 'BEGIN:VEVENT';
const end = 'END:VCALENDAR';

/**
 * The open deadlines as a calendar: one whole-day event on each work-by date, without a time or a zone. An event keeps its UID
 * for good; its SEQUENCE rises when it changes; a settled line is written as cancelled for a year after its date. Null when it
 * was stopped.
 */
export async function calendarOf(
  register: Register,
  today: IsoDate,
  { instantOf, isStopped }: { readonly instantOf: InstantOf; readonly isStopped: () => boolean },
): Promise<string | null> {
  const lines = [
    ...openLines(register, today).map((line) => ({ line, isOpen: true })),
    ...settledLines(register, today).map((line) => ({ line, isOpen: false })),
  ];
  const empty = written([]);
  let events = '';
  for (let from = 0; from < lines.length; from += slice) {
    const some = lines
      .slice(from, from + slice)
      .map(({ line, isOpen }) => eventOf(register, line, { today, instantOf, isOpen }));
    const text = written(some);
    events += text.slice(text.indexOf(begin), text.lastIndexOf(end));
    await new Promise((goOn) => setImmediate(goOn));
    if (isStopped()) return null;
  }
  return `${empty.slice(0, empty.lastIndexOf(end))}${events}${end}\r\n`;
}

function eventOf(
  register: Register,
  line: Deadline,
  asked: { readonly today: IsoDate; readonly instantOf: InstantOf; readonly isOpen: boolean },
): ICalEventData {
  const { today, instantOf, isOpen } = asked;
  const row = docketRow(register, line, today);
  const seq = lastChange(row);
  const summary = [headlineOf(row, today, isOpen), row.licenseName].filter((part) => part !== '').join(' · ');
  return {
    id: `${line.id}@export-docket`,
    sequence: seq,
    stamp: new Date(instantOf(seq)),
    start: dayOf(line.workBy),
    // Also of the last day of the calendar, which has none after it.
    end: new Date(dayOf(line.workBy).getTime() + 86_400_000),
    allDay: true,
    summary,
    description: textOf(row, register.settings),
    status: isOpen ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    busystatus: ICalEventBusyStatus.FREE,
    alarms: isOpen ? ladderOf(register, line).map((days) => alarmOf(days, register.settings, summary)) : [],
  };
}

/** The reminder hour that many days before, in seconds from the first minute of the day; on the day itself it comes after it. */
function alarmOf(days: number, { reminderHour }: RegisterSettings, description: string): ICalAlarmData {
  const hour = reminderHour * 3600;
  return days === 0
    ? { type: ICalAlarmType.display, triggerAfter: hour, description }
    : { type: ICalAlarmType.display, triggerBefore: days * 86_400 - hour, description };
}

function headlineOf(row: DocketRow, today: IsoDate, isOpen: boolean): string {
  const words = isOpen ? headline(row, today) : row.title;
  return row.line.inDoubt ? `${words} (${doubtMark})` : words;
}
