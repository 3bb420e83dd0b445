import type { IsoDate } from '../base/dates';
import type { License } from '../records/license';
import type { Draw } from '../records/shipment';
import type { Register } from '../register/register';
import type { ShipmentView } from './shipment-state';

/** What the checks look at: a shipment as it stands, its lines, the licenses they are counted on, and the day it leaves or left. */
export interface Checked {
  readonly register: Register;
  readonly view: ShipmentView;
  readonly draws: readonly Draw[];
  readonly licenses: readonly License[];
  readonly on: IsoDate;
  readonly isPlanned: boolean;
  readonly today: IsoDate;
}
