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
import { bookOf } from '../register/rules-in-force';
import { answersTo } from './answers';
import { reportsAfterShipment } from './conditions';
import { isAnsweredWhole, wholeItems } from './items-answered';
import { agenciesOf, linesOfLetter, linesOfStep } from './lines';
import { type RecordView, sourceDay } from './standing-record';

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
export function linesOn(register: Register, view: RecordView): readonly DeadlineFields[] {
  const { licenseId, agencies, letters, steps } = view;
  const own = letters.flatMap(({ id, fields }) =>
    licenseId === null ? [] : linesOfLetter(register, id, fields, licenseId, agencies),
  );
  const ofSteps = steps
    .flatMap(({ id, fields }) => [
      ...linesOfStep(register, id, fields, () => agencies),
      ...reportsAfterShipment(register, id, fields),
    ])
    .filter((line) => line.licenseId === licenseId);
  const lines = [...own, ...ofSteps].map((line) => extended(register, view, line));
  return withOtherReadings(register, view, lines);
}

/** The deadline of the register that a line stands for. */
export function standingOf(register: Register, line: DeadlineFields): Deadline | undefined {
  return register.deadlines
    .by('source', line.source.id)
    .find((each) => each.void === null && each.ruleId === line.ruleId && each.licenseId === line.licenseId);
}

/** Whether a letter can extend a deadline: of a kind its rule names, not older than what started it, about the same items. */
export function canExtend(
  view: RecordView,
  rule: Rule | undefined,
  line: Pick<DeadlineFields, 'source' | 'itemIds'>,
  letter: LetterFields,
): boolean {
  const startedOn = sourceDay(view, line);
  if (startedOn === null || rule?.life?.extendedBy?.letters.includes(letter.kind) !== true) return false;
  if (compareDays(dayZeroOf(letter), startedOn) < 0) return false;
  const items = coveredItems(letter, view.licenseId ?? '');
  const { itemIds } = line;
  return items === null || itemIds === null || items.some((id) => itemIds.includes(id));
}

/** The line with the longest time that a letter gives it in writing. */
function extended(register: Register, view: RecordView, line: DeadlineFields): DeadlineFields {
  const rule = bookOf(register.settings).byId(line.ruleId);
  const id = standingOf(register, line)?.id;
  const until = view.letters
    .filter(({ fields }) => canExtend(view, rule, line, fields))
    // A letter from before it named its deadline extends every reply on its record that it can.
    .filter(({ fields: { extends: named } }) =>
      named === undefined ? subjectOf(rule) === 'reply' : id !== undefined && named.includes(id),
    )
    .flatMap(({ fields }) => fields.replyExtendedTo ?? [])
    .sort()
    .at(-1);
  if (until === undefined || until <= line.due) return line;
  const { leadDays } = line;
  const workBy = workByOf(until, daysOff(register.settings), { closesAt: rule?.closesAt, leadDays });
  return { ...line, due: until, workBy, arguableLater: null, moved: 'in-writing' };
}

/**
 * A letter that comes only after the denial has become final by itself gives no time back: the appeal already running
 * stays, and the later date that the letter would give stands beside it. (15 CFR 750.6(b), 756.2(c)(1).)
 */
function withOtherReadings(
  register: Register,
  view: RecordView,
  lines: readonly DeadlineFields[],
): readonly DeadlineFields[] {
  const book = bookOf(register.settings);
  let result = lines;
  for (const running of lines) {
    const rule = book.byId(running.ruleId);
    const limited = rule === undefined ? [] : answersOf(rule).filter((each) => each.untilDueOf !== undefined);
    if (limited.length === 0 || standingOf(register, running)?.closed?.how === 'no-longer-needed') continue;
    if (isAnsweredWhole(register, running, answersTo(register, view, lines, running))) continue;
    for (const { id, fields } of view.letters) {
      const isTooLate = limited.some(({ letters, untilDueOf }) => {
        const until = lines.find(
          (each) => each.source.id === running.source.id && each.ruleId === untilDueOf,
        );
        return letters.includes(fields.kind) && until !== undefined && dayZeroOf(fields) > until.due;
      });
      if (!isTooLate) continue;
      const again = lines.find(
        (line) =>
          line.source.id === id &&
          line.ruleId !== running.ruleId &&
          subjectOf(book.byId(line.ruleId)) === subjectOf(rule),
      );
      if (again === undefined) continue;
      const rest = itemsBeside(register, again, running);
      if (rest?.length === wholeItems(register, again).length && rest.length > 0) continue;
      result = result.flatMap((line) => {
        if (line === again) return rest === null || rest.length === 0 ? [] : [{ ...line, itemIds: rest }];
        return line === running ? [{ ...line, otherReading: { due: again.due, letterId: id } }] : [line];
      });
    }
  }
  return result;
}

/** The items of the later line that the running one does not cover; null when it covers all. */
function itemsBeside(register: Register, later: DeadlineFields, running: DeadlineFields) {
  const { itemIds } = running;
  if (itemIds === null) return null;
  return wholeItems(register, later).filter((id) => !itemIds.includes(id));
}
