import { formatDay } from '../base/dates';
import { groupDigits } from '../base/money';
import { nameOfLicense } from '../docket/record-names';
import { inPieces, type Piece } from '../labels/sentence-pieces';
import { actWords } from '../labels/shipment-labels';
import { checkList } from '../ledger/check-list';
import type { ActFields } from '../records/ledger-act';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';

const texts = defineWords('history/describe-act', {
  value: 'value {value}',
  onLicense: '{what}: {name}, {on}{amount}.',
  shipment: '{what}: shipment {nameOfShipment}, {on}{amount}.',
  goneOnWithAlthough: ' Gone on with although a check failed ({failed}): {reason}, {initials}.',
});

/** "S-1"; its id where the register has none. */
export function nameOfShipment(register: Register, id: string): string {
  return register.shipments.get(id)?.reference ?? id;
}

const amountOf = ({ quantity, value }: ActFields): string => {
  const parts = [
    quantity === null ? '' : groupDigits(quantity),
    value === null ? '' : texts.value({ value: groupDigits(value) }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
};

const checkTitle = (id: string): string => checkList.find((check) => check.id === id)?.title ?? id;

/** "Departed: shipment S-1, Thu Nov 5, 2026." */
export function actSentence(register: Register, act: ActFields): readonly Piece[] {
  const what = { plain: actWords[act.kind] };
  const on = { plain: formatDay(act.on) };
  const amount = { plain: amountOf(act) };
  const sentence =
    act.shipmentId === null
      ? inPieces(texts.onLicense, { what, name: nameOfLicense(register, act.licenseId ?? ''), on, amount })
      : inPieces(texts.shipment, {
          what,
          nameOfShipment: nameOfShipment(register, act.shipmentId),
          on,
          amount,
        });
  if (act.failed.length === 0) return sentence;
  const went = inPieces(texts.goneOnWithAlthough, {
    failed: { plain: act.failed.map(checkTitle).join(', ') },
    reason: act.reason,
    initials: act.initials,
  });
  return [...sentence, ...went];
}

/** The license records an act or shipment is about, each once. */
export function licensesOfShipment(register: Register, shipmentId: string): readonly string[] {
  const own = register.shipments.get(shipmentId)?.draws ?? [];
  const since = register.acts.by('shipment', shipmentId).flatMap(({ draw }) => draw ?? []);
  return [...new Set([...own, ...since].flatMap(({ licenseId }) => licenseId ?? []))];
}
