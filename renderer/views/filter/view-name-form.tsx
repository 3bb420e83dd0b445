import { useState } from 'react';
import type { SavedView } from '../../../shared/records/saved-view';
import { filterWords } from '../../../shared/words/filter-words';
import { FormDialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import type { ListView } from './use-viewed-list';

/** Asks what a view is called: a new one of what is seen, or (`replaces`) one that is there already. */
export function ViewNameForm(props: {
  readonly view: ListView;
  readonly replaces: SavedView | null;
  readonly onClose: () => void;
}) {
  const { view, replaces, onClose } = props;
  const { run, isBusy, refusal } = useCommand();
  const [typed, setTyped] = useState(replaces?.name ?? '');
  const name = typed.trim();
  const save = async () => {
    const named = replaces === null ? view.asView(name) : { ...replaces, name };
    const saved = await run({
      do: 'save-view',
      ...named,
      ...(replaces === null ? {} : { replaces: replaces.name }),
    });
    if (saved === null) return;
    view.follow(name);
    onClose();
  };
  return (
    <FormDialog
      title={replaces === null ? filterWords.saveAsView : filterWords.renameView}
      isDirty={name !== (replaces?.name ?? '')}
      isBusy={isBusy}
      refusal={refusal}
      submitLabel={replaces === null ? filterWords.saveView : filterWords.rename}
      canSubmit={name !== ''}
      onClose={onClose}
      onSubmit={() => void save()}
    >
      <TextField
        label={filterWords.name}
        name="name"
        autoFocus
        value={typed}
        onChange={setTyped}
        description={replaces === null ? filterWords.viewSays : undefined}
      />
    </FormDialog>
  );
}
