import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { keysOf, shortcutIds, shortcuts } from '../../shared/calls/shortcuts';
import { IconButton } from '../parts/button';
import '../parts/dialog.css';
import './keys-sheet.css';

const isMac = navigator.platform.startsWith('Mac');

/** Every key that does something of ours. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const groups = [...new Set(shortcutIds.map((id) => shortcuts[id].group))];
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              Keyboard shortcuts
            </Heading>
            <IconButton label="Close" icon="close" onPress={onClose} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="dialog-body" tabIndex={0} aria-label="All keyboard shortcuts">
            {groups.map((group) => (
              <section key={group}>
                <h3 className="eyebrow">{group}</h3>
                <dl className="keys">
                  {shortcutIds
                    .filter((id) => shortcuts[id].group === group)
                    .map((id) => (
                      <div key={id}>
                        <dt>{shortcuts[id].says}</dt>
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
