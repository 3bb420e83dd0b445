import { useState } from 'react';
import { formatDay, formatInstant } from '../../../../shared/base/dates';
import type { DocketRow } from '../../../../shared/docket/rows';
import { isPutOff, ladderOf, putOffUntil } from '../../../../shared/reminders/due-reminders';
import { inAnHourFor, tomorrowFor } from '../../../../shared/reminders/snooze-limits';
import { deadlinePanelWords } from '../../../../shared/words/deadline-panel-words';
import { LadderForm, PutOffForm } from '../../../forms/deadline/reminder-forms';
import { ladderText } from '../../../forms/fields/ladder-text';
import { Button } from '../../../parts/button';
import { RefusalNote } from '../../../parts/refusal';
import { useCommand } from '../../../state/use-command';
import { useCanWrite, useOpenRegister } from '../../../state/use-open-register';

/** On which days before work-by it reminds; `isOwn`: they were set for this deadline only. */
function remindsText(days: string, isOwn: boolean): string {
  if (days === '') return isOwn ? deadlinePanelWords.remindsAfterOwn : deadlinePanelWords.remindsAfter;
  const params = { days, count: days === '1' ? 1 : 2 };
  return isOwn ? deadlinePanelWords.remindsOwn(params) : deadlinePanelWords.reminds(params);
}

/** When this deadline reminds, and putting that off: never past work-by. */
export function DeadlineReminders({ row }: { readonly row: DocketRow }) {
  const { register, moment } = useOpenRegister();
  const canWrite = useCanWrite();
  const command = useCommand();
  const [form, setForm] = useState<'ladder' | 'day' | null>(null);
  const { deadline } = row;
  if (!row.isOpen) return null;
  const ladder = ladderText(ladderOf(register, deadline));
  const until = isPutOff(register, deadline, moment) ? putOffUntil(register, deadline, moment) : null;
  const inAnHour = inAnHourFor(deadline, moment);
  const tomorrow = tomorrowFor(deadline, moment);
  const isDisabled = !canWrite || command.isBusy;
  const putOff = (ends: { readonly untilAt: string } | { readonly untilOn: typeof deadline.workBy }) =>
    void command.run({ do: 'snooze-reminders', deadline: deadline.id, ...ends });
  return (
    <section className="panel-section">
      <h3>{deadlinePanelWords.reminders}</h3>
      <p>
        {remindsText(ladder, deadline.ladder !== null)}
        {until !== null && (
          <>
            {' '}
            <strong>{deadlinePanelWords.putOffUntil({ when: formatInstant(until, moment.zone) })}</strong>
          </>
        )}
      </p>
      {command.refusal && <RefusalNote refusal={command.refusal} />}
      <div className="row">
        {inAnHour !== null && (
          <Button isDisabled={isDisabled} onPress={() => putOff({ untilAt: inAnHour })}>
            {deadlinePanelWords.inAnHour}
          </Button>
        )}
        {tomorrow !== null && (
          <Button isDisabled={isDisabled} onPress={() => putOff({ untilOn: tomorrow })}>
            {deadlinePanelWords.tomorrow}
          </Button>
        )}
        {moment.today < deadline.workBy && (
          <Button isDisabled={isDisabled} onPress={() => setForm('day')}>
            {deadlinePanelWords.onDay}
          </Button>
        )}
        <Button isDisabled={isDisabled} onPress={() => setForm('ladder')}>
          {deadlinePanelWords.changeDays}
        </Button>
      </div>
      {form === 'ladder' && <LadderForm row={row} onClose={() => setForm(null)} />}
      {form === 'day' && (
        <PutOffForm row={row} latest={formatDay(deadline.workBy)} onClose={() => setForm(null)} />
      )}
    </section>
  );
}
