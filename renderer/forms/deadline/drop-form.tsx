import { useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import type { CommandInput } from '../../../shared/commands/commands';
import { nextPeriod } from '../../../shared/decide/next-period';
import type { DocketRow } from '../../../shared/docket/rows';
import { deadlineWords } from '../../../shared/words/deadline-words';
import { CheckField } from '../../parts/check-field';
import { FormDialog } from '../../parts/dialog';
import { LongTextField } from '../../parts/text-field';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';

/**
 * Takes a deadline off the docket with the reason. One that comes again does so, unless the box is ticked; `isForGood`
 * leaves no choice: the duty no longer applies.
 */
export function DropForm(props: {
  readonly row: DocketRow;
  readonly isForGood?: true;
  readonly onClose: () => void;
}) {
  const { row, isForGood = false, onClose } = props;
  const { register } = useOpenRegister();
  const { run, isBusy, refusal } = useCommand();
  const typed = useTyped('drop-deadline');
  const [before] = useState({ reason: typed?.reason ?? '', isEnd: typed?.endSeries ?? isForGood });
  const [reason, setReason] = useState(before.reason);
  const [isEnd, setIsEnd] = useState<boolean>(before.isEnd);
  const next = nextPeriod(register, row.deadline);
  const command: CommandInput = {
    do: 'drop-deadline',
    deadline: row.deadline.id,
    reason,
    ...(isEnd ? { endSeries: true } : {}),
  };
  const named = { deadline: row.title };
  const submit = async () => {
    if ((await run(command)) !== null) onClose();
  };
  return (
    <FormDialog
      title={isForGood ? deadlineWords.endTitle(named) : deadlineWords.removeTitle(named)}
      isDirty={reason !== before.reason || isEnd !== before.isEnd}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={isForGood ? deadlineWords.end : deadlineWords.remove}
      isBusy={isBusy}
      refusal={refusal}
    >
      <p>
        {isForGood ? deadlineWords.endHint({ day: formatDay(row.deadline.due) }) : deadlineWords.removeHint}
      </p>
      <LongTextField
        label={isForGood ? deadlineWords.whyEnded : deadlineWords.whyRemoved}
        name="reason"
        value={reason}
        onChange={setReason}
        autoFocus
      />
      {!isForGood && next !== null && (
        <CheckField
          label={deadlineWords.doesNotRepeat}
          description={isEnd ? deadlineWords.noNext : deadlineWords.nextDue({ day: formatDay(next.due) })}
          value={isEnd}
          onChange={setIsEnd}
        />
      )}
    </FormDialog>
  );
}
