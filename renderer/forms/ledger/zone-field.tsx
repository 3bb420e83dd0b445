import { ledgerWords } from '../../../shared/words/ledger-forms-words';
import { FreeComboField } from '../../parts/free-combo-field';

// Where most goods leave the United States, before all others.
const usual = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];
const zonePicks = [...new Set([...usual, ...Intl.supportedValuesOf('timeZone')])].map((id) => ({
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
