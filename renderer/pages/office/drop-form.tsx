import { officeWords } from '../../../shared/words/office-words';
import { ActForm } from '../../parts/act-form';
import { useApp } from '../../state/use-open-register';

/** Asks once more: what was typed is gone then. */
export function DropForm(props: {
  readonly id: string;
  /** It was not refused: it is still on its way. */
  readonly isWaiting?: boolean;
  readonly onClose: () => void;
  readonly onDropped: () => void;
}) {
  const { api } = useApp();
  return (
    <ActForm
      title={officeWords.dropTitle}
      says={props.isWaiting === true ? officeWords.dropWaitingSays : officeWords.dropSays}
      act={() => api.dropOfficeCommand({ id: props.id })}
      onClose={props.onClose}
      onDone={props.onDropped}
      submitKind="danger"
      submitLabel={officeWords.dropSubmit}
    />
  );
}
