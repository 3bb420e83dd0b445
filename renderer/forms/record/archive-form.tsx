import { FormDialog } from '../../parts/dialog';
import { Name } from '../../parts/verbatim';
import { useCommand } from '../../state/use-command';
import { usePreview } from '../../state/use-preview';

/** Puts a finished record out of the way, or brings it back. */
export function ArchiveForm(props: {
  readonly named: { readonly license: string } | { readonly counterparty: string };
  readonly what: string;
  readonly name: string;
  readonly isArchived: boolean;
  readonly onClose: () => void;
}) {
  const { run, isBusy, refusal } = useCommand();
  const command = { do: 'archive', ...props.named, archived: !props.isArchived } as const;
  const preview = usePreview(command);
  const save = async () => {
    if ((await run(command)) !== null) props.onClose();
  };
  return (
    <FormDialog
      title={props.isArchived ? `Bring this ${props.what} back` : `Archive this ${props.what}`}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal ?? (preview?.ok === false ? preview : null)}
      canSubmit={preview?.ok !== false}
      onClose={props.onClose}
      onSubmit={() => void save()}
      submitLabel={props.isArchived ? 'Bring back' : 'Archive'}
    >
      <p>
        <Name text={props.name} />{' '}
        {props.isArchived
          ? 'comes back into the lists.'
          : 'leaves the lists. It is kept whole and can be brought back at any time.'}
      </p>
    </FormDialog>
  );
}
