import { formatDay } from '../base/dates';
import { plural } from '../base/plural';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { License } from '../records/license';
import { afterShipment, repeatWords } from '../records/recurrence';
import type { Register } from '../register/register';

/** What asks for a date that no rule gave: a condition of the license. */
export interface AskedBy {
  readonly says: string;
  /** The words of the condition, as typed; '' when the record no longer has it. */
  readonly words: string;
}

type Line = Pick<DeadlineFields, 'conditionId' | 'ruleId'>;

function conditionOf({ conditionId }: Line, license: License | null) {
  return license?.conditions.find(({ id }) => id === conditionId);
}

const nameOf = (number: string) =>
  number === '' ? 'A condition of the license' : `Condition ${number} of the license`;

/** Where a date stands that a condition of the license asks for: "Condition 3 of the license"; null for any other. */
export function askedCitation(line: Line, license: License | null): string | null {
  return line.conditionId === null ? null : nameOf(conditionOf(line, license)?.number ?? '');
}

/** The condition behind a line, and how its date came about; null for a line that no condition asks for. */
export function askedBy(register: Register, line: Deadline): AskedBy | null {
  if (line.conditionId === null) return null;
  const license = register.licenses.get(line.licenseId ?? '') ?? null;
  const condition = conditionOf(line, license);
  if (condition === undefined) {
    return {
      says: 'A condition of the license asked for it; the record no longer has that condition.',
      words: '',
    };
  }
  const step = line.source.kind === 'step' ? register.steps.get(line.source.id) : undefined;
  const how = condition.report?.how;
  const counted = step === undefined || how === undefined ? null : afterShipment(how, step.happenedOn);
  const when =
    step !== undefined && how?.every === 'shipment' && counted !== null
      ? ` ${plural(how.days, 'day')} from the export of ${formatDay(step.happenedOn)} is ${formatDay(counted)}.`
      : line.repeat === null
        ? ''
        : ` It comes ${repeatWords(line.repeat.how).toLowerCase()}, first on ${formatDay(line.repeat.firstOn)}.`;
  return { says: `${nameOf(condition.number)} asks for this report.${when}`, words: condition.text };
}
