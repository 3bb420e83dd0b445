import { formatDay, type IsoDate, isWeekend, weekdayOf } from '../base/dates';
import { type Closures, closureOn, holidayOn, isInTable } from '../calendar/working-days';
import { defineWords } from '../words/define-words';

const texts = defineWords('counting/explain-day', {
  lastFederalWorkingDay: 'last federal working day',
  lastWeekday: 'last weekday',
  closedByOrder: 'closed by order: {name}',
  aWorkingDay: 'a working day',
  aWeekdayBeyondThe: 'a weekday beyond the table of holidays',
  and: '{words} and {last}',
});

/** What the day to work to is called: beyond the table of holidays it is a weekday, and more is not known of it. */
export function lastDayWords(workBy: IsoDate): string {
  return isInTable(workBy) ? texts.lastFederalWorkingDay : texts.lastWeekday;
}

/** "a working day", "a Saturday, Independence Day": what a day is in a count. */
export function characterOf(date: IsoDate, closures: Closures): string {
  const holiday = holidayOn(date);
  const closure = closureOn(date, closures);
  const said = [
    ...(isWeekend(date) ? [weekdayOf(date) === 6 ? 'a Saturday' : 'a Sunday'] : []),
    ...(holiday === undefined ? [] : [holiday.name]),
    ...(closure === undefined ? [] : [texts.closedByOrder({ name: closure.name })]),
  ];
  if (said.length > 0) return said.join(', ');
  return isInTable(date) ? texts.aWorkingDay : texts.aWeekdayBeyondThe;
}

/** The holidays among some days, each as "Thanksgiving Day (Thu Nov 26, 2026)", in order of date. */
export function namedDays(dates: readonly IsoDate[]): readonly string[] {
  return [...dates].sort().flatMap((on) => {
    const holiday = isWeekend(on) ? undefined : holidayOn(on);
    return holiday === undefined ? [] : [`${holiday.name} (${formatDay(on)})`];
  });
}

/** "weekends, Christmas Day and New Year's Day". */
export function inSeries(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : texts.and({ words: words.slice(0, -1).join(', '), last: words.at(-1) ?? '' });
}
