import { type KeyboardEvent, useState } from 'react';
import { pluralGrouped } from '../../../shared/base/plural';
import type { ImportRowShown } from '../../../shared/calls/import-calls';
import type { Mend } from '../../../shared/import/mend-cells';
import { Button } from '../../parts/button';
import '../../parts/input.css';

/** The cell a row is refused for, to be corrected here: in this row, wherever it stands in its column, or left empty. */
export function MendCell(props: {
  readonly line: number;
  readonly fault: NonNullable<ImportRowShown['fault']>;
  readonly onMend: (mend: Mend) => void;
  /** Leaves empty whatever cannot be read in this column. */
  readonly onLeaveColumn: (column: number) => void;
}) {
  const { line, fault, onMend } = props;
  const { column, heading, text, same } = fault;
  const [typed, setTyped] = useState(text);
  const isChanged = typed.trim() !== text;
  const mend = (now: string, isEverywhere: boolean) =>
    onMend({ column, line: isEverywhere ? null : line, was: text, now });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isChanged) return;
    event.preventDefault();
    mend(typed.trim(), same > 1);
  };
  const where = <span className="unseen"> in line {line}</span>;
  return (
    <div className="import-mend">
      <label className="import-mend-cell">
        <span className="small muted">
          {heading}
          {where}
        </span>
        <input
          className="input"
          type="text"
          dir="auto"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      {same > 1 && (
        <Button isDisabled={!isChanged} onPress={() => mend(typed.trim(), true)}>
          Correct in all {pluralGrouped(same, 'row')}
          {where}
        </Button>
      )}
      <Button isDisabled={!isChanged} onPress={() => mend(typed.trim(), false)}>
        {same > 1 ? 'Only here' : 'Correct'}
        {where}
      </Button>
      {text !== '' && (
        <>
          <Button kind="quiet" onPress={() => mend('', true)}>
            {same > 1 ? `Leave empty in all ${pluralGrouped(same, 'row')}` : 'Leave empty'}
            {where}
          </Button>
          <Button kind="quiet" onPress={() => props.onLeaveColumn(column)}>
            Leave empty whatever cannot be read in this column
            {where}
          </Button>
        </>
      )}
    </div>
  );
}
