import { importFields, importTableWords } from '../../../shared/import/import-fields';
import { type ImportTable, importTables } from '../../../shared/records/import-mapping';
import { importFileWords } from '../../../shared/words/import-file-words';
import { Note } from '../../parts/badge';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import { Name } from '../../parts/verbatim';
import { RecordSection, RecordTable } from '../../views/record/record-parts';
import { ImportDefaults } from './import-defaults';
import { fieldOf, type ImportDraft, withField } from './import-draft';
import { ReadAs } from './import-read-as';

const columns = [
  { title: importFileWords.inFile, width: '22%' },
  { title: importFileWords.example, width: '22%' },
  { title: importFileWords.fills, width: '25%' },
  { title: importFileWords.readAs, width: '31%' },
];

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
    <RecordSection title={importFileWords.columnsTitle}>
      <div className="row import-readings">
        <SelectField
          label={importFileWords.rowIs}
          name="table"
          choices={importTables.map((id) => ({ id, label: importTableWords[id] }))}
          value={mapping.table}
          onChange={props.onTable}
        />
        <TextField
          label={importFileWords.mappingName}
          description={importFileWords.mappingNameSays}
          name="mappingName"
          value={draft.name}
          onChange={props.onName}
        />
      </div>
      {isRemembered && <Note tone="accent">{importFileWords.isRemembered}</Note>}
      <RecordTable label={importFileWords.columns} columns={columns}>
        {file.headers.map((header, column) => {
          const field = fieldOf(draft, column);
          const name = header === '' ? importFileWords.column({ count: column + 1 }) : header;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: headings may stand twice
            <tr key={column}>
              <td>
                <Name className="strong" text={name} />
              </td>
              <td>
                <Name
                  className="muted import-sample"
                  text={file.first.map((cells) => cells[column] ?? '').find((cell) => cell !== '') ?? '—'}
                />
              </td>
              <td>
                <SelectField
                  label={importFileWords.fieldOf({ name })}
                  isLabelHidden
                  name={`column-${column}`}
                  choices={[
                    { id: '', label: importFileWords.skip },
                    ...fields.map(({ key, header: label }) => ({ id: key, label })),
                  ]}
                  value={field?.key ?? ''}
                  onChange={(key) => onChange(withField(draft, column, key === '' ? null : key))}
                />
              </td>
              <td>
                <ReadAs draft={draft} column={column} name={name} onChange={onChange} />
              </td>
            </tr>
          );
        })}
      </RecordTable>
      <ImportDefaults draft={draft} onChange={onChange} />
      {leftOut.length > 0 && (
        <p className="muted small">{importFileWords.skipped({ count: leftOut.length })}</p>
      )}
    </RecordSection>
  );
}
