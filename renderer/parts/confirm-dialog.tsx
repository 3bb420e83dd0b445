import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { askedAbout, type DoubtAbout } from '../../shared/base/asked-once-more';
import type { Message } from '../../shared/base/result';
import { partWords } from '../../shared/words/parts-words';
import type { Route } from '../state/navigation';
import { useOpenForm } from '../state/open-forms';
import { type Confirm, ConfirmContext } from '../state/use-confirmation';
import { Button } from './button';
import { messageTextInFull } from './message-text';
import './dialog.css';

interface Asked {
  readonly doubts: readonly Message[];
  readonly answer: (isMeant: boolean) => void;
  /** Opens a page in the place of the form; missing where there is none to open. */
  readonly go: ((route: Route) => void) | undefined;
}

/** Lets what is inside ask about a doubt once more, over whatever form is open. */
export function Confirmations({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const waiting = useRef<Asked | null>(null);
  const before = useRef<Element | null>(null);
  const confirm = useCallback<Confirm>((doubts, go) => {
    // One question at a time: a second save of the same form is not an answer to it.
    if (waiting.current !== null) return Promise.resolve(false);
    return new Promise((resolve) => {
      const next: Asked = {
        doubts,
        go,
        answer: (isMeant) => {
          waiting.current = null;
          setAsked(null);
          resolve(isMeant);
        },
      };
      waiting.current = next;
      before.current = document.activeElement;
      setAsked(next);
    });
  }, []);
  // At once, not with the next frame as the dialog itself would: a key pressed before that frame is for the form.
  useEffect(() => {
    if (asked === null && before.current instanceof HTMLElement) before.current.focus();
  }, [asked]);
  return (
    <ConfirmContext value={confirm}>
      {children}
      {asked !== null && <ConfirmDialog {...asked} />}
    </ConfirmContext>
  );
}

/** What one and several of what is asked about are called. */
function thingsOf(about: Exclude<DoubtAbout, 'record' | 'changed'>): readonly [one: string, several: string] {
  switch (about) {
    case 'date':
      return [partWords.oneDate, partWords.severalDates];
    case 'number':
      return [partWords.oneNumber, partWords.severalNumbers];
    case 'total':
      return [partWords.oneTotal, partWords.severalTotals];
    case 'amount':
      return [partWords.oneAmount, partWords.severalAmounts];
  }
}

/** What the button that saves says: with what it saves. */
function saves(doubts: readonly Message[]): {
  readonly title: string;
  readonly label: string;
  readonly asks: string;
} {
  const [about = 'record', ...others] = new Set(doubts.map((doubt) => askedAbout(doubt) ?? 'date'));
  if (others.length > 0)
    return { title: partWords.isThisRight, label: partWords.saveAsTyped, asks: partWords.saveAsTypedAsks };
  if (about === 'record')
    return { title: partWords.isItThere, label: partWords.saveAnyway, asks: partWords.saveAnywayAsks };
  if (about === 'changed')
    return { title: partWords.changedMeanwhile, label: partWords.saveMine, asks: partWords.saveMineAsks };
  const [thing, things] = thingsOf(about);
  return doubts.length === 1
    ? {
        title: partWords.isThisThing({ thing }),
        label: partWords.saveWithThis({ thing }),
        asks: partWords.saveWithThat({ thing }),
      }
    : {
        title: partWords.areTheseThings({ things }),
        label: partWords.saveWithThese({ things }),
        asks: partWords.saveWithThose({ things }),
      };
}

/** What is there already, and where it is opened instead. */
function there({ params }: Message): { readonly words: string; readonly route: Route } | null {
  const { otherId, other, name, letterId, licenseId } = params;
  if (typeof otherId === 'string')
    return {
      words: partWords.openInstead({ name: String(other ?? name) }),
      route: { page: 'counterparties', counterpartyId: otherId },
    };
  return typeof letterId === 'string' && typeof licenseId === 'string'
    ? { words: partWords.openThatLetter, route: { page: 'licenses', licenseId, letterId } }
    : null;
}

function ConfirmDialog({ doubts, answer, go }: Asked) {
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
              {go !== undefined &&
                doubts.map((doubt) => {
                  const found = there(doubt);
                  if (found === null) return null;
                  const { words, route } = found;
                  return (
                    <Button
                      key={JSON.stringify(route)}
                      onPress={() => {
                        answer(false);
                        go(route);
                      }}
                    >
                      {words}
                    </Button>
                  );
                })}
              <Button onPress={() => answer(true)}>{label}</Button>
              <Button kind="primary" autoFocus onPress={() => answer(false)}>
                {partWords.goBack}
              </Button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
