import { formatDay, type IsoDate, isWeekend } from '../base/dates';
import { wordFor } from '../base/plural';
import { type Closures, isWorkingDay } from '../calendar/working-days';
import type { Rule } from '../law/rule';
import { type Ending, isSkipping } from './count-end';
import type { CountOptions, CountResult } from './count-explanation';
import { characterOf, inSeries, lastDayWords, namedDays } from './explain-day';
import { notesInWords } from './explain-notes';
import { startInWords } from './explain-start';

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
    const what = count.unit === 'days' ? wordFor(count.length, 'day is', 'days are') : 'business days are';
    const why = count.unit === 'days' ? ', a period of seven days or less' : '';
    const skipped = skippedInWords(ending.skipped);
    return [`${count.length} ${what} counted${backward}${why}; ${skipped}.`];
  }
  if (count.unit === 'months' || count.unit === 'years') {
    const unit = count.length === 1 ? count.unit.slice(0, -1) : count.unit;
    return [
      `${count.length} ${unit} ${wordFor(count.length, 'is', 'are')} counted${backward}, to the same day of the month (its last day, where it has no such day).`,
    ];
  }
  if (count.unit !== 'days') return [];
  const counted = days.filter(({ n, isRolled }) => n > 0 && isRolled !== true);
  const named = counted.filter(({ name }) => name !== undefined).map(({ n, name }) => `${name} (day ${n})`);
  const hasWeekends = counted.some(({ on }) => isWeekend(on));
  const listed = hasWeekends ? ['weekends', ...named] : named;
  const isOne = listed.length === 1 && !hasWeekends;
  const also = listed.length === 0 ? '' : `; ${inSeries(listed)} ${isOne ? 'counts' : 'count'} too`;
  const unit = wordFor(count.length, 'calendar day is', 'calendar days are');
  return [`${count.length} ${unit} counted${backward}${also}.`];
}

function skippedInWords(skipped: readonly IsoDate[]): string {
  if (skipped.length === 0) return 'no weekend or holiday lies between';
  const named = namedDays(skipped);
  const listed = [...(skipped.some(isWeekend) ? ['weekends'] : []), ...named];
  return `${inSeries(listed)} ${listed.length === 1 && named.length === 1 ? 'is' : 'are'} left out`;
}

/** What the last day of the count is called. */
function lastDayOf({ count }: Rule): string {
  if (count.unit === 'days') return `Day ${count.length}`;
  return count.unit === 'business-days' ? `Business day ${count.length}` : 'That date';
}

function endInWords(
  rule: Rule,
  found: CountResult,
  { nominal }: Ending,
  closures: Closures,
): readonly string[] {
  const { due, workBy, days } = found;
  const first = `${lastDayOf(rule)} is ${formatDay(nominal)}, ${characterOf(nominal, closures)}.`;
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
  const early =
    rule.closesAt === 'start-of-day'
      ? ['It ends at the beginning of that day, so the day before is the last to work in.']
      : [];
  const head = [first, ...rolled, ...early];
  if (isWorkingDay(due, closures) && early.length === 0) return head;
  const last = `The ${lastDayWords(workBy)} before it is ${formatDay(workBy)}`;
  if (rule.kind === 'takes-effect') {
    return [...head, `${last}. Nothing rolls forward: it takes effect whatever day of the week it is.`];
  }
  if (
    rule.end === 'no-roll' &&
    rule.direction === 'forward' &&
    found.arguableLater !== undefined &&
    !isSkipping(rule)
  ) {
    return [
      ...head,
      `${last}: work to that date.`,
      `Nothing rolls forward: the next working day, ${formatDay(found.arguableLater)}, is arguable, not stated in the rule.`,
    ];
  }
  return [...head, `${last}: work to that date.`];
}

function rolledInWords(rule: Rule, nominal: IsoDate, due: IsoDate, between: readonly IsoDate[]): string {
  const passed = [nominal, ...between].map((on) => `${formatDay(on)} (${characterOf(on, [])})`);
  const way = rule.direction === 'backward' ? 'back' : 'on';
  return `The rule's own words carry it ${way} to the next day that is no Saturday, Sunday or legal holiday: ${inSeries(passed)} ${wordFor(passed.length, 'is', 'are')} passed over, and it ends on ${formatDay(due)}.`;
}
