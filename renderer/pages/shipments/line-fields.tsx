import { useMemo } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { type Fitting, fittingLicenses } from '../../../shared/ledger/fitting-licenses';
import { currencyOf } from '../../../shared/ledger/ledger-rows';
import { licenseName } from '../../../shared/register/where-used';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { decimalFrom } from '../../forms/fields/draft-parts';
import { ComboField, type Pick } from '../../parts/combo-field';
import { DateField } from '../../parts/date-field';
import { TextField } from '../../parts/text-field';
import { useOpenRegister } from '../../state/use-open-register';
import { LineMore } from './line-more';
import type { LineDraft } from './shipment-draft';

const idOf = (licenseId: string, itemId: string | null): string => `${licenseId} ${itemId ?? ''}`;

function pickOf({ license, item, left, fits, why }: Fitting): Pick {
  const number = license.licenseNumber || licenseName(license);
  const what = [left, item?.eccn ?? '', item?.description ?? ''].filter(Boolean).join(' · ');
  return {
    id: idOf(license.id, item?.id ?? null),
    label:
      item === null ? number : shipmentWords.itemNamed({ license: number, item: item.line || item.eccn }),
    detail: fits ? what : `${why.join('; ')}${left === '' ? '' : ` · ${left}`}`,
    group: fits ? shipmentWords.fits : shipmentWords.doesNotFit,
  };
}

/** When and to whom it goes: what a license is chosen by. */
export interface Goes {
  readonly on: IsoDate | null;
  readonly destination: string;
  readonly consignee: string;
}

const isDecimal = (text: string | null): text is string =>
  text !== null && /^\d{1,20}(\.\d{1,10})?$/.test(text);

/** One line of a shipment: the license and item it draws on, chosen by a person among those that fit, and how much. */
export function LineFields(props: {
  readonly line: LineDraft;
  readonly put: (change: Partial<LineDraft>) => void;
  readonly at: string;
  readonly goes: Goes;
}) {
  const { line, put, at, goes } = props;
  const { register, moment } = useOpenRegister();
  const { on, destination, consignee } = goes;
  const typed = decimalFrom(line.quantity);
  const quantity = isDecimal(typed) ? typed : null;
  const fitting = useMemo(
    () =>
      fittingLicenses(
        register,
        { eccn: '', quantity, unit: '', destination, party: consignee, on: on ?? moment.today },
        moment.today,
      ),
    [register, quantity, destination, consignee, on, moment.today],
  );
  const picks = useMemo(() => fitting.map(pickOf), [fitting]);
  const chosen = fitting.find(
    ({ license, item }) => license.id === line.licenseId && (item?.id ?? null) === line.itemId,
  );
  const choose = (id: string | null) => {
    const found = fitting.find(({ license, item }) => idOf(license.id, item?.id ?? null) === id);
    if (found === undefined) return put({ licenseId: null, itemId: null });
    put({
      licenseId: found.license.id,
      itemId: found.item?.id ?? null,
      currency: currencyOf(found.license),
      // What was copied from another license or item does not belong to this one.
      ...{ eccn: '', description: '', unit: '' },
      ...(line.unitPrice === '' ? { unitPrice: found.item?.unitPrice ?? '' } : {}),
    });
  };
  const isForeign = chosen !== undefined && line.currency !== currencyOf(chosen.license);
  const hint =
    chosen === undefined
      ? shipmentWords.eachLicense
      : chosen.fits
        ? chosen.left
        : shipmentWords.doesNotFitBecause({ why: chosen.why.join('; ') });
  return (
    <>
      <ComboField
        label={shipmentWords.licenseAndItem}
        name={`${at}.license ${at}.item`}
        isOptional={line.authority !== ''}
        isWide
        what={shipmentWords.anItem}
        placeholder={shipmentWords.typeNumber}
        description={hint}
        picks={picks}
        value={line.licenseId === null ? null : idOf(line.licenseId, line.itemId)}
        onChange={choose}
      />
      <TextField
        label={quantityLabel(chosen)}
        name={`${at}.quantity`}
        isOptional={chosen !== undefined && !isStated(chosen)}
        inputMode="decimal"
        value={line.quantity}
        onChange={(next) => put({ quantity: next })}
      />
      <TextField
        label={shipmentWords.unitPrice}
        name={`${at}.unitPrice ${at}.value`}
        inputMode="decimal"
        value={line.unitPrice}
        onChange={(unitPrice) => put({ unitPrice })}
      />
      <TextField
        label={shipmentWords.currency}
        name={`${at}.currency`}
        value={line.currency}
        onChange={(currency) => put({ currency: currency.toUpperCase() })}
        trims
      />
      {isForeign && (
        <>
          <TextField
            label={shipmentWords.rate({ to: currencyOf(chosen.license), from: line.currency })}
            name={`${at}.rate`}
            inputMode="decimal"
            value={line.rate}
            onChange={(rate) => put({ rate })}
          />
          <DateField
            label={shipmentWords.rateDay}
            name={`${at}.rateOn`}
            value={line.rateOn}
            onChange={(rateOn) => put({ rateOn })}
          />
          <TextField
            label={shipmentWords.rateSource}
            name={`${at}.rateSource`}
            value={line.rateSource}
            onChange={(rateSource) => put({ rateSource })}
          />
        </>
      )}
      <LineMore line={line} put={put} at={at} />
    </>
  );
}

/** The license states a quantity of the item. */
const isStated = ({ balance, item }: Fitting): boolean =>
  balance.lines.some((each) => each.item.id === item?.id && each.licensed !== null);

function quantityLabel(chosen: Fitting | undefined): string {
  const line = chosen?.balance.lines.find(({ item }) => item.id === chosen.item?.id);
  return line === undefined || line.unit === ''
    ? shipmentWords.quantity
    : shipmentWords.quantityIn({ unit: line.unit });
}
