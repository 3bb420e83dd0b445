import type { IsoDate } from '../../../shared/base/dates';
import type { CommandInput } from '../../../shared/commands/commands';
import type { modes } from '../../../shared/records/shipment';
import { freshKey } from '../../forms/fields/draft-parts';

/** A line as it is typed. */
export interface LineDraft {
  readonly key: string;
  readonly licenseId: string | null;
  readonly itemId: string | null;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly currency: string;
  readonly rate: string;
  readonly rateOn: IsoDate | null;
  readonly rateSource: string;
}

/** A shipment as it is typed. */
export interface ShipmentDraft {
  readonly reference: string;
  readonly on: IsoDate | null;
  readonly invoice: string;
  readonly itn: string;
  readonly mode: (typeof modes)[number];
  readonly consignee: string;
  readonly destination: string;
  readonly lines: readonly LineDraft[];
}

export const newLine = (): LineDraft => ({
  key: freshKey(),
  licenseId: null,
  itemId: null,
  quantity: '',
  unitPrice: '',
  currency: 'USD',
  rate: '',
  rateOn: null,
  rateSource: '',
});

export const newShipment = (on: IsoDate | null): ShipmentDraft => ({
  ...{ reference: '', on, invoice: '', itn: '', mode: '', consignee: '', destination: '' },
  lines: [newLine()],
});

/** A day as commands take it; one that was not entered is refused with a sentence at its field. */
export const asDay = (on: IsoDate | null): IsoDate => on as IsoDate;

/** A typed number as commands take it: without its commas, null where nothing was typed. */
export const typedAmount = (text: string): string | null => text.trim().replaceAll(',', '') || null;

/** The command that enters a shipment: one that has left, or one that is planned. */
export function shipmentCommand(
  draft: ShipmentDraft,
  isGone: boolean,
  goingOn: { readonly reason: string; readonly initials: string },
): CommandInput {
  const { reference, on, invoice, itn, mode, consignee, destination } = draft;
  const planned = {
    ...{ reference, invoice, mode, destination },
    parties:
      consignee === ''
        ? []
        : [{ role: 'ultimate-consignee' as const, name: consignee, country: destination }],
    draws: draft.lines.map((line) => ({
      license: line.licenseId,
      item: line.itemId,
      quantity: typedAmount(line.quantity),
      unitPrice: typedAmount(line.unitPrice),
      currency: line.currency,
      rate: typedAmount(line.rate),
      rateOn: line.rateOn,
      rateSource: line.rateSource,
    })),
  };
  return isGone
    ? { do: 'ship', ...planned, departedOn: asDay(on), itn, ...goingOn }
    : { do: 'open-shipment', ...planned, plannedOn: on };
}
