import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Message } from '../../shared/base/result';
import { useOpenForm } from '../state/open-forms';
import { type Confirm, ConfirmContext } from '../state/use-confirmation';
import { Button } from './button';
import { messageTextInFull } from './message-text';
import './dialog.css';

interface Asked {
  readonly doubts: readonly Message[];
  readonly answer: (isMeant: boolean) => void;
}

/** Lets what is inside ask about a doubt once more, over whatever form is open. */
export function Confirmations({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const waiting = useRef<Asked | null>(null);
  const confirm = useCallback<Confirm>((doubts) => {
    // One question at a time: a second save of the same form is not an answer to it.
    if (waiting.current !== null) return Promise.resolve(false);
    return new Promise((resolve) => {
      const next: Asked = {
        doubts,
        answer: (isMeant) => {
          waiting.current = null;
          setAsked(null);
          resolve(isMeant);
        },
      };
      waiting.current = next;
      setAsked(next);
    });
  }, []);
  return (
    <ConfirmContext value={confirm}>
      {children}
      {asked !== null && <ConfirmDialog {...asked} />}
    </ConfirmContext>
  );
}

/** What a doubt is about, beside dates. */
const things: Readonly<Record<string, string>> = {
  'odd-application-number': 'number',
  'item-total-differs': 'total',
  'total-differs': 'total',
};

/** What the button that saves says: with what it saves. */
function saves(doubts: readonly Message[]): {
  readonly title: string;
  readonly label: string;
  readonly asks: string;
} {
  const [thing = 'date', ...others] = new Set(doubts.map(({ say }) => things[say] ?? 'date'));
  if (others.length > 0)
    return { title: 'Is this right?', label: 'Save as typed', asks: 'Save it as it was typed?' };
  return doubts.length === 1
    ? {
        title: `Is this ${thing} right?`,
        label: `Save with this ${thing}`,
        asks: `Save it with that ${thing}?`,
      }
    : {
        title: `Are these ${thing}s right?`,
        label: `Save with these ${thing}s`,
        asks: `Save it with those ${thing}s?`,
      };
}

function ConfirmDialog({ doubts, answer }: Asked) {
  useOpenForm();
  const { title, label, asks } = saves(doubts);
  // Ctrl+Enter saved the form a moment ago, and a held key repeats: neither is an answer to a question not yet read.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    const isSaving = event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.repeat);
    if (!isSaving && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') answer(false);
  };
  return (
    <ModalOverlay className="overlay overlay-asking" isOpen isKeyboardDismissDisabled>
      <Modal className="modal modal-asking">
        <Dialog className="dialog" role="alertdialog">
          <div className="stack" onKeyDownCapture={onKeyDownCapture}>
            <div className="dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
            </div>
            <div className="dialog-body">
              {doubts.map((doubt) => (
                <p key={messageTextInFull(doubt)}>{messageTextInFull(doubt)}</p>
              ))}
              <p>{asks}</p>
            </div>
            <div className="dialog-foot">
              <Button onPress={() => answer(true)}>{label}</Button>
              <Button kind="primary" autoFocus onPress={() => answer(false)}>
                Go back
              </Button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
