import type { Result } from '../../shared/base/result';
import { useCall } from '../state/use-call';
import { FormDialog, type FormDialogProps } from './dialog';

/** What is asked once more, and the call that does it. */
interface ActFormProps
  extends Pick<FormDialogProps, 'title' | 'submitLabel' | 'submitKind' | 'closeLabel' | 'onClose'> {
  /** What happens then. */
  readonly says: string;
  readonly act: () => Promise<Result<unknown>>;
  /** It was done; the form closes with it. */
  readonly onDone?: () => void;
}

/** Asks once more before something is done that a person decides, and shows why it could not be. */
export function ActForm({ says, act, onDone, ...form }: ActFormProps) {
  const { call, isBusy, refusal } = useCall();
  const submit = async () => {
    if ((await call(act)) === null) return;
    onDone?.();
    form.onClose();
  };
  return (
    <FormDialog {...form} isDirty={false} isBusy={isBusy} refusal={refusal} onSubmit={() => void submit()}>
      <p>{says}</p>
    </FormDialog>
  );
}
