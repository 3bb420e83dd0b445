import type { IsoDate } from '../../../shared/base/dates';
import type { CommandInput, CommandOf } from '../../../shared/commands/commands';
import type { Rule } from '../../../shared/law/rule';
import { occurrence, type Repeat } from '../../../shared/records/recurrence';
import type { Register } from '../../../shared/register/register';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { ownLength } from '../fields/choice-draft';
import { wholeFrom } from '../fields/draft-parts';
import { foundLicenses } from '../fields/found-licenses';

/** How often a date by hand comes again; what follows shipments belongs to a condition. */
export type Every = Exclude<Repeat['every'], 'shipment'>;

/** A deadline of one's own as it is typed: by hand, or by a rule of the law table. */
export interface DeadlineDraft {
  readonly licenseId: string | null;
  readonly by: 'hand' | 'rule';
  readonly title: string;
  readonly dueOn: IsoDate | null;
  readonly every: Every;
  readonly ruleId: string;
  readonly triggerOn: IsoDate | null;
  readonly length: string;
  readonly leadDays: string;
  readonly because: string;
}

/** An empty form. */
export function emptyDeadlineDraft(licenseId: string | null): DeadlineDraft {
  return {
    licenseId,
    by: 'hand',
    title: '',
    dueOn: null,
    every: 'once',
    ruleId: '',
    triggerOn: null,
    length: '',
    leadDays: '',
    because: '',
  };
}

/** A deadline as it was typed. */
export function typedDeadline(register: Register, command: CommandOf<'add-deadline'>): DeadlineDraft {
  const { license, rule, repeat = { every: 'once' }, leadDays = 0, title = '', because } = command;
  const { dueOn = null, triggerOn = null } = command;
  const known = rule === undefined ? undefined : ruleSetOf(register.settings).byId(rule);
  const length = command.length ?? (known === undefined ? null : ownLength(known));
  return {
    licenseId: foundLicenses(register, license === undefined ? [] : [license])[0] ?? null,
    by: rule === undefined ? 'hand' : 'rule',
    ...{ title, dueOn, triggerOn, because, ruleId: rule ?? '' },
    every: repeat.every === 'shipment' ? 'once' : repeat.every,
    length: String(length ?? ''),
    leadDays: leadDays === 0 ? '' : String(leadDays),
  };
}

/**
 * The command a draft amounts to. What is missing is left out, so that the door names it. `rule` is the rule that was
 * chosen; it has to be one that starts with a date or a record.
 */
export function deadlineCommand(draft: DeadlineDraft, rule: Rule | undefined): CommandInput {
  const { licenseId, title, dueOn, every, triggerOn, because } = draft;
  const lead = wholeFrom(draft.leadDays, 0);
  const common = {
    do: 'add-deadline',
    ...(licenseId === null ? {} : { license: licenseId }),
    ...(lead === 0 ? {} : { leadDays: lead }),
    because,
  } as const;
  if (draft.by === 'hand') {
    return {
      ...common,
      ...(title.trim() === '' ? {} : { title }),
      ...(dueOn === null ? {} : { dueOn }),
      repeat: { every },
    };
  }
  const own = rule === undefined ? null : ownLength(rule);
  const length = own === null ? null : wholeFrom(draft.length, null);
  return {
    ...common,
    rule: draft.ruleId,
    ...(triggerOn === null ? {} : { triggerOn }),
    ...(length === null || length === own ? {} : { length }),
  };
}

/** The dates that come after the first, as many as one look takes. */
export function nextDates({ dueOn, every }: DeadlineDraft): readonly IsoDate[] {
  return dueOn === null || every === 'once' ? [] : [1, 2, 3].map((n) => occurrence({ every }, dueOn, n));
}
