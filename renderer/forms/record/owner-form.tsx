import { useMemo, useState } from 'react';
import { pluralGrouped } from '../../../shared/base/plural';
import { compareNames } from '../../../shared/docket/rows';
import type { License } from '../../../shared/records/license';
import { ComboField } from '../../parts/combo-field';
import { FormDialog } from '../../parts/dialog';
import { useCommand } from '../../state/use-command';
import { useDocket } from '../../state/use-docket';

/** Gives several license records one owner, or none, in one entry. */
export function OwnerForm({
  licenses,
  onClose,
}: {
  readonly licenses: readonly License[];
  readonly onClose: () => void;
}) {
  const { register } = useDocket();
  const { run, isBusy, refusal } = useCommand();
  const owners = useMemo(
    () => [...new Set([...register.licenses.values()].map(({ owner }) => owner).filter(Boolean))],
    [register],
  );
  const [before] = useState(() => {
    const [first, another] = new Set(licenses.map(({ owner }) => owner));
    return another === undefined ? (first ?? '') : '';
  });
  const [owner, setOwner] = useState(before);
  const names = [...new Set([...owners, owner].filter(Boolean))].sort(compareNames);
  const save = async () => {
    const ids = licenses.map(({ id }) => id);
    if ((await run({ do: 'set-owner', licenses: ids, owner })) !== null) onClose();
  };
  return (
    <FormDialog
      title={`Owner of ${pluralGrouped(licenses.length, 'license record')}`}
      isDirty={owner !== before}
      isBusy={isBusy}
      refusal={refusal}
      submitLabel="Set owner"
      onClose={onClose}
      onSubmit={() => void save()}
    >
      <ComboField
        label="Owner"
        name="owner"
        autoFocus
        description="The person here who looks after them; empty for nobody."
        picks={names.map((id) => ({ id, label: id }))}
        value={owner === '' ? null : owner}
        onChange={(id) => setOwner(id ?? '')}
        offerNew={(text) => `“${text}”, a new owner`}
        onNew={setOwner}
      />
    </FormDialog>
  );
}
