import type { Register } from '../register/register';

type Record = { readonly id: string; readonly void: unknown; readonly madeSeq: number };

/** The entry that made something standing on this record, other than what was made with it; null when nothing does. */
export function dependentOf(register: Register, id: string, madeWith: ReadonlySet<string>): number | null {
  const { licenses, letters, steps, deadlines, responses } = register;
  const rests: Record[] = [
    ...licenses.by('counterparty', id),
    ...licenses.by('linked', id),
    ...letters.by('license', id),
    ...steps.by('license', id),
    ...steps.by('deadline', id),
    ...deadlines.by('license', id),
    ...deadlines.by('source', id),
    ...responses.by('letter', id),
  ];
  const standing = rests.find(
    (record) => record.void === null && record.id !== id && !madeWith.has(record.id),
  );
  return standing?.madeSeq ?? null;
}
