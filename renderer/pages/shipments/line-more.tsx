import { priceBasisWords } from '../../../shared/labels/shipment-labels';
import { priceBases } from '../../../shared/records/shipment';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { FreeComboField } from '../../parts/free-combo-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { MoreFields } from './more-fields';
import type { LineDraft } from './shipment-draft';

// Symbols of license exceptions and what else goes without a license, as EEI takes them (FTR Appendix F).
const authorities = [
  ...['NLR', 'LVS', 'GBS', 'TSR', 'TMP', 'RPL', 'GOV', 'GFT', 'TSU', 'BAG', 'AVS', 'APR', 'ENC', 'STA'],
].map((id) => ({ id, label: id }));

const baseChoices = priceBases.map((id) => ({ id, label: priceBasisWords[id] }));

type Typed = 'unit' | 'value' | 'eccn' | 'priceNote' | 'eeiValue' | 'eeiLicenseValue';

/** What is seldom said of a line: an exception it goes under, its own value, why its price differs, what the EEI says. */
export function LineMore(props: {
  readonly line: LineDraft;
  readonly put: (change: Partial<LineDraft>) => void;
  readonly at: string;
}) {
  const { line, put, at } = props;
  const text = (name: Typed, label: string, isAmount = false, hint?: string) => (
    <TextField
      label={label}
      name={`${at}.${name}`}
      isOptional
      {...(isAmount ? { inputMode: 'decimal' as const } : {})}
      {...(hint === undefined ? {} : { description: hint })}
      value={line[name]}
      onChange={(next) => put({ [name]: next })}
      trims
    />
  );
  const { authority, value, priceBasis, priceNote, eeiValue, eeiLicenseValue } = line;
  const names = [
    'authority',
    'eccn',
    'unit',
    'description',
    'priceBasis',
    'priceNote',
    'eeiValue',
    'eeiLicenseValue',
  ];
  return (
    <MoreFields
      summary={shipmentWords.moreOfLine}
      names={names.map((name) => `${at}.${name}`)}
      isFilled={[authority, value, priceBasis, priceNote, eeiValue, eeiLicenseValue].some(
        (each) => each !== '',
      )}
    >
      {text('value', shipmentWords.actualValue, true, shipmentWords.actualValueSays)}
      {text('unit', shipmentWords.unit, false, shipmentWords.unitSays)}
      <SelectField
        label={shipmentWords.priceBasis}
        name={`${at}.priceBasis`}
        choices={baseChoices}
        value={priceBasis}
        onChange={(next) => put({ priceBasis: next })}
      />
      {text('priceNote', shipmentWords.priceNote)}
      {text('eeiValue', shipmentWords.eeiValue, true)}
      {text('eeiLicenseValue', shipmentWords.eeiLicenseValue, true)}
      <FreeComboField
        label={shipmentWords.authority}
        name={`${at}.authority`}
        isOptional
        description={shipmentWords.authoritySays}
        picks={authorities}
        value={authority}
        onChange={(next) => put({ authority: next })}
      />
      {text('eccn', shipmentWords.eccn)}
      <LongTextField
        label={shipmentWords.description}
        name={`${at}.description`}
        isOptional
        isWide
        description={shipmentWords.descriptionSays}
        value={line.description}
        onChange={(description) => put({ description })}
      />
    </MoreFields>
  );
}
