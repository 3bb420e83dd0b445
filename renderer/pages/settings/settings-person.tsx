import { useState } from 'react';
import { dateStyles } from '../../../shared/base/date-style';
import type { Refusal } from '../../../shared/base/result';
import {
  dateStyleWords,
  type Preferences,
  paperSizes,
  paperSizeWords,
  themes,
} from '../../../shared/calls/preferences';
import { settingsWords } from '../../../shared/words/settings-words';
import { SettingsForm } from '../../forms/settings/settings-form';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import { useKeptTyping } from '../../state/kept-typing';
import { unexpected } from '../../state/register-store';
import { useApp } from '../../state/use-open-register';

const themeWords: Readonly<Record<Preferences['theme'], string>> = {
  system: settingsWords.useSystemSetting,
  light: settingsWords.light,
  dark: settingsWords.dark,
};

/** What belongs to this person and computer, not to the register. */
export function SettingsPerson() {
  const { api, store, opened } = useApp();
  const { preferences } = opened;
  const [typed, setTyped] = useKeptTyping<Partial<Preferences>>('person', {});
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const now = { ...preferences, ...typed };
  const isDirty =
    now.person !== preferences.person ||
    now.theme !== preferences.theme ||
    now.paper !== preferences.paper ||
    now.dates !== preferences.dates;
  const save = async () => {
    setIsBusy(true);
    try {
      const answer = await api.savePreferences(typed);
      setRefusal(answer.ok ? null : answer);
      if (!answer.ok) return false;
      store.setPreferences(answer.value);
      setTyped({});
      return true;
    } catch (error) {
      setRefusal(unexpected(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <SettingsForm
      title={settingsWords.youAndThisComputer}
      isOutside
      isDirty={isDirty && now.person.trim() !== ''}
      isBusy={isBusy}
      refusal={refusal}
      onSave={save}
      onReset={() => setTyped({})}
    >
      <div className="fields">
        <TextField
          label={settingsWords.yourName}
          name="person"
          description={settingsWords.nameMeans}
          error={now.person.trim() === '' ? settingsWords.nameMissing : undefined}
          value={now.person}
          onChange={(person) => setTyped({ ...typed, person })}
          trims
        />
        <SelectField
          label={settingsWords.colors}
          name="theme"
          choices={themes.map((id) => ({ id, label: themeWords[id] }))}
          value={now.theme}
          onChange={(theme) => setTyped({ ...typed, theme })}
        />
        <SelectField
          label={settingsWords.paper}
          name="paper"
          choices={paperSizes.map((id) => ({ id, label: paperSizeWords[id] }))}
          value={now.paper}
          onChange={(paper) => setTyped({ ...typed, paper })}
        />
        <SelectField
          label={settingsWords.datesAndTimes}
          name="dates"
          choices={dateStyles.map((id) => ({ id, label: dateStyleWords[id] }))}
          value={now.dates}
          description={settingsWords.datesHint}
          onChange={(dates) => setTyped({ ...typed, dates })}
        />
      </div>
    </SettingsForm>
  );
}
