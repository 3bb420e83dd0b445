import { settingsLabels } from '../../../shared/labels/field-labels';
import { isSame } from '../../../shared/register/changes';
import { settingsWords } from '../../../shared/words/settings-words';
import { SettingsForm } from '../../forms/settings/settings-form';
import { TagList } from '../../parts/tag-list';
import { useKeptTyping } from '../../state/kept-typing';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';

/** The people who look after records. A name changed here changes no record: each keeps the name it was given. */
export function SettingsOwners() {
  const { register } = useOpenRegister();
  const { run, isBusy, refusal } = useCommand();
  const [typed, setTyped] = useKeptTyping<readonly string[] | null>('owners', null);
  const kept = register.settings.owners;
  const names = typed ?? kept;
  // A line left empty is no name, and a name twice is one.
  const given = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  const save = async () => {
    const isSaved = (await run({ do: 'change-settings', owners: given })) !== null;
    if (isSaved) setTyped(null);
    return isSaved;
  };
  return (
    <SettingsForm
      title={settingsLabels.owners}
      description={settingsWords.ownersSay}
      isDirty={!isSame(given, kept)}
      isBusy={isBusy}
      refusal={refusal}
      onSave={save}
      onReset={() => setTyped(null)}
    >
      <div className="fields">
        <TagList
          label={settingsWords.names}
          each="name"
          name="owners"
          values={names}
          onChange={setTyped}
          trims
        />
      </div>
    </SettingsForm>
  );
}
