import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { keysOf, type Shortcut, shortcutIds, shortcuts } from '../../shared/calls/shortcuts';
import { appWords } from '../../shared/words/app-words';
import { IconButton } from '../parts/button';
import '../parts/dialog.css';
import './keys-sheet.css';

const groupWords: Readonly<Record<Shortcut['group'], string>> = {
  Everywhere: appWords.keysEverywhere,
  'Go to': appWords.keysGoTo,
  'In a list': appWords.keysInList,
  'On the docket': appWords.keysOnDocket,
  'On Screening': appWords.keysOnScreening,
  'In a form': appWords.keysInForm,
};

const isMac = /^Mac/.test(navigator.platform);

/** Every key that does something of ours. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const groups = [...new Set(shortcutIds.map((id) => shortcuts[id].group))];
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal modal-wide">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {appWords.keyboardShortcuts}
            </Heading>
            <IconButton label={appWords.close} icon="close" onPress={onClose} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="dialog-body keys-groups" tabIndex={0} aria-label={appWords.allShortcuts}>
            {groups.map((group) => (
              <section key={group}>
                <h3 className="eyebrow">{groupWords[group]}</h3>
                <dl className="keys">
                  {shortcutIds
                    .filter((id) => shortcuts[id].group === group)
                    .map((id) => (
                      <div key={id}>
                        <dt>{shortcuts[id].name}</dt>
                        <dd>
                          <kbd>{keysOf(id, isMac)}</kbd>
                        </dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
