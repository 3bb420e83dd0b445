import { compareDays } from '../base/dates';
import { workByOf } from '../counting/work-by';
import type { Agency } from '../law/agency';
import { answersOf, subjectOf } from '../law/life-of';
import type { Rule } from '../law/rule';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { LetterFields } from '../records/letter';
import { coveredItems, dayZeroOf } from '../records/letter';
import type { StepFields } from '../records/step';
import { daysOff } from '../register/days-off';
import { noLicense, type Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { answersTo } from './answers';
import { reportsAfterShipment } from './conditions';
import { isAnsweredWhole, wholeItems } from './items-answered';
import { type RecordView, sourceDay } from './standing-record';
import { agenciesOf, deadlinesStartedByLetter, deadlinesStartedByStep } from './started-deadlines';

/** A letter or step as it is about to stand: logged or corrected (`fields`), or void (`fields: null`). */
export interface LetterAhead {
  readonly id: string;
  readonly fields: LetterFields | null;
}
export interface StepAhead {
  readonly id: string;
  readonly fields: StepFields | null;
}

/** What is about to be another than it stands. */
export interface Ahead {
  readonly letter?: LetterAhead;
  readonly step?: StepAhead;
  readonly agency?: Agency;
}

/** How a record stands, or is about to stand. */
export function recordView(register: Register, licenseId: string | null, ahead: Ahead = {}): RecordView {
  const ids = licenseId === null ? [] : [licenseId];
  return {
    licenseId,
    agencies: ahead.agency === undefined ? agenciesOf(register, ids) : [ahead.agency],
    letters: ids.flatMap((id) => standing(register.letters.by('license', id), id, ahead.letter)),
    steps: standing(register.steps.by('license', licenseId ?? noLicense), licenseId, ahead.step),
  };
}

type Fields = { readonly licenseIds: readonly string[] };
type Kept<F> = F & { readonly id: string; readonly void: object | null };

function standing<F extends Fields>(
  records: readonly Kept<F>[],
  licenseId: string | null,
  ahead: { readonly id: string; readonly fields: F | null } | undefined,
): readonly { readonly id: string; readonly fields: F }[] {
  const kept = records
    .filter(({ id, void: isVoid }) => isVoid === null && id !== ahead?.id)
    .map((record) => ({ id: record.id, fields: record as F }));
  const fields = ahead?.fields ?? null;
  const isHere =
    licenseId === null ? fields?.licenseIds.length === 0 : fields?.licenseIds.includes(licenseId);
  return ahead === undefined || fields === null || isHere !== true
    ? kept
    : [...kept, { id: ahead.id, fields }];
}

/** The deadlines that the letters and steps of a record call for, with the time that letters give them. */
export function deadlinesOn(register: Register, view: RecordView): readonly DeadlineFields[] {
  const { licenseId, agencies, letters, steps } = view;
  const own = letters.flatMap(({ id, fields }) =>
    licenseId === null ? [] : deadlinesStartedByLetter(register, id, fields, licenseId, agencies),
  );
  const ofSteps = steps
    .flatMap(({ id, fields }) => [
      ...deadlinesStartedByStep(register, id, fields, () => agencies),
      ...reportsAfterShipment(register, id, fields),
    ])
    .filter((deadline) => deadline.licenseId === licenseId);
  const deadlines = [...own, ...ofSteps].map((deadline) => extended(register, view, deadline));
  return withOtherReadings(register, view, deadlines);
}

/** The deadline of the register with the same source and rule as a counted one; undefined if there is none. */
export function standingOf(register: Register, deadline: DeadlineFields): Deadline | undefined {
  return register.deadlines
    .by('source', deadline.source.id)
    .find(
      (each) =>
        each.void === null && each.ruleId === deadline.ruleId && each.licenseId === deadline.licenseId,
    );
}

/** Whether a letter can extend a deadline: of a kind its rule names, not older than what started it, about the same items. */
export function canExtend(
  view: RecordView,
  rule: Rule | undefined,
  deadline: Pick<DeadlineFields, 'source' | 'itemIds'>,
  letter: LetterFields,
): boolean {
  const startedOn = sourceDay(view, deadline);
  if (startedOn === null || rule?.life?.extendedBy?.letters.includes(letter.kind) !== true) return false;
  if (compareDays(dayZeroOf(letter), startedOn) < 0) return false;
  const items = coveredItems(letter, view.licenseId ?? '');
  const { itemIds } = deadline;
  return items === null || itemIds === null || items.some((id) => itemIds.includes(id));
}

/** A counted deadline with the latest date to which letters extend it in writing. */
function extended(register: Register, view: RecordView, deadline: DeadlineFields): DeadlineFields {
  const rule = ruleSetOf(register.settings).byId(deadline.ruleId);
  const id = standingOf(register, deadline)?.id;
  const until = view.letters
    .filter(({ fields }) => canExtend(view, rule, deadline, fields))
    // A letter from before it named its deadline extends every reply on its record that it can.
    .filter(({ fields: { extends: named } }) =>
      named === undefined ? subjectOf(rule) === 'reply' : id !== undefined && named.includes(id),
    )
    .flatMap(({ fields }) => fields.replyExtendedTo ?? [])
    .sort()
    .at(-1);
  if (until === undefined || until <= deadline.due) return deadline;
  const { leadDays } = deadline;
  const workBy = workByOf(until, daysOff(register.settings), { closesAt: rule?.closesAt, leadDays });
  return { ...deadline, due: until, workBy, arguableLater: null, moved: 'in-writing' };
}

/**
 * A letter that comes only after the denial has become final by itself gives no time back: the appeal already running
 * stays, and the later date that the letter would give stands beside it. (15 CFR 750.6(b), 756.2(c)(1).)
 */
function withOtherReadings(
  register: Register,
  view: RecordView,
  deadlines: readonly DeadlineFields[],
): readonly DeadlineFields[] {
  const ruleSet = ruleSetOf(register.settings);
  let result = deadlines;
  for (const running of deadlines) {
    const rule = ruleSet.byId(running.ruleId);
    const limited = rule === undefined ? [] : answersOf(rule).filter((each) => each.untilDueOf !== undefined);
    if (limited.length === 0 || standingOf(register, running)?.closed?.how === 'no-longer-needed') continue;
    if (isAnsweredWhole(register, running, answersTo(register, view, deadlines, running))) continue;
    for (const { id, fields } of view.letters) {
      const isTooLate = limited.some(({ letters, untilDueOf }) => {
        const until = deadlines.find(
          (each) => each.source.id === running.source.id && each.ruleId === untilDueOf,
        );
        return letters.includes(fields.kind) && until !== undefined && dayZeroOf(fields) > until.due;
      });
      if (!isTooLate) continue;
      const again = deadlines.find(
        (deadline) =>
          deadline.source.id === id &&
          deadline.ruleId !== running.ruleId &&
          subjectOf(ruleSet.byId(deadline.ruleId)) === subjectOf(rule),
      );
      if (again === undefined) continue;
      const rest = itemsBeside(register, again, running);
      if (rest?.length === wholeItems(register, again).length && rest.length > 0) continue;
      result = result.flatMap((deadline) => {
        if (deadline === again)
          return rest === null || rest.length === 0 ? [] : [{ ...deadline, itemIds: rest }];
        return deadline === running
          ? [{ ...deadline, otherReading: { due: again.due, letterId: id } }]
          : [deadline];
      });
    }
  }
  return result;
}

/** The items of the later deadline that the running one does not cover; null when it covers all. */
function itemsBeside(register: Register, later: DeadlineFields, running: DeadlineFields) {
  const { itemIds } = running;
  if (itemIds === null) return null;
  return wholeItems(register, later).filter((id) => !itemIds.includes(id));
}
