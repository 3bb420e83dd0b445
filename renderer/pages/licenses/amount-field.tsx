import type { AmountDraft } from '../../forms/fields/draft-parts';
import { FieldFrame, type FieldProps } from '../../parts/field-frame';
import '../../parts/input.css';
import './amount-field.css';

/** An amount and its currency, as typed; both are read when the form is saved. */
export function AmountField(
  props: FieldProps & { readonly value: AmountDraft; readonly onChange: (value: AmountDraft) => void },
) {
  const { value, onChange } = props;
  return (
    <FieldFrame {...props} isOptional>
      {(control) => (
        <div className="amount-line">
          <input
            {...control}
            className="input amount"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            value={value.amount}
            onChange={(event) => onChange({ ...value, amount: event.target.value })}
            onBlur={() =>
              value.amount !== value.amount.trim() && onChange({ ...value, amount: value.amount.trim() })
            }
          />
          <input
            className="input number"
            type="text"
            aria-label={`${props.label}, currency`}
            autoComplete="off"
            spellCheck={false}
            maxLength={3}
            value={value.currency}
            onChange={(event) => onChange({ ...value, currency: event.target.value.toUpperCase() })}
          />
        </div>
      )}
    </FieldFrame>
  );
}
