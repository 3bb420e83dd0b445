import { agencyWords } from '../../../shared/labels/closed-sets';
import { licenseLabels } from '../../../shared/labels/field-labels';
import { agencies } from '../../../shared/law/agency';
import { CountryField } from '../../forms/fields/country-field';
import { FormSection } from '../../forms/fields/form-section';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import type { LicenseSectionProps } from './license-section';

const agencyChoices = agencies.map((id) => ({ id, label: agencyWords[id] }));

/** Who decides, and every number the record goes by; nothing here is required. */
export function IdentificationFields({ draft, put }: LicenseSectionProps) {
  const labels = licenseLabels(draft.agency);
  return (
    <FormSection title="Identification">
      <div className="fields">
        <SelectField
          label={labels.agency}
          name="agency"
          choices={agencyChoices}
          value={draft.agency}
          onChange={(agency) => put({ agency })}
        />
        <TextField
          label={labels.applicationNumber}
          name="applicationNumber"
          description={
            draft.agency === 'BIS'
              ? 'A letter and six digits, such as Z123456. Leave it empty before submission.'
              : 'Leave it empty before submission.'
          }
          value={draft.applicationNumber}
          onChange={(applicationNumber) => put({ applicationNumber })}
          autoFocus
          trims
        />
        <TextField
          label={labels.licenseNumber}
          name="licenseNumber"
          isOptional
          value={draft.licenseNumber}
          onChange={(licenseNumber) => put({ licenseNumber })}
          trims
        />
        <TextField
          label={labels.reference}
          name="reference"
          isOptional
          value={draft.reference}
          onChange={(reference) => put({ reference })}
          trims
        />
        <TextField
          label={labels.applicationType}
          name="applicationType"
          isOptional
          value={draft.applicationType}
          onChange={(applicationType) => put({ applicationType })}
        />
        <TextField
          label={labels.applicant}
          name="applicant"
          isOptional
          value={draft.applicant}
          onChange={(applicant) => put({ applicant })}
        />
        <TextField
          label={labels.orderNumber}
          name="orderNumber"
          isOptional
          value={draft.orderNumber}
          onChange={(orderNumber) => put({ orderNumber })}
          trims
        />
        <TextField
          label={labels.owner}
          name="owner"
          isOptional
          description="The person here who answers for it"
          value={draft.owner}
          onChange={(owner) => put({ owner })}
          trims
        />
        <CountryField
          label={labels.destination}
          name="destination"
          isOptional
          value={draft.destination}
          onChange={(destination) => put({ destination })}
        />
        <LongTextField
          label={labels.endUse}
          name="endUse"
          isOptional
          isWide
          value={draft.endUse}
          onChange={(endUse) => put({ endUse })}
        />
      </div>
    </FormSection>
  );
}
