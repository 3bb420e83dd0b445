import { screeningLists } from '../../../shared/law/screening-lists';
import { ComboField, type Pick } from '../../parts/combo-field';
import type { FieldProps } from '../../parts/field-frame';

const picks: readonly Pick[] = screeningLists.map(({ name, keptBy, where }) => ({
  id: name,
  label: name,
  detail: [keptBy, where].filter((each) => each !== '').join(' · '),
}));

/** The list that a name stands on: one of the US government, or any other as it is typed. */
export function ScreeningListField(
  props: FieldProps & { readonly value: string; readonly onChange: (list: string) => void },
) {
  const { value, onChange, ...rest } = props;
  return (
    <ComboField
      {...rest}
      placeholder="Choose or type: Entity List, SDN…"
      picks={
        value === '' || picks.some(({ id }) => id === value) ? picks : [{ id: value, label: value }, ...picks]
      }
      value={value === '' ? null : value}
      onChange={(list) => onChange(list ?? '')}
      offerNew={(text) => (picks.some(({ id }) => id === text) ? null : `Use “${text}”`)}
      onNew={onChange}
      isFree
    />
  );
}
