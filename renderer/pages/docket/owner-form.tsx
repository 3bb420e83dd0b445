import { useMemo, useState } from 'react';
import { pluralGrouped } from '../../../shared/base/plural';
import { compareNames } from '../../../shared/docket/rows';
import type { License } from '../../../shared/records/license';
import { FormDialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import { useDocket } from '../../state/use-docket';

/** Gives several records one owner, in one entry. */
export function OwnerForm({
  licenses,
  onClose,
}: {
  readonly licenses: readonly License[];
  readonly onClose: () => void;
}) {
  const { register } = useDocket();
  const command = useCommand();
  const names = useMemo(
    () =>
      [...new Set([...register.licenses.values()].map(({ owner }) => owner).filter(Boolean))].toSorted(
        compareNames,
      ),
    [register],
  );
  const held = new Set(licenses.map(({ owner }) => owner));
  const [first] = held.size === 1 ? held : [''];
  const [before] = useState(first ?? '');
  const [owner, setOwner] = useState(before);
  const submit = async () => {
    const ran = await command.run({
      do: 'set-owner',
      licenses: licenses.map(({ id }) => id),
      owner: owner.trim(),
    });
    if (ran !== null) onClose();
  };
  return (
    <FormDialog
      title={`Owner of ${pluralGrouped(licenses.length, 'record')}`}
      isDirty={owner !== before}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel="Set owner"
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <TextField
        label="Owner"
        name="owner"
        description={`The person who looks after ${licenses.length === 1 ? 'it' : 'them'}; empty for nobody.${
          names.length === 0 ? '' : ` So far: ${names.slice(0, 12).join(', ')}.`
        }`}
        value={owner}
        onChange={setOwner}
        trims
        autoFocus
      />
    </FormDialog>
  );
}
