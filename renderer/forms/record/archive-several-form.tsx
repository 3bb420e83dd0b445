import { useMemo } from 'react';
import type { CommandInput } from '../../../shared/commands/commands';
import { recordWords } from '../../../shared/words/record-words';
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
  const [archives, bringsBack] =
    kind === 'licenses'
      ? [recordWords.archiveLicenses, recordWords.bringBackLicenses]
      : [recordWords.archiveCounterparties, recordWords.bringBackCounterparties];
  const save = async () => {
    if ((await run(command)) !== null) props.onClose();
  };
  return (
    <FormDialog
      title={(isArchived ? bringsBack : archives)({ count: ids.length })}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal ?? (preview?.ok === false ? preview : null)}
      canSubmit={preview?.ok !== false}
      submitLabel={isArchived ? recordWords.bringBack : recordWords.archive}
      onClose={props.onClose}
      onSubmit={() => void save()}
    >
      <p>{isArchived ? recordWords.comeBack : recordWords.leave}</p>
    </FormDialog>
  );
}
