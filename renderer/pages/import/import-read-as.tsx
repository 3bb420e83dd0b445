import { SelectField } from '../../parts/select-field';
import { fieldOf, type ImportDraft, withReading } from './import-draft';

const orders = [
  { id: '', label: 'As the column shows' },
  { id: 'ymd', label: 'Year month day' },
  { id: 'dmy', label: 'Day month year: 3/4 is April 3' },
  { id: 'mdy', label: 'Month day year: 3/4 is March 4' },
] as const;

const serials = [
  { id: '', label: 'Plain numbers are no dates' },
  { id: '1900', label: 'Plain numbers count days from 1900' },
  { id: '1904', label: 'Plain numbers count days from 1904' },
] as const;

const signs = [
  { id: '', label: 'As the column shows' },
  { id: '.', label: '1,234.56' },
  { id: ',', label: '1.234,56' },
] as const;

const meanings = [
  { id: '', label: 'Choose…' },
  { id: 'nothing', label: 'It means nothing' },
  { id: 'text', label: 'Keep it as it is' },
] as const;

const unreadables = [
  { id: 'leave-empty', label: 'Is left empty' },
  { id: '', label: 'Refuses its row' },
] as const;

const together = {
  address: 'part of one address',
  contacts: 'part of one contact',
  identifiers: 'an identifier named as the column',
  parties: 'a party of the record, by the name of a counterparty',
} as const;

const asked: readonly string[] = ['date', 'number', 'country'];

/** How the cells of one column are read: its dates, numbers and empty words; what it is, where there is nothing to ask. */
export function ReadAs(props: {
  readonly draft: ImportDraft;
  readonly column: number;
  /** The heading of the column. */
  readonly name: string;
  readonly onChange: (draft: ImportDraft) => void;
}) {
  const { draft, column, name, onChange } = props;
  const field = fieldOf(draft, column);
  const words = draft.file.placeholders[column] ?? [];
  const kept = draft.mapping.columns.find((each) => each.column === column);
  return (
    <>
      {field?.kind === 'date' && (
        <SelectField
          label={`Order of the dates in ${name}`}
          isLabelHidden
          name={`dates-${column}`}
          choices={orders}
          value={kept?.dates ?? ''}
          onChange={(order) => onChange(withReading(draft, column, { dates: order === '' ? null : order }))}
        />
      )}
      {field?.kind === 'date' && (
        <SelectField
          label={`What plain numbers in ${name} are`}
          isLabelHidden
          name={`serials-${column}`}
          choices={serials}
          value={kept?.serials ?? ''}
          onChange={(from) => onChange(withReading(draft, column, { serials: from === '' ? null : from }))}
        />
      )}
      {field?.kind === 'number' && (
        <SelectField
          label={`How numbers in ${name} are written`}
          isLabelHidden
          name={`decimal-${column}`}
          choices={signs}
          value={kept?.decimal ?? ''}
          onChange={(sign) => onChange(withReading(draft, column, { decimal: sign === '' ? null : sign }))}
        />
      )}
      {field !== undefined && kept?.unreadable === 'leave-empty' && (
        <SelectField
          label={`What cannot be read in ${name}`}
          name={`unreadable-${column}`}
          choices={unreadables}
          value="leave-empty"
          onChange={(now) => onChange(withReading(draft, column, { unreadable: now === '' ? null : now }))}
        />
      )}
      {field?.kind === 'country' && <span className="muted small">names and codes of countries</span>}
      {field?.codes !== undefined && <span className="muted small">words of a fixed list</span>}
      {field?.collects !== undefined && field.kind !== 'country' && (
        <span className="muted small">
          {field.key.endsWith('.address') ? 'part of the party’s address' : together[field.collects]}
        </span>
      )}
      {field !== undefined &&
        !asked.includes(field.kind) &&
        field.codes === undefined &&
        field.collects === undefined && <span className="muted small">text as is</span>}
      {field !== undefined && words.length > 0 && (
        <SelectField
          label={`What ${words.map((word) => `“${word}”`).join(', ')} means in ${name}`}
          name={`empty-${column}`}
          choices={meanings}
          value={kept?.empty == null ? '' : kept.empty.length > 0 ? 'nothing' : 'text'}
          onChange={(meaning) =>
            onChange(
              withReading(draft, column, {
                empty: meaning === '' ? null : meaning === 'nothing' ? words : [],
              }),
            )
          }
        />
      )}
    </>
  );
}
