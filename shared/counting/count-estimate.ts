import { addDays, daysBetween, formatDay, type IsoDate } from '../base/dates';
import type { Estimate } from '../law/rule';
import type { Tolling } from '../law/stretches';
import { defineWords } from '../words/define-words';
import { endingOf } from './count-end';

const texts = defineWords('counting/count-estimate', {
  dayIsItIs: 'Day 0 is {triggerOn}. It is not counted.',
  theClockStandsStill:
    'The clock stands still with {counted} of {count} {count|day|days} counted; no date can be named until it runs again.',
  together: 'Together {notCounted}',
  dayIsNotCounted: '{n} {n|day|days} {n|is|are} not counted.',
  theClockStopsOn: 'The clock stops on {fromOn}{because} and has not run again.',
  fromTo: 'From {fromOn} to {toOn}{because} {notCounted}',
  day: 'Day {count}',
  thatDate: 'That date',
  isThisIsAn: '{first} is {on}. This is an estimate, not a deadline.',
});

/** A date worth knowing with the way it was found. */
export interface Estimated {
  /** Null while the clock stands still: then no date can be named. */
  readonly on: IsoDate | null;
  /** Days counted until the clock stopped for good; null when it runs. */
  readonly stoppedAfter: number | null;
  readonly steps: readonly string[];
}

/**
 * Counts an estimate. A tolled stretch takes out the days after its first up to and with its last; stretches may
 * overlap, touch or lie outside. One without an end leaves the estimate without a date.
 */
export function estimateOn(rule: Estimate, triggerOn: IsoDate, tolling: readonly Tolling[] = []): Estimated {
  const start = texts.dayIsItIs({ triggerOn: formatDay(triggerOn) });
  const { count } = rule;
  if (!rule.tolled || count.unit !== 'days') {
    const on = endingOf({ count, direction: 'forward', end: 'no-roll', shortPeriod: 'none' }, triggerOn).due;
    return { on, stoppedAfter: null, steps: [start, endInWords(rule, on)] };
  }
  const used = tolling.filter(({ fromOn, toOn }) => toOn === null || toOn > fromOn);
  const waits = used.map(waitInWords);
  let counted = 0;
  for (let on = addDays(triggerOn, 1); ; on = addDays(on, 1)) {
    if (used.some(({ fromOn, toOn }) => toOn === null && on > fromOn)) {
      const stopped = texts.theClockStandsStill({ counted, count: count.length });
      return { on: null, stoppedAfter: counted, steps: [start, ...waits, stopped] };
    }
    if (used.some(({ fromOn, toOn }) => toOn !== null && on > fromOn && on <= toOn)) continue;
    counted += 1;
    if (counted === count.length) {
      const out = daysBetween(triggerOn, on) - counted;
      const also = out === 0 ? [] : [texts.together({ notCounted: notCounted(out) })];
      return { on, stoppedAfter: null, steps: [start, ...waits, ...also, endInWords(rule, on)] };
    }
  }
}

const notCounted = (n: number): string => texts.dayIsNotCounted({ n });

function waitInWords({ fromOn, toOn, why }: Tolling): string {
  const because = why === '' ? '' : ` (${why})`;
  return toOn === null
    ? texts.theClockStopsOn({ fromOn: formatDay(fromOn), because })
    : texts.fromTo({
        fromOn: formatDay(fromOn),
        toOn: formatDay(toOn),
        because,
        notCounted: notCounted(daysBetween(fromOn, toOn)),
      });
}

function endInWords(rule: Estimate, on: IsoDate): string {
  const first = rule.count.unit === 'days' ? texts.day({ count: rule.count.length }) : texts.thatDate;
  return texts.isThisIsAn({ first, on: formatDay(on) });
}
