import { type FocusEvent, type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import { isPressed, keysOf } from '../../../shared/calls/shortcuts';
import { settingsWords } from '../../../shared/words/settings-words';
import { Button } from '../../parts/button';
import { usePending } from '../../parts/pending-text';
import { RefusalArea } from '../../parts/refusal';
import { useCanWrite } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import { useUnsavedMark } from './settings-section';
import './settings-form.css';

/** A group of settings that are saved together. The way to save them shows once something was changed. */
export function SettingsForm(props: {
  readonly title: string;
  readonly description?: ReactNode;
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Resolves to whether it was saved. */
  readonly onSave: () => Promise<boolean>;
  readonly onReset: () => void;
  readonly children: ReactNode;
  /** Below the form: what acts at once and is not saved. */
  readonly after?: ReactNode;
  /** These settings lie outside the register, so a register that takes no changes does not stop them. */
  readonly isOutside?: boolean;
}) {
  const canWrite = useCanWrite() || props.isOutside === true;
  const [isSaved, setIsSaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLElement | null>(null);
  const { pending, check } = usePending(form);
  useUnsavedMark(props.isDirty);
  // The buttons go with what was changed; the focus goes back to where it was typed.
  const toField = () => {
    if (field.current?.isConnected) field.current.focus({ preventScroll: true });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (props.isBusy || !props.isDirty || !canWrite) return;
    if (!check()) return;
    const fromButton = form.current?.querySelector('.settings-save')?.contains(document.activeElement);
    const saved = await props.onSave();
    setIsSaved(saved);
    if (saved && fromButton) toField();
  };
  const discard = () => {
    toField();
    setIsSaved(false);
    props.onReset();
  };
  const onFocus = ({ target }: FocusEvent<HTMLFormElement>) => {
    if (target instanceof HTMLElement && target.matches('input, select, textarea')) field.current = target;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPressed('save', event)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <RecordSection title={props.title}>
      {props.description && <p className="muted">{props.description}</p>}
      <form
        ref={form}
        className="stack"
        onSubmit={(event) => void submit(event)}
        onFocus={onFocus}
        onKeyDownCapture={onKeyDown}
        noValidate
      >
        <RefusalArea refusal={pending ?? props.refusal}>{props.children}</RefusalArea>
        {props.isDirty && (
          <div className="settings-save">
            <span className="settings-save-words">{settingsWords.notSaved}</span>
            <Button kind="quiet" onPress={discard}>
              {settingsWords.discard}
            </Button>
            <Button
              type="submit"
              kind="primary"
              shortcut={keysOf('save')}
              isDisabled={props.isBusy || !canWrite}
            >
              {settingsWords.save}
            </Button>
          </div>
        )}
        <span role="status" className="muted settings-said">
          {isSaved && !props.isDirty ? settingsWords.saved : ''}
        </span>
      </form>
      {props.after}
    </RecordSection>
  );
}
