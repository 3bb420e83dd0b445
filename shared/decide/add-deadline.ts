import type { IsoDate } from '../base/dates';
import { done, type Message, type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import type { Rule } from '../law/rule';
import type { DeadlineFields } from '../records/deadline';
import type { License } from '../records/license';
import { findLicense } from '../register/find-record';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { deadlineByHand, seriesOf } from './deadline-by-hand';
import { type Context, type Decide, decided } from './decision';
import { newDeadline } from './new-deadline';
import { aboutAYear, oddDue, offToday } from './odd-dates';

type Command = CommandOf<'add-deadline'>;

export const decideAddDeadline: Decide<Command> = (register, command, context) => {
  const license = command.license === undefined ? null : findLicense(register, command.license);
  if (license !== null && !license.ok) return license;
  const record = license?.value ?? null;
  if (record !== null && record.void !== null) {
    return refuse('conflict', 'record-is-void', { reference: command.license ?? '' }, 'license');
  }
  const id = context.newId();
  const made =
    command.rule === undefined
      ? enteredByHand(register, id, command, record, context)
      : chosen(register, id, command, command.rule, record);
  if (!made.ok) return made;
  const warnings = warningsForDeadline(command, made.value.due, context.today);
  return decided([{ type: 'deadline-set', v: 1, id, fields: made.value }], id, warnings);
};

/** A due date typed by hand lies ahead, within ten years; the day a rule runs from about a year either way. */
function warningsForDeadline({ rule, triggerOn }: Command, due: IsoDate, today: IsoDate): readonly Message[] {
  const byRule = offToday('The date it runs from', triggerOn, today, { ahead: aboutAYear, ago: aboutAYear });
  return [...oddDue(due, today, rule === undefined), ...(rule === undefined ? [] : byRule)];
}

function enteredByHand(
  register: Register,
  id: string,
  command: Command,
  license: License | null,
  context: Context,
): Result<DeadlineFields> {
  const { title, dueOn, repeat, because, leadDays } = command;
  if (title === undefined) return refuse('invalid', 'title-missing', {}, 'title');
  if (dueOn === undefined) return refuse('invalid', 'due-missing', {}, 'dueOn');
  if (repeat?.every === 'shipment') return refuse('invalid', 'repeat-needs-condition', {}, 'repeat');
  return done(
    deadlineByHand(register, {
      licenseId: license?.id ?? null,
      title,
      source: { kind: 'hand', id },
      triggerOn: context.today,
      due: dueOn,
      because,
      repeat: repeat === undefined ? null : seriesOf(dueOn, repeat),
      ...(leadDays === undefined ? {} : { leadDays }),
    }),
  );
}

/** What the date a rule runs from is called. */
function asksOf({ trigger, title }: Rule): string {
  return trigger.on === 'hand' ? trigger.asks : `a day in the first period of "${title}"`;
}

/** A rule of the law table that only a person can start. */
function chosen(
  register: Register,
  id: string,
  command: Command,
  ruleId: string,
  license: License | null,
): Result<DeadlineFields> {
  const rule = ruleSetOf(register.settings).byId(ruleId);
  if (rule === undefined) return refuse('not-found', 'no-such-rule', { reference: ruleId }, 'rule');
  const { trigger } = rule;
  // A yearly duty that has run for long has no step to log: it begins with the present period.
  const isYearly = rule.yearly !== undefined && rule.count.unit === 'fixed-dates';
  if (trigger.on !== 'license' && trigger.on !== 'hand' && !(isYearly && trigger.on === 'step')) {
    return refuse('invalid', 'rule-starts-elsewhere', { title: rule.title }, 'rule');
  }
  if (command.length != null && rule.adjustable !== true)
    return refuse('invalid', 'length-fixed', {}, 'length');
  const own = trigger.on === 'license' ? license?.[trigger.field] : undefined;
  const triggerOn = command.triggerOn ?? own ?? null;
  if (triggerOn === null) {
    return trigger.on === 'license'
      ? refuse('invalid', 'license-date-missing', { title: rule.title }, 'license')
      : refuse('invalid', 'trigger-missing', { asks: asksOf(rule) }, 'triggerOn');
  }
  const source =
    trigger.on === 'license' && license !== null && command.triggerOn === undefined
      ? ({ kind: 'license', id: license.id } as const)
      : ({ kind: 'hand', id } as const);
  const { length = null, leadDays = 0, because } = command;
  return done({
    ...newDeadline(register, rule, { source, licenseId: license?.id ?? null, triggerOn, length, leadDays }),
    because,
  });
}
