import { useMemo } from 'react';
import { filterInWords } from '../../../shared/docket/list-filter';
import { historyFields, recordKey } from '../../../shared/history/history-list';
import { filterLabels } from '../../../shared/labels/filter-labels';
import { historyKinds, type ListFilter } from '../../../shared/records/saved-view';
import type { Register } from '../../../shared/register/register';
import { useOpenRegister } from '../../state/use-open-register';
import type { OfferedField } from '../../views/filter/offered-field';

function valuesOf(register: Register, name: string): readonly string[] {
  const { licenses, counterparties, shipments, people } = register;
  if (name === 'changed') return historyKinds;
  if (name === 'author') return [...[...people].sort(), ''];
  return [
    ...[...licenses.keys()].map((id) => recordKey({ kind: 'license', id })),
    ...[...counterparties.keys()].map((id) => recordKey({ kind: 'counterparty', id })),
    ...[...shipments.keys()].map((id) => recordKey({ kind: 'shipment', id })),
  ];
}

/** What the bar of the history is told. Nobody counts how many entries have a value. */
export function useHistoryBar(filter: ListFilter) {
  const { register } = useOpenRegister();
  const offered = useMemo<readonly OfferedField[]>(
    () =>
      historyFields.map((field) => ({
        name: field.name,
        label: filterLabels[field.name],
        kind: field.kind,
        isSingle: true,
        get choices() {
          if (field.kind !== 'choice') return [];
          return valuesOf(register, field.name).map((id) => ({
            id,
            label: field.word(id, register),
            count: null,
          }));
        },
      })),
    [register],
  );
  return {
    offered,
    words: useMemo(() => filterInWords(historyFields, filter, register), [filter, register]),
  };
}
