import type { IsoDate } from '../base/dates';
import type { License } from '../records/license';
import type { Draw } from '../records/shipment';
import type { Register } from '../register/register';
import { type ShipmentView, viewShipment } from './shipment-state';

/** A line of a shipment with what AES knows it by. */
export interface LedgerLine {
  readonly view: ShipmentView;
  readonly draw: Draw;
  readonly place: number;
  readonly license: License | undefined;
  readonly itn: string;
  readonly srn: string;
  readonly on: IsoDate | null;
}

/** Every counted line that left or was filed; releases without a form are not filed. */
export function ledgerLines(register: Register, today: IsoDate): readonly LedgerLine[] {
  return [...register.shipments.values()].flatMap((shipment) => {
    if (shipment.void !== null) return [];
    const view = viewShipment(register, shipment, today);
    if (view.stage !== 'departed' && view.stage !== 'filed') return [];
    const filed = view.acts.findLast(({ kind }) => kind === 'filed');
    const itn = (view.departure?.itn || filed?.itn || '').toUpperCase();
    return view.draws.map((draw, at) => ({
      view,
      draw,
      place: at + 1,
      license: register.licenses.get(draw.licenseId ?? ''),
      itn,
      srn: filed?.srn || shipment.reference,
      on: view.departure?.on ?? shipment.plannedOn,
    }));
  });
}
