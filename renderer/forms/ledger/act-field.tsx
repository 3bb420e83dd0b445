import { clockText } from '../../../shared/base/clock-time';
import type { IsoDate } from '../../../shared/base/dates';
import { decimalOf } from '../../../shared/base/decimal';
import type { Attachment } from '../../../shared/base/fields';
import { quantityText } from '../../../shared/ledger/balance-text';
import type { License } from '../../../shared/records/license';
import type { Draw } from '../../../shared/records/shipment';
import { ledgerWords } from '../../../shared/words/ledger-forms-words';
import { AttachmentField } from '../../parts/attachment-list';
import { ComboField } from '../../parts/combo-field';
import { DateField } from '../../parts/date-field';
import { FreeComboField } from '../../parts/free-combo-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useDerived } from '../../state/use-open-register';
import { licensePicks } from '../fields/license-picks';
import type { ActField } from './act-forms';
import { ZoneField } from './zone-field';

/** What a form is about: the lines of a shipment, the license that is named or was chosen. */
export interface ActSubject {
  readonly draws: readonly Draw[];
  readonly license: License | null;
  /** It was named by where the form was opened: nobody is asked. */
  readonly isLicenseNamed: boolean;
}

type Value = string | null | readonly Attachment[];

/** One field of a form of the ledger. */
export function ActFieldOf(props: {
  readonly field: ActField;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly subject: ActSubject;
  readonly autoFocus: boolean;
}) {
  const { field, value, onChange, subject, autoFocus } = props;
  const { name, label, kind, hint } = field;
  const text = typeof value === 'string' ? value : '';
  const common = {
    ...{ name, label, autoFocus, isOptional: field.isOptional === true },
    ...(hint === undefined ? {} : { description: hint }),
  };
  switch (kind) {
    case 'day':
      return <DateField {...common} value={text === '' ? null : (text as IsoDate)} onChange={onChange} />;
    case 'files':
      return (
        <AttachmentField
          label={label}
          files={Array.isArray(value) ? (value as readonly Attachment[]) : []}
          onChange={onChange}
        />
      );
    case 'long':
      return <LongTextField {...common} isWide value={text} onChange={onChange} />;
    case 'amount':
      return <TextField {...common} inputMode="decimal" value={text} onChange={onChange} />;
    case 'time':
      return (
        <TextField {...common} placeholder={clockText('16:30')} value={text} onChange={onChange} trims />
      );
    case 'choice':
      return <SelectField {...common} choices={field.choices ?? []} value={text} onChange={onChange} />;
    case 'zone':
      return <ZoneField name={name} value={text} onChange={onChange} />;
    case 'line':
      return <LineField {...common} draws={subject.draws} value={text} onChange={onChange} />;
    case 'license':
      return subject.isLicenseNamed ? null : (
        <LicenseOf {...common} value={text} onChange={(id) => onChange(id ?? '')} />
      );
    case 'item':
      return <ItemField {...common} license={subject.license} value={text} onChange={onChange} />;
    case 'party':
      return (
        <FreeComboField
          {...common}
          picks={namedParties(subject.license).map((id) => ({ id, label: id }))}
          value={text}
          onChange={onChange}
        />
      );
    default:
      return <TextField {...common} value={text} onChange={onChange} trims />;
  }
}

interface Picked {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const wordsOf = ({ eccn, description, quantity, unit }: Draw): string =>
  [eccn, description, quantity === null ? '' : `${quantityText(decimalOf(quantity))} ${unit}`.trim()]
    .filter(Boolean)
    .join(' · ');

/** Which line of a shipment; nobody is asked where there is one. */
function LineField({ draws, ...props }: Picked & { readonly draws: readonly Draw[] }) {
  if (draws.length < 2) return null;
  const choices = draws.map((draw, index) => ({
    id: draw.id,
    label: ledgerWords.lineOf({ number: index + 1, what: wordsOf(draw) }),
  }));
  return <SelectField {...props} choices={[{ id: '', label: ledgerWords.chooseLine }, ...choices]} />;
}

/** Which item of a license; nobody is asked where there is one. */
function ItemField({ license, ...props }: Picked & { readonly license: License | null }) {
  const items = license?.items ?? [];
  if (items.length < 2) return null;
  const choices = items.map(({ id, line, eccn, description }) => ({
    id,
    label: [line, eccn, description].filter(Boolean).join(' · '),
  }));
  return <SelectField {...props} choices={[{ id: '', label: ledgerWords.chooseItem }, ...choices]} />;
}

function LicenseOf(
  props: Omit<Picked, 'onChange'> & {
    readonly onChange: (id: string | null) => void;
    readonly autoFocus: boolean;
  },
) {
  const picks = useDerived(licensePicks);
  return (
    <ComboField
      {...props}
      what={ledgerWords.licensePicked}
      placeholder={ledgerWords.typeNumber}
      picks={picks}
      value={props.value === '' ? null : props.value}
    />
  );
}

/** Goods move without a new license only among these (15 CFR 750.7(c)(1)(ix)). */
const namedParties = (license: License | null): readonly string[] => [
  ...new Set(
    (license?.parties ?? [])
      .filter(({ role }) => role === 'end-user' || role === 'ultimate-consignee')
      .map(({ name }) => name),
  ),
];
