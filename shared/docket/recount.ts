import type { IsoDate } from '../base/dates';
import { isInTable } from '../calendar/working-days';
import { workByOf } from '../counting/work-by';
import type { LawEdition } from '../law/law';
import type { Rule } from '../law/rule';
import type { RuleBook } from '../law/rule-book';
import type { Deadline } from '../records/deadline';
import { byHand } from '../records/deadline';
import { dayZeroOf } from '../records/letter';
import { isOurs } from '../records/response-plan';
import { type CountedDates, countFor, datesFrom } from '../register/count-for';
import { daysOff } from '../register/days-off';
import type { Register } from '../register/register';
import { stands } from './deadline-state';

/** The dates of a line as a book of rules counts them today. */
export type Recounted = CountedDates & Pick<Deadline, 'triggerOn'>;

/** An open line that another edition of the law would date otherwise. It keeps its date until a person decides. */
export interface WouldMove {
  readonly line: Deadline;
  readonly now: Recounted | null;
  /** `changed`: another date; `gone`: the edition has no such rule any more. */
  readonly why: 'changed' | 'gone';
}

type Edition = Pick<LawEdition, 'id'>;

/**
 * The open lines set by another edition that this one would change, by due date. A date that was entered, printed or
 * changed by a person stays; the day to work to and the doubt follow from it by the holidays this edition knows.
 */
export function wouldMove(register: Register, book: RuleBook, edition: Edition): readonly WouldMove[] {
  return [...register.deadlines.values()]
    .filter((line) => stands(line) && line.lawEdition !== edition.id && !isOurs(line))
    .flatMap((line): readonly WouldMove[] => {
      if (!isKept(line) && book.byId(line.ruleId) === undefined) return [{ line, now: null, why: 'gone' }];
      const now = recounted(register, book, line, edition);
      const isSame =
        now === null || (now.due === line.due && now.workBy === line.workBy && now.inDoubt === line.inDoubt);
      return isSame ? [] : [{ line, now, why: 'changed' }];
    })
    .sort((a, b) => (a.line.due < b.line.due ? -1 : 1));
}

/** Whether a person, a letter or a condition said the date itself, so that no rule counts it again. */
function isKept({ ruleId, moved }: Deadline): boolean {
  return ruleId === byHand || moved !== null;
}

/** The line with the day to work to as the holidays and closures have it now; its due date stands. */
function withWorkBy({ settings }: Pick<Register, 'settings'>, book: RuleBook, line: Deadline): Recounted {
  const { triggerOn, due, leadDays, opensOn, extendedTo, arguableLater, cautiousDue } = line;
  const closesAt = book.byId(line.ruleId)?.closesAt;
  const workBy = workByOf(due, daysOff(settings), { closesAt, leadDays });
  const inDoubt = line.inDoubt && [workBy, due].some((date) => !isInTable(date));
  return { triggerOn, due, workBy, opensOn, extendedTo, arguableLater, cautiousDue, inDoubt };
}

/** The day to work to, and whether it is in doubt, by the holidays and closures as they are now; the due date stands. */
export function workByNow(
  register: Register,
  book: RuleBook,
  line: Deadline,
): Pick<Recounted, 'workBy' | 'inDoubt'> {
  const counted = isKept(line) ? null : byRule(register, book, line, line.triggerOn);
  return counted !== null && counted.due === line.due ? counted : withWorkBy(register, book, line);
}

/**
 * What the book gives for a line today, chains recounted from their head up to a line that `edition` already dates (or
 * was kept against it); null where its trigger is not known any more.
 */
export function recounted(
  register: Register,
  book: RuleBook,
  line: Deadline,
  edition: Edition,
): Recounted | null {
  if (isKept(line)) return withWorkBy(register, book, line);
  const rule = book.byId(line.ruleId);
  if (rule === undefined) return null;
  const triggerOn =
    rule.trigger.on === 'rule'
      ? beforeOf(register, book, line, rule.trigger.ruleId, edition)
      : line.triggerOn;
  return byRule(register, book, line, triggerOn);
}

/** The line counted by its rule from that day; null where the book has no such rule or the letter is gone. */
function byRule(register: Register, book: RuleBook, line: Deadline, triggerOn: IsoDate): Recounted | null {
  const rule = book.byId(line.ruleId);
  const letter = register.letters.get(line.source.id);
  if (rule === undefined || (rule.cautious !== undefined && letter === undefined)) return null;
  const { leadDays } = line;
  const length = isAdjustable(rule) ? line.length : null;
  const letterOn = letter === undefined ? undefined : dayZeroOf(letter);
  return {
    triggerOn,
    ...datesFrom(countFor(register, rule, { triggerOn, leadDays, length, letterOn }, book)),
  };
}

// What was practice in one edition may be the text's own length in the next.
function isAdjustable({ adjustable, count }: Rule): boolean {
  return adjustable === true && count.unit === 'days';
}

/** The due date of the line before in the chain as it would be now; the old trigger where that line is not there. */
function beforeOf(
  register: Register,
  book: RuleBook,
  line: Deadline,
  ruleId: string,
  edition: Edition,
): IsoDate {
  const before = register.deadlines
    .by('source', line.source.id)
    .find((each) => each.ruleId === ruleId && each.licenseId === line.licenseId && each.void === null);
  if (before === undefined) return line.triggerOn;
  if (before.lawEdition === edition.id) return before.due;
  return recounted(register, book, before, edition)?.due ?? line.triggerOn;
}
