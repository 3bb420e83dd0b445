import type { IsoDate } from '../base/dates';
import { isInTable } from '../calendar/working-days';
import { workByOf } from '../counting/work-by';
import type { LawEdition } from '../law/law';
import type { Rule } from '../law/rule';
import type { RuleSet } from '../law/rule-set';
import type { Deadline } from '../records/deadline';
import { byHand } from '../records/deadline';
import { dayZeroOf } from '../records/letter';
import { isPlannedDate } from '../records/response-plan';
import { type CountedDates, datesFor } from '../register/count-for';
import { daysOff } from '../register/days-off';
import type { Register } from '../register/register';
import { stands } from './deadline-state';

/** An open deadline to which another edition of the law would give another date. It keeps its date until a person decides. */
export interface RecountedDeadline {
  readonly deadline: Deadline;
  readonly now: CountedDates | null;
  /** `changed`: another date; `gone`: the edition has no such rule any more. */
  readonly why: 'changed' | 'gone';
}

type Edition = Pick<LawEdition, 'id'>;

/**
 * The open deadlines set by another edition that this one would change, by due date. A date that was entered, printed
 * or changed by a person stays; the day to work to and the doubt follow from it by the holidays this edition knows.
 */
export function recountDeadlines(
  register: Register,
  ruleSet: RuleSet,
  edition: Edition,
): readonly RecountedDeadline[] {
  return [...register.deadlines.values()]
    .filter((deadline) => stands(deadline) && deadline.lawEdition !== edition.id && !isPlannedDate(deadline))
    .flatMap((deadline): readonly RecountedDeadline[] => {
      if (!isKept(deadline) && ruleSet.byId(deadline.ruleId) === undefined)
        return [{ deadline, now: null, why: 'gone' }];
      const now = recountDeadline(register, ruleSet, deadline, edition);
      const isSame =
        now === null ||
        (now.due === deadline.due && now.workBy === deadline.workBy && now.inDoubt === deadline.inDoubt);
      return isSame ? [] : [{ deadline, now, why: 'changed' }];
    })
    .sort((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1));
}

/** Whether a person, a letter or a condition said the date itself, so that no rule counts it again. */
function isKept({ ruleId, moved }: Deadline): boolean {
  return ruleId === byHand || moved !== null;
}

/** The deadline with the day to work to as the holidays and closures have it now; its due date stands. */
function withWorkBy(
  { settings }: Pick<Register, 'settings'>,
  ruleSet: RuleSet,
  deadline: Deadline,
): CountedDates {
  const { triggerOn, due, leadDays, opensOn, extendedTo, arguableLater, cautiousDue } = deadline;
  const closesAt = ruleSet.byId(deadline.ruleId)?.closesAt;
  const workBy = workByOf(due, daysOff(settings), { closesAt, leadDays });
  const inDoubt = deadline.inDoubt && [workBy, due].some((date) => !isInTable(date));
  return { triggerOn, due, workBy, opensOn, extendedTo, arguableLater, cautiousDue, inDoubt };
}

/** The day to work to, and whether it is in doubt, by the holidays and closures as they are now; the due date stands. */
export function workByNow(
  register: Register,
  ruleSet: RuleSet,
  deadline: Deadline,
): Pick<CountedDates, 'workBy' | 'inDoubt'> {
  const rule = isKept(deadline) ? undefined : ruleSet.byId(deadline.ruleId);
  const counted =
    rule === undefined ? null : byRule(register, ruleSet, rule, { deadline, triggerOn: deadline.triggerOn });
  return counted !== null && counted.due === deadline.due ? counted : withWorkBy(register, ruleSet, deadline);
}

/**
 * The dates the rule set gives for a deadline today, chains recounted from their head up to a deadline that `edition`
 * already dates (or was kept against it); null where its trigger is not known any more.
 */
export function recountDeadline(
  register: Register,
  ruleSet: RuleSet,
  deadline: Deadline,
  edition: Edition,
): CountedDates | null {
  if (isKept(deadline)) return withWorkBy(register, ruleSet, deadline);
  const rule = ruleSet.byId(deadline.ruleId);
  if (rule === undefined) return null;
  const triggerOn =
    rule.trigger.on === 'rule'
      ? beforeOf(register, ruleSet, deadline, rule.trigger.ruleId, edition)
      : deadline.triggerOn;
  return byRule(register, ruleSet, rule, { deadline, triggerOn });
}

/** The deadline counted by its rule from that day; null where the letter is gone. */
function byRule(
  register: Register,
  ruleSet: RuleSet,
  rule: Rule,
  { deadline, triggerOn }: { readonly deadline: Deadline; readonly triggerOn: IsoDate },
): CountedDates | null {
  // Only a cautious reading is counted from the letter itself.
  const letter = rule.cautious === undefined ? undefined : register.letters.get(deadline.source.id);
  if (rule.cautious !== undefined && letter === undefined) return null;
  const { leadDays } = deadline;
  const length = isAdjustable(rule) ? deadline.length : null;
  const letterOn = letter === undefined ? undefined : dayZeroOf(letter);
  return datesFor(register, rule, { triggerOn, leadDays, length, letterOn }, ruleSet);
}

// What was practice in one edition may be the text's own length in the next.
function isAdjustable({ adjustable, count }: Rule): boolean {
  return adjustable === true && count.unit === 'days';
}

/** The due date of the preceding deadline in the chain as it would be now; the old trigger if there is no such deadline. */
function beforeOf(
  register: Register,
  ruleSet: RuleSet,
  deadline: Deadline,
  ruleId: string,
  edition: Edition,
): IsoDate {
  const { licenseId } = deadline;
  const before = register.deadlines.firstBy(
    'source',
    deadline.source.id,
    (each) => each.void === null && each.ruleId === ruleId && each.licenseId === licenseId,
  );
  if (before === undefined) return deadline.triggerOn;
  if (before.lawEdition === edition.id) return before.due;
  return recountDeadline(register, ruleSet, before, edition)?.due ?? deadline.triggerOn;
}
