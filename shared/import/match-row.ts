import { done, type Result, refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import type { Letter } from '../records/letter';
import { findLicenses } from '../register/find-record';
import type { Register } from '../register/register';

type Values = Readonly<Record<string, unknown>>;
type Matchable = { readonly id: string; readonly void: unknown };
const said = (values: Values, key: string): string => (typeof values[key] === 'string' ? values[key] : '');

/** Of several that look the same, those written character for character as the row has it, where there are any. */
function exactFirst<T extends Matchable>(found: readonly T[], isExact: (one: T) => boolean): readonly T[] {
  const exact = found.length > 1 ? found.filter(isExact) : [];
  return exact.length > 0 ? exact : found;
}

/** The records a row could mean, by their name or number as it is seen: names that merely look alike are different companies. */
export function matchesOf(
  register: Register,
  table: 'counterparties' | 'licenses',
  values: Values,
): readonly Matchable[] {
  if (table === 'counterparties') {
    const name = said(values, 'name');
    const standing = register.counterparties.by('name', asSeen(name)).filter((each) => each.void === null);
    return exactFirst(standing, (each) => each.name === name);
  }
  const agency = said(values, 'agency') || 'BIS';
  const numbers = ['applicationNumber', 'licenseNumber'] as const;
  const found = numbers.flatMap((field) => {
    const number = said(values, field);
    if (number === '') return [];
    const standing = register.licenses
      .by('number', asSeen(number))
      .filter(
        (each) => each.void === null && each.agency === agency && asSeen(each[field]) === asSeen(number),
      );
    return exactFirst(standing, (each) => each[field] === number);
  });
  return [...new Set(found)];
}

/** The letters on the same record with the same kind, printed date and reference. */
export function matchingLetters(register: Register, values: Values): Result<readonly Letter[]> {
  const numbers = Array.isArray(values.licenses) ? (values.licenses as readonly string[]) : [];
  const found = findLicenses(register, { licenses: numbers });
  if (!found.ok) return found;
  const [license] = found.value;
  if (license === undefined) return refuse('invalid', 'letter-needs-license', {}, 'licenses');
  if (values.kind === undefined || values.datedOn === undefined)
    return refuse('invalid', 'import-letter-incomplete', {}, 'kind');
  return done(
    register.letters
      .by('license', license.id)
      .filter(
        (letter) =>
          letter.void === null &&
          found.value.every(({ id }) => letter.licenseIds.includes(id)) &&
          letter.kind === values.kind &&
          letter.datedOn === values.datedOn &&
          asSeen(letter.reference) === asSeen(said(values, 'reference')),
      ),
  );
}
