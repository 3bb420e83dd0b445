import { agencyWords } from '../../../shared/labels/closed-sets';
import { licenseLabels } from '../../../shared/labels/field-labels';
import { agencies } from '../../../shared/law/agency';
import { licenseFormWords } from '../../../shared/words/license-form-words';
import { CountryField } from '../../forms/fields/country-field';
import { FormSection } from '../../forms/fields/form-section';
import { OwnerField } from '../../forms/fields/owner-field';
import { Button } from '../../parts/button';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useOpenRegister } from '../../state/use-open-register';
import type { LicenseSectionProps } from './license-section';

const agencyChoices = agencies.map((id) => ({ id, label: agencyWords[id] }));

/** Who decides, and every number the record goes by; nothing here is required. */
export function IdentificationFields({ draft, put }: LicenseSectionProps) {
  const labels = licenseLabels(draft.agency);
  return (
    <FormSection title={licenseFormWords.identification}>
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
          description={draft.agency === 'BIS' ? licenseFormWords.numberSays : licenseFormWords.leaveEmpty}
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
        <ApplicantField draft={draft} put={put} />
        <TextField
          label={labels.orderNumber}
          name="orderNumber"
          isOptional
          value={draft.orderNumber}
          onChange={(orderNumber) => put({ orderNumber })}
          trims
        />
        <OwnerField
          label={labels.owner}
          name="owner"
          isOptional
          description={licenseFormWords.ownerSays}
          value={draft.owner}
          onChange={(owner) => put({ owner })}
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

/** The applicant as on the application: a new record begins with the company, and another can be typed. */
function ApplicantField({ draft, put }: LicenseSectionProps) {
  const { company } = useOpenRegister().register.settings;
  return (
    <TextField
      label={licenseLabels(draft.agency).applicant}
      name="applicant"
      isOptional
      description={
        company === '' ? (
          licenseFormWords.applicantLater
        ) : draft.applicant === company ? (
          licenseFormWords.applicantIsCompany
        ) : (
          <Button kind="link" onPress={() => put({ applicant: company })}>
            {licenseFormWords.companyInstead({ company })}
          </Button>
        )
      }
      value={draft.applicant}
      onChange={(applicant) => put({ applicant })}
    />
  );
}
