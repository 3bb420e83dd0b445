import { useMemo } from 'react';
import { lawWords } from '../../../shared/words/law-words';
import { FormDialog } from '../../parts/dialog';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { PackRows } from './law-pack-rows';
import { type ReadPack, rowsOfPack } from './pack-rows';

/** Takes a file of rules out of the register; the text stays in the history. */
export function LawPackRemove({ kept, pack, onClose }: ReadPack & { readonly onClose: () => void }) {
  const { register } = useOpenRegister();
  const { run, isBusy, refusal } = useCommand();
  const next = useMemo(
    () => register.settings.rulePacks.filter(({ id }) => id !== kept.id),
    [register.settings.rulePacks, kept.id],
  );
  const lines = useMemo(() => rowsOfPack(register, pack, next), [register, pack, next]);
  const submit = async () => {
    if ((await run({ do: 'change-settings', rulePacks: next })) !== null) onClose();
  };
  return (
    <FormDialog
      title={<Worded say={lawWords.removeRulesOf} with={{ name: <Name text={kept.name} /> }} />}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      submitLabel={lawWords.takeOut}
      submitKind="danger"
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{lawWords.removeSays}</p>
      <PackRows lines={lines} />
    </FormDialog>
  );
}
