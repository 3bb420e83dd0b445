import { formatInstant } from '../../../shared/base/dates';
import type { OpenedPlace } from '../../../shared/calls/opened-calls';
import { openedWords } from '../../../shared/words/opened-words';
import { FormDialog } from '../../parts/dialog';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';

/** The folder of a register: how far it goes, and the way to look at it without changing anything. */
export function OpenedRegister(props: {
  readonly title: string;
  readonly place: Extract<OpenedPlace, { readonly is: 'register' }>;
  readonly onClose: () => void;
}) {
  const { api, opened } = useApp();
  const { call, isBusy, refusal } = useCall();
  const { isOwn, entries, lastAt } = props.place;
  const at = lastAt === null ? null : formatInstant(lastAt, opened.moment.zone);
  return (
    <FormDialog
      title={props.title}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={props.onClose}
      // The window is loaded anew with the other register.
      onSubmit={() => (isOwn ? props.onClose() : void call(() => api.switchRegister({ to: 'opened' })))}
      submitLabel={isOwn ? openedWords.close : openedWords.lookAt}
      closeLabel={isOwn ? null : openedWords.close}
    >
      <p role="status">
        {isBusy
          ? openedWords.looking
          : isOwn
            ? openedWords.ownRegister
            : at === null
              ? openedWords.emptyRegister
              : openedWords.register({ entries, at })}
      </p>
      <p className="muted">{props.place.folder}</p>
    </FormDialog>
  );
}
