import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { ManualPageId } from '../../shared/manual/manual-pages';
import { appWords } from '../../shared/words/app-words';
import { ManualArticle } from '../pages/manual/manual-article';
import { IconButton } from '../parts/button';
import '../parts/dialog.css';

/** A page of the manual as it was asked for. */
export interface ManualPlace {
  readonly topic: ManualPageId;
  readonly anchor?: string | undefined;
}

/** The manual above a form: what was typed there stays. Its links lead on in the same dialog. */
export function ManualOver({
  start,
  onClose,
}: {
  readonly start: ManualPlace;
  readonly onClose: () => void;
}) {
  const [place, setPlace] = useState(start);
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal modal-wide">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {appWords.manual}
            </Heading>
            <IconButton label={appWords.closeManual} icon="close" onPress={onClose} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="dialog-body" tabIndex={0} aria-label={appWords.manualOf}>
            <ManualArticle
              key={place.topic}
              {...place}
              anchor={place.anchor}
              onGo={(topic, anchor) => setPlace({ topic, anchor })}
            />
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
