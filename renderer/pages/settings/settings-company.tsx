import { useMemo } from 'react';
import { settingsLabels } from '../../../shared/labels/field-labels';
import type { RegisterSettings } from '../../../shared/records/settings';
import { isSame } from '../../../shared/register/changes';
import { settingsWords } from '../../../shared/words/settings-words';
import { isBlankRow, unkeyed, withoutBlankRows } from '../../forms/fields/added-rows';
import { CountryField } from '../../forms/fields/country-field';
import { freshKey, linesFrom, linesText } from '../../forms/fields/draft-parts';
import { PartList } from '../../forms/fields/form-section';
import { SettingsForm } from '../../forms/settings/settings-form';
import { FreeComboField } from '../../parts/free-combo-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useKeptTyping } from '../../state/kept-typing';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';

/** Numbers that agencies ask a US exporter for; any other can be typed. */
const kinds = [
  settingsWords.ddtcCode,
  settingsWords.cin,
  'EIN',
  'UEI',
  settingsWords.cageCode,
  settingsWords.duns,
].map((kind) => ({ id: kind, label: kind }));

interface IdentifierDraft {
  readonly key: string;
  readonly type: string;
  readonly value: string;
}

function draftOf(settings: RegisterSettings) {
  return {
    company: settings.company,
    companyAddress: linesText(settings.companyAddress),
    companyCountry: settings.companyCountry,
    companyIdentifiers: settings.companyIdentifiers.map(
      (each): IdentifierDraft => ({ ...each, key: freshKey() }),
    ),
    companyContact: settings.companyContact,
    companyPhone: settings.companyPhone,
    companyEmail: settings.companyEmail,
  };
}
type CompanyDraft = ReturnType<typeof draftOf>;

const given = (typed: CompanyDraft) => ({
  ...typed,
  companyAddress: linesFrom(typed.companyAddress),
  companyIdentifiers: typed.companyIdentifiers.filter((row) => !isBlankRow(row)).map(unkeyed),
});

/** The company as it stands on printed pages and as the applicant of a new license record. */
export function SettingsCompany() {
  const { register } = useOpenRegister();
  const { settings } = register;
  const { run, isBusy, refusal } = useCommand();
  const [typed, setTyped] = useKeptTyping<CompanyDraft | null>('company', null);
  const kept = useMemo(() => draftOf(settings), [settings]);
  const draft = typed ?? kept;
  const put = (change: Partial<CompanyDraft>) => setTyped({ ...draft, ...change });
  const save = async () => {
    setTyped(withoutBlankRows(draft));
    if ((await run({ do: 'change-settings', ...given(draft) })) === null) return false;
    setTyped(null);
    return true;
  };
  const text = (name: 'companyContact' | 'companyPhone' | 'companyEmail') => (
    <TextField
      label={settingsLabels[name]}
      name={name}
      isOptional
      value={draft[name]}
      onChange={(value) => put({ [name]: value })}
      trims
    />
  );
  return (
    <SettingsForm
      title={settingsWords.yourCompany}
      description={settingsWords.companySays}
      isDirty={typed !== null && !isSame(given(typed), given(kept))}
      isBusy={isBusy}
      refusal={refusal}
      onSave={save}
      onReset={() => setTyped(null)}
    >
      <div className="fields">
        <TextField
          label={settingsLabels.company}
          name="company"
          value={draft.company}
          onChange={(company) => put({ company })}
          trims
        />
        <CountryField
          label={settingsLabels.companyCountry}
          name="companyCountry"
          isOptional
          value={draft.companyCountry}
          onChange={(companyCountry) => put({ companyCountry })}
        />
        <LongTextField
          label={settingsLabels.companyAddress}
          name="companyAddress"
          isOptional
          isWide
          value={draft.companyAddress}
          onChange={(companyAddress) => put({ companyAddress })}
        />
        {text('companyContact')}
        {text('companyPhone')}
        {text('companyEmail')}
      </div>
      <PartList
        title={settingsLabels.companyIdentifiers}
        each="identifier"
        parts={draft.companyIdentifiers}
        onChange={(companyIdentifiers) => put({ companyIdentifiers: [...companyIdentifiers] })}
        newPart={(): IdentifierDraft => ({ key: freshKey(), type: '', value: '' })}
      >
        {(identifier, putPart, index) => (
          <>
            <FreeComboField
              label={settingsWords.kind}
              name={`companyIdentifiers.${index}.type`}
              isOptional
              picks={kinds}
              value={identifier.type}
              onChange={(type) => putPart({ type })}
            />
            <TextField
              label={settingsWords.value}
              name={`companyIdentifiers.${index}.value`}
              value={identifier.value}
              onChange={(value) => putPart({ value })}
              trims
            />
          </>
        )}
      </PartList>
    </SettingsForm>
  );
}
