import { officeWords } from '../../../shared/words/office-words';
import { FormDialog } from '../../parts/dialog';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-docket';

/** Asks once more: what was typed is gone then. */
export function DropForm(props: {
  readonly id: string;
  /** It was not refused: it is still on its way. */
  readonly isWaiting?: boolean;
  readonly onClose: () => void;
  readonly onDropped: () => void;
}) {
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const drop = async () => {
    if ((await call(() => api.dropOfficeCommand({ id: props.id }))) === null) return;
    props.onClose();
    props.onDropped();
  };
  return (
    <FormDialog
      title={officeWords.dropTitle}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void drop()}
      submitKind="danger"
      submitLabel={officeWords.dropSubmit}
    >
      <p>{props.isWaiting === true ? officeWords.dropWaitingSays : officeWords.dropSays}</p>
    </FormDialog>
  );
}
