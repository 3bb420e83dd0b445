import type { ImportFile } from '../../../shared/calls/import-calls';
import type { Input } from '../../../shared/contract';
import { Warnings } from '../../parts/refusal';
import { SelectField } from '../../parts/select-field';
import { RecordSection, RecordTable } from '../records/record-parts';

const encodings = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16 (little endian)'],
  ['utf-16be', 'UTF-16 (big endian)'],
  ['windows-1252', 'Western (Windows-1252)'],
  ['windows-1250', 'Central European (Windows-1250)'],
  ['iso-8859-2', 'Central European (ISO 8859-2)'],
  ['windows-1251', 'Cyrillic (Windows-1251)'],
  ['koi8-r', 'Cyrillic (KOI8-R)'],
  ['windows-1253', 'Greek (Windows-1253)'],
  ['windows-1254', 'Turkish (Windows-1254)'],
  ['windows-1255', 'Hebrew (Windows-1255)'],
  ['windows-1256', 'Arabic (Windows-1256)'],
  ['gb18030', 'Chinese, simplified (GB 18030)'],
  ['big5', 'Chinese, traditional (Big5)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['euc-jp', 'Japanese (EUC-JP)'],
  ['euc-kr', 'Korean (EUC-KR)'],
] as const;

const delimiters = [
  [',', 'Comma ,'],
  [';', 'Semicolon ;'],
  ['\t', 'Tab'],
  ['|', 'Bar |'],
] as const;

const asChoices = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([id, label]) => ({ id, label }));

/** What the file is and how it reads now; each can be changed. */
export function ImportFileSection(props: {
  readonly file: ImportFile;
  readonly onReread: (ask: Input<'rereadImport'>) => void;
}) {
  const { file, onReread } = props;
  const { form } = file;
  return (
    <RecordSection title="The file">
      <p>
        <bdi className="strong">{file.name}</bdi>:{' '}
        {file.rows === 1 ? '1 row' : `${file.rows.toLocaleString('en-US')} rows`} below the headings. If
        letters look wrong, or everything stands in one column, change how it is read.
      </p>
      <div className="row import-readings">
        {form.kind === 'csv' ? (
          <>
            <SelectField
              label="Encoding"
              name="encoding"
              choices={asChoices(encodings)}
              value={form.encoding}
              onChange={(encoding) => onReread({ encoding, delimiter: form.delimiter, sheet: null })}
            />
            <SelectField
              label="Between the cells"
              name="delimiter"
              choices={asChoices(delimiters)}
              value={form.delimiter}
              onChange={(delimiter) =>
                onReread({
                  encoding: form.encoding,
                  delimiter: delimiter as (typeof delimiters)[number][0],
                  sheet: null,
                })
              }
            />
          </>
        ) : (
          <SelectField
            label="Sheet"
            name="sheet"
            choices={form.sheets.map((sheet) => ({ id: sheet, label: sheet }))}
            value={form.sheet}
            onChange={(sheet) => onReread({ encoding: null, delimiter: null, sheet })}
          />
        )}
      </div>
      <Warnings warnings={file.doubts} />
      <RecordTable
        label="The first rows as they read now"
        columns={file.headers.map((title, at) => ({ title: title === '' ? `Column ${at + 1}` : title }))}
      >
        {file.first.slice(0, 4).map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
          <tr key={row}>
            {file.headers.map((header, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headings may stand twice
              <td key={`${header} ${at}`}>
                <bdi className="import-sample">{cells[at] ?? ''}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </RecordTable>
    </RecordSection>
  );
}
