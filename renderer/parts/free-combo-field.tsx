import { partWords } from '../../shared/words/parts-words';
import { ComboField, type Pick } from './combo-field';
import type { FieldProps } from './field-frame';

/** One of a list, or any other text as it is typed. */
export function FreeComboField(
  props: FieldProps & {
    readonly picks: readonly Pick[];
    /** Empty: none. */
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly placeholder?: string;
  },
) {
  const { picks, value, onChange, placeholder = partWords.chooseOrType, ...rest } = props;
  const isPick = (text: string) => picks.some(({ id }) => id === text);
  return (
    <ComboField
      {...rest}
      placeholder={placeholder}
      picks={value === '' || isPick(value) ? picks : [{ id: value, label: value }, ...picks]}
      value={value === '' ? null : value}
      onChange={(id) => onChange(id ?? '')}
      offerNew={(text) => (isPick(text) ? null : partWords.takeTyped({ text }))}
      onNew={onChange}
      isFree
    />
  );
}
