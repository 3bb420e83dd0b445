import type { DocketRow } from '../../../shared/docket/rows';
import { SettleForm } from '../../forms/deadline/settle-form';
import { StepForm } from '../../forms/step/step-form';
import { sendingOfRow } from './panel/deadline-acts';

/** What a deadline asks for next: to be sent or done, its receipt confirmed, or what became of it recorded. */
function nextOf({ state }: DocketRow): 'send' | 'receive' | 'settle' {
  if (state === 'open' || state === 'missed') return 'send';
  return state === 'sent' ? 'receive' : 'settle';
}

/** The form that completes a deadline in the state it is in. */
export function CompleteForm({ row, onClose }: { readonly row: DocketRow; readonly onClose: () => void }) {
  const { deadline, title } = row;
  switch (nextOf(row)) {
    case 'send': {
      const sending = sendingOfRow(row);
      return (
        <StepForm
          title={`${sending.words}: ${title}`}
          kind={sending.kind}
          deadlineId={deadline.id}
          onClose={onClose}
        />
      );
    }
    case 'receive':
      return (
        <StepForm
          title={`Receipt confirmed: ${title}`}
          kind="receipt-confirmed"
          deadlineId={deadline.id}
          onClose={onClose}
        />
      );
    case 'settle':
      return <SettleForm row={row} onClose={onClose} />;
  }
}
