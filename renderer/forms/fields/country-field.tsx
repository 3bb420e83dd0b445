import { countries } from '../../../shared/base/countries';
import { ComboField, type Pick } from '../../parts/combo-field';
import type { FieldProps } from '../../parts/field-frame';

const picks: readonly Pick[] = countries.map(({ code, name }) => ({ id: code, label: name, detail: code }));

/** A country by name or code; empty while it is not known. */
export function CountryField(
  props: FieldProps & { readonly value: string; readonly onChange: (code: string) => void },
) {
  const { value, onChange, ...rest } = props;
  return (
    <ComboField
      {...rest}
      picks={picks}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}
