import { compareDays, daysBetween, earlierOf, type IsoDate } from '../base/dates';
import { definedOf } from '../base/defined-of';
import { fromToday } from '../base/distance';
import { type Message, messageOf, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import { stepKindLabels } from '../law/step-kind-words';
import type { StepKind } from '../law/step-kinds';
import type { LicenseFields } from '../records/license';
import { isPlannedDate } from '../records/response-plan';
import type { StepFields } from '../records/step';
import { changesOf } from '../register/changes';
import type { Event } from '../register/events';
import { findDeadline, findLicenses, findStep } from '../register/find-record';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { licenseName } from '../register/where-used';
import { checkChosenRules } from './check-chosen-rules';
import { type Context, type Decide, decided } from './decision';
import { licenseDateEvents } from './license-dates';
import { aboutAYear, aheadOfToday, offToday, tenYears } from './odd-dates';
import { reconcileStep } from './reconcile-step';
import { agenciesOf } from './started-deadlines';
import { deadlinesFor, moveOf } from './step-acts';

/** Submission and registration put their day on the record, unless it already has one. */
function datesOnRecord(register: Register, step: StepFields, context: Context): readonly Event[] {
  if (step.kind !== 'submitted' && step.kind !== 'registered') return [];
  const field = step.kind === 'submitted' ? 'submittedOn' : 'registeredOn';
  return step.licenseIds.flatMap((id): readonly Event[] => {
    const license = register.licenses.get(id);
    if (license === undefined || license[field] !== null) return [];
    const dated = { ...license, [field]: step.happenedOn };
    const changes = changesOf<LicenseFields>(license, { [field]: step.happenedOn });
    if (changes === null) return [];
    const lines = licenseDateEvents(register, id, license, dated, context);
    return [{ type: 'license-changed', v: 1, id, changes }, ...lines];
  });
}

// What is planned, or the end of something, lies ahead by its nature: the days within which it does.
const liesAhead: Partial<Record<StepKind, number>> = {
  'schedule-1-export-planned': aboutAYear,
  'foreign-sale-planned': 2 * aboutAYear,
  'tdo-expiry': aboutAYear,
  'registration-expiry': 2 * aboutAYear,
  'agreement-expiry': tenYears,
};

/** A day on which it cannot well have happened; until a day ahead has come the step changes nothing. */
function oddDay({ kind, happenedOn }: StepFields, today: IsoDate): readonly Message[] {
  const days = daysBetween(today, happenedOn);
  const params = { happenedOn, away: fromToday(happenedOn, today) };
  const within = liesAhead[kind];
  if (within !== undefined)
    return offToday(stepKindLabels[kind].label, happenedOn, today, { ahead: within, ago: aboutAYear });
  if (days > aheadOfToday) return [messageOf('step-far-ahead', params)];
  if (days > 0) return [messageOf('step-in-future', { happenedOn })];
  return -days >= aboutAYear ? [messageOf('step-long-ago', params)] : [];
}

function warningsForStep(
  register: Register,
  before: StepFields | undefined,
  step: StepFields,
  context: Context,
): Message[] {
  const warnings: Message[] = before?.happenedOn === step.happenedOn ? [] : [...oddDay(step, context.today)];
  for (const id of step.deadlineIds) {
    const deadline = register.deadlines.get(id);
    if (deadline === undefined || moveOf(register, step.kind, deadline) === null) continue;
    // A legal holiday carries an expiry on, and a planned date is never late.
    if (!isPlannedDate(deadline) && compareDays(step.happenedOn, deadline.extendedTo ?? deadline.due) > 0) {
      warnings.push(messageOf('step-after-due', { happenedOn: step.happenedOn, due: deadline.due }));
    }
    if (
      deadline.sent !== null &&
      step.kind === 'receipt-confirmed' &&
      earlierOf(step.happenedOn, deadline.sent.on) !== deadline.sent.on
    ) {
      warnings.push(
        messageOf('received-before-sent', { happenedOn: step.happenedOn, sentOn: deadline.sent.on }),
      );
    }
  }
  if (
    step.deadlineIds.length === 0 &&
    ['reply-sent', 'receipt-confirmed', 'appeal-filed'].includes(step.kind)
  ) {
    warnings.push(messageOf('step-moves-no-line'));
  }
  return warnings;
}

function faultOf(register: Register, { kind, chosen, licenseIds }: StepFields) {
  const ruleSet = ruleSetOf(register.settings);
  const agencies = agenciesOf(register, licenseIds);
  return checkChosenRules(
    ruleSet,
    ruleSet.forStep(kind, agencies),
    ruleSet.offered({ step: kind, agencies }),
    chosen,
  );
}

export const decideLogStep: Decide<CommandOf<'log-step'>> = (register, command, context) => {
  const { do: _do, license, licenses, deadline: reference, ...plain } = command;
  const named = reference === undefined ? null : findDeadline(register, reference);
  if (named !== null && !named.ok) return named;
  const deadline = named?.value ?? null;
  if (deadline !== null && (deadline.closed !== null || deadline.met !== null)) {
    return refuse('conflict', 'line-is-closed', {}, 'deadline');
  }
  if (deadline?.kind === 'takes-effect' && !['call', 'status-check'].includes(plain.kind)) {
    return refuse('conflict', 'line-only-watched', {}, 'deadline');
  }
  const own = deadline?.licenseId ?? undefined;
  // A step that names only a deadline is about that deadline's record.
  const found = findLicenses(register, {
    license: license ?? (licenses === undefined ? own : undefined),
    licenses,
  });
  if (!found.ok) return found;
  const gone = found.value.find((record) => record.void !== null);
  if (gone) return refuse('conflict', 'record-is-void', { reference: licenseName(gone) }, 'license');
  const isOfNoRecord = deadline === null ? stepKindLabels[plain.kind].group !== 'any' : own === undefined;
  if (found.value.length === 0 && !isOfNoRecord) {
    return refuse('invalid', 'step-needs-license', {}, 'license');
  }
  const licenseIds = found.value.map(({ id }) => id);
  if (own !== undefined && !licenseIds.includes(own))
    return refuse('invalid', 'line-of-other-license', {}, 'deadline');
  const lines =
    deadline === null
      ? deadlinesFor(register, plain, licenseIds)
      : { ok: true as const, value: [deadline.id] };
  if (!lines.ok) return lines;
  const step: StepFields = { ...plain, licenseIds, deadlineIds: [...lines.value] };
  const fault = faultOf(register, step);
  if (fault !== null) return fault;
  const id = context.newId();
  return decided(
    [
      { type: 'step-logged', v: 1, id, fields: step },
      ...datesOnRecord(register, step, context),
      ...reconcileStep(register, id, step, context),
    ],
    id,
    warningsForStep(register, undefined, step, context),
  );
};

export const decideCorrectStep: Decide<CommandOf<'correct-step'>> = (register, command, context) => {
  const { do: _do, step: reference, ...given } = command;
  const found = findStep(register, reference);
  if (!found.ok) return found;
  if (found.value.void !== null) return refuse('conflict', 'record-is-void', { reference }, 'step');
  const { id, madeSeq: _made, changedSeq: _changed, void: _void, ...before } = found.value;
  const changes = changesOf<StepFields>(before, given);
  if (changes === null) return decided([], id);
  const step = {
    ...before,
    ...definedOf(given),
  } as StepFields;
  const fault = faultOf(register, step);
  if (fault !== null) return fault;
  return decided(
    [{ type: 'step-changed', v: 1, id, changes }, ...reconcileStep(register, id, step, context)],
    id,
    warningsForStep(register, before, step, context),
  );
};
