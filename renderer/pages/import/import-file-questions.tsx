import type { ImportFile } from '../../../shared/calls/import-calls';
import { type Encoding, type EncodingCandidate, encodingNames } from '../../../shared/import/encodings';
import { linesInWords } from '../../../shared/import/table-of-rows';
import { importFileWords } from '../../../shared/words/import-file-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Name } from '../../parts/verbatim';

/** Whether rows that look like totals of the others are rows like the others. */
export function TotalsQuestion(props: {
  readonly file: ImportFile;
  readonly onChoose: (totals: 'leave-out' | 'keep') => void;
}) {
  const { file } = props;
  if (file.totals.length === 0) return null;
  return (
    <Note tone="amber">
      <p>
        {(file.form.kind === 'csv' ? importFileWords.lineTotals : importFileWords.rowTotals)({
          count: file.totals.length,
          lines: linesInWords(file.totals),
        })}
      </p>
      <div className="row">
        <Button onPress={() => props.onChoose('leave-out')}>
          {file.totals.length === 1 ? importFileWords.skipIt : importFileWords.skipThem}
        </Button>
        <Button onPress={() => props.onChoose('keep')}>
          {file.totals.length === 1 ? importFileWords.isRow : importFileWords.areRows}
        </Button>
      </div>
    </Note>
  );
}

/** In which encoding the file was saved, by how its words would read. */
export function EncodingQuestion(props: {
  readonly candidates: readonly EncodingCandidate[];
  readonly onChoose: (encoding: Encoding) => void;
}) {
  return (
    <Note tone="amber">
      <p>{importFileWords.encodingAsked}</p>
      <ul className="import-encodings">
        {props.candidates.map(({ encoding, words }) => (
          <li key={encoding}>
            <Button onPress={() => props.onChoose(encoding)}>
              <Name className="strong" text={words} />
              <span className="muted small"> {encodingNames[encoding]}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Note>
  );
}
