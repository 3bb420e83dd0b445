import { messageOf } from '../base/result';
import { asSeen } from '../base/same-name';
import type { Note } from '../records/record-meta';
import { withNotes } from './collected';
import { type Asked, conflictRow, leaveOut, type Planning } from './planning';
import type { PreviewRow, RowOffer } from './preview-row';

export type Values = Readonly<Record<string, unknown>>;

/** Values without a name or number that the record has already, as far as the eye can tell. */
export function withoutSameNames(record: object, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => {
      const ours: unknown = (record as Values)[key];
      const isName = key === 'name' || key === 'applicationNumber' || key === 'licenseNumber';
      return !(
        isName &&
        typeof value === 'string' &&
        typeof ours === 'string' &&
        asSeen(ours) === asSeen(value)
      );
    }),
  );
}

/** What the record goes by in a command: what this very file made has no id yet when the batch runs. */
export function calledIn(
  { firstNewSeq }: Planning,
  { id, madeSeq }: { id: string; madeSeq: number },
  name: string,
): string {
  return madeSeq === firstNewSeq ? name : id;
}

/** Several records fit the row: which one is asked. */
export function severalRow(line: number, offers: readonly RowOffer[]): PreviewRow {
  return conflictRow(
    line,
    'several',
    [messageOf('import-several-match', { count: offers.length })],
    [...offers, leaveOut],
  );
}

/** The notes of a record with those that a row adds; nothing when it adds none. */
export function notesOf(
  own: { readonly notes: readonly Note[] } | undefined,
  { values, added }: Asked,
): Values {
  if (added.notes.length === 0) return {};
  const listed = Array.isArray(values.notes) ? values.notes : (own?.notes ?? []);
  return { notes: withNotes(listed, added.notes) };
}
