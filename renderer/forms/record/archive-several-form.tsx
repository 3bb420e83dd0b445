import { useMemo } from 'react';
import { pluralGrouped } from '../../../shared/base/plural';
import type { CommandInput } from '../../../shared/commands/commands';
import { FormDialog } from '../../parts/dialog';
import { useCommand } from '../../state/use-command';
import { usePreview } from '../../state/use-preview';

/** Puts several finished records out of the way, or brings them back, in one entry. */
export function ArchiveSeveralForm(props: {
  readonly kind: 'licenses' | 'counterparties';
  readonly ids: readonly string[];
  /** All of them are archived already. */
  readonly isArchived: boolean;
  readonly onClose: () => void;
}) {
  const { kind, ids, isArchived } = props;
  const { run, isBusy, refusal } = useCommand();
  const command = useMemo(
    (): CommandInput =>
      kind === 'licenses'
        ? { do: 'archive', licenses: [...ids], archived: !isArchived }
        : { do: 'archive', counterparties: [...ids], archived: !isArchived },
    [kind, ids, isArchived],
  );
  const preview = usePreview(command);
  const count =
    kind === 'licenses'
      ? pluralGrouped(ids.length, 'license record')
      : pluralGrouped(ids.length, 'counterparty', 'counterparties');
  const save = async () => {
    if ((await run(command)) !== null) props.onClose();
  };
  return (
    <FormDialog
      title={isArchived ? `Bring ${count} back` : `Archive ${count}`}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal ?? (preview?.ok === false ? preview : null)}
      canSubmit={preview?.ok !== false}
      submitLabel={isArchived ? 'Bring back' : 'Archive'}
      onClose={props.onClose}
      onSubmit={() => void save()}
    >
      <p>
        {isArchived
          ? 'They come back into the lists.'
          : 'They leave the lists. They are kept whole and can be brought back at any time.'}
      </p>
    </FormDialog>
  );
}
