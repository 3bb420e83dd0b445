import { useState } from 'react';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { refuse } from '../../../shared/base/result';
import type { DocketRow } from '../../../shared/docket/rows';
import { latestSnooze, tomorrowFor } from '../../../shared/reminders/snooze-limits';
import { docketWords } from '../../../shared/words/docket-words';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';

/** Snoozes the reminders of several deadlines until a day, in one entry. */
export function PutOffSeveral({
  rows,
  onClose,
}: {
  readonly rows: readonly DocketRow[];
  readonly onClose: () => void;
}) {
  const { moment } = useOpenRegister();
  const command = useCommand();
  const [nearest] = [...rows].sort((a, b) => (latest(a) < latest(b) ? -1 : 1));
  function latest({ deadline }: DocketRow): IsoDate {
    return latestSnooze(deadline.workBy, moment.today);
  }
  const typed = useTyped('snooze-reminders');
  const [before] = useState(
    () => typed?.untilOn ?? (nearest === undefined ? null : tomorrowFor(nearest.deadline, moment)),
  );
  const [on, setOn] = useState<IsoDate | null>(before);
  const submit = async () => {
    if (on === null) {
      command.setRefusal(refuse('invalid', 'form-lacks', { what: docketWords.enterDay }, 'untilOn'));
      return;
    }
    const deadlines = rows.map(({ deadline }) => deadline.id);
    if ((await command.run({ do: 'snooze-reminders', deadlines, untilOn: on })) !== null) onClose();
  };
  return (
    <FormDialog
      title={docketWords.putOffTitle({ count: rows.length })}
      isDirty={on !== before}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={docketWords.putOff}
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <p>
        {nearest === undefined
          ? docketWords.silent
          : docketWords.silentUntil({ day: formatDay(latest(nearest)) })}
      </p>
      <DateField label={docketWords.remindOn} name="untilOn" value={on} onChange={setOn} autoFocus />
    </FormDialog>
  );
}
