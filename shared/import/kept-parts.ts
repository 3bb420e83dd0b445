import type { License } from '../records/license';
import type { Note } from '../records/record-meta';
import { isSame } from '../register/changes';
import type { Register } from '../register/register';

type Values = Readonly<Record<string, unknown>>;
type Given = Readonly<Record<string, unknown>>;

/**
 * Values whose notes leave the privileged ones of the record where they are: a table goes out without them, and must not take
 * them off when it comes back.
 */
export function keptNotes(record: { readonly notes: readonly Note[] } | undefined, values: Values): Values {
  if (record === undefined || !Array.isArray(values.notes)) return values;
  const given = values.notes as readonly Note[];
  const privileged = record.notes.filter(
    (note) => note.kind === 'privileged' && !given.some((each) => isSame(each, note)),
  );
  const { notes: _notes, ...rest } = values;
  const isUnchanged = isSame(
    given.filter(({ kind }) => kind === 'file'),
    record.notes.filter(({ kind }) => kind === 'file'),
  );
  const hasNewPrivileged = given.some(
    (note) => note.kind === 'privileged' && !record.notes.some((each) => isSame(each, note)),
  );
  return isUnchanged && !hasNewPrivileged ? rest : { ...rest, notes: [...privileged, ...given] };
}

/** Whether a part of the record says what was given, as far as was given. */
function says(part: object, given: Given): boolean {
  const known = part as Given;
  return Object.entries(given).every(([key, value]) => key === 'counterparty' || isSame(known[key], value));
}

/** Given parts with what the record already has of them: a part that is still the same keeps its id and what no table shows. */
function matched<T extends { readonly id: string }>(
  parts: readonly T[],
  given: readonly Given[],
  asGiven: (part: T, given: Given) => Given,
): readonly Given[] {
  const left = [...parts];
  return given.map((each) => {
    const at = left.findIndex((part) => says(part, each));
    const [part] = at === -1 ? [] : left.splice(at, 1);
    return part === undefined ? each : asGiven(part, each);
  });
}

/** Values for a license that is already there: what has not changed stays what it is, with its id. */
export function keptParts(register: Register, license: License | undefined, values: Values): Values {
  if (license === undefined) return values;
  const { parties, conditions, riders, ...rest } = keptNotes(license, values);
  const listOf = (value: unknown) => value as readonly Given[];
  return {
    ...rest,
    ...(parties === undefined
      ? {}
      : {
          parties: matched(license.parties, listOf(parties), ({ id, counterpartyId }, given) => {
            const linked = register.counterparties.get(counterpartyId ?? '');
            // Named in the table by its name, which another may have too; here it is known.
            const isSameLink = linked !== undefined && given.counterparty === linked.name;
            return { ...given, id, ...(isSameLink ? { counterparty: linked.id } : {}) };
          }),
        }),
    ...(conditions === undefined
      ? {}
      : {
          conditions: matched(license.conditions, listOf(conditions), (part, given) => ({
            ...part,
            ...given,
          })),
        }),
    ...(riders === undefined
      ? {}
      : { riders: matched(license.riders, listOf(riders), (part, given) => ({ ...part, ...given })) }),
  };
}
