import { useState } from 'react';
import { formatDay, formatInstant } from '../../../../shared/base/dates';
import type { DocketRow } from '../../../../shared/docket/rows';
import { isPutOff, ladderOf, putOffUntil } from '../../../../shared/reminders/due-reminders';
import { inAnHourFor, tomorrowFor } from '../../../../shared/reminders/snooze-limits';
import { LadderForm, PutOffForm } from '../../../forms/deadline/reminder-forms';
import { ladderText } from '../../../forms/fields/ladder-text';
import { Button } from '../../../parts/button';
import { RefusalNote } from '../../../parts/refusal';
import { useCommand } from '../../../state/use-command';
import { useCanWrite, useDocket } from '../../../state/use-docket';

/** When this deadline reminds, and putting that off: never past work-by. */
export function DeadlineReminders({ row }: { readonly row: DocketRow }) {
  const { register, moment } = useDocket();
  const canWrite = useCanWrite();
  const command = useCommand();
  const [form, setForm] = useState<'ladder' | 'day' | null>(null);
  const { deadline } = row;
  if (!row.isOpen) return null;
  const ladder = ladderText(ladderOf(register, deadline));
  const until = isPutOff(register, deadline, moment) ? putOffUntil(register, deadline, moment) : null;
  const inAnHour = inAnHourFor(deadline, moment);
  const tomorrow = tomorrowFor(deadline, moment);
  const rests = !canWrite || command.isBusy;
  const putOff = (ends: { readonly untilAt: string } | { readonly untilOn: typeof deadline.workBy }) =>
    void command.run({ do: 'snooze-reminders', deadline: deadline.id, ...ends });
  return (
    <section className="panel-section">
      <h3>Reminders</h3>
      <p>
        {ladder === ''
          ? 'None before work-by'
          : `${ladder} ${ladder === '1' ? 'day' : 'days'} before work-by`}
        {deadline.ladder !== null && ', for this deadline only'}; past it every morning.
        {until !== null && (
          <>
            {' '}
            <strong>Put off until {formatInstant(until, moment.zone)}.</strong>
          </>
        )}
      </p>
      {command.refusal && <RefusalNote refusal={command.refusal} />}
      <div className="row">
        {inAnHour !== null && (
          <Button isDisabled={rests} onPress={() => putOff({ untilAt: inAnHour })}>
            Remind me in 1 hour
          </Button>
        )}
        {tomorrow !== null && (
          <Button isDisabled={rests} onPress={() => putOff({ untilOn: tomorrow })}>
            Remind me tomorrow
          </Button>
        )}
        {moment.today < deadline.workBy && (
          <Button isDisabled={rests} onPress={() => setForm('day')}>
            Remind me on…
          </Button>
        )}
        <Button isDisabled={rests} onPress={() => setForm('ladder')}>
          Change the days…
        </Button>
      </div>
      {form === 'ladder' && <LadderForm row={row} onClose={() => setForm(null)} />}
      {form === 'day' && (
        <PutOffForm row={row} latest={formatDay(deadline.workBy)} onClose={() => setForm(null)} />
      )}
    </section>
  );
}
