import { ComboField } from '../../parts/combo-field';
import { useDerived } from '../../state/use-docket';
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
      label="License record"
      name="license"
      isOptional
      placeholder="Type a number or a name"
      what="a license record of this register"
      description={props.value === null ? `Leave it empty for ${props.ofNone} of no one record.` : undefined}
      picks={records}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
