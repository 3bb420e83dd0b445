import { compareDays, type IsoDate } from '../base/dates';
import { workByOf } from '../counting/work-by';
import type { Agency } from '../law/agency';
import { startsFor, subjectOf } from '../law/life-of';
import type { Rule } from '../law/rule';
import type { RuleSet } from '../law/rule-set';
import type { DeadlineFields } from '../records/deadline';
import type { LetterFields } from '../records/letter';
import { coveredItems, dayZeroOf } from '../records/letter';
import type { StepFields } from '../records/step';
import { daysOff } from '../register/days-off';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { newDeadline, withChosen } from './new-deadline';

/** The items that what a letter starts is about: of a grant in part, those it leaves out. */
function itemsAtStake({ licenses }: Register, letter: LetterFields, licenseId: string) {
  const named = coveredItems(letter, licenseId);
  if (letter.kind !== 'approved-in-part' || named === null) return named;
  const rest = (licenses.get(licenseId)?.items ?? []).map(({ id }) => id).filter((id) => !named.includes(id));
  return rest.length === 0 ? null : rest;
}

/** The agencies of some records; one that is not there has none. */
export function agenciesOf(register: Register, licenseIds: readonly string[]): readonly Agency[] {
  return licenseIds.flatMap((id) => register.licenses.get(id)?.agency ?? []);
}

type Start = (rule: Rule) => IsoDate | null;

/** Where a rule starts, by the due date of the rule before it where it is chained to one. */
function startOf(register: Register, ruleSet: RuleSet, rule: Rule, own: Start): IsoDate | null {
  if (rule.trigger.on !== 'rule') return own(rule);
  const before = ruleSet.byId(rule.trigger.ruleId);
  // A pack can be taken out while a rule of another one is chained to it: then nothing starts.
  if (before === undefined) return null;
  const start = startOf(register, ruleSet, before, own);
  if (start === null) return null;
  return newDeadline(
    register,
    { ...before, cautious: undefined },
    { source: nobody, licenseId: null, triggerOn: start },
  ).due;
}

const nobody = { kind: 'hand', id: '' } as const;

/** The deadlines a letter starts on one record of an agency, as the law table counts them. */
export function deadlinesStartedByLetter(
  register: Register,
  letterId: string,
  letter: LetterFields,
  licenseId: string,
  agencies: readonly Agency[] = agenciesOf(register, [licenseId]),
): readonly DeadlineFields[] {
  const ruleSet = ruleSetOf(register.settings);
  const dayZero = dayZeroOf(letter);
  const own: Start = ({ trigger }) => {
    if (trigger.on === 'letter-own-date') return letter.replyByOn;
    if (trigger.on !== 'letter') return null;
    return trigger.date === 'arrivedOn' ? letter.arrivedOn : dayZero;
  };
  const byItself = [...ruleSet.forLetter(letter.kind, agencies), ...ruleSet.forStatedDate(agencies)];
  // A letter about records of several agencies starts a chosen rule only on those it is for.
  const chosen = letter.chosen.filter(({ ruleId }) => {
    const rule = ruleSet.byId(ruleId);
    return rule === undefined || agencies.length === 0 || agencies.some((agency) => startsFor(rule, agency));
  });
  const deadlines = withChosen(ruleSet, byItself, chosen).flatMap((rule) => {
    const triggerOn = startOf(register, ruleSet, rule, own);
    if (triggerOn === null) return [];
    const deadline = newDeadline(register, rule, {
      source: { kind: 'letter', id: letterId },
      licenseId,
      triggerOn,
      letterOn: dayZero,
      itemIds: itemsAtStake(register, letter, licenseId),
      length: letter.chosen.find(({ ruleId }) => ruleId === rule.id)?.length ?? null,
      leadDays: letter.leadDays,
    });
    return [deadline];
  });
  return letter.replyByOn === null
    ? deadlines
    : withStatedDate(register, ruleSet, deadlines, letter.replyByOn);
}

/**
 * A reply date that the letter states and the one a rule counts to are one deadline: the earlier is due, the other
 * stands beside it. A letter that starts no rule of that kind keeps a deadline for its own date.
 */
function withStatedDate(
  { settings }: Register,
  ruleSet: RuleSet,
  deadlines: readonly DeadlineFields[],
  statedOn: IsoDate,
): readonly DeadlineFields[] {
  const isStated = ({ ruleId }: DeadlineFields) => ruleSet.byId(ruleId)?.trigger.on === 'letter-own-date';
  const reply = deadlines.find(
    (deadline) => !isStated(deadline) && subjectOf(ruleSet.byId(deadline.ruleId)) === 'reply',
  );
  if (reply === undefined) return deadlines;
  const stated: DeadlineFields =
    compareDays(statedOn, reply.due) >= 0
      ? { ...reply, statedOn, ruleDue: reply.due }
      : {
          ...reply,
          statedOn,
          ruleDue: reply.due,
          due: statedOn,
          workBy: workByOf(statedOn, daysOff(settings), { leadDays: reply.leadDays }),
          arguableLater: null,
          moved: 'by-letter',
        };
  return deadlines.flatMap((deadline) =>
    isStated(deadline) ? [] : [deadline === reply ? stated : deadline],
  );
}

/** The deadlines a step starts, on each of its records or (it has none) on no record. */
export function deadlinesStartedByStep(
  register: Register,
  stepId: string,
  step: StepFields,
  agencyOf: (licenseId: string) => readonly Agency[] = (id) => agenciesOf(register, [id]),
): readonly DeadlineFields[] {
  const ruleSet = ruleSetOf(register.settings);
  const own: Start = ({ trigger }) => (trigger.on === 'step' ? step.happenedOn : null);
  const licenseIds = step.licenseIds.length === 0 ? [null] : step.licenseIds;
  return licenseIds.flatMap((licenseId) => {
    const agencies = licenseId === null ? [] : agencyOf(licenseId);
    return withChosen(ruleSet, ruleSet.forStep(step.kind, agencies), step.chosen).flatMap((rule) => {
      const triggerOn = startOf(register, ruleSet, rule, own);
      if (triggerOn === null || (rule.cautious !== undefined && rule.trigger.on !== 'letter')) return [];
      const deadline = newDeadline(register, rule, {
        source: { kind: 'step', id: stepId },
        licenseId,
        triggerOn,
        length: step.chosen.find(({ ruleId }) => ruleId === rule.id)?.length ?? null,
        leadDays: step.leadDays,
      });
      return [deadline];
    });
  });
}
