import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { parseDecimal } from '../../../shared/base/decimal';
import { done, type Refusal, type Result, refuse } from '../../../shared/base/result';
import { hasAmount, type WhatIfAnswer, whatIf } from '../../../shared/decide/what-if';
import { balanceOf } from '../../../shared/ledger/balance';
import { quantityLeftInWords } from '../../../shared/ledger/balance-text';
import { currencyOf } from '../../../shared/ledger/ledger-rows';
import type { License } from '../../../shared/records/license';
import { balanceWords } from '../../../shared/words/balance-words';
import { ComboField } from '../../parts/combo-field';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import { useDerived, useOpenRegister } from '../../state/use-open-register';
import { licensePicks } from '../fields/license-picks';
import { WhatIfResult } from './what-if-result';

interface Typed {
  readonly licenseId: string | null;
  readonly item: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly value: string;
  readonly on: IsoDate | null;
  readonly party: string;
}

type Amount = 'quantity' | 'unitPrice' | 'value';

/** A typed number without its commas; null where nothing was typed. */
function amountFrom(typed: Typed, field: Amount): Result<string | null> {
  const text = typed[field].trim().replaceAll(',', '');
  if (text === '') return done(null);
  const read = parseDecimal(text);
  if (read === undefined || read.digits < 0n)
    return refuse('invalid', 'not-a-plain-amount', { text: typed[field].trim() }, `line.${field}`);
  return done(text);
}

/** Tries a quantity, price, day and party on a license, as `what-if` of the command line does; nothing is recorded. */
export function WhatIfForm(props: { readonly licenseId: string | null; readonly onClose: () => void }) {
  const { register, moment } = useOpenRegister();
  const records = useDerived(licensePicks);
  const [typed, setTyped] = useState<Typed>({
    ...{ licenseId: props.licenseId, item: '', quantity: '', unitPrice: '', value: '', party: '' },
    on: moment.today,
  });
  const [answer, setAnswer] = useState<WhatIfAnswer | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const license = register.licenses.get(typed.licenseId ?? '');
  const put = (change: Partial<Typed>) => {
    setTyped({ ...typed, ...change });
    setAnswer(null);
    setRefusal(null);
  };
  const tryIt = () => {
    const tried = triedOf(license, typed);
    const result = tried.ok ? whatIf(register, tried.value, moment.today) : tried;
    setAnswer(result.ok ? result.value : null);
    setRefusal(result.ok ? null : result);
  };
  return (
    <FormDialog
      title={balanceWords.whatIfTitle}
      isWide
      isDirty={false}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={tryIt}
      submitLabel={balanceWords.tryIt}
      closeLabel={balanceWords.close}
      footNote={balanceWords.nothingRecorded}
    >
      <div className="fields">
        <ComboField
          label={balanceWords.license}
          name="license"
          placeholder={balanceWords.typeNumber}
          what={balanceWords.aLicense}
          picks={records}
          value={typed.licenseId}
          onChange={(licenseId) => put({ licenseId, item: '' })}
          autoFocus={props.licenseId === null}
        />
        <ItemField license={license} value={typed.item} onChange={(item) => put({ item })} />
        <AmountFields license={license} typed={typed} put={put} startsHere={props.licenseId !== null} />
        <DateField
          label={balanceWords.leaving}
          name="on"
          isOptional
          value={typed.on}
          onChange={(on) => put({ on })}
        />
        <TextField
          label={balanceWords.party}
          name="party"
          isOptional
          description={balanceWords.partySays}
          value={typed.party}
          onChange={(party) => put({ party })}
          trims
        />
      </div>
      <div role="status" className="stack">
        {answer !== null && <WhatIfResult answer={answer} />}
      </div>
    </FormDialog>
  );
}

/** What is asked, from what was typed; refused where a number is none or no license is chosen. */
function triedOf(license: License | undefined, typed: Typed) {
  if (license === undefined) return refuse('invalid', 'no-license-chosen', {}, 'license');
  const quantity = amountFrom(typed, 'quantity');
  if (!quantity.ok) return quantity;
  const unitPrice = amountFrom(typed, 'unitPrice');
  if (!unitPrice.ok) return unitPrice;
  const value = amountFrom(typed, 'value');
  if (!value.ok) return value;
  const given = {
    license: license.id,
    item: typed.item === '' ? null : typed.item,
    quantity: quantity.value,
    unitPrice: unitPrice.value,
    value: value.value,
    on: typed.on,
    party: typed.party.trim() === '' ? null : typed.party.trim(),
  };
  const amount = hasAmount(given);
  return amount.ok ? done(given) : { ...amount, field: 'line.quantity' };
}

function ItemField(props: {
  readonly license: License | undefined;
  readonly value: string;
  readonly onChange: (itemId: string) => void;
}) {
  const { register, moment } = useOpenRegister();
  const { license } = props;
  if (license === undefined || license.items.length < 2) return null;
  const { lines } = balanceOf(register, license, moment.today);
  const choices = lines.map((line) => ({
    id: line.item.id,
    label: balanceWords.itemNamed({
      item: [line.item.line, line.item.eccn].filter(Boolean).join(' '),
      left: quantityLeftInWords(line),
    }),
  }));
  return (
    <SelectField
      label={balanceWords.item}
      name="line.item"
      choices={[{ id: '', label: '' }, ...choices]}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

function AmountFields(props: {
  readonly license: License | undefined;
  readonly typed: Typed;
  readonly put: (change: Partial<Typed>) => void;
  /** The license is given: what comes next is the quantity. */
  readonly startsHere: boolean;
}) {
  const { license, typed, put } = props;
  const only = license?.items.length === 1 ? license.items[0] : undefined;
  const unit = (license?.items.find(({ id }) => id === typed.item) ?? only)?.unit ?? '';
  return (
    <>
      <TextField
        label={unit === '' ? balanceWords.quantity : balanceWords.quantityIn({ unit })}
        name="line.quantity"
        inputMode="decimal"
        value={typed.quantity}
        onChange={(quantity) => put({ quantity })}
        autoFocus={props.startsHere}
      />
      <TextField
        label={balanceWords.unitPrice({ currency: license === undefined ? 'USD' : currencyOf(license) })}
        name="line.unitPrice"
        inputMode="decimal"
        value={typed.unitPrice}
        onChange={(unitPrice) => put({ unitPrice })}
      />
      <TextField
        label={balanceWords.value}
        name="line.value"
        isOptional
        inputMode="decimal"
        value={typed.value}
        onChange={(value) => put({ value })}
      />
    </>
  );
}
