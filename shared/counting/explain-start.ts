import { addDays, daysBetween, formatDay, type IsoDate } from '../base/dates';
import { licenseDateWords } from '../law/count-terms';
import { ruleById } from '../law/law';
import type { Count, Rule } from '../law/rule';
import { stepKindLabels } from '../law/step-kind-words';
import { defineWords } from '../words/define-words';
import type { Ending } from './count-end';
import type { CountOptions } from './count-explanation';

const texts = defineWords('counting/explain-start', {
  theLetterPrintsThe: 'The letter prints the date itself: {on}. It is used as printed, nothing is counted.',
  theLicensePrintsIts: 'The license prints its expiry: {on}. It is used as printed, never computed.',
  theDateItselfWas: 'The date itself was entered: {on}. Nothing is counted.',
  dayIsItIs: 'Day 0 is {what}, {on}{printedBeside}. It is not counted.',
  theCountStartsFrom: 'The count starts from {what}, {on}. {period}',
  theLetterItselfPrints: '; the letter itself prints {printedOn}',
  theDayTheLetter: 'the day the letter arrived',
  theDatePrintedOn: 'the date printed on the letter',
  theDayOfThe: "the day of the letter's message",
  theDayOfTheStep: 'the day of the step "{kinds}"',
  theDateEnteredBy: 'the date entered by hand ({asks})',
  thatDay: 'that day',
  dayOfThisCount: 'Day 0 of this count is that day, {on}. It is not counted.',
  firstStage: 'First stage: "{title}" ({citation}).',
  itsDateIs: '{stage} Its date is {on}.',
  countedFromTheLetter: '{stage} Counted from the letter, {letterOn}, day {days} is {on}.',
  lastDayOfIts: 'last day of its month',
  lastDayOfThe: 'last day of the {ordinals}month after its month',
  th: '{months}th ',
  theCounts: 'The {monthEnd} counts.',
  theIsCalendarDay: 'The {monthEnd} is {addDays}; {days} {days|calendar day|calendar days} after that count.',
  itsCalendarQuarterEnds:
    'Its calendar quarter ends on {periodEndsOn}; the last day of the {ordinals}month after that counts.',
  itsPeriodClosesOn: 'Its period closes on {periodEndsOn}; the date fixed for that period is {nominal}.',
});

/** Where the count starts, in words. */
export function startInWords(
  rule: Rule,
  triggerOn: IsoDate,
  ending: Ending,
  options: CountOptions,
): readonly string[] {
  const { trigger, count } = rule;
  const on = formatDay(triggerOn);
  if (trigger.on === 'letter-own-date') {
    return [texts.theLetterPrintsThe({ on })];
  }
  if (count.unit === 'printed') {
    return trigger.on === 'license' ? [texts.theLicensePrintsIts({ on })] : [texts.theDateItselfWas({ on })];
  }
  if (trigger.on === 'rule') return chainInWords(trigger.ruleId, triggerOn, options);
  const what = whatStarts(rule, options.printedOn, triggerOn);
  const period = periodInWords(count, ending);
  return period === ''
    ? [texts.dayIsItIs({ what, on, printedBeside: printedBeside(options.printedOn, triggerOn) })]
    : [texts.theCountStartsFrom({ what, on, period })];
}

// Where the message came before the printed date, the printed date has to be told beside it.
function printedBeside(printedOn: IsoDate | undefined, triggerOn: IsoDate): string {
  if (printedOn === undefined || printedOn === triggerOn) return '';
  return texts.theLetterItselfPrints({ printedOn: formatDay(printedOn) });
}

function whatStarts({ trigger }: Rule, printedOn: IsoDate | undefined, triggerOn: IsoDate): string {
  switch (trigger.on) {
    case 'letter':
      if (trigger.date === 'arrivedOn') return texts.theDayTheLetter;
      return printedBeside(printedOn, triggerOn) === '' ? texts.theDatePrintedOn : texts.theDayOfThe;
    case 'step':
      return texts.theDayOfTheStep({
        kinds: trigger.kinds.map((kind) => stepKindLabels[kind].label).join('" or "'),
      });
    case 'license':
      return licenseDateWords[trigger.field];
    case 'hand':
      return texts.theDateEnteredBy({ asks: trigger.asks });
    case 'rule':
    case 'letter-own-date':
      return texts.thatDay;
  }
}

function chainInWords(
  ruleId: string,
  triggerOn: IsoDate,
  { chain, otherRules = [] }: CountOptions,
): readonly string[] {
  const on = formatDay(triggerOn);
  const before = otherRules.find(({ id }) => id === ruleId) ?? ruleById(ruleId);
  const own = texts.dayOfThisCount({ on });
  if (before === undefined) return [own];
  const stage = texts.firstStage({ title: before.title, citation: before.citation });
  if (chain === undefined || before.trigger.on !== 'letter') return [texts.itsDateIs({ stage, on }), own];
  const { letterOn } = chain;
  return [
    texts.countedFromTheLetter({
      stage,
      letterOn: formatDay(letterOn),
      days: daysBetween(letterOn, triggerOn),
      on,
    }),
    own,
  ];
}

const ordinals = ['', 'first ', 'second ', 'third '];

function periodInWords(count: Count, { nominal, periodEndsOn }: Ending): string {
  switch (count.unit) {
    case 'month-end': {
      const monthEnd =
        count.months === 0
          ? texts.lastDayOfIts
          : texts.lastDayOfThe({ ordinals: ordinals[count.months] ?? texts.th({ months: count.months }) });
      return count.days === undefined
        ? texts.theCounts({ monthEnd })
        : texts.theIsCalendarDay({
            monthEnd,
            addDays: formatDay(addDays(nominal, -count.days)),
            days: count.days,
          });
    }
    case 'quarter-month-end':
      return texts.itsCalendarQuarterEnds({
        periodEndsOn: formatDay(periodEndsOn ?? nominal),
        ordinals: ordinals[count.months] ?? texts.th({ months: count.months }),
      });
    case 'fixed-dates':
      return texts.itsPeriodClosesOn({
        periodEndsOn: formatDay(periodEndsOn ?? nominal),
        nominal: formatDay(nominal),
      });
    default:
      return '';
  }
}
