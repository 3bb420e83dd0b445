import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { refuse } from '../../../shared/base/result';
import type { DocketRow } from '../../../shared/docket/rows';
import { ladderOf } from '../../../shared/reminders/due-reminders';
import { deadlineWords } from '../../../shared/words/deadline-words';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { ladderFrom, ladderText } from '../fields/ladder-text';

/** Snoozes the reminders of one deadline until a day. */
export function PutOffForm(props: {
  readonly row: DocketRow;
  readonly latest: string;
  readonly onClose: () => void;
}) {
  const { row, onClose } = props;
  const command = useCommand();
  const [before] = useState<IsoDate | null>(useTyped('snooze-reminders')?.untilOn ?? null);
  const [on, setOn] = useState(before);
  const submit = async () => {
    if (on === null) {
      command.setRefusal(refuse('invalid', 'form-lacks', { what: deadlineWords.enterDay }, 'untilOn'));
      return;
    }
    const ran = await command.run({ do: 'snooze-reminders', deadline: row.deadline.id, untilOn: on });
    if (ran !== null) onClose();
  };
  return (
    <FormDialog
      title={deadlineWords.remindTitle({ deadline: row.title })}
      isDirty={on !== before}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={deadlineWords.putOff}
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <p>{deadlineWords.silentUntil({ day: props.latest })}</p>
      <DateField label={deadlineWords.remindOn} name="untilOn" value={on} onChange={setOn} autoFocus />
    </FormDialog>
  );
}

/** Gives one deadline a reminder ladder of its own; an empty field removes it. */
export function LadderForm({ row, onClose }: { readonly row: DocketRow; readonly onClose: () => void }) {
  const { register } = useOpenRegister();
  const command = useCommand();
  const typedBefore = useTyped('set-ladder');
  const [was] = useState(() => ladderText((typedBefore ?? row.deadline).ladder ?? []));
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
      title={deadlineWords.remindersTitle({ deadline: row.title })}
      isDirty={typed !== was}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={deadlineWords.save}
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <TextField
        label={deadlineWords.reminderDays}
        name="ladder"
        description={deadlineWords.reminderDaysNow({ days: ladderText(ladderOf(register, row.deadline)) })}
        value={typed}
        onChange={setTyped}
        trims
        autoFocus
      />
    </FormDialog>
  );
}
