import { useMemo } from 'react';
import { programName } from '../../../shared/history/entry-search-text';
import { type HistoryFilter, type HistoryKind, historyKinds } from '../../../shared/history/filter';
import type { Register } from '../../../shared/register/register';
import { licenseName } from '../../../shared/register/where-used';
import { ComboField, type Pick } from '../../parts/combo-field';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { useDocket } from '../../state/use-docket';
import '../../views/record/list-head.css';

const kindWords: Readonly<Record<HistoryKind, string>> = {
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
};

const all = '';
const kinds = [
  { id: all, label: 'Everything' },
  ...historyKinds.map((id) => ({ id, label: kindWords[id] })),
] as const;

/** Records as they are picked: the kind goes before the id, because both are looked for in one field. */
function recordPicks({ licenses, counterparties }: Register): readonly Pick[] {
  return [
    ...[...licenses.values()].map((license) => ({
      id: `license ${license.id}`,
      label: licenseName(license),
      detail: 'License record',
    })),
    ...[...counterparties.values()].map(({ id, name }) => ({
      id: `counterparty ${id}`,
      label: name,
      detail: 'Counterparty',
    })),
  ];
}

function recordOf(pick: string | null): HistoryFilter['record'] {
  if (pick === null) return null;
  const [kind, id] = pick.split(' ');
  return { kind: kind === 'license' ? 'license' : 'counterparty', id: id ?? '' };
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
        label="Record"
        what="a record of this register"
        picks={picks}
        value={filter.record === null ? null : `${filter.record.kind} ${filter.record.id}`}
        onChange={(pick) => change({ record: recordOf(pick) })}
        placeholder="Any"
      />
      <SelectField
        label="Person"
        choices={[
          { id: all, label: 'Anybody' },
          ...[...register.people].sort().map((name) => ({ id: person(name), label: name })),
          { id: person(''), label: `${programName}, by itself` },
        ]}
        value={filter.by === null ? all : person(filter.by)}
        onChange={(id) => change({ by: id === all ? null : id.slice(person('').length) })}
      />
      <SelectField
        label="What was changed"
        choices={kinds}
        value={filter.kind ?? all}
        onChange={(id) => change({ kind: id === all ? null : id })}
      />
      <DateField label="From" value={filter.fromOn} onChange={(fromOn) => change({ fromOn })} />
      <DateField label="To" value={filter.toOn} onChange={(toOn) => change({ toOn })} />
    </div>
  );
}
