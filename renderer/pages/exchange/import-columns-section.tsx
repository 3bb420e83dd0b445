import { importFields, importTableWords } from '../../../shared/import/import-fields';
import { type ImportTable, importTables } from '../../../shared/import/mapping';
import { Note } from '../../parts/badge';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import { RecordSection, RecordTable } from '../records/record-parts';
import { fieldOf, type ImportDraft, withField, withReading } from './import-draft';

const columns = [
  { title: 'In the file', width: '22%' },
  { title: 'For example', width: '22%' },
  { title: 'Fills', width: '25%' },
  { title: 'Read as', width: '31%' },
];

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

const together = {
  address: 'part of one address',
  contacts: 'part of one contact',
  identifiers: 'an identifier named as the column',
  parties: 'a party of the record, by the name of a counterparty',
} as const;

const asked: readonly string[] = ['date', 'number', 'country'];

/** Which column fills which field, and how its dates and numbers are read. */
export function ImportColumnsSection(props: {
  readonly draft: ImportDraft;
  readonly onChange: (draft: ImportDraft) => void;
  readonly onTable: (table: ImportTable) => void;
  /** What it is called changes nothing of what the rows would do. */
  readonly onName: (name: string) => void;
}) {
  const { draft, onChange } = props;
  const { file, mapping, isRemembered } = draft;
  const fields = importFields[mapping.table];
  const leftOut = file.headers.filter((_, column) => fieldOf(draft, column) === undefined);
  return (
    <RecordSection title="What its columns are">
      <div className="row import-readings">
        <SelectField
          label="Each row is one of"
          name="table"
          choices={importTables.map((id) => ({ id, label: importTableWords[id] }))}
          value={mapping.table}
          onChange={props.onTable}
        />
        <TextField
          label="Its name, for --mapping on the command line"
          name="mappingName"
          value={draft.name}
          onChange={props.onName}
        />
      </div>
      {isRemembered && <Note tone="accent">Mapped as the last time a file had these headings.</Note>}
      <RecordTable label="Columns of the file" columns={columns}>
        {file.headers.map((header, column) => {
          const field = fieldOf(draft, column);
          const name = header === '' ? `Column ${column + 1}` : header;
          const words = file.placeholders[column] ?? [];
          const kept = mapping.columns.find((each) => each.column === column);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: headings may stand twice
            <tr key={column}>
              <td>
                <bdi className="strong">{name}</bdi>
              </td>
              <td>
                <bdi className="muted import-sample">
                  {file.first.map((cells) => cells[column] ?? '').find((cell) => cell !== '') ?? '—'}
                </bdi>
              </td>
              <td>
                <SelectField
                  label={`Field that ${name} fills`}
                  isLabelHidden
                  name={`column-${column}`}
                  choices={[
                    { id: '', label: 'Left out' },
                    ...fields.map(({ key, header: label }) => ({ id: key, label })),
                  ]}
                  value={field?.key ?? ''}
                  onChange={(key) => onChange(withField(draft, column, key === '' ? null : key))}
                />
              </td>
              <td>
                {field?.kind === 'date' && (
                  <SelectField
                    label={`Order of the dates in ${name}`}
                    isLabelHidden
                    name={`dates-${column}`}
                    choices={orders}
                    value={kept?.dates ?? ''}
                    onChange={(order) =>
                      onChange(withReading(draft, column, { dates: order === '' ? null : order }))
                    }
                  />
                )}
                {field?.kind === 'date' && (
                  <SelectField
                    label={`What plain numbers in ${name} are`}
                    isLabelHidden
                    name={`serials-${column}`}
                    choices={serials}
                    value={kept?.serials ?? ''}
                    onChange={(from) =>
                      onChange(withReading(draft, column, { serials: from === '' ? null : from }))
                    }
                  />
                )}
                {field?.kind === 'number' && (
                  <SelectField
                    label={`How numbers in ${name} are written`}
                    isLabelHidden
                    name={`decimal-${column}`}
                    choices={signs}
                    value={kept?.decimal ?? ''}
                    onChange={(sign) =>
                      onChange(withReading(draft, column, { decimal: sign === '' ? null : sign }))
                    }
                  />
                )}
                {field?.kind === 'country' && (
                  <span className="muted small">names and codes of countries</span>
                )}
                {field?.codes !== undefined && <span className="muted small">words of a fixed list</span>}
                {field?.collects !== undefined && field.kind !== 'country' && (
                  <span className="muted small">{together[field.collects]}</span>
                )}
                {field !== undefined &&
                  !asked.includes(field.kind) &&
                  field.codes === undefined &&
                  field.collects === undefined && <span className="muted small">text, letter by letter</span>}
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
              </td>
            </tr>
          );
        })}
      </RecordTable>
      {leftOut.length > 0 && (
        <p className="muted small">
          {leftOut.length === 1 ? '1 column is' : `${leftOut.length} columns are`} left out. An empty cell
          empties nothing: the record keeps what it has.
        </p>
      )}
    </RecordSection>
  );
}
