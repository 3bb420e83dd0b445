import { importFileWords } from '../../../shared/words/import-file-words';
import { SelectField } from '../../parts/select-field';
import { fieldOf, type ImportDraft, withReading } from './import-draft';

const orders = [
  { id: '', label: importFileWords.asShown },
  { id: 'ymd', label: importFileWords.ymd },
  { id: 'dmy', label: importFileWords.dmy },
  { id: 'mdy', label: importFileWords.mdy },
] as const;

const serials = [
  { id: '', label: importFileWords.noDates },
  { id: '1900', label: importFileWords.from1900 },
  { id: '1904', label: importFileWords.from1904 },
] as const;

const signs = [
  { id: '', label: importFileWords.asShown },
  { id: '.', label: '1,234.56' },
  { id: ',', label: '1.234,56' },
] as const;

const meanings = [
  { id: '', label: importFileWords.choose },
  { id: 'nothing', label: importFileWords.meansNothing },
  { id: 'text', label: importFileWords.keepText },
] as const;

const unreadables = [
  { id: 'leave-empty', label: importFileWords.isLeftEmpty },
  { id: '', label: importFileWords.refusesRow },
] as const;

const together = {
  address: importFileWords.partOfAddress,
  contacts: importFileWords.partOfContact,
  identifiers: importFileWords.isIdentifier,
  parties: importFileWords.isParty,
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
          label={importFileWords.datesOrder({ name })}
          isLabelHidden
          name={`dates-${column}`}
          choices={orders}
          value={kept?.dates ?? ''}
          onChange={(order) => onChange(withReading(draft, column, { dates: order === '' ? null : order }))}
        />
      )}
      {field?.kind === 'date' && (
        <SelectField
          label={importFileWords.numbersAre({ name })}
          isLabelHidden
          name={`serials-${column}`}
          choices={serials}
          value={kept?.serials ?? ''}
          onChange={(from) => onChange(withReading(draft, column, { serials: from === '' ? null : from }))}
        />
      )}
      {field?.kind === 'number' && (
        <SelectField
          label={importFileWords.numbersWritten({ name })}
          isLabelHidden
          name={`decimal-${column}`}
          choices={signs}
          value={kept?.decimal ?? ''}
          onChange={(sign) => onChange(withReading(draft, column, { decimal: sign === '' ? null : sign }))}
        />
      )}
      {field !== undefined && kept?.unreadable === 'leave-empty' && (
        <SelectField
          label={importFileWords.unreadable({ name })}
          name={`unreadable-${column}`}
          choices={unreadables}
          value="leave-empty"
          onChange={(now) => onChange(withReading(draft, column, { unreadable: now === '' ? null : now }))}
        />
      )}
      {field?.kind === 'country' && <span className="muted small">{importFileWords.countries}</span>}
      {field?.codes !== undefined && <span className="muted small">{importFileWords.fixedWords}</span>}
      {field?.collects !== undefined && field.kind !== 'country' && (
        <span className="muted small">
          {field.key.endsWith('.address') ? importFileWords.partOfPartyAddress : together[field.collects]}
        </span>
      )}
      {field !== undefined &&
        !asked.includes(field.kind) &&
        field.codes === undefined &&
        field.collects === undefined && <span className="muted small">{importFileWords.asText}</span>}
      {field !== undefined && words.length > 0 && (
        <SelectField
          label={importFileWords.wordsMean({
            words: words.map((word) => importFileWords.quoted({ word })).join(', '),
            name,
          })}
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
