import { stands } from '../docket/deadline-state';
import type { DeadlineFields } from '../records/deadline';
import type { Condition, LicenseFields } from '../records/license';
import { afterShipment } from '../records/recurrence';
import type { StepFields } from '../records/step';
import { isSame } from '../register/changes';
import type { Event } from '../register/events';
import type { Register } from '../register/register';
import { deadlineByHand, seriesOf, titleOfReport } from './deadline-by-hand';
import { deadlineChange } from './deadline-changes';
import type { Context } from './decision';

/** The first report a condition asks for; null when it asks for none, or only after shipments. */
function reportDeadline(register: Register, licenseId: string, condition: Condition): DeadlineFields | null {
  const { report } = condition;
  if (report === null || report.firstOn === null) return null;
  return deadlineByHand(register, {
    licenseId,
    title: titleOfReport(condition.number),
    source: { kind: 'license', id: licenseId },
    triggerOn: report.firstOn,
    due: report.firstOn,
    repeat: seriesOf(report.firstOn, report.how),
    conditionId: condition.id,
  });
}

/** What changed conditions do to the docket: a report's deadline is set, dated anew from its first date, or taken off. */
export function conditionEvents(
  register: Register,
  licenseId: string,
  before: Pick<LicenseFields, 'conditions'> | null,
  now: Pick<LicenseFields, 'conditions'>,
  context: Context,
): readonly Event[] {
  const ids = new Set([...(before?.conditions ?? []), ...now.conditions].map(({ id }) => id));
  return [...ids].flatMap((id): readonly Event[] => {
    const was = before?.conditions.find((each) => each.id === id);
    const is = now.conditions.find((each) => each.id === id);
    if (isSame(was?.report ?? null, is?.report ?? null)) return [];
    const open = register.deadlines.by('condition', id).filter(stands);
    const closed = { how: 'date-removed', on: context.today, reason: '', letterId: null } as const;
    const deadline = is === undefined ? null : reportDeadline(register, licenseId, is);
    return [
      ...open.flatMap((each) => deadlineChange(each, { closed })),
      ...(deadline === null
        ? []
        : [{ type: 'deadline-set', v: 1, id: context.newId(), fields: deadline } as const]),
    ];
  });
}

/** The reports that are due so many days after this shipment, by the conditions of its licenses. */
export function reportsAfterShipment(
  register: Register,
  stepId: string,
  step: StepFields,
): readonly DeadlineFields[] {
  if (step.kind !== 'export') return [];
  return step.licenseIds.flatMap((licenseId) =>
    (register.licenses.get(licenseId)?.conditions ?? []).flatMap(({ id, number, report }) => {
      const due = report === null ? null : afterShipment(report.how, step.happenedOn);
      if (due === null) return [];
      const source = { kind: 'step', id: stepId } as const;
      const title = titleOfReport(number);
      return [
        deadlineByHand(register, {
          licenseId,
          title,
          source,
          triggerOn: step.happenedOn,
          due,
          conditionId: id,
        }),
      ];
    }),
  );
}
