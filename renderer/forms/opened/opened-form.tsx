import { useEffect, useState } from 'react';
import type { FoundMoveView } from '../../../shared/calls/move-calls';
import type { OpenedPlace } from '../../../shared/calls/opened-calls';
import { openedWords } from '../../../shared/words/opened-words';
import { FormDialog } from '../../parts/dialog';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { TakeInForm } from '../moving/take-in-form';
import { OpenedBackups } from './opened-backups';
import { OpenedHandover } from './opened-handover';
import { OpenedRegister } from './opened-register';

const nameOf = (folder: string): string => folder.split(/[/\\]/).findLast((part) => part !== '') ?? folder;

/** What a folder or file is that the desktop opened, and what can be done with it; nothing changes before something is pressed. */
export function OpenedForm({ onClose }: { readonly onClose: () => void }) {
  const { api } = useApp();
  const { call, refusal } = useCall();
  const [place, setPlace] = useState<OpenedPlace | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when it opens
  useEffect(() => {
    let isGone = false;
    void call(() => api.readOpened({})).then((found) => {
      if (!isGone) setPlace(found);
    });
    return () => {
      isGone = true;
    };
  }, [api]);
  const close = () => {
    void api.forgetOpened({});
    onClose();
  };
  if (place === null)
    return (
      <FormDialog
        title={openedWords.anyTitle}
        isDirty={false}
        canSubmit
        refusal={refusal}
        closeLabel={null}
        onClose={close}
        onSubmit={close}
        submitLabel={openedWords.close}
      >
        {refusal === null && (
          <p role="status" className="muted">
            {openedWords.reading}
          </p>
        )}
      </FormDialog>
    );
  const own = { title: openedWords.title({ name: nameOf(place.folder) }), onClose: close };
  switch (place.is) {
    case 'handover':
      return <OpenedHandover {...own} place={place} />;
    case 'register':
      return <OpenedRegister {...own} place={place} />;
    case 'backups':
      return <OpenedBackups {...own} place={place} />;
    case 'move':
      return <OpenedMove {...own} />;
  }
}

/** A copy from another computer: read in full when asked, and taken in by the form for that. */
function OpenedMove({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [found, setFound] = useState<FoundMoveView | null>(null);
  const look = async () => {
    const answer = await call(() => api.lookAtMove({ isOpened: true }));
    if (answer !== null && !answer.cancelled) setFound(answer.value);
  };
  if (found !== null) return <TakeInForm found={found} onClose={onClose} />;
  return (
    <FormDialog
      title={title}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void look()}
      submitLabel={openedWords.lookAtMove}
      closeLabel={openedWords.close}
    >
      <p role="status">{isBusy ? openedWords.readingCopy : openedWords.move}</p>
    </FormDialog>
  );
}
