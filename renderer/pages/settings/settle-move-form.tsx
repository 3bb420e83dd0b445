import { movingWords } from '../../../shared/words/moving-words';
import { FormDialog } from '../../parts/dialog';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-docket';

const words = {
  confirm: {
    title: movingWords.confirmTitle,
    says: movingWords.confirmSays,
    submit: movingWords.confirmSubmit,
  },
  'take-back': {
    title: movingWords.takeBackTitle,
    says: movingWords.takeBackSays,
    submit: movingWords.takeBackSubmit,
  },
} as const;

/** Asks once more before a move is confirmed or taken back. */
export function SettleMoveForm(props: {
  readonly how: keyof typeof words;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { how, onClose, onDone } = props;
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const settle = async () => {
    const answer = await call(() => (how === 'confirm' ? api.confirmMove({}) : api.takeBackMove({})));
    if (answer === null) return;
    onDone();
    onClose();
  };
  return (
    <FormDialog
      title={words[how].title}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void settle()}
      closeLabel={movingWords.cancel}
      submitLabel={words[how].submit}
    >
      <p>{words[how].says}</p>
    </FormDialog>
  );
}
