import { addDays, daysBetween, formatDay, type IsoDate } from '../base/dates';
import { plural } from '../base/plural';
import { licenseDateWords } from '../law/count-terms';
import { ruleById } from '../law/law';
import type { Count, Rule } from '../law/rule';
import { stepKindLabels } from '../law/step-kind-words';
import type { Ending } from './count-end';
import type { CountOptions } from './count-explanation';

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
    return [`The letter prints the date itself: ${on}. It is used as printed, nothing is counted.`];
  }
  if (count.unit === 'printed') {
    return trigger.on === 'license'
      ? [`The license prints its expiry: ${on}. It is used as printed, never computed.`]
      : [`The date itself was entered: ${on}. Nothing is counted.`];
  }
  if (trigger.on === 'rule') return chainInWords(trigger.ruleId, triggerOn, options);
  const what = whatStarts(rule, options.printedOn, triggerOn);
  const period = periodInWords(count, ending);
  return period === ''
    ? [`Day 0 is ${what}, ${on}${printedBeside(options.printedOn, triggerOn)}. It is not counted.`]
    : [`The count starts from ${what}, ${on}. ${period}`];
}

// Where the message came before the printed date, the printed date has to be told beside it.
function printedBeside(printedOn: IsoDate | undefined, triggerOn: IsoDate): string {
  if (printedOn === undefined || printedOn === triggerOn) return '';
  return `; the letter itself prints ${formatDay(printedOn)}`;
}

function whatStarts({ trigger }: Rule, printedOn: IsoDate | undefined, triggerOn: IsoDate): string {
  switch (trigger.on) {
    case 'letter':
      if (trigger.date === 'arrivedOn') return 'the day the letter arrived';
      return printedBeside(printedOn, triggerOn) === ''
        ? 'the date printed on the letter'
        : "the day of the letter's message";
    case 'step':
      return `the day of the step "${trigger.kinds.map((kind) => stepKindLabels[kind].label).join('" or "')}"`;
    case 'license':
      return licenseDateWords[trigger.field];
    case 'hand':
      return `the date entered by hand (${trigger.asks})`;
    case 'rule':
    case 'letter-own-date':
      return 'that day';
  }
}

function chainInWords(
  ruleId: string,
  triggerOn: IsoDate,
  { chain, otherRules = [] }: CountOptions,
): readonly string[] {
  const on = formatDay(triggerOn);
  const before = ruleById(ruleId) ?? otherRules.find(({ id }) => id === ruleId);
  const own = `Day 0 of this count is that day, ${on}. It is not counted.`;
  if (before === undefined) return [own];
  const stage = `First stage: "${before.title}" (${before.citation}).`;
  if (chain === undefined || before.trigger.on !== 'letter') return [`${stage} Its date is ${on}.`, own];
  const { letterOn } = chain;
  return [
    `${stage} Counted from the letter, ${formatDay(letterOn)}, day ${daysBetween(letterOn, triggerOn)} is ${on}.`,
    own,
  ];
}

const ordinals = ['', 'first ', 'second ', 'third '];

function periodInWords(count: Count, { nominal, periodEndsOn }: Ending): string {
  switch (count.unit) {
    case 'month-end': {
      const monthEnd =
        count.months === 0
          ? 'last day of its month'
          : `last day of the ${ordinals[count.months] ?? `${count.months}th `}month after its month`;
      return count.days === undefined
        ? `The ${monthEnd} counts.`
        : `The ${monthEnd} is ${formatDay(addDays(nominal, -count.days))}; ${plural(count.days, 'calendar day')} after that count.`;
    }
    case 'quarter-month-end':
      return `Its calendar quarter ends on ${formatDay(periodEndsOn ?? nominal)}; the last day of the ${ordinals[count.months] ?? `${count.months}th `}month after that counts.`;
    case 'fixed-dates':
      return `Its period closes on ${formatDay(periodEndsOn ?? nominal)}; the date fixed for that period is ${formatDay(nominal)}.`;
    default:
      return '';
  }
}
