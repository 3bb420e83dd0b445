import { useMemo } from 'react';
import { programName } from '../../../shared/history/entry-search-text';
import { type HistoryFilter, historyKinds } from '../../../shared/history/filter';
import type { Register } from '../../../shared/register/register';
import { licenseName } from '../../../shared/register/where-used';
import { historyWords } from '../../../shared/words/history-words';
import { ComboField, type Pick } from '../../parts/combo-field';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { useDocket } from '../../state/use-docket';
import '../../views/record/list-head.css';

const all = '';
const kinds = [
  { id: all, label: historyWords.everything },
  ...historyKinds.map((id) => ({ id, label: historyWords[id] })),
] as const;

/** Records as they are picked: the kind goes before the id, because both are looked for in one field. */
function recordPicks({ licenses, counterparties, shipments }: Register): readonly Pick[] {
  return [
    ...[...licenses.values()].map((license) => ({
      id: `license ${license.id}`,
      label: licenseName(license),
      detail: historyWords.licenseRecord,
    })),
    ...[...counterparties.values()].map(({ id, name }) => ({
      id: `counterparty ${id}`,
      label: name,
      detail: historyWords.counterparty,
    })),
    ...[...shipments.values()].map(({ id, reference }) => ({
      id: `shipment ${id}`,
      label: reference,
      detail: historyWords.shipment,
    })),
  ];
}

function recordOf(pick: string | null): HistoryFilter['record'] {
  if (pick === null) return null;
  const [kind, id] = pick.split(' ');
  return { kind: kind === 'license' || kind === 'shipment' ? kind : 'counterparty', id: id ?? '' };
}

// A person could bear any name, so the choices are told apart by a mark before it.
const person = (name: string) => `by ${name}`;

/** What narrows the history, beside its words. */
export function HistoryFilters(props: {
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}) {
  const { register } = useDocket();
  const { filter } = props;
  const picks = useMemo(() => recordPicks(register), [register]);
  const change = (changes: Partial<HistoryFilter>) => props.onChange({ ...filter, ...changes });
  return (
    <div className="list-filters">
      <ComboField
        label={historyWords.record}
        what={historyWords.aRecord}
        picks={picks}
        value={filter.record === null ? null : `${filter.record.kind} ${filter.record.id}`}
        onChange={(pick) => change({ record: recordOf(pick) })}
        placeholder={historyWords.any}
      />
      <SelectField
        label={historyWords.person}
        choices={[
          { id: all, label: historyWords.anybody },
          ...[...register.people].sort().map((name) => ({ id: person(name), label: name })),
          { id: person(''), label: historyWords.byItself({ program: programName }) },
        ]}
        value={filter.by === null ? all : person(filter.by)}
        onChange={(id) => change({ by: id === all ? null : id.slice(person('').length) })}
      />
      <SelectField
        label={historyWords.changed}
        choices={kinds}
        value={filter.kind ?? all}
        onChange={(id) => change({ kind: id === all ? null : id })}
      />
      <DateField label={historyWords.from} value={filter.fromOn} onChange={(fromOn) => change({ fromOn })} />
      <DateField label={historyWords.to} value={filter.toOn} onChange={(toOn) => change({ toOn })} />
    </div>
  );
}
