import type { Register } from '../register';

type Record = { readonly id: string; readonly void: unknown; readonly madeSeq: number };

/** The entry that made something standing on this record, other than what was made with it; null when nothing does. */
export function dependentOf(register: Register, id: string, madeWith: ReadonlySet<string>): number | null {
  const { licenses, letters, steps, deadlines } = register;
  const rests: Record[] = [
    ...[...licenses.values()].filter(
      (license) =>
        license.parties.some(({ counterpartyId }) => counterpartyId === id) ||
        license.links.some(({ licenseId }) => licenseId === id),
    ),
    ...[...letters.values()].filter(({ licenseIds }) => licenseIds.includes(id)),
    ...[...steps.values()].filter(
      ({ licenseIds, deadlineIds }) => licenseIds.includes(id) || deadlineIds.includes(id),
    ),
    ...[...deadlines.values()].filter(({ licenseId, source }) => licenseId === id || source.id === id),
  ];
  const standing = rests.find(
    (record) => record.void === null && record.id !== id && !madeWith.has(record.id),
  );
  return standing?.madeSeq ?? null;
}
