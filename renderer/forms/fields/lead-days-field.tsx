import { TextField } from '../../parts/text-field';

/** Working days for a courier, where receipt counts; they only ever move work-by earlier. */
export function LeadDaysField(props: { readonly value: string; readonly onChange: (days: string) => void }) {
  return (
    <TextField
      label="Courier time (working days)"
      name="leadDays"
      isOptional
      description="Where receipt counts: moves work-by earlier, never the due date."
      inputMode="numeric"
      value={props.value}
      onChange={props.onChange}
      trims
    />
  );
}
