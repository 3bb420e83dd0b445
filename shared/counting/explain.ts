import { formatDay, type IsoDate, isWeekend } from '../base/dates';
import { wordFor } from '../base/plural';
import { type Closures, isWorkingDay } from '../calendar/working-days';
import type { Rule } from '../law/rule';
import { defineWords } from '../words/define-words';
import { type Ending, isSkipping } from './count-end';
import type { CountOptions, CountResult } from './count-explanation';
import { characterOf, inSeries, lastDayWords, namedDays } from './explain-day';
import { notesInWords } from './explain-notes';
import { startInWords } from './explain-start';

const texts = defineWords('counting/explain', {
  weekends: 'weekends',
  dayIs: 'day is',
  daysAre: 'days are',
  businessDaysAre: 'business days are',
  aPeriodOfSeven: ', a period of seven days or less',
  counted: '{count} {what} counted{backward}{why}; {skipped}.',
  isCountedToThe:
    '{count} {unit} {count|is|are} counted{backward}, to the same day of the month (its last day, where it has no such day).',
  day: '{name} (day {n})',
  too: '; {inSeries} {more} too',
  calendarDayIs: 'calendar day is',
  calendarDaysAre: 'calendar days are',
  counted2: '{count} {unit} counted{backward}{also}.',
  noWeekendOrHoliday: 'no weekend or holiday lies between',
  leftOut: '{inSeries} {more} left out',
  day2: 'Day {count}',
  businessDay: 'Business day {count}',
  thatDate: 'That date',
  is: '{lastDayOf} is {nominal}, {characterOf}.',
  itEndsAtThe: 'It ends at the beginning of that day, so the day before is the last to work in.',
  theBeforeItIs: 'The {lastDayWords} before it is {workBy}',
  nothingRollsForwardIt: '{last}. Nothing rolls forward: it takes effect whatever day of the week it is.',
  workToThatDate: '{last}: work to that date.',
  nothingRollsForwardThe:
    'Nothing rolls forward: the next working day, {arguableLater}, is arguable, not stated in the rule.',
  theRuleSOwn:
    "The rule's own words carry it {way} to the next day that is no Saturday, Sunday or legal holiday: {inSeries} {count|is|are} passed over, and it ends on {due}.",
});

/** The working of a deadline in English, in the order in which a person would check it. */
export function explainCount(
  rule: Rule,
  triggerOn: IsoDate,
  found: CountResult,
  ending: Ending,
  options: CountOptions,
): readonly string[] {
  const closures = options.closures ?? [];
  return [
    ...startInWords(rule, triggerOn, ending, options),
    ...countInWords(rule, found, ending),
    ...endInWords(rule, found, ending, closures),
    ...notesInWords(rule, triggerOn, found, closures, options),
  ];
}

function countInWords(rule: Rule, { days }: CountResult, ending: Ending): readonly string[] {
  const { count } = rule;
  const backward = rule.direction === 'backward' ? ' backward' : '';
  if (isSkipping(rule) && (count.unit === 'days' || count.unit === 'business-days')) {
    const what =
      count.unit === 'days' ? wordFor(count.length, texts.dayIs, texts.daysAre) : texts.businessDaysAre;
    const why = count.unit === 'days' ? texts.aPeriodOfSeven : '';
    const skipped = skippedInWords(ending.skipped);
    return [texts.counted({ count: count.length, what, backward, why, skipped })];
  }
  if (count.unit === 'months' || count.unit === 'years') {
    const unit = count.length === 1 ? count.unit.slice(0, -1) : count.unit;
    return [texts.isCountedToThe({ count: count.length, unit, backward })];
  }
  if (count.unit !== 'days') return [];
  const counted = days.filter(({ n, isRolled }) => n > 0 && isRolled !== true);
  const named = counted.flatMap(({ n, name }) => (name === undefined ? [] : [texts.day({ name, n })]));
  const hasWeekends = counted.some(({ on }) => isWeekend(on));
  const listed = hasWeekends ? [texts.weekends, ...named] : named;
  const isOne = listed.length === 1 && !hasWeekends;
  const also =
    listed.length === 0 ? '' : texts.too({ inSeries: inSeries(listed), more: isOne ? 'counts' : 'count' });
  const unit = wordFor(count.length, texts.calendarDayIs, texts.calendarDaysAre);
  return [texts.counted2({ count: count.length, unit, backward, also })];
}

function skippedInWords(skipped: readonly IsoDate[]): string {
  if (skipped.length === 0) return texts.noWeekendOrHoliday;
  const named = namedDays(skipped);
  const listed = [...(skipped.some(isWeekend) ? ['weekends'] : []), ...named];
  return texts.leftOut({
    inSeries: inSeries(listed),
    more: listed.length === 1 && named.length === 1 ? 'is' : 'are',
  });
}

/** What the last day of the count is called. */
function lastDayOf({ count }: Rule): string {
  if (count.unit === 'days') return texts.day2({ count: count.length });
  return count.unit === 'business-days' ? texts.businessDay({ count: count.length }) : texts.thatDate;
}

function endInWords(
  rule: Rule,
  found: CountResult,
  { nominal }: Ending,
  closures: Closures,
): readonly string[] {
  const { due, workBy, days } = found;
  const first = texts.is({
    lastDayOf: lastDayOf(rule),
    nominal: formatDay(nominal),
    characterOf: characterOf(nominal, closures),
  });
  const rolled =
    nominal === due
      ? []
      : [
          rolledInWords(
            rule,
            nominal,
            due,
            days.filter(({ isRolled, isDue }) => isRolled && !isDue).map(({ on }) => on),
          ),
        ];
  const early = rule.closesAt === 'start-of-day' ? [texts.itEndsAtThe] : [];
  const head = [first, ...rolled, ...early];
  if (isWorkingDay(due, closures) && early.length === 0) return head;
  const last = texts.theBeforeItIs({ lastDayWords: lastDayWords(workBy), workBy: formatDay(workBy) });
  if (rule.kind === 'takes-effect') {
    return [...head, texts.nothingRollsForwardIt({ last })];
  }
  if (
    rule.end === 'no-roll' &&
    rule.direction === 'forward' &&
    found.arguableLater !== undefined &&
    !isSkipping(rule)
  ) {
    return [
      ...head,
      texts.workToThatDate({ last }),
      texts.nothingRollsForwardThe({ arguableLater: formatDay(found.arguableLater) }),
    ];
  }
  return [...head, texts.workToThatDate({ last })];
}

function rolledInWords(rule: Rule, nominal: IsoDate, due: IsoDate, between: readonly IsoDate[]): string {
  const passed = [nominal, ...between].map((on) => `${formatDay(on)} (${characterOf(on, [])})`);
  const way = rule.direction === 'backward' ? 'back' : 'on';
  return texts.theRuleSOwn({ way, inSeries: inSeries(passed), count: passed.length, due: formatDay(due) });
}
