import { useState } from 'react';
import type { IsoDate } from '../../../shared/dates';
import type { DocketRow } from '../../../shared/docket-rows';
import { refuse } from '../../../shared/result';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { LongTextField } from '../../parts/text-field';
import { useCommand } from '../../use-command';
import { useDocket } from '../../use-docket';

/** How a watch line ended when no letter says it. */
export function SettleForm({ row, onClose }: { readonly row: DocketRow; readonly onClose: () => void }) {
  const { moment } = useDocket();
  const command = useCommand();
  const [on, setOn] = useState<IsoDate | null>(moment.today);
  const [answer, setAnswer] = useState('');
  const submit = async () => {
    if (on === null) {
      command.setRefusal(
        refuse('invalid', 'invalid-field', { field: 'The day', reason: 'is missing' }, 'settledOn'),
      );
      return;
    }
    const ran = await command.run({ do: 'settle-deadline', deadline: row.line.id, settledOn: on, answer });
    if (ran !== null) onClose();
  };
  return (
    <FormDialog
      title={`Settle: ${row.title}`}
      isDirty={answer !== ''}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel="Settle"
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <p>
        For what is known without a letter. If BIS answered in writing, log that letter instead: it settles
        what it answers and starts the dates that follow from it.
      </p>
      <LongTextField
        label="How it ended"
        name="answer"
        placeholder="What BIS said, or that no answer came by the 45th day"
        value={answer}
        onChange={setAnswer}
        autoFocus
      />
      <DateField label="Settled on" name="settledOn" value={on} onChange={setOn} />
    </FormDialog>
  );
}
