import { workByOf } from '../counting/work-by';
import type { Deadline, DeadlineFields } from '../records/deadline';
import { isSame } from '../register/changes';
import { daysOff } from '../register/days-off';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import type { Context } from './decision';
import { countedDatesOf } from './new-deadline';

/** What one letter or step calls for before and after a change of it, of its record or of another letter. */
export interface Wanted {
  readonly before: readonly DeadlineFields[];
  readonly now: readonly DeadlineFields[];
}

/**
 * A deadline whose count is another than before. A date moved by hand holds for the count it was moved against: it is set
 * aside while the count is another and comes back with it, so that correcting a source and correcting it back changes nothing.
 */
function recounted(
  register: Register,
  standing: Deadline,
  before: DeadlineFields | undefined,
  now: DeadlineFields,
): Partial<DeadlineFields> {
  const { itemIds, lawEdition } = now;
  const { setAside, due, leadDays, because } = standing;
  if (setAside !== null && setAside.countWas === now.due) {
    const closesAt = ruleSetOf(register.settings).byId(standing.ruleId)?.closesAt;
    const workBy = workByOf(setAside.due, daysOff(register.settings), {
      closesAt,
      leadDays: setAside.leadDays,
    });
    const hand = { due: setAside.due, leadDays: setAside.leadDays, because: setAside.because, workBy };
    const notes = { extendedTo: null, arguableLater: null, opensOn: null };
    return { ...countedDatesOf(now), ...notes, ...hand, itemIds, moved: 'by-hand', setAside: null };
  }
  const isByHand = standing.moved === 'by-hand';
  const countWas = before?.due ?? due;
  if (isByHand && countWas === now.due) return { triggerOn: now.triggerOn, itemIds };
  const kept = isByHand ? { due, leadDays, because, countWas } : setAside;
  // Dates counted anew are those of this edition; while none moves, the deadline stays with the edition that set it.
  const isMoved = now.due !== due || now.workBy !== standing.workBy;
  return { ...countedDatesOf(now), itemIds, setAside: kept, ...(isMoved ? { lawEdition } : {}) };
}

/** A deadline that its source once set, beside what that called for before and calls for now (undefined: nothing). */
function corrected(
  register: Register,
  standing: Deadline,
  { before, now }: { readonly before: DeadlineFields | undefined; readonly now: DeadlineFields | undefined },
  isVoid: boolean,
  context: Context,
): Partial<DeadlineFields> {
  if (now === undefined) {
    // What a person settled or took off stays so; what a letter answered has nothing left to answer.
    if (standing.closed !== null && standing.closed.letterId === null) return {};
    const how = isVoid ? 'source-void' : 'letter-corrected';
    return { closed: { how, on: context.today, reason: '', letterId: null } };
  }
  const isBack = standing.closed?.how === 'letter-corrected' || standing.closed?.how === 'source-void';
  const isAsBefore = before !== undefined && isSame(before, now) && !isBack;
  return {
    ...(isAsBefore ? {} : recounted(register, standing, before, now)),
    ...(isBack ? { closed: null } : {}),
  };
}

const isSameDuty = (a: DeadlineFields, b: DeadlineFields) =>
  a.licenseId === b.licenseId && a.ruleId === b.ruleId && a.conditionId === b.conditionId;

/** What becomes of the deadlines of one letter or step: what changes of those that stand, and those to be set. */
export interface StartedChanges {
  readonly changed: ReadonlyMap<Deadline, Partial<DeadlineFields>>;
  readonly made: readonly DeadlineFields[];
}

/** How the deadlines that a letter or step set on one record (null: on none) get from how they stand to how they should. */
export function startedChanges(
  register: Register,
  source: { readonly id: string; readonly isVoid: boolean; readonly licenseId: string | null },
  { before, now }: Wanted,
  context: Context,
): StartedChanges {
  const { id, isVoid, licenseId } = source;
  // What the change does not touch stays as it was set, under whichever edition.
  if (!isVoid && isSame(before, now)) return { changed: new Map(), made: [] };
  const standing = register.deadlines
    .by('source', id)
    .filter((deadline) => deadline.void === null && deadline.licenseId === licenseId)
    .filter((deadline) => deadline.source.kind === 'letter' || deadline.source.kind === 'step');
  const changed = new Map(
    standing.map((each) => {
      const find = (deadlines: readonly DeadlineFields[]) =>
        deadlines.find((deadline) => isSameDuty(deadline, each));
      const given = { before: find(before), now: find(now) };
      return [each, corrected(register, each, given, isVoid, context)];
    }),
  );
  return { changed, made: now.filter((deadline) => !standing.some((each) => isSameDuty(deadline, each))) };
}

/** What becomes of a later period of a repeated duty when the step that began the series is corrected or void. */
export function laterPeriodChange(
  register: Register,
  standing: Deadline,
  given: { readonly before: DeadlineFields | undefined; readonly now: DeadlineFields | undefined },
  context: Context,
): Partial<DeadlineFields> {
  if (isSame(given.before, given.now)) return {};
  return corrected(register, standing, given, given.now === undefined, context);
}
