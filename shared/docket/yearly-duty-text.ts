import { day, formatDay } from '../base/dates';
import { dayOfYear, inList, lengthInWords, monthNames } from '../law/count-terms';
import { type FixedPeriod, isWholeMonths, periodOf } from '../law/fixed-period';
import type { Rule } from '../law/rule';
import { stepKindLabels } from '../law/step-kind-words';
import { defineWords } from '../words/define-words';
import type { YearlyState } from './yearly-duties';

const texts = defineWords('docket/yearly-duty-text', {
  to: '{from} to {to}',
  theYear: 'the year {year}',
  to2: '{monthOf} to {monthOf2} {year}',
  to3: '{monthOf} {year} to {monthOf2} {lastYear}',
  to4: '{monthOf} to {monthOf2}',
  thePeriodThatCloses: 'the period that closes {dayOfYear}',
  itsDate: 'its date',
  the: 'the {meaning}',
  theDayOf: 'the day of “{label}”',
  theYearBefore: 'the year before',
  theYearTo: 'the year to {dayOfYear}',
  dueFor: 'Due {dayOfYear} for {period}.',
  for: '{dayOfYear} for {monthsTo}',
  due: 'Due {each}.',
  countedFrom: 'Counted from {from}: {lengthInWords}.',
  dueBetweenAndDays: 'Due between {opensDays} and {count} {count|day|days} before {from}.',
  due2: 'Due {lengthInWords} {from}.',
});

export const yearlyStateWords: Readonly<Record<YearlyState, string>> = defineWords(
  'docket/yearly-duty-text.yearlyStateWords',
  {
    'not-answered': 'Not answered',
    applies: 'Applies',
    'does-not-apply': 'Does not apply',
  },
);

const monthOf = (date: string): string => monthNames[Number(date.slice(5, 7)) - 1] ?? '';

/** "the year 2026", "January to June 2026", "July 2025 to June 2026"; with days where it is no whole months. */
export function periodInWords(period: FixedPeriod): string {
  const { from, to } = period;
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (!isWholeMonths(period)) return texts.to({ from: formatDay(from), to: formatDay(to) });
  if (from.endsWith('-01-01') && to === `${year}-12-31`) return texts.theYear({ year });
  return year === lastYear
    ? texts.to2({ monthOf: monthOf(from), monthOf2: monthOf(to), year })
    : texts.to3({ monthOf: monthOf(from), year, monthOf2: monthOf(to), lastYear });
}

// Any year will do: the days are the same in each.
const anyYear = '2025';

/** "January to June", for the period that closes on that day of the year. */
function monthsTo(rule: Pick<Rule, 'count'>, closes: string): string {
  const period = periodOf(rule, day(`${anyYear}-${closes}`));
  return period !== null && isWholeMonths(period)
    ? texts.to4({ monthOf: monthOf(period.from), monthOf2: monthOf(period.to) })
    : texts.thePeriodThatCloses({ dayOfYear: dayOfYear(closes) });
}

/** What the date a count runs from is called within a sentence. */
function fromInWords({ trigger }: Rule): string {
  if (trigger.on !== 'step') return trigger.on === 'hand' ? `“${trigger.asks}”` : texts.itsDate;
  const { label, meaning } = stepKindLabels[trigger.kinds[0]];
  return trigger.kinds.length === 1 && meaning.startsWith('The ')
    ? texts.the({ meaning: meaning.slice('The '.length).replace(/\.$/, '') })
    : texts.theDayOf({ label });
}

/** "Due February 1 for the year before." */
export function yearlyDates(rule: Rule): string {
  const { count, opensDays } = rule;
  if (count.unit === 'fixed-dates') {
    const [only, ...more] = count.dates;
    if (more.length === 0) {
      const period =
        only.closes === '12-31'
          ? texts.theYearBefore
          : texts.theYearTo({ dayOfYear: dayOfYear(only.closes) });
      return texts.dueFor({ dayOfYear: dayOfYear(only.due), period });
    }
    const each = count.dates.map(({ closes, due }) =>
      texts.for({ dayOfYear: dayOfYear(due), monthsTo: monthsTo(rule, closes) }),
    );
    return texts.due({ each: inList(each, 'and') });
  }
  const from = fromInWords(rule);
  if (rule.direction === 'forward') return texts.countedFrom({ from, lengthInWords: lengthInWords(rule) });
  return opensDays !== undefined && count.unit === 'days'
    ? texts.dueBetweenAndDays({ opensDays, count: count.length, from })
    : texts.due2({ lengthInWords: lengthInWords(rule), from });
}
