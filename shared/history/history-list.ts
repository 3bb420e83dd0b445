import type { FilterField } from '../docket/list-filter';
import { among } from '../docket/list-filters';
import { type HistoryKind, historyKinds } from '../records/saved-view';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { defineWords } from '../words/define-words';
import type { HistoryRecord } from './entry-subjects';

const texts = defineWords('history/history-list', {
  shipmentNamed: 'Shipment {reference}',
  byItself: 'Export Docket (automatic)',
});

const kindWords: Readonly<Record<HistoryKind, string>> = defineWords('history/history-list.kindWords', {
  counterparties: 'Counterparties',
  licenses: 'License records',
  letters: 'Letters',
  steps: 'Steps',
  shipments: 'Shipments',
  deadlines: 'Dates set or moved',
  settings: 'Settings',
  reminders: 'Reminders',
  restores: 'Restored backups',
  imports: 'Imported files',
  undo: 'Undo and redo',
});

/** A record as a filter of the history names it. */
export const recordKey = ({ kind, id }: HistoryRecord): string => `${kind} ${id}`;

/** The record that a filter of the history names. */
export function recordOf(key: string): HistoryRecord {
  const [kind, id = ''] = key.split(' ');
  return { kind: kind === 'license' || kind === 'shipment' ? kind : 'counterparty', id };
}

function recordWord(key: string, { licenses, counterparties, shipments }: Register): string {
  const { kind, id } = recordOf(key);
  if (kind === 'shipment') return texts.shipmentNamed({ reference: shipments.get(id)?.reference ?? id });
  const license = licenses.get(id);
  return license === undefined ? (counterparties.get(id)?.name ?? id) : licenseName(license);
}

const noRow = (): never[] => [];

/** The ways to filter the history, in the order in which they are offered. Its entries are found in the journal, not among rows. */
export const historyFields: readonly FilterField<never>[] = [
  { kind: 'choice', name: 'record', of: noRow, word: recordWord },
  {
    kind: 'choice',
    name: 'author',
    of: noRow,
    word: (name) => name || texts.byItself,
  },
  {
    kind: 'choice',
    name: 'changed',
    of: noRow,
    word: among(kindWords),
    among: historyKinds,
  },
  { kind: 'period', name: 'entered', of: () => null },
];
