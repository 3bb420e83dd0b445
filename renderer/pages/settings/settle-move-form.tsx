import { movingWords } from '../../../shared/words/moving-words';
import { ActForm } from '../../parts/act-form';
import { useApp } from '../../state/use-open-register';

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
  const { title, says, submit } = words[how];
  return (
    <ActForm
      {...{ title, says, onClose, onDone }}
      act={() => (how === 'confirm' ? api.confirmMove({}) : api.takeBackMove({}))}
      closeLabel={movingWords.cancel}
      submitLabel={submit}
    />
  );
}
