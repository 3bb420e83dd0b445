import { useMemo } from 'react';
import { programName } from '../../../shared/history/entry-search-text';
import { type HistoryFilter, historyKinds } from '../../../shared/history/filter';
import type { Register } from '../../../shared/register/register';
import { licenseName } from '../../../shared/register/where-used';
import { historyWords } from '../../../shared/words/history-words';
import { useOpenRegister } from '../../state/use-open-register';
import type { BarFilter, OfferedChoice } from '../../views/filter/offered-field';
import { asBarFilter, type OwnFilter, oneOf, periodOf, toldToBar } from '../../views/filter/own-filters';

// Records and people stand in one list of words each: the kind goes before an id, and a mark before a name, which may be empty.
const recordKey = ({ kind, id }: NonNullable<HistoryFilter['record']>): string => `${kind} ${id}`;
const personKey = (name: string): string => `by ${name}`;

function recordOf(key: string | null): HistoryFilter['record'] {
  if (key === null) return null;
  const [kind, id] = key.split(' ');
  return { kind: kind === 'license' || kind === 'shipment' ? kind : 'counterparty', id: id ?? '' };
}

const choice = (id: string, label: string): OfferedChoice => ({ id, label, count: null });

function recordChoices({ licenses, counterparties, shipments }: Register): readonly OfferedChoice[] {
  return [
    ...[...licenses.values()].map((each) =>
      choice(recordKey({ kind: 'license', id: each.id }), licenseName(each)),
    ),
    ...[...counterparties.values()].map(({ id, name }) =>
      choice(recordKey({ kind: 'counterparty', id }), name),
    ),
    ...[...shipments.values()].map(({ id, reference }) =>
      choice(recordKey({ kind: 'shipment', id }), historyWords.shipmentNamed({ reference })),
    ),
  ];
}

function recordWord(register: Register, key: string): string {
  const record = recordOf(key);
  const id = record?.id ?? '';
  if (record?.kind === 'shipment')
    return historyWords.shipmentNamed({ reference: register.shipments.get(id)?.reference ?? id });
  const license = register.licenses.get(id);
  return license === undefined ? (register.counterparties.get(id)?.name ?? id) : licenseName(license);
}

function personWord(key: string): string {
  const name = key.slice(personKey('').length);
  return name === '' ? historyWords.byItself({ program: programName }) : name;
}

function kindWord(id: string): string {
  const kind = historyKinds.find((each) => each === id);
  return kind === undefined ? id : historyWords[kind];
}

/** What the bar of the history is told. */
export function useHistoryBar(filter: HistoryFilter) {
  const { register } = useOpenRegister();
  const filters = useMemo<readonly OwnFilter[]>(
    () => [
      {
        name: 'record',
        label: historyWords.record,
        kind: 'one',
        choices: () => recordChoices(register),
        word: (key) => recordWord(register, key),
      },
      {
        name: 'by',
        label: historyWords.person,
        kind: 'one',
        choices: () =>
          [...[...register.people].sort(), ''].map((name) =>
            choice(personKey(name), personWord(personKey(name))),
          ),
        word: personWord,
      },
      {
        name: 'kind',
        label: historyWords.changed,
        kind: 'one',
        choices: () => historyKinds.map((id) => choice(id, kindWord(id))),
        word: kindWord,
      },
      { name: 'period', label: historyWords.period, kind: 'period' },
    ],
    [register],
  );
  const { record, by, kind, fromOn, toOn } = filter;
  const bar = useMemo(
    () =>
      asBarFilter({
        record: record === null ? null : recordKey(record),
        by: by === null ? null : personKey(by),
        kind,
        period: { from: fromOn, to: toOn },
      }),
    [record, by, kind, fromOn, toOn],
  );
  return { bar, ...useMemo(() => toldToBar(filters, bar), [filters, bar]) };
}

/** The filter as the bar has it, with the words searched for. */
export function historyFilterOf(bar: BarFilter, words: string): HistoryFilter {
  const { from, to } = periodOf(bar, 'period');
  const by = oneOf(bar, 'by');
  return {
    record: recordOf(oneOf(bar, 'record')),
    by: by === null ? null : by.slice(personKey('').length),
    kind: oneOf(bar, 'kind') as HistoryFilter['kind'],
    fromOn: from,
    toOn: to,
    words,
  };
}
