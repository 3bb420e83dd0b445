import { countries } from '../../../shared/base/countries';
import { namedCountry } from '../../../shared/base/country-names';
import { type FoundCountry, findCountries } from '../../../shared/base/country-search';
import { fieldWords } from '../../../shared/words/fields-words';
import { ComboField, type Pick } from '../../parts/combo-field';
import type { FieldProps } from '../../parts/field-frame';
import type { OpenRegister } from '../../state/register-store';
import { useDerived } from '../../state/use-open-register';

const pickOf = ({ code, name, as }: FoundCountry): Pick => ({
  id: code,
  label: name,
  detail: as === '' || as === code ? code : `${code} · ${as}`,
});

const picks = countries.map((country) => pickOf({ ...country, as: '' }));

function meant(text: string): string | undefined {
  const named = namedCountry(text);
  return named !== undefined && 'code' in named ? named.code : undefined;
}

/** How often the records of the register name each country, and with it how to find one. */
function finder({ register }: OpenRegister): (text: string) => readonly Pick[] {
  const used = new Map<string, number>();
  const count = (code: string) => used.set(code, (used.get(code) ?? 0) + 1);
  for (const { country } of register.counterparties.values()) count(country);
  for (const { destination } of register.licenses.values()) count(destination);
  return (text) => findCountries(text, used).map(pickOf);
}

/** A country by any usual name or code; empty while it is not known. */
export function CountryField(
  props: FieldProps & { readonly value: string; readonly onChange: (code: string) => void },
) {
  const { value, onChange, ...rest } = props;
  const find = useDerived(finder);
  return (
    <ComboField
      {...rest}
      picks={picks}
      find={find}
      meant={meant}
      what={fieldWords.country}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}
