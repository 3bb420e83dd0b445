import { type KeyboardEvent, useState } from 'react';
import type { ImportRowShown } from '../../../shared/calls/import-calls';
import type { Correction } from '../../../shared/import/correct-cells';
import { importWords } from '../../../shared/words/import-words';
import { Button } from '../../parts/button';
import '../../parts/input.css';

/** The cell a row is refused for, to be corrected here: in this row, wherever it stands in its column, or left empty. */
export function CorrectCell(props: {
  readonly line: number;
  readonly fault: NonNullable<ImportRowShown['fault']>;
  readonly onCorrect: (mend: Correction) => void;
  /** Leaves empty whatever cannot be read in this column. */
  readonly onLeaveColumn: (column: number) => void;
}) {
  const { line, fault, onCorrect } = props;
  const { column, heading, text, same } = fault;
  const [typed, setTyped] = useState(text);
  const isChanged = typed.trim() !== text;
  const correctTo = (now: string, isEverywhere: boolean) =>
    onCorrect({ column, line: isEverywhere ? null : line, was: text, now });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isChanged) return;
    event.preventDefault();
    correctTo(typed.trim(), same > 1);
  };
  const inLine = (what: string) => importWords.inLine({ what, line: String(line) });
  const correct = same > 1 ? importWords.onlyHere : importWords.correct;
  const correctAll = importWords.correctAll({ count: same });
  const leaveEmpty = same > 1 ? importWords.leaveAllEmpty({ count: same }) : importWords.leaveEmpty;
  return (
    <div className="import-correction">
      <label className="import-correction-cell">
        <span className="small muted">{heading}</span>
        <input
          className="input"
          aria-label={inLine(heading)}
          type="text"
          dir="auto"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      {same > 1 && (
        <Button
          aria-label={inLine(correctAll)}
          isDisabled={!isChanged}
          onPress={() => correctTo(typed.trim(), true)}
        >
          {correctAll}
        </Button>
      )}
      <Button
        aria-label={inLine(correct)}
        isDisabled={!isChanged}
        onPress={() => correctTo(typed.trim(), false)}
      >
        {correct}
      </Button>
      {text !== '' && (
        <>
          <Button kind="quiet" aria-label={inLine(leaveEmpty)} onPress={() => correctTo('', true)}>
            {leaveEmpty}
          </Button>
          <Button
            kind="quiet"
            aria-label={inLine(importWords.leaveColumn)}
            onPress={() => props.onLeaveColumn(column)}
          >
            {importWords.leaveColumn}
          </Button>
        </>
      )}
    </div>
  );
}
