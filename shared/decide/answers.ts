import { compareDays, type IsoDate } from '../base/dates';
import type { LifeAnswer } from '../law/life';
import { answersOf, confirmationsOf } from '../law/life-of';
import type { Closing, DeadlineFields } from '../records/deadline';
import type { LetterFields } from '../records/letter';
import { coveredItems, dayZeroOf } from '../records/letter';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { isAnsweredWhole } from './items-answered';
import { type RecordView, type StandingLetter, sourceDay } from './standing-record';

/** What one letter says to a deadline: for which of its items (null: all), and whether it only confirms what takes effect. */
export interface Answer {
  readonly letterId: string;
  readonly itemIds: readonly string[] | null;
  readonly on: IsoDate;
  readonly isConfirmation: boolean;
}

/**
 * The letters of a record that answer a deadline on it, oldest first. `lines` are the deadlines the letters call for:
 * some answers count only up to the due date of one of them.
 */
export function answersTo(
  register: Register,
  view: RecordView,
  deadlines: readonly DeadlineFields[],
  deadline: Pick<DeadlineFields, 'ruleId' | 'source' | 'licenseId'>,
): readonly Answer[] {
  const rule = ruleSetOf(register.settings).byId(deadline.ruleId);
  if (rule === undefined) return [];
  const source = view.letters.find(({ id }) => id === deadline.source.id)?.fields;
  const startedOn = sourceDay(view, deadline);
  const dueOf = (ruleId: string) =>
    deadlines.find((line) => line.source.id === deadline.source.id && line.ruleId === ruleId)?.due;
  const says = (letter: StandingLetter, given: readonly LifeAnswer[]) =>
    given.some((each) => isWithin(each, letter.fields, source, dueOf));
  return (
    view.letters
      .filter(({ id }) => id !== deadline.source.id)
      // A letter answers only what another letter had begun by its date; an expiry has no letter behind it.
      .filter(({ fields }) => startedOn === null || compareDays(dayZeroOf(fields), startedOn) >= 0)
      .flatMap((letter): readonly Answer[] => {
        const isAnswer = says(letter, answersOf(rule));
        if (!isAnswer && !says(letter, confirmationsOf(rule))) return [];
        const itemIds = coveredItems(letter.fields, deadline.licenseId ?? '');
        // A partial approval that names no items answers nothing.
        if (letter.fields.kind === 'approved-in-part' && itemIds === null) return [];
        return [{ letterId: letter.id, itemIds, on: letter.fields.datedOn, isConfirmation: !isAnswer }];
      })
      .sort((a, b) => compareDays(a.on, b.on))
  );
}

function isWithin(
  { letters, ofLetters, prints, untilDueOf, afterDueOf }: LifeAnswer,
  letter: LetterFields,
  source: LetterFields | undefined,
  dueOf: (ruleId: string) => IsoDate | undefined,
): boolean {
  if (!letters.includes(letter.kind)) return false;
  if (ofLetters !== undefined && (source === undefined || !ofLetters.includes(source.kind))) return false;
  if (prints !== undefined && letter[prints] === null) return false;
  const until = untilDueOf === undefined ? undefined : dueOf(untilDueOf);
  if (until !== undefined && compareDays(dayZeroOf(letter), until) > 0) return false;
  const after = afterDueOf === undefined ? undefined : dueOf(afterDueOf);
  return afterDueOf === undefined || (after !== undefined && compareDays(dayZeroOf(letter), after) > 0);
}

/** How a deadline stands once the answers to it are others than before: what answered it, and whether it is closed. */
export function withAnswers(
  register: Register,
  deadline: DeadlineFields,
  before: readonly Answer[],
  now: readonly Answer[],
): Partial<DeadlineFields> {
  const known = new Set([...before, ...now].map(({ letterId }) => letterId));
  // Answers that an earlier edition of the table took in stay as they were taken.
  const kept = deadline.answered.filter(({ letterId }) => !known.has(letterId));
  const answered = [
    ...kept,
    ...now.map(({ letterId, itemIds }) => ({ letterId, itemIds: itemIds === null ? null : [...itemIds] })),
  ];
  const { closed } = deadline;
  const isByLetter = closed !== null && closed.letterId !== null;
  if (closed !== null && !isByLetter) return { answered };
  const isWhole = (answers: readonly Answer[]) => isAnsweredWhole(register, deadline, [...kept, ...answers]);
  const completing = (answers: readonly Answer[]) =>
    answers.find((_, index) => isWhole(answers.slice(0, index + 1)));
  const answer = completing(now.filter(({ isConfirmation }) => !isConfirmation));
  if (answer !== undefined) return { answered, closed: closedBy('answered', answer.on, answer) };
  const confirmed = completing(now);
  // Nothing is left to be recorded, but it takes effect only on its day.
  if (confirmed !== undefined) {
    return { answered, closed: closedBy('settled', laterOf(confirmed.on, deadline.due), confirmed) };
  }
  return isWhole([]) ? { answered } : { answered, closed: null };
}

function closedBy(how: 'answered' | 'settled', on: IsoDate, { letterId }: Answer): Closing {
  return { how, on, reason: '', letterId };
}

function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return compareDays(a, b) < 0 ? b : a;
}
