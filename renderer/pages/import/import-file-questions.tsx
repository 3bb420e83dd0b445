import type { ImportFile } from '../../../shared/calls/import-calls';
import { type Encoding, type EncodingCandidate, encodingNames } from '../../../shared/import/encodings';
import { linesInWords } from '../../../shared/import/table-of-rows';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Name } from '../../parts/verbatim';

/** Whether rows that look like totals of the others are rows like the others. */
export function TotalsQuestion(props: {
  readonly file: ImportFile;
  /** "Line" or "Row". */
  readonly lineWord: string;
  readonly onChoose: (totals: 'leave-out' | 'keep') => void;
}) {
  const { file, lineWord } = props;
  if (file.totals.length === 0) return null;
  return (
    <Note tone="amber">
      <p>
        {file.totals.length === 1
          ? `${lineWord} ${file.totals[0]} looks like a total of the others.`
          : `${lineWord}s ${linesInWords(file.totals)} look like totals of the others.`}
      </p>
      <div className="row">
        <Button onPress={() => props.onChoose('leave-out')}>
          {file.totals.length === 1 ? 'Skip it' : 'Skip them'}
        </Button>
        <Button onPress={() => props.onChoose('keep')}>
          {file.totals.length === 1 ? 'It is a row like the others' : 'They are rows like the others'}
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
      <p>It is not certain how the letters of this file were saved. Which of these reads right?</p>
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
