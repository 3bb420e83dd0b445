import { formatDay } from '../base/dates';
import { stepKindWords } from '../labels/closed-sets';
import type { Piece } from '../labels/sentence-pieces';
import { letterKindWords } from '../law/letter-kinds';
import type { DeadlineFields } from '../records/deadline';
import type { Letter } from '../records/letter';
import type { Response } from '../records/response';
import type { Step } from '../records/step';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { deadlineTitle } from './rows';

// How a sentence names a record; its id stands in where the register has none (it never should).

export function nameOfLicense(register: Register, id: string): string {
  const license = register.licenses.get(id);
  return license === undefined ? id : licenseName(license);
}

export function nameOfCounterparty(register: Register, id: string): string {
  return register.counterparties.get(id)?.name ?? id;
}

/** "Z123456, Z123457". */
export function nameOfLicenses(register: Register, ids: readonly string[]): string {
  return ids.map((id) => nameOfLicense(register, id)).join(', ');
}

type NamedLetter = Pick<Letter, 'kind' | 'datedOn' | 'licenseIds'>;

/** "Intent to deny of Thu Nov 21, 2019 (Z123456)". */
export function letterName(register: Register, letter: NamedLetter): string {
  const { label } = letterKindWords[letter.kind];
  return `${label} of ${formatDay(letter.datedOn)} (${nameOfLicenses(register, letter.licenseIds)})`;
}

/** "Reply sent, Mon Dec 2, 2019 (Z123456)". */
export function stepName(register: Register, step: Pick<Step, 'kind' | 'happenedOn' | 'licenseIds'>): string {
  const words = `${stepKindWords[step.kind]}, ${formatDay(step.happenedOn)}`;
  return step.licenseIds.length === 0 ? words : `${words} (${nameOfLicenses(register, step.licenseIds)})`;
}

/** "Reply to the intent to deny of Thu Nov 21, 2019 (Z123456)". */
export function responseName(register: Register, { letterId }: Pick<Response, 'letterId'>): string {
  const letter = register.letters.get(letterId);
  if (letter === undefined) return letterId;
  return `Reply to the intent to deny of ${formatDay(letter.datedOn)} (${nameOfLicenses(register, letter.licenseIds)})`;
}

/** "Reply to intent to deny (Z123456)". */
export function deadlineName(register: Register, deadline: DeadlineFields): string {
  const { title, licenseName: license } = deadlineTitle(register, deadline);
  return license === '' ? title : `${title} (${license})`;
}

/** The deadline of a reminder key, which is `deadlineId work-by stage`. */
export function deadlineIdOf(reminderKey: string): string {
  return reminderKey.split(' ')[0] ?? '';
}

/** The deadlines of these reminders, each named once. */
export function remindedOf(register: Register, reminderKeys: readonly string[]): readonly Piece[] {
  return [...new Set(reminderKeys.map(deadlineIdOf))].flatMap((id, index): readonly Piece[] => {
    const deadline = register.deadlines.get(id);
    const quoted = deadline === undefined ? id : deadlineName(register, deadline);
    const name: Piece = { quoted, about: { kind: 'deadline', id } };
    return index === 0 ? [name] : ['; ', name];
  });
}
