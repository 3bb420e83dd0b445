import { useState } from 'react';
import type { License } from '../../../shared/records/license';
import { recordWords } from '../../../shared/words/record-words';
import { FormDialog } from '../../parts/dialog';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { OwnerField } from '../fields/owner-field';

/** Gives several license records one owner, or none, in one entry. */
export function OwnerForm({
  licenses,
  onClose,
}: {
  readonly licenses: readonly License[];
  readonly onClose: () => void;
}) {
  const { run, isBusy, refusal } = useCommand();
  const typed = useTyped('set-owner');
  const [before] = useState(() => {
    if (typed !== null) return typed.owner;
    const [first, another] = new Set(licenses.map(({ owner }) => owner));
    return another === undefined ? (first ?? '') : '';
  });
  const [owner, setOwner] = useState(before);
  const save = async () => {
    const ids = licenses.map(({ id }) => id);
    if ((await run({ do: 'set-owner', licenses: ids, owner })) !== null) onClose();
  };
  return (
    <FormDialog
      title={recordWords.ownerOf({ count: licenses.length })}
      isDirty={owner !== before}
      isBusy={isBusy}
      refusal={refusal}
      submitLabel={recordWords.setOwner}
      onClose={onClose}
      onSubmit={() => void save()}
    >
      <OwnerField
        label={recordWords.owner}
        name="owner"
        autoFocus
        description={recordWords.ownerMeans}
        value={owner}
        onChange={setOwner}
      />
    </FormDialog>
  );
}
