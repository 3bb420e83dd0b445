import { usualZones } from '../../../shared/labels/shipment-labels';
import { ledgerWords } from '../../../shared/words/ledger-forms-words';
import { FreeComboField } from '../../parts/free-combo-field';

const zonePicks = [...new Set([...usualZones, ...Intl.supportedValuesOf('timeZone')])].map((id) => ({
  id,
  label: id,
}));

/** The time zone of a place, by its IANA name. */
export function ZoneField(props: {
  readonly name: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
}) {
  return <FreeComboField label={ledgerWords.zone} isOptional picks={zonePicks} {...props} />;
}
