import { groupDigits } from '../../../shared/base/money';
import { licenseFormWords } from '../../../shared/words/license-form-words';
import type { AmountDraft } from '../../forms/fields/draft-parts';
import { Button } from '../../parts/button';
import { FieldFrame, type FieldProps } from '../../parts/field-frame';
import '../../parts/input.css';
import { type Calculated, differsFrom } from './line-totals';
import './amount-field.css';

/**
 * An amount and its currency, as typed; both are read when the form is saved. `calculated` is what it comes to otherwise
 * ("4,000 × 12.50"): where it differs, both are shown, and one press takes it over.
 */
export function AmountField(
  props: FieldProps & {
    readonly value: AmountDraft;
    readonly onChange: (value: AmountDraft) => void;
    readonly calculated?: Calculated;
    /** What is calculated, as the beginning of a sentence: "Quantity × unit price". */
    readonly calculation?: string;
  },
) {
  const { value, onChange, calculated, calculation } = props;
  const other = calculated === undefined ? null : differsFrom(value, calculated);
  return (
    <FieldFrame
      {...props}
      isOptional
      description={
        other === null ? (
          calculated !== undefined &&
          calculated.amount !== '' &&
          !calculated.isExact &&
          licenseFormWords.calculatedRounded({ calculation: calculation ?? '' })
        ) : (
          <span className={value.amount === '' ? undefined : 'amber'}>
            {licenseFormWords.calculatedIs({
              calculation: calculation ?? '',
              amount: groupDigits(other.amount),
              currency: value.currency,
            })}{' '}
            <Button kind="link" onPress={() => onChange({ amount: other.amount, currency: value.currency })}>
              {licenseFormWords.calculatedInstead}
            </Button>
          </span>
        )
      }
    >
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
            onChange={(event) => onChange({ ...value, amount: event.target.value, isTyped: true })}
            onBlur={() =>
              value.amount !== value.amount.trim() && onChange({ ...value, amount: value.amount.trim() })
            }
          />
          <input
            className="input number"
            type="text"
            aria-label={licenseFormWords.currencyOf({ label: props.label })}
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
