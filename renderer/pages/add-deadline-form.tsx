import { useState } from 'react';
import type { CommandInput } from '../../shared/commands/commands';
import { formatDay, type IsoDate } from '../../shared/dates';
import type { License } from '../../shared/records/license';
import { licenseName } from '../../shared/where-used';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/dialog';
import { Warnings } from '../parts/refusal';
import { LongTextField, TextField } from '../parts/text-field';
import { useCommand } from '../use-command';
import { usePreview } from '../use-preview';

/** A date nobody counts for us: from a condition, a contract, a phone call. */
export function AddDeadlineForm({
  license,
  onClose,
}: {
  readonly license: License;
  readonly onClose: () => void;
}) {
  const { run, isBusy, refusal } = useCommand();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState<IsoDate | null>(null);
  const [because, setBecause] = useState('');
  // A date that is missing is refused at the door, which names the field.
  const command = { do: 'add-deadline', license: license.id, title, dueOn, because } as CommandInput;
  const preview = usePreview(dueOn === null ? null : ({ ...command, title: title || '…' } as CommandInput));
  const set = preview?.ok ? preview.value.events.find((event) => event.type === 'deadline-set') : undefined;
  const save = async () => {
    if ((await run(command)) !== null) onClose();
  };
  return (
    <FormDialog
      title={
        <>
          Add a deadline to <bdi>{licenseName(license)}</bdi>
        </>
      }
      isDirty={title !== '' || dueOn !== null || because !== ''}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel="Add the deadline"
    >
      <TextField
        label="What has to be done"
        name="title"
        value={title}
        onChange={setTitle}
        autoFocus
        trims
        isWide
      />
      <DateField label="Due" name="dueOn" value={dueOn} onChange={setDueOn} />
      {set !== undefined && (
        <p className="muted" role="status">
          Work by <strong>{formatDay(set.fields.workBy)}</strong>, the last federal working day on or before
          it.
        </p>
      )}
      <LongTextField
        label="Where the date comes from"
        name="because"
        description="A condition, a contract, a call: so that somebody else can check it."
        isOptional
        isWide
        value={because}
        onChange={setBecause}
      />
      <Warnings warnings={preview?.ok ? preview.value.warnings : []} />
    </FormDialog>
  );
}
