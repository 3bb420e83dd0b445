import { formatDay } from '../base/dates';
import { groupDigits } from '../base/money';
import { nameOfLicense } from '../docket/record-names';
import { type Piece, pieces } from '../labels/sentence-pieces';
import { actWords } from '../labels/shipment-labels';
import type { ActFields } from '../records/ledger-act';
import type { Register } from '../register/register';

/** "S-1"; its id where the register has none. */
export function nameOfShipment(register: Register, id: string): string {
  return register.shipments.get(id)?.reference ?? id;
}

const amountOf = ({ quantity, value }: ActFields): string => {
  const parts = [
    quantity === null ? '' : groupDigits(quantity),
    value === null ? '' : `value ${groupDigits(value)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
};

/** "Departed: shipment S-1, Thu Nov 5, 2026." */
export function actSentence(register: Register, act: ActFields): readonly Piece[] {
  const what = { plain: actWords[act.kind] };
  const on = { plain: formatDay(act.on) };
  const amount = { plain: amountOf(act) };
  const sentence =
    act.shipmentId === null
      ? pieces`${what}: ${nameOfLicense(register, act.licenseId ?? '')}, ${on}${amount}.`
      : pieces`${what}: shipment ${nameOfShipment(register, act.shipmentId)}, ${on}${amount}.`;
  if (act.failed.length === 0) return sentence;
  const went = pieces` Gone on with although a check failed (${{ plain: act.failed.join(', ') }}): ${act.reason}, ${act.initials}.`;
  return [...sentence, ...went];
}

/** The license records an act or shipment is about, each once. */
export function licensesOfShipment(register: Register, shipmentId: string): readonly string[] {
  const own = register.shipments.get(shipmentId)?.draws ?? [];
  const since = register.acts.by('shipment', shipmentId).flatMap(({ draw }) => draw ?? []);
  return [...new Set([...own, ...since].flatMap(({ licenseId }) => licenseId ?? []))];
}
