import { useState } from 'react';
import { recordWords } from '../../../shared/words/record-words';
import { FormDialog } from '../../parts/dialog';
import { LongTextField } from '../../parts/text-field';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { usePreview } from '../../state/use-preview';
import { MovedDates } from '../../views/preview/moved-dates';

/** The record that was entered in error. */
export type VoidNamed =
  | { readonly license: string }
  | { readonly counterparty: string }
  | { readonly letter: string }
  | { readonly step: string }
  | { readonly shipment: string };

/** Marks a record as entered in error, with the reason; shows first which dates end with it. Nothing is deleted. */
export function VoidForm(props: {
  readonly named: VoidNamed;
  /** "license record", "letter"… */
  readonly what: string;
  readonly onClose: () => void;
}) {
  const { run, isBusy, refusal } = useCommand();
  const [before] = useState(useTyped('void')?.reason ?? '');
  const [reason, setReason] = useState(before);
  // The dates that move do not depend on the words of the reason.
  const preview = usePreview({ do: 'void', ...props.named, reason: 'preview' });
  const save = async () => {
    if ((await run({ do: 'void', ...props.named, reason })) !== null) props.onClose();
  };
  return (
    <FormDialog
      title={recordWords.markThis({ what: props.what })}
      isDirty={reason !== before}
      isBusy={isBusy}
      refusal={refusal ?? (preview?.ok === false ? preview : null)}
      canSubmit={preview?.ok !== false}
      onClose={props.onClose}
      onSubmit={() => void save()}
      submitLabel={recordWords.markAsEntered}
      submitKind="danger"
    >
      <p>{recordWords.voidMeans}</p>
      <LongTextField
        label={recordWords.whatWasWrong}
        name="reason"
        value={reason}
        onChange={setReason}
        autoFocus
        isWide
      />
      {preview?.ok && <MovedDates events={preview.value.events} title={recordWords.itsDates} />}
    </FormDialog>
  );
}
