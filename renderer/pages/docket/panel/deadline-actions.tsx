import { useState } from 'react';
import { isClosedAhead } from '../../../../shared/docket/deadline-state';
import type { DocketRow } from '../../../../shared/docket/rows';
import { stepKindWords } from '../../../../shared/labels/closed-sets';
import type { Deadline } from '../../../../shared/records/deadline';
import { isPlannedDate, planStageOf } from '../../../../shared/records/response-plan';
import type { StepKind } from '../../../../shared/records/step';
import type { Register } from '../../../../shared/register/register';
import { isLaterAppeal, responseOf } from '../../../../shared/response/response-of';
import { DropForm } from '../../../forms/deadline/drop-form';
import { MoveDateForm } from '../../../forms/deadline/move-date-form';
import { SettleForm } from '../../../forms/deadline/settle-form';
import { ReasonForm } from '../../../forms/record/reason-form';
import { StepForm } from '../../../forms/step/step-form';
import { Button } from '../../../parts/button';
import { useNavigation } from '../../../state/navigation';
import { useCanWrite, useDocket } from '../../../state/use-docket';
import { AnswerButton } from '../../../views/record/answer-button';

/** How a deadline is sent, by its rule: the words on the button and the step that records it. */
export function sendingOf(
  ruleId: string,
  metBy: readonly StepKind[] = [],
): { readonly words: string; readonly kind: StepKind } {
  switch (ruleId) {
    case 'call-day-30':
    case 'call-day-40':
      return { words: 'Called', kind: 'call' };
    case 'itd-reply':
    case 'letter-reply-by':
      return { words: 'Reply sent', kind: 'reply-sent' };
    case 'itd-appeal':
    case 'appeal':
    case 'appeal-chosen':
      return { words: 'Appeal filed', kind: 'appeal-filed' };
    case 'license-expiry':
      return { words: 'Extension requested', kind: 'extension-requested' };
    default: {
      const [kind] = metBy;
      return kind === undefined ? { words: 'Done', kind: 'other' } : { words: stepKindWords[kind], kind };
    }
  }
}

/** The letter whose reply a deadline belongs to: one it set, a planned date for it, or the appeal prepared with it. */
function replyOf(register: Register, { source, ruleId, licenseId }: Deadline): string | null {
  if (source.kind === 'response') return register.responses.get(source.id)?.letterId ?? null;
  if (source.kind !== 'letter') return null;
  if (!isLaterAppeal(ruleId)) return source.id;
  const answered = register.letters
    .by('license', licenseId ?? '')
    .filter((letter) => letter.void === null && responseOf(register, letter.id) !== null);
  return answered.at(-1)?.id ?? null;
}

type Form = 'send' | 'receive' | 'move' | 'drop' | 'settle' | 'reopen';

/** What can be done with a deadline in its state. */
export function DeadlineActions({ row }: { readonly row: DocketRow }) {
  const canWrite = useCanWrite();
  const { register, moment } = useDocket();
  const { logLetter } = useNavigation();
  const [form, setForm] = useState<Form | null>(null);
  const { deadline, state } = row;
  const isAhead = isClosedAhead(deadline, moment.today);
  const letterId = replyOf(register, deadline);
  // The days of the calls are counted from the letter.
  const isCall = isPlannedDate(deadline) && planStageOf(deadline.ruleId) === undefined;
  const close = () => setForm(null);
  const sending = sendingOf(deadline.ruleId, [...(row.rule?.life?.sentBy ?? []), ...(row.rule?.metBy ?? [])]);
  const logAnswer = () => logLetter(deadline.licenseId === null ? [] : [deadline.licenseId]);
  const button = (which: Form, words: string, isPrimary = false) => (
    <Button kind={isPrimary ? 'primary' : 'plain'} isDisabled={!canWrite} onPress={() => setForm(which)}>
      {words}…
    </Button>
  );
  return (
    <div className="panel-actions">
      {letterId !== null && <AnswerButton letterId={letterId} />}
      {(state === 'open' || state === 'missed') && button('send', sending.words, true)}
      {state === 'sent' && button('receive', 'Receipt confirmed', true)}
      {(state === 'watch' ||
        state === 'watch-past' ||
        state === 'sent' ||
        (row.isOpen && row.late !== null)) && (
        <Button
          kind={state === 'watch-past' ? 'primary' : 'plain'}
          isDisabled={!canWrite}
          onPress={logAnswer}
        >
          Log the answer…
        </Button>
      )}
      {(state === 'watch' || state === 'watch-past') && !isAhead && button('settle', 'Settle with a note')}
      {row.isOpen && row.late !== null && button('settle', 'Settle as completed late')}
      {row.isOpen && state !== 'met' && !isAhead && !isCall && button('move', 'Move this date')}
      {(state === 'open' || state === 'missed' || state === 'sent') && button('drop', 'No longer needed')}
      {(state === 'no-longer-needed' || state === 'settled') && button('reopen', 'Reopen')}
      {form === 'send' && (
        <StepForm
          title={`${sending.words}: ${row.title}`}
          kind={sending.kind}
          deadlineId={deadline.id}
          onClose={close}
        />
      )}
      {form === 'receive' && (
        <StepForm
          title={`Receipt confirmed: ${row.title}`}
          kind="receipt-confirmed"
          deadlineId={deadline.id}
          onClose={close}
        />
      )}
      {form === 'move' && <MoveDateForm row={row} onClose={close} />}
      {form === 'settle' && <SettleForm row={row} onClose={close} />}
      {form === 'drop' && <DropForm row={row} onClose={close} />}
      {form === 'reopen' && (
        <ReasonForm
          title={`Reopen: ${row.title}`}
          says="The line comes back to the docket with its dates as they were."
          label="Why it is open again"
          submitLabel="Reopen"
          commandOf={(reason) => ({ do: 'reopen-deadline', deadline: deadline.id, reason })}
          onClose={close}
        />
      )}
    </div>
  );
}
