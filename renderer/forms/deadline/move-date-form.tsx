import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { inWords } from '../../../shared/base/message-text';
import { refuse } from '../../../shared/base/result';
import type { CommandInput } from '../../../shared/commands/commands';
import type { DocketRow } from '../../../shared/docket/rows';
import { deadlineWords } from '../../../shared/words/deadline-words';
import { Button } from '../../parts/button';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { LongTextField } from '../../parts/text-field';
import { useNavigation } from '../../state/navigation';
import { useTyped } from '../../state/typed';
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
  const typed = useTyped('move-deadline');
  const [before] = useState({
    dueOn: typed?.dueOn ?? deadline.due,
    leadDays: typed?.leadDays ?? deadline.leadDays,
    reason: typed?.reason ?? '',
  });
  const [dueOn, setDueOn] = useState<IsoDate | null>(before.dueOn);
  const [leadDays, setLeadDays] = useState(before.leadDays === 0 ? '' : String(before.leadDays));
  const [reason, setReason] = useState(before.reason);
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
      return setRefusal(refuse('invalid', 'form-lacks', { what: deadlineWords.enterNewDate }, 'dueOn'));
    if (!isMoved)
      return setRefusal(refuse('invalid', 'form-lacks', { what: deadlineWords.enterOther }, 'dueOn'));
    if ((await run(command)) !== null) onClose();
  };
  return (
    <FormDialog
      title={deadlineWords.moveTitle({ deadline: row.title })}
      isDirty={dueOn !== before.dueOn || lead !== before.leadDays || reason !== before.reason}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel={deadlineWords.move}
      isBusy={isBusy}
      refusal={refusal}
    >
      <div className="stack">
        <p>{deadlineWords.moveHint}</p>
        <div>
          <Button
            icon="letter"
            onPress={() => {
              onClose();
              logLetter(deadline.licenseId === null ? [] : [deadline.licenseId]);
            }}
          >
            {deadlineWords.logLetter}
          </Button>
        </div>
      </div>
      <div className="fields">
        <DateField label={deadlineWords.newDue} name="dueOn" value={dueOn} onChange={setDueOn} autoFocus />
        <LeadDaysField value={leadDays} onChange={setLeadDays} />
      </div>
      <LongTextField
        label={deadlineWords.whyMoved}
        name="reason"
        description={deadlineWords.whyMovedHint}
        value={reason}
        onChange={setReason}
      />
      <Follows
        preview={preview}
        hint={preview !== null && !preview.ok ? inWords(preview) : deadlineWords.enterOtherToSee}
      />
    </FormDialog>
  );
}
