import type { DocketRow } from '../../../shared/docket/rows';
import { docketWords } from '../../../shared/words/docket-words';
import { SettleForm } from '../../forms/deadline/settle-form';
import { StepForm } from '../../forms/step/step-form';
import { sendingOfRow } from './panel/deadline-acts';

/** What a deadline asks for next: to be sent or done, its receipt confirmed, or what became of it recorded. */
function nextOf({ state }: DocketRow): 'send' | 'receive' | 'settle' {
  if (state === 'open' || state === 'missed') return 'send';
  return state === 'sent' ? 'receive' : 'settle';
}

interface RowForm {
  readonly row: DocketRow;
  readonly onClose: () => void;
}

/** The form of the step that sends a deadline off, or does what it asks for. */
export function SendForm({ row, onClose }: RowForm) {
  const { words, kind } = sendingOfRow(row);
  return (
    <StepForm
      title={docketWords.stepOf({ step: words, deadline: row.title })}
      kind={kind}
      deadlineId={row.deadline.id}
      onClose={onClose}
    />
  );
}

/** The form of the step that confirms its receipt. */
export function ReceiptForm({ row, onClose }: RowForm) {
  return (
    <StepForm
      title={docketWords.receiptOf({ deadline: row.title })}
      kind="receipt-confirmed"
      deadlineId={row.deadline.id}
      onClose={onClose}
    />
  );
}

/** The form that completes a deadline in the state it is in. */
export function CompleteForm(props: RowForm) {
  switch (nextOf(props.row)) {
    case 'send':
      return <SendForm {...props} />;
    case 'receive':
      return <ReceiptForm {...props} />;
    case 'settle':
      return <SettleForm {...props} />;
  }
}
