import { useState } from 'react';
import { settingsLabels } from '../../../shared/labels/field-labels';
import { SettingsForm } from '../../forms/settings/settings-form';
import { TextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import { useDocket } from '../../state/use-docket';

/** What the register says about itself on every printed page. */
export function SettingsRegister() {
  const { register } = useDocket();
  const { run, isBusy, refusal } = useCommand();
  const [typed, setTyped] = useState<string | null>(null);
  const company = typed ?? register.settings.company;
  const save = async () => {
    const isSaved = (await run({ do: 'change-settings', company })) !== null;
    if (isSaved) setTyped(null);
    return isSaved;
  };
  return (
    <SettingsForm
      title="Printed pages"
      isDirty={company !== register.settings.company}
      isBusy={isBusy}
      refusal={refusal}
      onSave={save}
      onReset={() => setTyped(null)}
    >
      <div className="fields">
        <TextField
          label={settingsLabels.company}
          name="company"
          description="Stands at the head of every printed page."
          value={company}
          onChange={setTyped}
          trims
        />
      </div>
    </SettingsForm>
  );
}
