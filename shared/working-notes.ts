import { type Closures, closureOn, holidayOn, isInTable, lastWorkingDayOnOrBefore } from './calendar';
import { formatDay, type IsoDate, isWeekend } from './dates';
import { executiveClosures } from './law/closures';
import { holidayTable } from './law/holidays';
import type { Rule } from './law/rule';
import type { Found } from './working-words';

/** What has to be said beside the count: closures, a possible extension, the stricter reading, doubt. */
export function notesInWords(
  rule: Rule,
  triggerOn: IsoDate,
  found: Found,
  closures: Closures,
  letterOn: IsoDate | undefined,
): readonly string[] {
  return [
    ...closureInWords(found, closures),
    ...extensionInWords(rule, found),
    ...cautiousInWords(rule, found, closures, letterOn),
    ...doubtInWords(triggerOn, found),
  ];
}

// A closure that was not switched on changes no date, but whoever works to that day should know of it.
function closureInWords({ workBy }: Found, closures: Closures): readonly string[] {
  const closed = executiveClosures.find(({ on }) => on === workBy);
  if (closed === undefined || closureOn(workBy, closures) !== undefined) return [];
  const earlier = formatDay(lastWorkingDayOnOrBefore(workBy, [...closures, ...executiveClosures]));
  return [
    `Executive departments were closed by order on ${formatDay(workBy)} (${closed.order}). That is no statutory holiday and is not switched on here; if it were, the working day would be ${earlier}.`,
  ];
}

function extensionInWords(rule: Rule, { due, extendedTo }: Found): readonly string[] {
  if (rule.end !== 'license-holiday') return [];
  if (extendedTo !== undefined) {
    const until = formatDay(extendedTo);
    return [
      `It may run to midnight of ${until}, the first business day following the holiday (15 CFR 750.7(g)). The printed date stays the deadline.`,
      ...inferenceInWords(due),
    ];
  }
  return isWeekend(due) ? ['A weekend alone does not extend a license (15 CFR 750.7(g)).'] : [];
}

function inferenceInWords(due: IsoDate): readonly string[] {
  if (holidayOn(due)?.observed === true)
    return ['That an observed holiday counts as a legal one is inferred.'];
  return isWeekend(due) ? ['That a legal holiday counts on a weekend too is inferred.'] : [];
}

function cautiousInWords(
  { cautious, advice }: Rule,
  { cautiousDue }: Found,
  closures: Closures,
  letterOn: IsoDate | undefined,
): readonly string[] {
  if (cautious === undefined || cautiousDue === undefined || letterOn === undefined) return [];
  const lastOn = lastWorkingDayOnOrBefore(cautiousDue, closures);
  const lastDay = lastOn === cautiousDue ? '' : ` (last working day ${formatDay(lastOn)})`;
  return [
    `Read literally, ${cautious.citation} counts ${cautious.days} days from the letter of ${formatDay(letterOn)} and ends on ${formatDay(cautiousDue)}, the cautious date${lastDay}. ${cautious.why}`,
    ...(advice === undefined ? [] : [advice]),
  ];
}

function doubtInWords(triggerOn: IsoDate, { inDoubt, due }: Found): readonly string[] {
  if (!inDoubt) return [];
  const beyond = formatDay(isInTable(due) ? triggerOn : due);
  const [first, last] = [holidayTable.firstOn.slice(0, 4), holidayTable.lastOn.slice(0, 4)];
  return [
    `In doubt: federal holidays are known here from ${first} to ${last} only, and ${beyond} lies outside. Check the working day by hand.`,
  ];
}
