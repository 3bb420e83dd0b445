import { fieldWords } from '../../../shared/words/fields-words';
import { TextField } from '../../parts/text-field';

/** Working days for a courier, where receipt counts; they only ever move work-by earlier. */
export function LeadDaysField(props: { readonly value: string; readonly onChange: (days: string) => void }) {
  return (
    <TextField
      label={fieldWords.courierTime}
      name="leadDays"
      isOptional
      isWide
      description={fieldWords.whereReceiptCounts}
      inputMode="numeric"
      value={props.value}
      onChange={props.onChange}
      trims
    />
  );
}
