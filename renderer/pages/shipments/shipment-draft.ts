import { readClock } from '../../../shared/base/clock-time';
import type { IsoDate } from '../../../shared/base/dates';
import { definedOf } from '../../../shared/base/defined-of';
import type { Attachment } from '../../../shared/base/fields';
import type { CommandInput, CommandOf } from '../../../shared/commands/commands';
import type { DrawGiven } from '../../../shared/commands/shipment-commands';
import type { Draw, modes, priceBases, Shipment } from '../../../shared/records/shipment';
import { unkeyed, withoutBlankRows } from '../../forms/fields/added-rows';
import { decimalFrom, freshKey } from '../../forms/fields/draft-parts';
import { type ActDraft, newActDraft, typedAct } from '../../forms/ledger/act-draft';
import { departureFields } from '../../forms/ledger/act-forms';
import { type PartyDraft, partiesFrom, partyDrafts, typedParties } from '../../forms/parties/party-draft';
import { typedOver } from '../../state/typed';

/** A line as it is typed. */
export interface LineDraft {
  readonly key: string;
  readonly id?: string;
  readonly licenseId: string | null;
  readonly itemId: string | null;
  /** Empty: the license. Else the exception, or NLR, that it goes under. */
  readonly authority: string;
  readonly eccn: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly value: string;
  readonly currency: string;
  readonly rate: string;
  readonly rateOn: IsoDate | null;
  readonly rateSource: string;
  readonly priceBasis: (typeof priceBases)[number];
  readonly priceNote: string;
  readonly eeiValue: string;
  readonly eeiLicenseValue: string;
}

export const newLine = (): LineDraft => ({
  key: freshKey(),
  ...{ licenseId: null, itemId: null, authority: '', eccn: '', description: '' },
  ...{ quantity: '', unit: '', unitPrice: '', value: '', currency: 'USD' },
  ...{
    rate: '',
    rateOn: null,
    rateSource: '',
    priceBasis: '',
    priceNote: '',
    eeiValue: '',
    eeiLicenseValue: '',
  },
});

/** A line that is there, as the form shows it. */
export function lineDraft(draw: Draw): LineDraft {
  const { quantity, unitPrice, value, rate, eeiValue, eeiLicenseValue } = draw;
  return {
    ...draw,
    key: draw.id,
    quantity: quantity ?? '',
    unitPrice: unitPrice ?? '',
    value: value ?? '',
    rate: rate ?? '',
    eeiValue: eeiValue ?? '',
    eeiLicenseValue: eeiLicenseValue ?? '',
  };
}

/** A line as commands take it. */
export function drawGiven(draft: LineDraft): DrawGiven {
  const { licenseId, itemId, ...typed } = unkeyed(draft);
  return {
    ...typed,
    license: licenseId,
    item: itemId,
    quantity: decimalFrom(typed.quantity),
    unitPrice: decimalFrom(typed.unitPrice),
    value: decimalFrom(typed.value),
    rate: decimalFrom(typed.rate),
    eeiValue: decimalFrom(typed.eeiValue),
    eeiLicenseValue: decimalFrom(typed.eeiLicenseValue),
  };
}

/** A shipment as it is typed. */
export interface ShipmentDraft {
  readonly reference: string;
  readonly on: IsoDate | null;
  readonly invoice: string;
  readonly order: string;
  readonly itn: string;
  readonly mode: (typeof modes)[number];
  readonly carrier: string;
  readonly transportDocument: string;
  readonly portOfExport: string;
  readonly portOfUnlading: string;
  readonly destination: string;
  readonly parties: readonly PartyDraft[];
  readonly endUse: string;
  readonly temporary: boolean;
  readonly dueBackOn: IsoDate | null;
  readonly lines: readonly LineDraft[];
  readonly files: readonly Attachment[];
  readonly note: string;
  /** When, where and by what evidence it left. */
  readonly departure: ActDraft;
}

/** `ship`: it has left; `plan`: it is to leave; `release`: technology or software that was released; `change`: one that is there. */
export type ShipmentGoal = 'ship' | 'plan' | 'release' | 'change';

