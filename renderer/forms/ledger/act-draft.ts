import { clockText, readClock } from '../../../shared/base/clock-time';
import type { IsoDate } from '../../../shared/base/dates';
import type { Attachment } from '../../../shared/base/fields';
import type { CommandInput } from '../../../shared/commands/commands';
import { decimalFrom } from '../fields/draft-parts';
import { type ActField, type ActName, takeBack } from './act-forms';

/** What is typed in a form, by the names of its fields: a day or null, files, or a text. */
export type ActDraft = Readonly<Record<string, string | null | readonly Attachment[]>>;

/** An empty form, with the days that are today, and what is known beforehand. */
export function newActDraft(fields: readonly ActField[], today: IsoDate, known: ActDraft = {}): ActDraft {
  const empty = ({ kind, isToday }: ActField) =>
    kind === 'day' ? (isToday === true ? today : null) : kind === 'files' ? [] : '';
  return { ...Object.fromEntries(fields.map((field) => [field.name, empty(field)])), ...known };
}

/** What a command says in the fields of a form. */
export function typedAct(fields: readonly ActField[], command: object): ActDraft {
  const given: Readonly<Record<string, unknown>> = { ...command };
  const shown = ({ name, kind }: ActField): ActDraft[string] => {
    const value = given[name] ?? null;
    if (kind === 'files') return (value ?? []) as readonly Attachment[];
    if (kind === 'day') return value as IsoDate | null;
    if (kind === 'time') return clockText(String(value ?? ''));
    // Only an answer that is taken back says null.
    return value === null ? (name === 'answer' ? takeBack : '') : String(value);
  };
  return Object.fromEntries(
    fields.filter(({ name }) => name in given).map((field) => [field.name, shown(field)]),
  );
}

/** Whether a field is asked now. */
export function isAsked({ onlyWith }: ActField, draft: ActDraft): boolean {
  return onlyWith === undefined || (draft[onlyWith] ?? '') !== '';
}

function fieldValue(field: ActField, draft: ActDraft): unknown {
  const value = draft[field.name];
  if (!isAsked(field, draft)) return undefined;
  switch (field.kind) {
    case 'amount':
      return decimalFrom(String(value));
    case 'time':
      return readClock(String(value));
    case 'line':
    case 'item':
      return value === '' ? null : value;
    default:
      return value === takeBack ? null : value;
  }
}

/** The command of a form: its fields by their own names. What is missing or wrong is refused at its field. */
export function actCommand(
  act: ActName,
  target: { readonly shipment: string } | { readonly license: string } | null,
  fields: readonly ActField[],
  draft: ActDraft,
  override: { readonly reason: string; readonly initials: string } | null,
): CommandInput {
  const typed = fields.map((field) => [field.name, fieldValue(field, draft)]);
  return {
    do: act,
    ...Object.fromEntries(typed.filter(([, value]) => value !== undefined)),
    ...override,
    ...target,
  } as CommandInput;
}
