import { numberWords } from '../../../shared/labels/closed-sets';
import { licenseFormWords } from '../../../shared/words/license-form-words';
import { freshKey } from '../../forms/fields/draft-parts';
import { PartList } from '../../forms/fields/form-section';
import { CheckField } from '../../parts/check-field';
import { FreeComboField } from '../../parts/free-combo-field';
import { LongTextField, TextField } from '../../parts/text-field';
import type { LicenseDraft } from './license-draft';
import { ReportFields } from './license-form-report';
import type { LicenseSectionProps } from './license-section';
import { noReport } from './report-draft';

/** What binds, word for word; under the ITAR it is called a proviso. */
export function ConditionFields({ draft, put }: LicenseSectionProps) {
  return (
    <PartList
      title={licenseFormWords.binding({ conditions: numberWords[draft.agency].conditions })}
      each={draft.agency === 'DDTC' ? licenseFormWords.proviso : licenseFormWords.condition}
      parts={draft.conditions}
      onChange={(conditions) => put({ conditions })}
      newPart={() => ({
        key: freshKey(),
        number: '',
        text: '',
        partyBound: '',
        acknowledgment: false,
        report: noReport,
      })}
    >
      {(condition, putCondition, index) => (
        <>
          <TextField
            label={licenseFormWords.number}
            name={`conditions.${index}.number`}
            isOptional
            value={condition.number}
            onChange={(number) => putCondition({ number })}
            trims
          />
          <PartyBoundField
            name={`conditions.${index}.partyBound`}
            parties={draft.parties}
            value={condition.partyBound}
            onChange={(partyBound) => putCondition({ partyBound })}
          />
          <LongTextField
            label={licenseFormWords.exactText}
            name={`conditions.${index}.text`}
            isWide
            value={condition.text}
            onChange={(text) => putCondition({ text })}
          />
          <CheckField
            label={licenseFormWords.acknowledgment}
            value={condition.acknowledgment}
            onChange={(acknowledgment) => putCondition({ acknowledgment })}
          />
          <ReportFields
            name={`conditions.${index}.report`}
            report={condition.report}
            onChange={(report) => putCondition({ report })}
          />
        </>
      )}
    </PartList>
  );
}

/** Whom a condition binds: a party of the record, or whoever else it names. */
function PartyBoundField(props: {
  readonly name: string;
  readonly parties: LicenseDraft['parties'];
  readonly value: string;
  readonly onChange: (partyBound: string) => void;
}) {
  const names = new Set(props.parties.map(({ name }) => name).filter((name) => name !== ''));
  return (
    <FreeComboField
      label={licenseFormWords.partyBound}
      name={props.name}
      isOptional
      picks={[...names].map((name) => ({ id: name, label: name }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

/** Riders explain and bind nobody, so they stand apart. */
export function RiderFields({ draft, put }: LicenseSectionProps) {
  return (
    <PartList
      title={licenseFormWords.riders}
      each={licenseFormWords.rider}
      parts={draft.riders}
      onChange={(riders) => put({ riders })}
      newPart={() => ({ key: freshKey(), number: '', text: '' })}
    >
      {(rider, putRider, index) => (
        <>
          <TextField
            label={licenseFormWords.number}
            name={`riders.${index}.number`}
            isOptional
            value={rider.number}
            onChange={(number) => putRider({ number })}
            trims
          />
          <LongTextField
            label={licenseFormWords.exactText}
            name={`riders.${index}.text`}
            isWide
            value={rider.text}
            onChange={(text) => putRider({ text })}
          />
        </>
      )}
    </PartList>
  );
}
