import { useEffect, useRef, useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { workByWords } from '../../../shared/docket/doubt';
import { deadlineName } from '../../../shared/docket/record-names';
import type { RecountedDeadline } from '../../../shared/docket/recount';
import { editionOf } from '../../../shared/register/rules-in-force';
import { lawWords } from '../../../shared/words/law-words';
import { Button } from '../../parts/button';
import { InlineLink } from '../../parts/inline-link';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useDerived, useOpenRegister } from '../../state/use-open-register';
import { recountedDeadlinesOf } from '../../views/deadline/edition-view';
import { RecordSection, RecordTable } from '../../views/record/record-parts';
import './law-edition.css';

/** The open dates that this edition of the law would change. None moves by itself: each is moved or kept by a person. */
export function LawEdition() {
  const { register } = useOpenRegister();
  const moves = useDerived(recountedDeadlinesOf);
  const { run, isBusy, refusal } = useCommand();
  const { id } = editionOf(register.settings);
  const [said, setSaid] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const isDecided = useRef(false);
  // The button that was pressed is gone with its deadline: on to the next, once it can be pressed.
  useEffect(() => {
    if (!isDecided.current || isBusy) return;
    isDecided.current = false;
    (frame.current?.querySelector<HTMLElement>('button') ?? frame.current)?.focus();
  });
  if (moves.length === 0 && said === '') return null;
  const decide = async ({ deadline }: RecountedDeadline, choice: 'move' | 'keep') => {
    const name = deadlineName(register, deadline);
    if ((await run({ do: 'decide-edition', deadline: deadline.id, choice })) === null) return;
    isDecided.current = true;
    setSaid(choice === 'move' ? lawWords.movedName({ name }) : lawWords.keptName({ name }));
  };
  return (
    <RecordSection title={lawWords.datesThisEdition} count={moves.length}>
      <div ref={frame} tabIndex={-1} className="stack law-edition">
        <p>{moves.length === 0 ? lawWords.everyDateDecided : lawWords.otherEdition({ id })}</p>
        {refusal !== null && <RefusalNote refusal={refusal} />}
        {moves.length > 0 && (
          <RecordTable
            label={lawWords.datesThisEdition}
            columns={[
              { title: lawWords.deadline },
              { title: lawWords.asStands },
              { title: lawWords.byEdition({ id }) },
              { title: lawWords.decide, width: '170px' },
            ]}
          >
            {moves.map((move) => (
              <MoveRow
                key={move.deadline.id}
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
  readonly move: RecountedDeadline;
  readonly isBusy: boolean;
  readonly onDecide: (choice: 'move' | 'keep') => void;
}) {
  const { register } = useOpenRegister();
  const { go } = useNavigation();
  const canWrite = useCanWrite() && !props.isBusy;
  const { deadline, now } = props.move;
  return (
    <tr>
      <td>
        <InlineLink onPress={() => go({ page: 'docket', deadlineId: deadline.id })}>
          <Name text={deadlineName(register, deadline)} />
        </InlineLink>
        <div className="small muted">{lawWords.setByEdition({ id: deadline.lawEdition })}</div>
      </td>
      <td>
        {lawWords.due({ day: formatDay(deadline.due) })}
        <div className="small muted">{lawWords.workBy({ day: workByWords(deadline) })}</div>
      </td>
      <td>
        {now === null ? (
          lawWords.noSuchRule
        ) : (
          <>
            <Worded say={lawWords.due} with={{ day: <strong>{formatDay(now.due)}</strong> }} />
            <div className="small muted">{lawWords.workBy({ day: workByWords(now) })}</div>
          </>
        )}
      </td>
      <td>
        <div className="row">
          {now !== null && (
            <Button isDisabled={!canWrite} onPress={() => props.onDecide('move')}>
              {lawWords.move}
            </Button>
          )}
          <Button isDisabled={!canWrite} onPress={() => props.onDecide('keep')}>
            {lawWords.keep}
          </Button>
        </div>
      </td>
    </tr>
  );
}
