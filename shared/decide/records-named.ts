import type { RecordMeta } from '../records/record-meta';
import type { Register } from '../register/register';

/** The kinds of records, by where they stand in a register. */
export type RecordKind = keyof Records;

type Records = {
  readonly [K in keyof Register as Register[K] extends ReadonlyMap<string, RecordMeta>
    ? K
    : never]: Register[K] extends ReadonlyMap<string, infer T> ? T : never;
};

const names: { readonly [K in RecordKind]: (record: Records[K]) => readonly (string | null | undefined)[] } =
  {
    counterparties: () => [],
    licenses: ({ parties, links }) => [
      ...parties.map(({ counterpartyId }) => counterpartyId),
      ...links.map(({ licenseId }) => licenseId),
    ],
    letters: ({ licenseIds }) => licenseIds,
    steps: ({ licenseIds, deadlineIds }) => [...licenseIds, ...deadlineIds],
    deadlines: ({ licenseId, source }) => [licenseId, source.id],
    responses: ({ letterId }) => [letterId],
    shipments: ({ draws, parties }) => [
      ...draws.map(({ licenseId }) => licenseId),
      ...parties.map(({ counterpartyId }) => counterpartyId),
    ],
    acts: ({ licenseId, shipmentId, draw }) => [licenseId, shipmentId, draw?.licenseId],
  };

/** The ids of the records that a record names. */
export function namedBy(kind: RecordKind, record: RecordMeta): readonly string[] {
  return names[kind](record as never).flatMap((id) => id ?? []);
}

/** The entry since which the record of this id is void; null where it stands, or where there is none. */
export function isVoidIn(register: Register, id: string): number | null {
  for (const kind of Object.keys(names) as RecordKind[]) {
    const record: RecordMeta | undefined = register[kind].get(id);
    if (record !== undefined) return record.void === null ? null : record.changedSeq;
  }
  return null;
}
