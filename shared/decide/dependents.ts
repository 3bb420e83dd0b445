import type { LedgerAct } from '../records/ledger-act';
import type { RecordMeta } from '../records/record-meta';
import type { Register } from '../register/register';

/** The records that rest on one: what names it, and for an act the later acts that follow from it. Void ones are left out. */
export function dependentsOf(register: Register, id: string): readonly RecordMeta[] {
  const { licenses, letters, steps, deadlines, responses, shipments, acts } = register;
  const rests: RecordMeta[] = [
    ...licenses.by('counterparty', id),
    ...licenses.by('linked', id),
    ...letters.by('license', id),
    ...steps.by('license', id),
    ...steps.by('deadline', id),
    ...deadlines.by('license', id),
    ...deadlines.by('source', id),
    ...responses.by('letter', id),
    ...shipments.by('license', id),
    ...shipments.by('counterparty', id),
    ...acts.by('license', id),
    ...acts.by('shipment', id),
    ...laterActs(register, id),
  ];
  return rests.filter((record) => record.void === null && record.id !== id);
}

/** The entry that made something standing on this record, other than what was made with it; null when nothing does. */
export function dependentOf(register: Register, id: string, madeWith: ReadonlySet<string>): number | null {
  return dependentsOf(register, id).find((record) => !madeWith.has(record.id))?.madeSeq ?? null;
}

/** The acts that rest on one: all later ones of its shipment on how far it came, those about its line on a correction. */
function laterActs({ acts }: Register, id: string): readonly LedgerAct[] {
  const act = acts.get(id);
  if (act === undefined || act.shipmentId === null) return [];
  const later = acts.by('shipment', act.shipmentId).filter(({ madeSeq }) => madeSeq > act.madeSeq);
  const { kind, draw } = act;
  if (['reserved', 'filed', 'departed', 'canceled', 'eei-canceled'].includes(kind)) return later;
  return kind === 'corrected' ? later.filter(({ drawId }) => draw !== null && drawId === draw.id) : [];
}
