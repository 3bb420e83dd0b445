import { formatDay, type IsoDate, isWeekend } from '../base/dates';
import { executiveClosures } from '../calendar/executive-closures';
import { holidayTable } from '../calendar/federal-holidays';
import {
  type Closures,
  closureOn,
  holidayOn,
  isInTable,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
} from '../calendar/working-days';
import type { Rule } from '../law/rule';
import { defineWords } from '../words/define-words';
import { isSkipping, lastDayOf } from './count-end';
import type { CountOptions, CountResult } from './count-explanation';

const texts = defineWords('counting/explain-notes', {
  whichIsNoWorking: ', which is no working day',
  theWindowOpensDays:
    'The window opens {opensDays} days before the date, on {opensOn}{note}; nothing sent before it counts.',
  workingDayIs: '{leadDays} {leadDays|working day is|working days are}',
  keptForDeliverySo: '{days} kept for delivery, so the day to work to is {workBy}.',
  executiveDepartmentsWereClosed:
    'Executive departments were closed by order on {workBy} ({order}). That is no statutory holiday and this count does not use it; with it, the working day would be {earlier}.',
  withTheDaysClosed:
    'With the days closed by order left out as well, the count ends on {last}: work to that day. The due date does not move.',
  countedWithoutLeavingDays:
    'Counted without leaving days out it would be {later}: arguable, for the text does not speak of counting backward.',
  ifClosuresByOrder:
    'If closures by order are left out like holidays, it is {later}: arguable, so the earlier date is used.',
  itMayRunTo:
    'It may run to midnight of {until}, the first business day following the holiday (15 CFR 750.7(g)). The printed date stays the deadline.',
  aWeekendAloneDoes: 'A weekend alone does not extend a license (15 CFR 750.7(g)).',
  thatAnObservedHoliday: 'That an observed holiday counts as a legal one is inferred.',
  thatALegalHoliday: 'That a legal holiday counts on a weekend too is inferred.',
  lastWorkingDay: ' (last working day {lastOn})',
  readLiterallyCountsDays:
    'Read literally, {citation} counts {days} days from the letter of {letterOn} and ends on {cautiousDue}, the conservative date{lastDay}. {why}',
  inDoubtFederalHolidays:
    'In doubt: federal holidays are known here from {first} to {last} only, and {beyond} lies outside. Check the working day by hand.',
});

/** What has to be said beside the count: a window, closures, a possible extension, other readings, doubt. */
export function notesInWords(
  rule: Rule,
  triggerOn: IsoDate,
  found: CountResult,
  closures: Closures,
  { chain, leadDays = 0 }: CountOptions,
): readonly string[] {
  return [
    ...windowInWords(rule, found, closures),
    ...leadInWords(found, leadDays),
    ...closureInWords(found, closures),
    ...earlierCountInWords(rule, triggerOn, found, closures),
    ...otherCountInWords(rule, found),
    ...extensionInWords(rule, found),
    ...cautiousInWords(rule, found, closures, chain?.letterOn),
    ...doubtInWords(triggerOn, found),
  ];
}

function windowInWords(rule: Rule, { opensOn }: CountResult, closures: Closures): readonly string[] {
  if (opensOn === undefined) return [];
  const note = isWorkingDay(opensOn, closures) ? '' : texts.whichIsNoWorking;
  return [texts.theWindowOpensDays({ opensDays: rule.opensDays ?? '', opensOn: formatDay(opensOn), note })];
}

function leadInWords({ workBy }: CountResult, leadDays: number): readonly string[] {
  if (leadDays === 0) return [];
  const days = texts.workingDayIs({ leadDays });
  return [texts.keptForDeliverySo({ days, workBy: formatDay(workBy) })];
}

// A closure that this register does not count changes no date, but whoever works to that day should know of it.
function closureInWords({ workBy }: CountResult, closures: Closures): readonly string[] {
  const closed = executiveClosures.find(({ on }) => on === workBy);
  if (closed === undefined || closureOn(workBy, closures) !== undefined) return [];
  const earlier = formatDay(lastWorkingDayOnOrBefore(workBy, [...closures, ...executiveClosures]));
  return [texts.executiveDepartmentsWereClosed({ workBy: formatDay(workBy), order: closed.order, earlier })];
}

// Closures left out of a count toward the past would end it earlier: work-by follows, the due date does not.
function earlierCountInWords(
  rule: Rule,
  triggerOn: IsoDate,
  { due }: CountResult,
  closures: Closures,
): readonly string[] {
  const last = lastDayOf(rule, triggerOn, due, closures);
  if (last === due) return [];
  return [texts.withTheDaysClosed({ last: formatDay(last) })];
}

// The later date of a count that leaves days out, or that is carried on: told, never used.
function otherCountInWords(rule: Rule, { arguableLater }: CountResult): readonly string[] {
  if (arguableLater === undefined) return [];
  const later = formatDay(arguableLater);
  if (rule.direction === 'backward') {
    return [texts.countedWithoutLeavingDays({ later })];
  }
  if (!isSkipping(rule) && rule.end !== 'next-working-day') return [];
  return [texts.ifClosuresByOrder({ later })];
}

function extensionInWords(rule: Rule, { due, extendedTo }: CountResult): readonly string[] {
  if (rule.end !== 'license-holiday') return [];
  if (extendedTo !== undefined) {
    const until = formatDay(extendedTo);
    return [texts.itMayRunTo({ until }), ...inferenceInWords(due)];
  }
  return isWeekend(due) ? [texts.aWeekendAloneDoes] : [];
}

function inferenceInWords(due: IsoDate): readonly string[] {
  if (holidayOn(due)?.observed === true) return [texts.thatAnObservedHoliday];
  return isWeekend(due) ? [texts.thatALegalHoliday] : [];
}

function cautiousInWords(
  { cautious, advice }: Rule,
  { cautiousDue }: CountResult,
  closures: Closures,
  letterOn: IsoDate | undefined,
): readonly string[] {
  if (cautious === undefined || cautiousDue === undefined || letterOn === undefined) return [];
  const lastOn = lastWorkingDayOnOrBefore(cautiousDue, closures);
  const lastDay = lastOn === cautiousDue ? '' : texts.lastWorkingDay({ lastOn: formatDay(lastOn) });
  return [
    texts.readLiterallyCountsDays({
      citation: cautious.citation,
      days: cautious.days,
      letterOn: formatDay(letterOn),
      cautiousDue: formatDay(cautiousDue),
      lastDay,
      why: cautious.why,
    }),
    ...(advice === undefined ? [] : [advice]),
  ];
}

function doubtInWords(triggerOn: IsoDate, { inDoubt, due }: CountResult): readonly string[] {
  if (!inDoubt) return [];
  const beyond = formatDay(isInTable(due) ? triggerOn : due);
  const [first, last] = [holidayTable.firstOn.slice(0, 4), holidayTable.lastOn.slice(0, 4)];
  return [texts.inDoubtFederalHolidays({ first, last, beyond })];
}
