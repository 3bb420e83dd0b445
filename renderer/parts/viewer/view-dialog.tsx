import { type KeyboardEvent, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Attachment } from '../../../shared/base/fields';
import { viewerWords } from '../../../shared/words/viewer-words';
import { useOpenForm } from '../../state/open-forms';
import { IconButton } from '../button';
import { PaperViewer } from './paper-viewer';
import '../dialog.css';

/** Attached files over the page or the form they belong to; Escape closes it and nothing under it. */
export function ViewDialog(props: {
  readonly files: readonly Attachment[];
  readonly first: number;
  readonly onClose: () => void;
}) {
  useOpenForm();
  const [at, setAt] = useState(props.first);
  // The form below hears the keys of what lies over it: none of them is meant for it.
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') props.onClose();
  };
  return (
    <ModalOverlay className="overlay" isOpen isKeyboardDismissDisabled>
      <Modal className="modal modal-whole">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of what is in it, and is nothing itself */}
        <div className="dialog-keys" onKeyDown={onKeyDown}>
          <Dialog className="dialog">
            <div className="dialog-head">
              <Heading slot="title" level={2}>
                {props.files.length === 1 ? viewerWords.attachedFile : viewerWords.attachedFiles}
              </Heading>
              <IconButton label={viewerWords.close} icon="close" onPress={props.onClose} />
            </div>
            <div className="dialog-body">
              <PaperViewer files={props.files} at={at} onGo={setAt} />
            </div>
          </Dialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}
