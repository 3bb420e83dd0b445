import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { inWords } from '../../../shared/base/message-text';
import { refuse } from '../../../shared/base/result';
import type { CommandInput } from '../../../shared/commands/commands';
import type { DocketRow } from '../../../shared/docket/rows';
import { Button } from '../../parts/button';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { LongTextField } from '../../parts/text-field';
import { useNavigation } from '../../state/navigation';
import { useCommand } from '../../state/use-command';
import { usePreviews } from '../../state/use-preview';
import { Follows } from '../../views/preview/follows';
import { wholeFrom } from '../fields/draft-parts';
import { LeadDaysField } from '../fields/lead-days-field';

/** Moves one date, or its work-by for a courier, with the reason; shows old and new before it is saved. */
export function MoveDateForm({ row, onClose }: { readonly row: DocketRow; readonly onClose: () => void }) {
  const { deadline } = row;
  const { logLetter } = useNavigation();
  const { run, isBusy, refusal, setRefusal } = useCommand();
  const [dueOn, setDueOn] = useState<IsoDate | null>(deadline.due);
  const [leadDays, setLeadDays] = useState(deadline.leadDays === 0 ? '' : String(deadline.leadDays));
  const [reason, setReason] = useState('');
  const lead = wholeFrom(leadDays, 0);
  const isMoved = dueOn !== deadline.due || lead !== deadline.leadDays;
  const command: CommandInput | null =
    dueOn === null
      ? null
      : {
          do: 'move-deadline',
          deadline: deadline.id,
          reason,
          ...(dueOn === deadline.due ? {} : { dueOn }),
          ...(lead === deadline.leadDays ? {} : { leadDays: lead }),
        };
  // The dates do not depend on the words of the reason.
  const preview = usePreviews(command !== null && isMoved ? [{ ...command, reason: reason || '…' }] : null);
  const save = async () => {
    if (command === null)
      return setRefusal(refuse('invalid', 'form-lacks', { what: 'Enter the new date' }, 'dueOn'));
    if (!isMoved)
      return setRefusal(refuse('invalid', 'form-lacks', { what: 'Enter another date or days' }, 'dueOn'));
    if ((await run(command)) !== null) onClose();
  };
  return (
    <FormDialog
      title={`Move the date: ${row.title}`}
      isDirty={isMoved || reason !== ''}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel="Move the date"
      isBusy={isBusy}
      refusal={refusal}
    >
      <div className="stack">
        <p>
          For a date agreed with the other side, set by a court, or set by yourselves. An extension that the
          agency granted in writing is a letter: log that letter, and the date moves with its proof.
        </p>
        <div>
          <Button
            icon="letter"
            onPress={() => {
              onClose();
              logLetter(deadline.licenseId === null ? [] : [deadline.licenseId]);
            }}
          >
            Log the letter…
          </Button>
        </div>
      </div>
      <div className="fields">
        <DateField label="New due date" name="dueOn" value={dueOn} onChange={setDueOn} autoFocus />
        <LeadDaysField value={leadDays} onChange={setLeadDays} />
      </div>
      <LongTextField
        label="Why it is moved"
        name="reason"
        description="Who agreed, when, and where that is written."
        value={reason}
        onChange={setReason}
      />
      <Follows
        preview={preview}
        hint={
          preview !== null && !preview.ok
            ? inWords(preview)
            : 'Enter another date or days for the courier to see old and new.'
        }
      />
    </FormDialog>
  );
}
