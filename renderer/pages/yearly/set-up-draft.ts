import type { IsoDate } from '../../../shared/base/dates';
import type { CommandInput } from '../../../shared/commands/commands';
import { usualStart } from '../../../shared/docket/yearly-duties';
import { periodOf } from '../../../shared/law/fixed-period';
import type { Rule } from '../../../shared/law/rule';
import type { StepKind } from '../../../shared/law/step-kinds';

/** How a duty is set up: by a day in its first period, or by the step that starts it. */
export type SetUpWay = 'period' | 'step';

/** The setting up of a yearly duty as it is typed. */
export interface SetUpDraft {
  readonly way: SetUpWay;
  /** The step that starts it; '' where none does. */
  readonly kind: StepKind | '';
  readonly on: IsoDate | null;
  readonly licenseId: string | null;
  readonly note: string;
}

/** The ways a rule can be set up, the usual one first. */
export function waysOf({ trigger, count }: Rule): readonly SetUpWay[] {
  if (trigger.on !== 'step') return ['period'];
  return count.unit === 'fixed-dates' ? ['step', 'period'] : ['step'];
}

/** The day a way begins with: today or the period that can still be reported; a step has a day of its own. */
export function firstDay(rule: Rule, way: SetUpWay, today: IsoDate): IsoDate | null {
  return way === 'period' ? usualStart(rule, today) : null;
}

/** An empty form. */
export function newSetUp(rule: Rule, today: IsoDate): SetUpDraft {
  const [way = 'period'] = waysOf(rule);
  const kind = rule.trigger.on === 'step' ? rule.trigger.kinds[0] : '';
  return { way, kind, on: firstDay(rule, way, today), licenseId: null, note: '' };
}

/** The command a draft amounts to; null while its day is missing. */
export function setUpCommand(
  rule: Rule,
  { way, kind, on, licenseId, note }: SetUpDraft,
): CommandInput | null {
  if (on === null) return null;
  const record = licenseId === null ? {} : { license: licenseId };
  if (way === 'step' && kind !== '') return { do: 'log-step', kind, happenedOn: on, note, ...record };
  return { do: 'add-deadline', rule: rule.id, triggerOn: on, because: note, ...record };
}

/** The earlier period whose report can still be made in time but that this day passes over; null where there is none. */
export function passedOver(rule: Rule, on: IsoDate | null, today: IsoDate): IsoDate | null {
  const usual = usualStart(rule, today);
  const period = on === null ? null : periodOf(rule, on);
  return period !== null && period.from > usual ? usual : null;
}