/** An empty form. */
export const newShipment = (goal: ShipmentGoal, today: IsoDate): ShipmentDraft => ({
  ...{ reference: '', on: goal === 'plan' ? null : today, invoice: '', order: '', itn: '' },
  ...{ carrier: '', transportDocument: '', portOfExport: '', portOfUnlading: '', destination: '' },
  mode: goal === 'release' ? 'electronic' : '',
  parties: [],
  ...{ endUse: '', temporary: false, dueBackOn: null },
  lines: [newLine()],
  files: [],
  note: '',
  departure: newActDraft(departureFields(), today),
});

/** A shipment that is there, as it is typed. */
export const shipmentDraft = (shipment: Shipment, draws: readonly Draw[], today: IsoDate): ShipmentDraft => ({
  ...newShipment('change', today),
  ...shipment,
  on: shipment.plannedOn,
  parties: partyDrafts(shipment.parties),
  lines: draws.map(lineDraft),
});

/** A line as a command has it: the other way round. */
function typedLine(given: DrawGiven): LineDraft {
  const { license, item, ...typed } = given;
  const draft = lineDraft({ ...typed, licenseId: license, itemId: item } as Draw);
  return { ...draft, key: given.id ?? freshKey() };
}

/** A line of a shipment with what was typed to correct it. */
export function typedCorrection(
  draw: Draw | undefined,
  now: Partial<Omit<DrawGiven, 'id'>> | null,
): LineDraft {
  if (draw === undefined) return newLine();
  const { license = draw.licenseId, item = draw.itemId, ...typed } = now ?? {};
  return lineDraft({ ...draw, ...definedOf(typed), licenseId: license, itemId: item } as Draw);
}

/** A shipment as it was typed, over the one that is changed. */
export function typedShipment(
  start: ShipmentDraft,
  command: CommandOf<'open-shipment' | 'ship' | 'change-shipment'>,
  today: IsoDate,
): ShipmentDraft {
  const { parties, draws } = command;
  const on = command.do === 'ship' ? command.departedOn : command.plannedOn;
  return {
    ...typedOver(start, command, newShipment('plan', today)),
    ...(on !== undefined && { on }),
    ...(parties !== undefined && { parties: typedParties(parties) }),
    lines: draws === undefined ? start.lines : draws.map(typedLine),
    departure: newActDraft(departureFields(), today, typedAct(departureFields(), command)),
  };
}

/** A day as commands take it; one that was not entered is refused with a sentence at its field. */
export const asDay = (on: IsoDate | null): IsoDate => on as IsoDate;

function plannedOf(draft: ShipmentDraft) {
  const { reference, invoice, order, mode, carrier, transportDocument, portOfExport, portOfUnlading } = draft;
  const { destination, endUse, temporary, dueBackOn, files, note, parties } = draft;
  return {
    ...{ reference, invoice, order, mode, carrier, transportDocument, portOfExport, portOfUnlading },
    ...{ destination, endUse, temporary, dueBackOn: temporary ? dueBackOn : null, note },
    files: [...files],
    parties: partiesFrom(parties),
  };
}

/** The command that enters a shipment: one that has left, or one that is planned. Rows left blank are none. */
export function shipmentCommand(
  typed: ShipmentDraft,
  goal: Exclude<ShipmentGoal, 'change'>,
  goingOn: { readonly reason: string; readonly initials: string },
): CommandInput {
  const draft = withoutBlankRows(typed);
  const planned = { ...plannedOf(draft), draws: draft.lines.map(drawGiven) };
  if (goal === 'plan') return { do: 'open-shipment', ...planned, plannedOn: draft.on };
  const { proofOn, time, ...rest } = draft.departure;
  const departure = { ...rest, time: readClock(String(time ?? '')) };
  return {
    ...{ do: 'ship', ...planned, departedOn: asDay(draft.on), itn: draft.itn, ...departure, ...goingOn },
    ...((rest.proof ?? '') === '' ? {} : { proofOn }),
  } as CommandInput;
}

/** The command that changes what is planned of a shipment: its lines only in a draft, its day only while it has not left. */
export function changeCommand(
  typed: ShipmentDraft,
  of: { readonly shipment: Shipment; readonly isDraft: boolean; readonly hasLeft: boolean },
): CommandInput {
  const draft = withoutBlankRows(typed);
  return {
    do: 'change-shipment',
    shipment: of.shipment.id,
    ...plannedOf(draft),
    ...(of.hasLeft ? {} : { plannedOn: draft.on }),
    ...(of.isDraft ? { draws: draft.lines.map(drawGiven) } : {}),
  };
}
