import { type ReactNode, useState } from 'react';
import type { CommandInput } from '../../../shared/commands/commands';
import { FormDialog } from '../../parts/dialog';
import { LongTextField } from '../../parts/text-field';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';

/** A command that needs nothing but a reason. */
export function ReasonForm(props: {
  readonly title: string;
  readonly says: ReactNode;
  readonly label: string;
  readonly submitLabel: string;
  readonly isDanger?: boolean;
  readonly commandOf: (reason: string) => CommandInput;
  readonly onClose: () => void;
}) {
  const command = useCommand();
  const [before] = useState(useTyped('reopen-deadline')?.reason ?? '');
  const [reason, setReason] = useState(before);
  const submit = async () => {
    if ((await command.run(props.commandOf(reason))) !== null) props.onClose();
  };
  return (
    <FormDialog
      title={props.title}
      isDirty={reason !== before}
      onClose={props.onClose}
      onSubmit={() => void submit()}
      submitLabel={props.submitLabel}
      submitKind={props.isDanger ? 'danger' : 'primary'}
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <p>{props.says}</p>
      <LongTextField label={props.label} name="reason" value={reason} onChange={setReason} autoFocus />
    </FormDialog>
  );
}
