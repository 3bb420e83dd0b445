import { recordWords } from '../../../shared/words/record-words';
import { FormDialog } from '../../parts/dialog';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
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
      title={
        props.isArchived
          ? recordWords.bringThisBack({ what: props.what })
          : recordWords.archiveThis({ what: props.what })
      }
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal ?? (preview?.ok === false ? preview : null)}
      canSubmit={preview?.ok !== false}
      onClose={props.onClose}
      onSubmit={() => void save()}
      submitLabel={props.isArchived ? recordWords.bringBack : recordWords.archive}
    >
      <p>
        <Worded
          say={props.isArchived ? recordWords.comesBack : recordWords.leaves}
          with={{ name: <Name text={props.name} /> }}
        />
      </p>
    </FormDialog>
  );
}
