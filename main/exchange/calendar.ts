import ical, {
  type ICalAlarmData,
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { addDays, daysBetween, formatDay, type IsoDate } from '../../shared/base/dates';
import { lastWorkingDayOnOrBefore } from '../../shared/calendar/working-days';
import { openDeadlineFacts } from '../../shared/docket/deadline-facts';
import { doubtMark } from '../../shared/docket/doubt';
import { type DocketRow, docketRow } from '../../shared/docket/rows';
import type { Deadline } from '../../shared/records/deadline';
import type { RegisterSettings } from '../../shared/records/settings';
import { daysOff } from '../../shared/register/days-off';
import type { Register } from '../../shared/register/register';
import { openDeadlines, reminderDays } from '../../shared/reminders/due-reminders';
import { headline } from '../../shared/reminders/notice';
import { revisionOf } from './event-revision';
import { folded } from './fold-lines';
import type { LastChange } from './last-change';

/** How long a deadline that is settled is still written, as cancelled, so that calendars that have it take it out. */
const cancelledDays = 366;

/** A day as the library wants it: it reads the day in UTC and writes no time. */
const dayOf = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

function textOf(row: DocketRow, settings: RegisterSettings): string {
  const { deadline, license, licenseName, partyName, citation } = row;
  const { state, notes } = openDeadlineFacts(row, license);
  const record = [licenseName, partyName].filter((part) => part !== '').join(' · ');
  return [
    record,
    `Strict due date: ${formatDay(deadline.due)} (Washington, DC date).`,
    `Work by: ${formatDay(deadline.workBy)}${whyThatDay(deadline, settings)}.`,
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

function settledDeadlines(register: Register, today: IsoDate): readonly Deadline[] {
  const open = new Set(openDeadlines(register, today).map(({ id }) => id));
  const since = addDays(today, -cancelledDays);
  return [...register.deadlines.values()].filter(({ id, due }) => !open.has(id) && due >= since);
}

/** As many events are made in one go; between two goes the program does what else waits. */
const slice = 100;

const newCalendar = () =>
  ical({
    prodId: { company: 'Export Docket', product: 'Export Docket', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: 'Export Docket',
  });

const end = 'END:VCALENDAR';

/**
 * The open deadlines as a calendar: one whole-day event on each work-by date, without a time or a zone. An event keeps
 * its UID for good; its SEQUENCE rises whenever what it says may have changed; a settled deadline is written as
 * cancelled for a year after its date. Null when it was stopped.
 */
export async function calendarOf(
  register: Register,
  today: IsoDate,
  {
    isStopped,
    tell,
    ...last
  }: LastChange & { readonly isStopped: () => boolean; readonly tell?: (share: number) => void },
): Promise<string | null> {
  const lines = [
    ...openDeadlines(register, today).map((deadline) => ({ deadline, isOpen: true })),
    ...settledDeadlines(register, today).map((deadline) => ({ deadline, isOpen: false })),
  ];
  const empty = `${newCalendar().toString()}\r\n`;
  const events: string[] = [];
  for (let from = 0; from < lines.length; from += slice) {
    const calendar = newCalendar();
    for (const { deadline, isOpen } of lines.slice(from, from + slice)) {
      const event = calendar.createEvent(eventOf(register, deadline, { today, last, isOpen }));
      // What comes after it is counted from its end, the midnight of the next day, unless it is told otherwise; and only here, for
      // what an alarm is made from is not asked.
      for (const alarm of event.alarms()) alarm.relatesTo(ICalAlarmRelatesTo.start);
      // Not by the whole calendar: the library folds its lines letter by letter, ten times slower than it makes them.
      events.push(folded(event.toString()));
    }
    tell?.((from + slice) / lines.length);
    await new Promise((goOn) => setImmediate(goOn));
    if (isStopped()) return null;
  }
  return empty.replace(end, () => `${events.join('')}${end}`);
}

function eventOf(
  register: Register,
  deadline: Deadline,
  asked: { readonly today: IsoDate; readonly last: LastChange; readonly isOpen: boolean },
): ICalEventData {
  const { today, last, isOpen } = asked;
  const row = docketRow(register, deadline, today);
  const { sequence, stamp } = revisionOf(row, today, last);
  const summary = [headlineOf(row, isOpen), row.licenseName].filter((part) => part !== '').join(' · ');
  return {
    id: `${deadline.id}@export-docket`,
    sequence,
    stamp,
    lastModified: stamp,
    start: dayOf(deadline.workBy),
    // Also of the last day of the calendar, which has none after it.
    end: new Date(dayOf(deadline.workBy).getTime() + 86_400_000),
    allDay: true,
    summary,
    description: textOf(row, register.settings),
    status: isOpen ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    busystatus: ICalEventBusyStatus.FREE,
    alarms: isOpen
      ? alarmDays(register, deadline).map((days) => alarmOf(days, register.settings, summary))
      : [],
  };
}

/**
 * How many days before work-by a deadline reminds, as the program's own reminders do: with quiet days on the working
 * day before.
 */
function alarmDays(register: Register, deadline: Deadline): readonly number[] {
  const told = reminderDays(register, deadline).map((on) => daysBetween(on, deadline.workBy));
  return [...new Set(told)];
}

/** The reminder hour that many days before the day of the event, counted from its first minute. */
function alarmOf(days: number, { reminderHour }: RegisterSettings, description: string): ICalAlarmData {
  const hour = reminderHour * 3600;
  const when = days === 0 ? { triggerAfter: hour } : { triggerBefore: days * 86_400 - hour };
  return { type: ICalAlarmType.display, ...when, description };
}

function headlineOf(row: DocketRow, isOpen: boolean): string {
  // With the year of every day, so that a new year changes no event.
  const words = isOpen ? headline(row, null) : row.title;
  return row.deadline.inDoubt ? `${words} (${doubtMark})` : words;
}
