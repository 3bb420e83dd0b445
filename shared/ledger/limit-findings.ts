import { compareDays, formatDay, type IsoDate } from '../base/dates';
import { messageOf } from '../base/result';
import type { License } from '../records/license';
import type { Draw } from '../records/shipment';
import type { Register } from '../register/register';
import { amountFindings, rowsOf } from './amount-findings';
import { asksAboutReplacement, carriedRows } from './carried';
import { keptBounds, ledgerWithout } from './kept-ledgers';
import { isFarFromLimits } from './ledger-bounds';
import { counted } from './ledger-rows';
import { type LicenseLimits, limitsOf } from './license-limits';
import { lastDayOf, replacedBy, stoppedOn } from './license-stopped';
import { type Asked, itemName, type LimitFinding, nameOf } from './limit-finding';
import { unshippedFindings } from './unshipped-balance';

/** What stands against the draws of a shipment on one license: its status, its last day, quantity, value. */
export function limitFindings(
  register: Register,
  license: License,
  asked: Asked,
  today: IsoDate,
): readonly LimitFinding[] {
  const limits = limitsOf(license);
  const draws = asked.draws.filter((draw) => draw.licenseId === license.id && counted(draw));
  if (draws.length === 0) return [];
  const carried = carriedRows(register, license, today);
  const own = rowsOf(license, draws, asked);
  const amounts = (): readonly LimitFinding[] => {
    const shipmentId = asked.shipment?.id ?? null;
    // Most shipments are far from any limit, and need not be placed among all that left before.
    if (isNew(register, shipmentId)) {
      const bounds = keptBounds(register, license, today);
      if (isFarFromLimits(bounds, [...carried, ...own], limits)) return [];
    }
    const { rows, reserved } = ledgerWithout(register, license, today, shipmentId);
    return amountFindings(license, limits, { rows: [...carried, ...rows], reserved }, asked, draws, own);
  };
  return [
    ...statusFindings(register, license, asked),
    ...replacementFinding(register, license, today),
    ...statedFindings(license, limits, draws),
    ...amounts(),
  ];
}

/** Whether a shipment is not entered yet. */
const isNew = ({ shipments }: Register, id: string | null): boolean => id === null || !shipments.has(id);

function statusFindings(register: Register, license: License, asked: Asked): LimitFinding[] {
  const { on, departure } = asked;
  const found: LimitFinding[] = [];
  const base = { license, itemId: null };
  const stopped = stoppedOn(register, license, on);
  if (stopped !== null) {
    const params = {
      license: nameOf(license),
      on: formatDay(on),
      why: stopped.inWords,
      citation: stopped.citation || '15 CFR 750.7',
    };
    found.push({ ...base, check: 'status', result: 'fail', message: messageOf('license-stopped', params) });
  }
  const last = lastDayOf(license);
  if (last === null || compareDays(on, last.printed) <= 0) return found;
  if (compareDays(on, last.last) <= 0) {
    const message = messageOf('holiday-extension', { license: nameOf(license), note: last.note });
    return [...found, { ...base, check: 'expiry', result: 'warn', message }];
  }
  if (hasProof(last.last, departure)) return found;
  const params = {
    license: nameOf(license),
    last: formatDay(last.last),
    printed: formatDay(last.printed),
    on: formatDay(on),
  };
  const message = messageOf('departs-after-expiry', params);
  return [...found, { ...base, check: 'expiry', result: 'fail', message }];
}

/** Only a vessel meets the last day by having been laden, or ready on the pier, before it ended (15 CFR 758.4(b)(2)). */
function hasProof(last: IsoDate, departure: Asked['departure']): boolean {
  if (departure === undefined || departure.mode !== 'vessel' || departure.proof === '') return false;
  return departure.proofOn !== null && departure.proofOn <= last;
}

function replacementFinding(register: Register, license: License, today: IsoDate): LimitFinding[] {
  const base = { check: 'quantity', license, itemId: null } as const;
  const found: LimitFinding[] = unshippedFindings(register, license, today).map((message) => ({
    ...base,
    result: 'warn',
    message,
  }));
  if (!asksAboutReplacement(register, license, today)) return found;
  const before = replacedBy(register, license).map(nameOf).join(', ');
  const message = messageOf('replacement-unanswered', { license: nameOf(license), before });
  return [...found, { ...base, result: 'cannot-tell', message }];
}

function statedFindings(license: License, limits: LicenseLimits, draws: readonly Draw[]): LimitFinding[] {
  const name = nameOf(license);
  const lines = limits.lines.filter(
    ({ item, licensed, isApproved }) =>
      isApproved && licensed === null && draws.some(({ itemId }) => itemId === item.id),
  );
  const found: LimitFinding[] = lines.map(({ item }) => ({
    check: 'quantity',
    result: 'cannot-tell',
    message: messageOf('limit-not-stated', { license: name, item: itemName(limits, item.id) }),
    license,
    itemId: item.id,
  }));
  if (limits.total !== null) return found;
  const message = messageOf('value-not-stated', { license: name });
  return [...found, { check: 'value', result: 'cannot-tell', message, license, itemId: null }];
}
