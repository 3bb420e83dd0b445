import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Refusal } from '../../shared/base/result';
import { partWords } from '../../shared/words/parts-words';
import { useOpenForm } from '../state/open-forms';
import { useDrawn } from '../state/use-drawn';
import { Button, IconButton } from './button';
import { HelpButton, type HelpPlace } from './help-button';
import { restOn } from './keep-focus';
import { useKeysFromNowhere } from './keys-from-nowhere';
import { pendingIn, pendingText, usePending } from './pending-text';
import { RefusalArea } from './refusal';
import './dialog.css';

export interface FormDialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Something was typed that closing would lose: Esc and Cancel ask first. */
  readonly isDirty: boolean;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly submitLabel: string;
  /** "Cancel" without it: once nothing is left to cancel, say what the button does then; null: there is none besides. */
  readonly closeLabel?: string | null;
  /** What closing would lose, where it is more than what was typed. */
  readonly closingLoses?: string | undefined;
  readonly submitKind?: 'primary' | 'danger';
  readonly isBusy?: boolean;
  readonly canSubmit?: boolean;
  readonly refusal?: Refusal | null;
  readonly isWide?: boolean;
  /** As large as the window lets it be, for what has a paper beside it; it scrolls inside. */
  readonly isWhole?: boolean;
  /** Where the manual explains it. */
  readonly help?: HelpPlace;
  /** Beside the buttons at the bottom. */
  readonly footNote?: ReactNode;
}

type Key = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'target' | 'preventDefault' | 'stopPropagation'
>;

/**
 * A form over the page. It opens with the focus in its first field (see `firstPlaceOf`). Enter in a line or Ctrl+Enter anywhere
 * saves; Esc closes, and asks when it would lose something.
 */
export function FormDialog(props: FormDialogProps) {
  useOpenForm();
  const [isAsking, setIsAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Its size does not depend on its fields, which are many: they come in the next piece of work.
  const isDrawn = useDrawn() || props.isWhole !== true;
  const { pending, check } = usePending(form);
  const before = useRef<Element | null>(null);
  const close = () => {
    const holdsNothing = !props.isDirty && pendingIn(form.current) === null;
    if (holdsNothing || isAsking) return props.onClose();
    before.current = document.activeElement;
    setIsAsking(true);
  };
  const keep = () => {
    setIsAsking(false);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const onKeyDown = (event: Key) => {
    const isListOpen =
      event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !isListOpen) {
      event.preventDefault();
      event.stopPropagation();
      if (isAsking) keep();
      else close();
    }
  };
  // Caught on its way down: on a button the same keys would press it.
  const onKeyDownCapture = (event: Key) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // A field with text that nothing was chosen for takes it first, and saves then.
    if (event.target instanceof Element && event.target.closest(`[${pendingText}]`) !== null) return;
    event.preventDefault();
    event.stopPropagation();
    form.current?.requestSubmit();
  };
  useKeysFromNowhere(form, (event) => {
    onKeyDownCapture(event);
    onKeyDown(event);
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (props.isBusy === true || props.canSubmit === false) return;
    if (check()) props.onSubmit();
  };
  return (
    <ModalOverlay className="overlay" isOpen isKeyboardDismissDisabled>
      <Modal className={props.isWhole ? 'modal modal-whole' : props.isWide ? 'modal modal-wide' : 'modal'}>
        {/* Around the dialog: a click between its fields leaves the focus on the dialog itself, outside the form. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of what is in it, and is nothing itself */}
        <div className="dialog-keys" onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture}>
          <Dialog className="dialog">
            <form ref={form} onSubmit={onSubmit} noValidate>
              <div className="dialog-head">
                <Heading slot="title" level={2}>
                  {props.title}
                </Heading>
                {props.help !== undefined && <HelpButton {...props.help} />}
                <IconButton label={partWords.close} icon="close" onPress={close} />
              </div>
              <div className="dialog-body">
                {isDrawn && (
                  <RefusalArea refusal={pending ?? props.refusal ?? null}>{props.children}</RefusalArea>
                )}
              </div>
              {isDrawn && <FirstFocus form={form} />}
              {/* Keys: without them "Keep editing" would become the submit button while it is being clicked. */}
              {isAsking ? (
                <div key="asking" className="dialog-foot" role="alert">
                  <span className="dialog-foot-note">
                    {props.closingLoses ?? partWords.typedIsLost} {partWords.closeAnyway}
                  </span>
                  <Button kind="danger" onPress={props.onClose}>
                    {partWords.discard}
                  </Button>
                  <Button kind="primary" autoFocus onPress={keep}>
                    {partWords.keepEditing}
                  </Button>
                </div>
              ) : (
                <div key="saving" className="dialog-foot">
                  <span className="dialog-foot-note">{props.footNote}</span>
                  {props.closeLabel !== null && (
                    <Button onPress={close}>{props.closeLabel ?? partWords.cancel}</Button>
                  )}
                  <Button
                    type="submit"
                    kind={props.submitKind ?? 'primary'}
                    shortcut={partWords.saveKeys}
                    isDisabled={props.isBusy === true || props.canSubmit === false}
                  >
                    {props.submitLabel}
                  </Button>
                </div>
              )}
            </form>
          </Dialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Where a dialog is begun: its first field; without one the button that does what it is for, or the heading when that
 * could not be taken back.
 */
function firstPlaceOf(form: HTMLFormElement): HTMLElement | null {
  const field = [
    ...form.querySelectorAll<HTMLElement>('.dialog-body :is(input, select, textarea):not(:disabled)'),
  ].find((each) => each.tabIndex >= 0 && each.checkVisibility());
  return (
    field ??
    form.querySelector<HTMLElement>('button[type="submit"]:not(:disabled, .button-danger)') ??
    form.querySelector<HTMLElement>('h2')
  );
}

/** A field that asks for the focus itself has it already. */
function FirstFocus({ form }: { readonly form: RefObject<HTMLFormElement | null> }) {
  useEffect(() => {
    if (form.current === null || form.current.contains(document.activeElement)) return;
    const place = firstPlaceOf(form.current);
    if (place !== null) restOn(place);
  }, [form]);
  return null;
}
