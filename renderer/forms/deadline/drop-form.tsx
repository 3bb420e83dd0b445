import { useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import type { CommandInput } from '../../../shared/commands/commands';
import { nextPeriod } from '../../../shared/decide/next-period';
import type { DocketRow } from '../../../shared/docket/rows';
import { CheckField } from '../../parts/check-field';
import { FormDialog } from '../../parts/dialog';
import { LongTextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import { useDocket } from '../../state/use-docket';

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
  const { register } = useDocket();
  const { run, isBusy, refusal } = useCommand();
  const [reason, setReason] = useState('');
  const [isEnd, setIsEnd] = useState<boolean>(isForGood);
  const next = nextPeriod(register, row.deadline);
  const command: CommandInput = {
    do: 'drop-deadline',
    deadline: row.deadline.id,
    reason,
    ...(isEnd ? { endSeries: true } : {}),
  };
  const submit = async () => {
    if ((await run(command)) !== null) onClose();
  };
  return (
    <FormDialog
      title={`${isForGood ? 'It no longer applies' : 'No longer needed'}: ${row.title}`}
      isDirty={reason !== '' || isEnd !== isForGood}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={isForGood ? 'End it' : 'Remove from the docket'}
      isBusy={isBusy}
      refusal={refusal}
    >
      <p>
        {isForGood
          ? `The deadline of ${formatDay(row.deadline.due)} leaves the docket, and no next one is set. It can be set up again.`
          : 'The line leaves the docket and keeps its reason. It can be reopened.'}
      </p>
      <LongTextField
        label={isForGood ? 'Why it no longer applies' : 'Why it need not be done'}
        name="reason"
        value={reason}
        onChange={setReason}
        autoFocus
      />
      {!isForGood && next !== null && (
        <CheckField
          label="It does not come again"
          description={
            isEnd ? 'No next one is set.' : `Else the next one is set by itself, due ${formatDay(next.due)}.`
          }
          value={isEnd}
          onChange={setIsEnd}
        />
      )}
    </FormDialog>
  );
}
