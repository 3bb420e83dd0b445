import { addDays, daysBetween, formatDay, type IsoDate } from '../base/dates';
import { plural, wordFor } from '../base/plural';
import type { Estimate } from '../law/rule';
import type { Tolling } from '../law/stretches';
import { endingOf } from './count-end';

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
  const start = `Day 0 is ${formatDay(triggerOn)}. It is not counted.`;
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
      const stopped = `The clock stands still with ${counted} of ${plural(count.length, 'day')} counted; no date can be named until it runs again.`;
      return { on: null, stoppedAfter: counted, steps: [start, ...waits, stopped] };
    }
    if (used.some(({ fromOn, toOn }) => toOn !== null && on > fromOn && on <= toOn)) continue;
    counted += 1;
    if (counted === count.length) {
      const out = daysBetween(triggerOn, on) - counted;
      const also = out === 0 ? [] : [`Together ${notCounted(out)}`];
      return { on, stoppedAfter: null, steps: [start, ...waits, ...also, endInWords(rule, on)] };
    }
  }
}

const notCounted = (n: number): string => `${plural(n, 'day')} ${wordFor(n, 'is', 'are')} not counted.`;

function waitInWords({ fromOn, toOn, why }: Tolling): string {
  const because = why === '' ? '' : ` (${why})`;
  return toOn === null
    ? `The clock stops on ${formatDay(fromOn)}${because} and has not run again.`
    : `From ${formatDay(fromOn)} to ${formatDay(toOn)}${because} ${notCounted(daysBetween(fromOn, toOn))}`;
}

function endInWords(rule: Estimate, on: IsoDate): string {
  const first = rule.count.unit === 'days' ? `Day ${rule.count.length}` : 'That date';
  return `${first} is ${formatDay(on)}. This is an estimate, not a deadline.`;
}
