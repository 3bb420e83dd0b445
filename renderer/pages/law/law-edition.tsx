import { useRef, useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { workByWords } from '../../../shared/docket/doubt';
import { lineName } from '../../../shared/docket/record-names';
import type { WouldMove } from '../../../shared/docket/recount';
import { lawEdition } from '../../../shared/law/law';
import { Button } from '../../parts/button';
import { InlineLink } from '../../parts/inline-link';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useDocket, useWorked } from '../../state/use-docket';
import { wouldMoveOf } from '../../views/deadline/edition-view';
import { RecordSection, RecordTable } from '../../views/record/record-parts';
import './law-edition.css';

/** The open dates that this edition of the law would change. None moves by itself: each is moved or kept by a person. */
export function LawEdition() {
  const { register } = useDocket();
  const moves = useWorked(wouldMoveOf);
  const { run, isBusy, refusal } = useCommand();
  const [said, setSaid] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  if (moves.length === 0 && said === '') return null;
  const decide = async ({ line }: WouldMove, choice: 'move' | 'keep') => {
    const name = lineName(register, line);
    if ((await run({ do: 'decide-edition', deadline: line.id, choice })) === null) return;
    setSaid(choice === 'move' ? `Moved: ${name}.` : `Kept: ${name}.`);
    // The button that was pressed is gone with its line.
    requestAnimationFrame(() =>
      (frame.current?.querySelector<HTMLElement>('button') ?? frame.current)?.focus(),
    );
  };
  return (
    <RecordSection title="Dates this edition would change" count={moves.length}>
      <div ref={frame} tabIndex={-1} className="stack law-edition">
        <p>
          {moves.length === 0
            ? 'Every date was decided.'
            : `These dates were set by another edition than ${lawEdition.id}. Each keeps its date until you decide.`}
        </p>
        {refusal !== null && <RefusalNote refusal={refusal} />}
        {moves.length > 0 && (
          <RecordTable
            label="Dates this edition would change"
            columns={[
              { title: 'Deadline' },
              { title: 'As it stands' },
              { title: `By edition ${lawEdition.id}` },
              { title: 'Decide', width: '170px' },
            ]}
          >
            {moves.map((move) => (
              <MoveRow
                key={move.line.id}
                move={move}
                isBusy={isBusy}
                onDecide={(choice) => void decide(move, choice)}
              />
            ))}
          </RecordTable>
        )}
        <p role="status" className="muted">
          {said}
        </p>
      </div>
    </RecordSection>
  );
}

function MoveRow(props: {
  readonly move: WouldMove;
  readonly isBusy: boolean;
  readonly onDecide: (choice: 'move' | 'keep') => void;
}) {
  const { register } = useDocket();
  const { go } = useNavigation();
  const canWrite = useCanWrite() && !props.isBusy;
  const { line, now } = props.move;
  return (
    <tr>
      <td>
        <InlineLink onPress={() => go({ page: 'docket', deadlineId: line.id })}>
          <Name text={lineName(register, line)} />
        </InlineLink>
        <div className="small muted">Set by edition {line.lawEdition}</div>
      </td>
      <td>
        due {formatDay(line.due)}
        <div className="small muted">work by {workByWords(line)}</div>
      </td>
      <td>
        {now === null ? (
          'No such rule any more'
        ) : (
          <>
            due <strong>{formatDay(now.due)}</strong>
            <div className="small muted">work by {workByWords(now)}</div>
          </>
        )}
      </td>
      <td>
        <div className="row">
          {now !== null && (
            <Button isDisabled={!canWrite} onPress={() => props.onDecide('move')}>
              Move
            </Button>
          )}
          <Button isDisabled={!canWrite} onPress={() => props.onDecide('keep')}>
            Keep
          </Button>
        </div>
      </td>
    </tr>
  );
}
