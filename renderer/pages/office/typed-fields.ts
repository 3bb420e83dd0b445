import { formatDay, isIsoDate } from '../../../shared/base/dates';
import { nameOfCounterparty, nameOfLicense } from '../../../shared/docket/record-names';
import { fieldInWords } from '../../../shared/labels/field-name';
import type { Register } from '../../../shared/register/register';

/** A field of a command as it was typed. */
export interface TypedField {
  readonly label: string;
  readonly value: string;
}

type Typed = Readonly<Record<string, unknown>>;

const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of a command as words: "Log letter". */
export function commandName(command: unknown): string {
  const name = isTyped(command) && typeof command.do === 'string' ? command.do : '';
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a value says: days as people write them, records by their names. */
function valueInWords(register: Register, value: unknown): string {
  if (typeof value === 'string') {
    if (isIsoDate(value)) return formatDay(value);
    if (register.licenses.has(value)) return nameOfLicense(register, value);
    return register.counterparties.has(value) ? nameOfCounterparty(register, value) : value;
  }
  if (Array.isArray(value)) return value.map((each) => valueInWords(register, each)).join(', ');
  if (isTyped(value))
    return Object.values(value)
      .map((each) => valueInWords(register, each))
      .filter((text) => text !== '')
      .join(', ');
  return value === null || value === undefined ? '' : String(value);
}

/** The fields of a command with what was typed into them; what was left empty is left out. */
export function typedFields(register: Register, command: unknown): readonly TypedField[] {
  if (!isTyped(command)) return [];
  const { do: name, ...fields } = command;
  const [, kind = ''] = String(name).split('-');
  return Object.entries(fields).flatMap(([field, value]) => {
    const text = valueInWords(register, value);
    return text === '' ? [] : [{ label: fieldInWords(`${kind}-`, field), value: text }];
  });
}

/** The license record that a command names first; null where it names none. */
export function licenseOf(register: Register, command: unknown): string | null {
  const find = (value: unknown): string | null => {
    if (typeof value === 'string') {
      if (register.licenses.has(value)) return value;
      const letter = register.letters.get(value);
      return letter?.licenseIds[0] ?? null;
    }
    const inside = Array.isArray(value) ? value : isTyped(value) ? Object.values(value) : [];
    for (const each of inside) {
      const found = find(each);
      if (found !== null) return found;
    }
    return null;
  };
  return find(command);
}
