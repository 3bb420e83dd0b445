import { officeWords } from '../../../shared/words/office-words';
import { FormDialog } from '../../parts/dialog';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-docket';

const words = {
  leave: { title: officeWords.leaveTitle, says: officeWords.leaveSays, submit: officeWords.leaveSubmit },
  'put-back': {
    title: officeWords.putBackTitle,
    says: officeWords.putBackSays,
    submit: officeWords.putBackSubmit,
  },
  take: { title: officeWords.takeTitle, says: officeWords.takeSays, submit: officeWords.takeSubmit },
} as const;

/** What a person decides about a shared register: to leave, to give the server back what it lacks, or to take the office's. */
export type OfficeAct = keyof typeof words;

/** Asks once more before a person's act about the office. */
export function SettleOfficeForm(props: { readonly how: OfficeAct; readonly onClose: () => void }) {
  const { how, onClose } = props;
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const acts = { leave: api.leaveOffice, 'put-back': api.putBackToOffice, take: api.takeOfficeRegister };
  const settle = async () => {
    const answer = await call<unknown>(() => acts[how]({}));
    if (answer !== null) onClose();
  };
  return (
    <FormDialog
      title={words[how].title}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void settle()}
      closeLabel={officeWords.cancel}
      submitLabel={words[how].submit}
    >
      <p>{words[how].says}</p>
    </FormDialog>
  );
}
