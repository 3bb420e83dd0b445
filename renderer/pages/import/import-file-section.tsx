import type { Input } from '../../../shared/calls/contract';
import type { ImportFile } from '../../../shared/calls/import-calls';
import { encodingNames } from '../../../shared/import/encodings';
import { importFileWords } from '../../../shared/words/import-file-words';
import { Button } from '../../parts/button';
import { messageText } from '../../parts/message-text';
import { Warnings } from '../../parts/refusal';
import { SelectField } from '../../parts/select-field';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { RecordSection, RecordTable } from '../../views/record/record-parts';
import { EncodingQuestion, TotalsQuestion } from './import-file-questions';

const delimiters = [
  [',', importFileWords.comma],
  [';', importFileWords.semicolon],
  ['\t', importFileWords.tab],
  ['|', importFileWords.bar],
] as const;

const asChoices = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([id, label]) => ({ id, label }));

type Reread = Input<'rereadImport'>;

/** What the file was read by, to be changed in one point. */
function readingOf({ form, chosen }: ImportFile): Reread {
  if (form.kind === 'xlsx') return { encoding: null, delimiter: null, sheet: form.sheet, ...chosen };
  const encoding = form.candidates.length > 0 ? null : form.encoding;
  return { encoding, delimiter: form.delimiter, sheet: null, ...chosen };
}

/** Whether something about the file has to be answered before its rows mean anything. */
export const isFileAsked = ({ form, totals }: ImportFile): boolean =>
  totals.length > 0 || (form.kind === 'csv' && form.candidates.length > 0);

/** What the file is and how it reads now; each can be changed. */
export function ImportFileSection(props: {
  readonly file: ImportFile;
  readonly onReread: (ask: Input<'rereadImport'>) => void;
}) {
  const { file } = props;
  const { form, top } = file;
  const reread = (change: Partial<Reread>) => props.onReread({ ...readingOf(file), ...change });
  const rowHolds = form.kind === 'csv' ? importFileWords.lineHolds : importFileWords.rowHolds;
  const wordsOf = (cells: readonly string[]) =>
    cells
      .filter((cell) => cell.trim() !== '')
      .join(' · ')
      .slice(0, 60);
  return (
    <RecordSection title={importFileWords.file}>
      <p>
        <Worded
          say={({ name }) =>
            (file.headingsLine === 0 ? importFileWords.fileWithout : importFileWords.fileBelow)({
              name,
              count: file.rows,
            })
          }
          with={{ name: <Name className="strong" text={file.name} /> }}
        />
      </p>
      {form.kind === 'csv' && form.candidates.length > 0 && (
        <EncodingQuestion candidates={form.candidates} onChoose={(encoding) => reread({ encoding })} />
      )}
      <TotalsQuestion file={file} onChoose={(totals) => reread({ totals })} />
      <div className="row import-readings">
        {form.kind === 'csv' ? (
          <>
            <SelectField
              label={importFileWords.encoding}
              name="encoding"
              choices={asChoices(Object.entries(encodingNames))}
              value={form.encoding}
              onChange={(encoding) => reread({ encoding })}
            />
            <SelectField
              label={importFileWords.delimiter}
              name="delimiter"
              choices={asChoices(delimiters)}
              value={form.delimiter}
              onChange={(delimiter) => reread({ delimiter: delimiter as (typeof delimiters)[number][0] })}
            />
          </>
        ) : (
          <SelectField
            label={importFileWords.sheet}
            name="sheet"
            choices={form.sheets.map((sheet) => ({ id: sheet, label: sheet }))}
            value={form.sheet}
            onChange={(sheet) => reread({ sheet, headings: null, totals: null })}
          />
        )}
        <SelectField
          label={importFileWords.headings}
          name="headings"
          choices={[
            ...top.map(({ line, cells }) => ({
              id: String(line),
              label: rowHolds({ line: String(line), cells: wordsOf(cells) }),
            })),
            { id: '0', label: importFileWords.noHeadings },
          ]}
          value={String(file.headingsLine)}
          onChange={(line) => reread({ headings: Number(line) })}
        />
      </div>
      <ul className="muted small import-notes">
        {file.told.map((message) => (
          <li key={messageText(message)}>{messageText(message)}</li>
        ))}
      </ul>
      <Warnings warnings={file.doubts} />
      <FirstRows file={file} onHeadings={(headings) => reread({ headings })} />
      <p className="muted small">{importFileWords.pressLine}</p>
    </RecordSection>
  );
}

/** The first rows as they read now; the number of a line takes it for the headings. */
function FirstRows(props: { readonly file: ImportFile; readonly onHeadings: (line: number) => void }) {
  const { file } = props;
  return (
    <RecordTable
      label={importFileWords.firstRows}
      columns={[
        { title: file.form.kind === 'csv' ? importFileWords.line : importFileWords.row, width: '4.5rem' },
        // Rather scrolled sideways than dates and numbers broken in two.
        ...file.headers.map((title, at) => ({
          title: title === '' ? importFileWords.column({ count: at + 1 }) : title,
          ...(file.headers.length > 4 ? { width: '8.5rem' } : {}),
        })),
      ]}
    >
      {file.top
        .filter(({ line }) => line !== file.headingsLine)
        .slice(0, 5)
        .map(({ line, cells }) => (
          <tr key={line} className={line < file.headingsLine ? 'muted' : undefined}>
            <td>
              <Button
                aria-label={importFileWords.hasHeadings({ line: String(line) })}
                onPress={() => props.onHeadings(line)}
              >
                {line}
              </Button>
            </td>
            {file.headers.map((header, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headings may stand twice
              <td key={`${header} ${at}`}>
                <Name className="import-sample" text={cells[at] ?? ''} />
              </td>
            ))}
          </tr>
        ))}
    </RecordTable>
  );
}
