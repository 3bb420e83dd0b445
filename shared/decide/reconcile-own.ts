import type { Event } from '../events';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { Register } from '../register';
import { deadlineChange } from './deadline-changes';
import type { Context } from './decision';
import { datesOf } from './line';

/** A line its letter or step once set, beside what that would set now (undefined: nothing any more). */
function corrected(
  standing: Deadline,
  line: DeadlineFields | undefined,
  isVoid: boolean,
  context: Context,
): Partial<DeadlineFields> {
  if (standing.met !== null) {
    // What was done in time stays done; the line is marked when its date would have been another.
    return { wouldBeDue: line === undefined || line.due === standing.due ? null : line.due };
  }
  if (line === undefined) {
    if (standing.closed !== null) return {};
    const how = isVoid ? 'source-void' : 'letter-corrected';
    return { closed: { how, on: context.today, reason: '', letterId: null } };
  }
  const isBack = standing.closed?.how === 'letter-corrected' || standing.closed?.how === 'source-void';
  // Dates counted anew are those of this edition; while none moves, the line stays with the edition that set it.
  const isMoved = line.due !== standing.due || line.workBy !== standing.workBy;
  return {
    ...datesOf(line),
    itemIds: line.itemIds,
    ...(isMoved ? { lawEdition: line.lawEdition } : {}),
    ...(isBack ? { closed: null } : {}),
  };
}

/** How the lines of one letter or step get from how they stand to how they should: set, moved, marked, taken back. */
export function reconcileOwn(
  register: Register,
  sourceId: string,
  lines: readonly DeadlineFields[],
  isVoid: boolean,
  context: Context,
): readonly Event[] {
  const standing = register.deadlines
    .by('source', sourceId)
    .filter(
      ({ source, void: isVoidLine }) =>
        (source.kind === 'letter' || source.kind === 'step') && isVoidLine === null,
    );
  const isSame = (a: DeadlineFields, b: DeadlineFields) =>
    a.licenseId === b.licenseId && a.ruleId === b.ruleId && a.conditionId === b.conditionId;
  const changes = standing.flatMap((each) =>
    deadlineChange(
      each,
      corrected(
        each,
        lines.find((line) => isSame(line, each)),
        isVoid,
        context,
      ),
    ),
  );
  const made = lines
    .filter((line) => !standing.some((each) => isSame(line, each)))
    .map((fields): Event => ({ type: 'deadline-set', v: 1, id: context.newId(), fields }));
  return [...changes, ...made];
}
