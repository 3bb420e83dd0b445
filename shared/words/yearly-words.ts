import { formatDay } from '../dates';
import { type FixedPeriod, isWholeMonths } from '../law/fixed-period';
import type { Rule } from '../law/rule';
import { stepKindLabels } from '../law/step-kind-words';
import type { YearlyState } from '../yearly-duties';
import { dayOfYear, inList, lengthInWords, monthNames } from './count-words';

export const yearlyStateWords: Readonly<Record<YearlyState, string>> = {
  'not-answered': 'Not answered',
  applies: 'Applies',
  'does-not-apply': 'Does not apply',
};

const monthOf = (date: string): string => monthNames[Number(date.slice(5, 7)) - 1] ?? '';

/** "the year 2026", "January to June 2026", "July 2025 to June 2026"; with days where it is no whole months. */
export function periodInWords(period: FixedPeriod): string {
  const { from, to } = period;
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (!isWholeMonths(period)) return `${formatDay(from)} to ${formatDay(to)}`;
  if (from.endsWith('-01-01') && to === `${year}-12-31`) return `the year ${year}`;
  return year === lastYear
    ? `${monthOf(from)} to ${monthOf(to)} ${year}`
    : `${monthOf(from)} ${year} to ${monthOf(to)} ${lastYear}`;
}

/** "Due February 1 for the year before." */
export function yearlyDates(rule: Rule): string {
  const { count, trigger } = rule;
  if (count.unit === 'fixed-dates') {
    const [only, ...more] = count.dates;
    if (more.length === 0) {
      const period = only.closes === '12-31' ? 'the year before' : `the year to ${dayOfYear(only.closes)}`;
      return `Due ${dayOfYear(only.due)} for ${period}.`;
    }
    const each = count.dates.map(
      ({ closes, due }) => `${dayOfYear(due)} for the period that closes ${dayOfYear(closes)}`,
    );
    return `Due ${inList(each, 'and')}.`;
  }
  const from =
    trigger.on === 'step'
      ? inList(
          trigger.kinds.map((kind) => stepKindLabels[kind].label),
          'or',
        )
      : trigger.on === 'hand'
        ? trigger.asks
        : '';
  const window = rule.opensDays === undefined ? '' : `, not earlier than ${rule.opensDays}`;
  return `Counted from the day “${from}”: ${lengthInWords(rule)}${window}.`;
}
