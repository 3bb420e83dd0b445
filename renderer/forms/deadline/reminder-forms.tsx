import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { refuse } from '../../../shared/base/result';
import type { DocketRow } from '../../../shared/docket/rows';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import { ladderFrom, ladderText } from '../fields/ladder-text';

/** Snoozes the reminders of one deadline until a day. */
export function PutOffForm(props: {
  readonly row: DocketRow;
  readonly latest: string;
  readonly onClose: () => void;
}) {
  const { row, onClose } = props;
  const command = useCommand();
  const [on, setOn] = useState<IsoDate | null>(null);
  const submit = async () => {
    if (on === null) {
      command.setRefusal(
        refuse('invalid', 'invalid-field', { field: 'The day', reason: 'is missing' }, 'untilOn'),
      );
      return;
    }
    const ran = await command.run({ do: 'snooze-reminders', deadline: row.deadline.id, untilOn: on });
    if (ran !== null) onClose();
  };
  return (
    <FormDialog
      title={`Remind me later: ${row.title}`}
      isDirty={on !== null}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel="Put off"
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <p>Until then this deadline is silent; work-by, {props.latest}, is the last day.</p>
      <DateField label="Remind me on" name="untilOn" value={on} onChange={setOn} autoFocus />
    </FormDialog>
  );
}

/** Gives one deadline a reminder ladder of its own; an empty field removes it. */
export function LadderForm({ row, onClose }: { readonly row: DocketRow; readonly onClose: () => void }) {
  const command = useCommand();
  const was = row.deadline.ladder === null ? '' : ladderText(row.deadline.ladder);
  const [typed, setTyped] = useState(was);
  const submit = async () => {
    const read = ladderFrom(typed, 'ladder');
    if (!read.ok) {
      command.setRefusal(read);
      return;
    }
    const ladder = read.value.length === 0 ? null : read.value;
    if ((await command.run({ do: 'set-ladder', deadline: row.deadline.id, ladder })) !== null) onClose();
  };
  return (
    <FormDialog
      title={`Reminders: ${row.title}`}
      isDirty={typed !== was}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel="Save"
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <TextField
        label="Days before work-by, for this deadline only"
        name="ladder"
        description="Such as 30, 14, 7, 1, 0. Empty: as the settings say for its kind."
        value={typed}
        onChange={setTyped}
        trims
        autoFocus
      />
    </FormDialog>
  );
}
