import { formatDay } from '../base/dates';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { License } from '../records/license';
import { afterShipment, repeatWords } from '../records/recurrence';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';

const texts = defineWords('docket/asked-by', {
  aConditionOfThe: 'A condition of the license',
  conditionOfTheLicense: 'Condition {number} of the license',
  aConditionOfTheLicense: 'A condition of the license asked for it; the record no longer has that condition.',
  dayFromTheExport: ' {days} {days|day|days} from the export of {happenedOn} is {counted}.',
  itComesFirstOn: ' It comes {repeatWords}, first on {firstOn}.',
  asksForThisReport: '{nameOf} asks for this report.{when}',
});

/** What asks for a date that no rule gave: a condition of the license. */
export interface DeadlineCondition {
  readonly text: string;
  /** The words of the condition, as typed; '' when the record no longer has it. */
  readonly words: string;
}

type AskedDeadline = Pick<DeadlineFields, 'conditionId' | 'ruleId'>;

function conditionOf({ conditionId }: AskedDeadline, license: License | null) {
  return license?.conditions.find(({ id }) => id === conditionId);
}

const nameOf = (number: string) =>
  number === '' ? texts.aConditionOfThe : texts.conditionOfTheLicense({ number });

/** Where a date stands that a condition of the license asks for: "Condition 3 of the license"; null for any other. */
export function askedCitation(deadline: AskedDeadline, license: License | null): string | null {
  return deadline.conditionId === null ? null : nameOf(conditionOf(deadline, license)?.number ?? '');
}

/** The condition behind a deadline, and how its date came about; null for a deadline that no condition asks for. */
export function conditionBehind(register: Register, deadline: Deadline): DeadlineCondition | null {
  if (deadline.conditionId === null) return null;
  const license = register.licenses.get(deadline.licenseId ?? '') ?? null;
  const condition = conditionOf(deadline, license);
  if (condition === undefined) {
    return {
      text: texts.aConditionOfTheLicense,
      words: '',
    };
  }
  const step = deadline.source.kind === 'step' ? register.steps.get(deadline.source.id) : undefined;
  const how = condition.report?.how;
  const counted = step === undefined || how === undefined ? null : afterShipment(how, step.happenedOn);
  const when =
    step !== undefined && how?.every === 'shipment' && counted !== null
      ? texts.dayFromTheExport({
          days: how.days,
          happenedOn: formatDay(step.happenedOn),
          counted: formatDay(counted),
        })
      : deadline.repeat === null
        ? ''
        : texts.itComesFirstOn({
            repeatWords: repeatWords(deadline.repeat.how).toLowerCase(),
            firstOn: formatDay(deadline.repeat.firstOn),
          });
  return { text: texts.asksForThisReport({ nameOf: nameOf(condition.number), when }), words: condition.text };
}
