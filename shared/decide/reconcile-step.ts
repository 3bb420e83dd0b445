import type { Deadline, DeadlineFields } from '../records/deadline';
import type { StepFields } from '../records/step';
import type { Event } from '../register/events';
import type { Register } from '../register/register';
import { deadlineChange } from './deadline-changes';
import type { Context } from './decision';
import { nextPeriod } from './next-period';
import { reconcileRecord } from './reconcile-record';
import { recordView } from './record-view';
import { moveOf } from './step-acts';

/**
 * How the docket changes when a step is logged or corrected (`step`), or void (`null`): the deadlines it sends off or
 * meets, those it starts, those whose repetition it ends.
 */
export function reconcileStep(
  register: Register,
  stepId: string,
  step: StepFields | null,
  context: Context,
): readonly Event[] {
  const ahead = { id: stepId, fields: step };
  const records = new Set(
    [register.steps.get(stepId), step].flatMap((each) =>
      each == null ? [] : each.licenseIds.length === 0 ? [null] : each.licenseIds,
    ),
  );
  return [
    ...progress(register, stepId, step, context),
    ...[...records].flatMap((id) => reconcileRecord(register, id, { step: ahead }, context)),
  ];
}

function progress(
  register: Register,
  stepId: string,
  step: StepFields | null,
  context: Context,
): readonly Event[] {
  const change = (deadline: Deadline): Partial<DeadlineFields> => {
    const isNamed = step?.deadlineIds.includes(deadline.id) === true;
    const move = step !== null && isNamed ? moveOf(register, step.kind, deadline) : null;
    const field = (name: 'sent' | 'met') => {
      if (step !== null && move === name) return { on: step.happenedOn, stepId };
      return deadline[name]?.stepId === stepId ? null : deadline[name];
    };
    return { sent: field('sent'), met: field('met') };
  };
  // A step moves only deadlines it names: as it stands now, or stood until now.
  const named = new Set([...(step?.deadlineIds ?? []), ...(register.steps.get(stepId)?.deadlineIds ?? [])]);
  const deadlines = [...named].flatMap((id) => register.deadlines.get(id) ?? []);
  const coming: DeadlineFields[] = [];
  const changes = deadlines.flatMap((deadline) => {
    const given = change(deadline);
    const view = recordView(register, deadline.licenseId, { step: { id: stepId, fields: step } });
    const next = deadline.met === null && given.met != null ? nextPeriod(register, deadline, view) : null;
    // Two deadlines that one report meets have one next period.
    if (next !== null && !coming.some((other) => isSamePeriod(other, next))) coming.push(next);
    return deadlineChange(deadline, given);
  });
  return [
    ...changes,
    ...coming.map((fields): Event => ({ type: 'deadline-set', v: 1, id: context.newId(), fields })),
  ];
}

function isSamePeriod(a: DeadlineFields, b: DeadlineFields): boolean {
  return a.ruleId === b.ruleId && a.title === b.title && a.licenseId === b.licenseId && a.due === b.due;
}
