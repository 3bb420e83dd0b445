import type { Deadline, DeadlineFields } from '../records/deadline';
import { isSame } from '../register/changes';
import type { Event } from '../register/events';
import { noLicense, type Register } from '../register/register';
import { type Answer, answersTo, withAnswers } from './answers';
import { deadlineChange } from './deadline-changes';
import type { Context } from './decision';
import { laterPeriodChange, startedChanges } from './reconcile-started';
import { type Ahead, deadlinesOn, recordView } from './record-view';
import { endingStep, isLaterPeriod, laterPeriod, yearsInto } from './series';
import type { RecordView } from './standing-record';

/**
 * The deadlines of one record (null: of none) once a letter, a step or its agency is another: set, moved, answered, extended,
 * ended, taken off. Only what the change touches is changed; all else stays as it was set.
 */
export function reconcileRecord(
  register: Register,
  licenseId: string | null,
  ahead: Ahead,
  context: Context,
): readonly Event[] {
  const before = recordView(register, licenseId);
  const now = recordView(register, licenseId, ahead);
  const wanted = { before: deadlinesOn(register, before), now: deadlinesOn(register, now) };
  const changed = new Map<Deadline, Partial<DeadlineFields>>();
  const made: DeadlineFields[] = [];
  const source = ahead.letter ?? ahead.step;
  const sources = new Set([...wanted.before, ...wanted.now].map((deadline) => deadline.source.id));
  if (source !== undefined) sources.add(source.id);
  for (const id of sources) {
    const of = (deadlines: readonly DeadlineFields[]) =>
      deadlines.filter((deadline) => deadline.source.id === id);
    const isVoid = id === source?.id && source.fields === null;
    const given = { before: of(wanted.before), now: of(wanted.now) };
    const own = startedChanges(register, { id, isVoid, licenseId }, given, context);
    for (const [deadline, change] of own.changed) changed.set(deadline, change);
    made.push(...own.made);
  }
  for (const deadline of register.deadlines.by('license', licenseId ?? noLicense)) {
    if (deadline.void !== null) continue;
    const change = { ...changed.get(deadline) };
    if (isLaterPeriod(deadline)) {
      // Counted by the day it stood against: the corrected day may lie half a year from it.
      const years = yearsInto(before, deadline);
      const given = {
        before: laterPeriod(register, { view: before, deadlines: wanted.before }, deadline, years),
        now: laterPeriod(register, { view: now, deadlines: wanted.now }, deadline, years),
      };
      Object.assign(change, laterPeriodChange(register, deadline, given, context));
    }
    // A letter counts from when it is logged or comes to answer: not for what was set later, such as a new expiry.
    const wasAnswer = answersTo(register, before, wanted.before, deadline);
    const isTaken = ({ letterId }: Answer) => deadline.answered.some((each) => each.letterId === letterId);
    const was = wasAnswer.filter(isTaken);
    const is = answersTo(register, now, wanted.now, deadline).filter(
      (each) => isTaken(each) || !wasAnswer.some(({ letterId }) => letterId === each.letterId),
    );
    const isTouched = !isSame(was, is) || 'due' in change || change.closed === null;
    if (isTouched && was.length + is.length > 0) {
      Object.assign(change, withAnswers(register, { ...deadline, ...change }, was, is));
    }
    Object.assign(change, endingChange(register, { ...deadline, ...change }, before, now));
    changed.set(deadline, change);
  }
  return [
    ...[...changed].flatMap(([deadline, change]) => deadlineChange(deadline, change)),
    ...made.map((deadline): Event => {
      const answers = answersTo(register, now, wanted.now, deadline);
      const answered =
        answers.length === 0 ? deadline : { ...deadline, ...withAnswers(register, deadline, [], answers) };
      const fields = { ...answered, ...endingChange(register, answered, null, now) };
      return { type: 'deadline-set', v: 1, id: context.newId(), fields };
    }),
  ];
}

/** A period whose duty a step ended leaves the docket, and comes back when that step is corrected or void. */
function endingChange(
  register: Register,
  deadline: DeadlineFields & { readonly id?: string },
  before: RecordView | null,
  now: RecordView,
): Partial<DeadlineFields> {
  const was = before === null ? null : endingStep(register, before, deadline);
  const is = endingStep(register, now, deadline);
  if (isSame(was, is)) return {};
  const isByStep = deadline.closed !== null && deadline.closed.stepId != null;
  if (is !== null && deadline.met === null && (deadline.closed === null || isByStep)) {
    return { closed: { how: is.how, on: is.on, reason: '', letterId: null, stepId: is.stepId } };
  }
  return is === null && isByStep ? { closed: null } : {};
}
