import { type Closures, closureOn, holidayOn, isWorkingDay, nextWorkingDayAfter } from './calendar';
import { daysBetween, formatDay, type IsoDate, isWeekend, weekdayOf } from './dates';
import { ruleById } from './law/law';
import type { Rule } from './law/rule';
import type { CountOptions, Working } from './working';
import { notesInWords } from './working-notes';

/** A working before it is put into words. */
export type Found = Omit<Working, 'steps'>;

/** The working of a deadline in English, in the order in which a person would check it. */
export function workingInWords(
  rule: Rule,
  triggerOn: IsoDate,
  found: Found,
  { closures = [], chain, printedOn }: CountOptions,
): readonly string[] {
  const letterOn = chain?.letterOn;
  return [
    ...startInWords(rule, triggerOn, letterOn, printedOn),
    ...countInWords(rule, found),
    ...endInWords(rule, found, closures),
    ...notesInWords(rule, triggerOn, found, closures, letterOn),
  ];
}

function startInWords(
  rule: Rule,
  triggerOn: IsoDate,
  letterOn: IsoDate | undefined,
  printedOn: IsoDate | undefined,
): readonly string[] {
  const on = formatDay(triggerOn);
  switch (rule.trigger.on) {
    case 'letter':
      if (printedOn !== undefined && printedOn !== triggerOn) {
        return [
          `Day 0 is the day of the letter's message, ${on}; the letter itself prints ${formatDay(printedOn)}. It is not counted.`,
        ];
      }
      return [`Day 0 is the date printed on the letter, ${on}. It is not counted.`];
    case 'letter-own-date':
      return [`The letter prints the date itself: ${on}. It is used as printed, nothing is counted.`];
    case 'license':
      return [`The license prints its expiry: ${on}. It is used as printed, never computed.`];
    case 'rule': {
      const before = ruleById(rule.trigger.ruleId);
      const first =
        letterOn === undefined || before === undefined
          ? []
          : [
              `First stage: "${before.title}" (${before.citation}). Counted from the letter, ${formatDay(letterOn)}, day ${daysBetween(letterOn, triggerOn)} is ${on}.`,
            ];
      return [...first, `Day 0 of this count is that day, ${on}. It is not counted.`];
    }
  }
}

function countInWords(rule: Rule, { days }: Found): readonly string[] {
  if (rule.count.unit === 'printed') return [];
  const counted = days.filter(({ n }) => n > 0);
  const named = counted.filter(({ name }) => name !== undefined).map(({ n, name }) => `${name} (day ${n})`);
  const hasWeekends = counted.some(({ on }) => isWeekend(on));
  const listed = hasWeekends ? ['weekends', ...named] : named;
  const backward = rule.direction === 'backward' ? ' backward' : '';
  const also = listed.length === 0 ? '' : `; ${inSeries(listed)} ${isOne(listed) ? 'counts' : 'count'} too`;
  return [`${rule.count.length} calendar days are counted${backward}${also}.`];
}

function isOne(listed: readonly string[]): boolean {
  return listed.length === 1 && listed[0] !== 'weekends';
}

function inSeries(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function endInWords(rule: Rule, { due, workBy }: Found, closures: Closures): readonly string[] {
  const which = rule.count.unit === 'printed' ? 'That date' : `Day ${rule.count.length}`;
  const first = `${which} is ${formatDay(due)}, ${characterOf(due, closures)}.`;
  if (isWorkingDay(due, closures)) return [first];
  const last = `The last federal working day before it is ${formatDay(workBy)}`;
  if (rule.kind === 'takes-effect') {
    return [first, `${last}. Nothing rolls forward: it takes effect whatever day of the week it is.`];
  }
  if (rule.end === 'license-holiday') return [first, `${last}: work to that date.`];
  const next = formatDay(nextWorkingDayAfter(due, closures));
  return [
    first,
    `${last}: work to that date.`,
    `Nothing rolls forward: the next working day, ${next}, is arguable, not stated in the rule.`,
  ];
}

function characterOf(date: IsoDate, closures: Closures): string {
  const holiday = holidayOn(date);
  const closure = closureOn(date, closures);
  const said = [
    ...(isWeekend(date) ? [weekdayOf(date) === 6 ? 'a Saturday' : 'a Sunday'] : []),
    ...(holiday === undefined ? [] : [holiday.name]),
    ...(closure === undefined ? [] : [`closed by order: ${closure.name}`]),
  ];
  return said.length === 0 ? 'a working day' : said.join(', ');
}
