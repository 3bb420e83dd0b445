import { day, formatDay } from '../base/dates';
import { dayOfYear, inList, lengthInWords, monthNames } from '../law/count-terms';
import { type FixedPeriod, isWholeMonths, periodOf } from '../law/fixed-period';
import type { Rule } from '../law/rule';
import { stepKindLabels } from '../law/step-kind-words';
import type { YearlyState } from './yearly-duties';

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

// Any year will do: the days are the same in each.
const anyYear = '2025';

/** "January to June", for the period that closes on that day of the year. */
function monthsTo(rule: Pick<Rule, 'count'>, closes: string): string {
  const period = periodOf(rule, day(`${anyYear}-${closes}`));
  return period !== null && isWholeMonths(period)
    ? `${monthOf(period.from)} to ${monthOf(period.to)}`
    : `the period that closes ${dayOfYear(closes)}`;
}

/** What the date a count runs from is called within a sentence. */
function fromInWords({ trigger }: Rule): string {
  if (trigger.on !== 'step') return trigger.on === 'hand' ? `“${trigger.asks}”` : 'its date';
  const { label, meaning } = stepKindLabels[trigger.kinds[0]];
  return trigger.kinds.length === 1 && meaning.startsWith('The ')
    ? `the ${meaning.slice('The '.length).replace(/\.$/, '')}`
    : `the day of “${label}”`;
}

/** "Due February 1 for the year before." */
export function yearlyDates(rule: Rule): string {
  const { count, opensDays } = rule;
  if (count.unit === 'fixed-dates') {
    const [only, ...more] = count.dates;
    if (more.length === 0) {
      const period = only.closes === '12-31' ? 'the year before' : `the year to ${dayOfYear(only.closes)}`;
      return `Due ${dayOfYear(only.due)} for ${period}.`;
    }
    const each = count.dates.map(({ closes, due }) => `${dayOfYear(due)} for ${monthsTo(rule, closes)}`);
    return `Due ${inList(each, 'and')}.`;
  }
  const from = fromInWords(rule);
  if (rule.direction === 'forward') return `Counted from ${from}: ${lengthInWords(rule)}.`;
  return opensDays !== undefined && count.unit === 'days'
    ? `Due between ${opensDays} and ${count.length} days before ${from}.`
    : `Due ${lengthInWords(rule)} ${from}.`;
}
