import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import { settingsWords } from '../../../shared/words/settings-words';
import { Button } from '../../parts/button';
import { usePending } from '../../parts/pending-text';
import { RefusalArea } from '../../parts/refusal';
import { useCanWrite } from '../../state/use-docket';
import { RecordSection } from '../../views/record/record-parts';

/** A group of settings that are saved together; the button rests until something was changed. */
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
  const { pending, check } = usePending(form);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (props.isBusy || !props.isDirty || !canWrite) return;
    if (check()) setIsSaved(await props.onSave());
  };
  return (
    <RecordSection title={props.title}>
      {props.description && <p className="muted">{props.description}</p>}
      <form ref={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <RefusalArea refusal={pending ?? props.refusal}>{props.children}</RefusalArea>
        <div className="row">
          <Button type="submit" kind="primary" isDisabled={!props.isDirty || props.isBusy || !canWrite}>
            {settingsWords.save}
          </Button>
          {props.isDirty && (
            <Button kind="quiet" onPress={props.onReset}>
              {settingsWords.undo}
            </Button>
          )}
          <span role="status" className="muted">
            {isSaved && !props.isDirty ? settingsWords.saved : ''}
          </span>
        </div>
      </form>
      {props.after}
    </RecordSection>
  );
}
