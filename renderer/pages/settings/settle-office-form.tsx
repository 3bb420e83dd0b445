import { officeWords } from '../../../shared/words/office-words';
import { ActForm } from '../../parts/act-form';
import { useApp } from '../../state/use-open-register';

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
  const acts = { leave: api.leaveOffice, 'put-back': api.putBackToOffice, take: api.takeOfficeRegister };
  const { title, says, submit } = words[how];
  return (
    <ActForm
      {...{ title, says, onClose }}
      act={() => acts[how]({})}
      closeLabel={officeWords.cancel}
      submitLabel={submit}
    />
  );
}
