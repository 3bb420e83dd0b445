import { licenseLabels } from '../../../shared/labels/field-labels';
import { licenseFormWords } from '../../../shared/words/license-form-words';
import { FormSection } from '../../forms/fields/form-section';
import { DateField } from '../../parts/date-field';
import { TextField } from '../../parts/text-field';
import type { LicenseSectionProps } from './license-section';

/** The dates of the record as they are printed; none is computed. */
export function DateFields({ draft, put }: LicenseSectionProps) {
  const labels = licenseLabels(draft.agency);
  return (
    <FormSection title={licenseFormWords.dates}>
      <div className="fields">
        <DateField
          label={labels.submittedOn}
          name="submittedOn"
          isOptional
          value={draft.submittedOn}
          onChange={(submittedOn) => put({ submittedOn })}
        />
        <DateField
          label={labels.registeredOn}
          name="registeredOn"
          isOptional
          value={draft.registeredOn}
          onChange={(registeredOn) => put({ registeredOn })}
        />
        <DateField
          label={labels.validatedOn}
          name="validatedOn"
          isOptional
          value={draft.validatedOn}
          onChange={(validatedOn) => put({ validatedOn })}
        />
        <DateField
          label={labels.expiresOn}
          name="expiresOn"
          isOptional
          description={licenseFormWords.expirySays}
          value={draft.expiresOn}
          onChange={(expiresOn) => put({ expiresOn })}
        />
        {(draft.agency === 'OFAC' || draft.expiryTime !== '') && (
          <TextField
            label={labels.expiryTime}
            name="expiryTime"
            isOptional
            placeholder="12:01 a.m. eastern"
            description={licenseFormWords.expiryTimeSays}
            value={draft.expiryTime}
            onChange={(expiryTime) => put({ expiryTime })}
          />
        )}
      </div>
    </FormSection>
  );
}
