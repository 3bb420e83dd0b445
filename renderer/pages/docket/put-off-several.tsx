import { useState } from 'react';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { pluralGrouped } from '../../../shared/base/plural';
import { refuse } from '../../../shared/base/result';
import type { DocketRow } from '../../../shared/docket/rows';
import { latestSnooze, tomorrowFor } from '../../../shared/reminders/snooze-limits';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { useCommand } from '../../state/use-command';
import { useDocket } from '../../state/use-docket';

/** Snoozes the reminders of several deadlines until a day, in one entry. */
export function PutOffSeveral({
  rows,
  onClose,
}: {
  readonly rows: readonly DocketRow[];
  readonly onClose: () => void;
}) {
  const { moment } = useDocket();
  const command = useCommand();
  const [nearest] = [...rows].sort((a, b) => (latest(a) < latest(b) ? -1 : 1));
  function latest({ deadline }: DocketRow): IsoDate {
    return latestSnooze(deadline.workBy, moment.today);
  }
  const [before] = useState(() => (nearest === undefined ? null : tomorrowFor(nearest.deadline, moment)));
  const [on, setOn] = useState<IsoDate | null>(before);
  const submit = async () => {
    if (on === null) {
      command.setRefusal(
        refuse('invalid', 'invalid-field', { field: 'The day', reason: 'is missing' }, 'untilOn'),
      );
      return;
    }
    const deadlines = rows.map(({ deadline }) => deadline.id);
    if ((await command.run({ do: 'snooze-reminders', deadlines, untilOn: on })) !== null) onClose();
  };
  return (
    <FormDialog
      title={`Remind me later: ${pluralGrouped(rows.length, 'deadline')}`}
      isDirty={on !== before}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel="Put off"
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <p>
        Until then these deadlines are silent.
        {nearest !== undefined && ` The last day for all of them is ${formatDay(latest(nearest))}.`}
      </p>
      <DateField label="Remind me on" name="untilOn" value={on} onChange={setOn} autoFocus />
    </FormDialog>
  );
}
