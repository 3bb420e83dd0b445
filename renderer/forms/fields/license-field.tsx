import { fieldWords } from '../../../shared/words/fields-words';
import { ComboField } from '../../parts/combo-field';
import { useDerived } from '../../state/use-open-register';
import { licensePicks } from './license-picks';

/** Asks for the license record that something is of, where it is of one; `ofNone` says what leaving it empty means. */
export function LicenseField(props: {
  readonly value: string | null;
  readonly ofNone: string;
  readonly onChange: (licenseId: string | null) => void;
}) {
  const records = useDerived(licensePicks);
  return (
    <ComboField
      label={fieldWords.licenseRecord}
      name="license"
      isOptional
      placeholder={fieldWords.numberOrName}
      what={fieldWords.licenseRecordOf}
      description={props.value === null ? fieldWords.emptyOfNone({ ofNone: props.ofNone }) : undefined}
      picks={records}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
