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
import { defineWords } from '../words/define-words';
import { deadlineTitle } from './rows';

const texts = defineWords('docket/record-names', {
  whatANewList: 'what a new list means for our parties',
  of: '{label} of {datedOn} ({nameOfLicenses})',
  replyToTheIntent: 'Reply to the intent to deny of {datedOn} ({nameOfLicenses})',
});

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
  return texts.of({
    label,
    datedOn: formatDay(letter.datedOn),
    nameOfLicenses: nameOfLicenses(register, letter.licenseIds),
  });
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
  return texts.replyToTheIntent({
    datedOn: formatDay(letter.datedOn),
    nameOfLicenses: nameOfLicenses(register, letter.licenseIds),
  });
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

/** What the reminder of a key is about; several keys may be about one thing. */
function toldOf(register: Register, key: string): { readonly of: string; readonly piece: Piece } {
  const [first = '', second = ''] = key.split(' ');
  if (first === 'lists') return { of: first, piece: texts.whatANewList };
  if (first === 'balance')
    return {
      of: second,
      piece: { quoted: nameOfLicense(register, second), about: { kind: 'license', id: second } },
    };
  const deadline = register.deadlines.get(first);
  const quoted = deadline === undefined ? first : deadlineName(register, deadline);
  return { of: first, piece: { quoted, about: { kind: 'deadline', id: first } } };
}

/** The deadlines, licenses or lists of these reminders, each named once. */
export function remindedOf(register: Register, reminderKeys: readonly string[]): readonly Piece[] {
  const named = new Map(reminderKeys.map((key) => toldOf(register, key)).map(({ of, piece }) => [of, piece]));
  return [...named.values()].flatMap((piece, index): readonly Piece[] =>
    index === 0 ? [piece] : ['; ', piece],
  );
}
