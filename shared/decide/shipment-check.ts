import type { IsoDate } from '../base/dates';
import { inWords } from '../base/message-text';
import { done, type Message, messageOf, type Result, refuse } from '../base/result';
import { ledgerOf } from '../ledger/ledger-rows';
import { type Asked, type LimitFinding, limitFindings } from '../ledger/limit-findings';
import type { License } from '../records/license';
import type { Draw, Shipment } from '../records/shipment';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';

/** The licenses that draws name, each once. */
export function licensesOf(register: Register, draws: readonly Draw[]): readonly License[] {
  const ids = new Set(draws.flatMap(({ licenseId }) => licenseId ?? []));
  return [...ids].flatMap((id) => register.licenses.get(id) ?? []);
}

/** What an act may go on with: the warnings it answers with, and the checks that failed and were passed over. */
export interface Allowed {
  readonly warnings: readonly Message[];
  readonly failed: readonly string[];
}

/** A person's word to go on although a check fails. */
export interface GoingOn {
  readonly reason: string;
  readonly initials: string;
}

function findingsOf(register: Register, asked: Asked, today: IsoDate): readonly LimitFinding[] {
  return licensesOf(register, asked.draws).flatMap((license) =>
    limitFindings(register, license, asked, today),
  );
}

/**
 * Whether goods may be planned, or have left. What left is recorded in any case, with a warning for each limit it breaks;
 * what has not is refused where a check fails, unless somebody gives a reason and initials.
 */
export function allowed(register: Register, asked: Asked, goingOn: GoingOn, today: IsoDate): Result<Allowed> {
  const { reason, initials } = goingOn;
  const isReasoned = reason.trim() !== '' && initials !== '';
  if ((reason.trim() === '') !== (initials === ''))
    return refuse('invalid', 'reason-without-initials', {}, initials === '' ? 'initials' : 'reason');
  const found = findingsOf(register, asked, today);
  const failing = found.filter(({ result }) => result === 'fail');
  const [first] = failing;
  if (asked.isPlanned && first !== undefined && !isReasoned)
    return refuse('conflict', 'check-refused', { what: inWords(first.message) });
  return done({
    warnings: found.map(({ message }) => message),
    failed: asked.isPlanned ? [...new Set(failing.map(({ check }) => check))] : [],
  });
}

/** What is odd about the day of a departure beside what is recorded already. */
export function dayWarnings(
  register: Register,
  shipment: Pick<Shipment, 'id'> | null,
  draws: readonly Draw[],
  on: IsoDate,
  today: IsoDate,
): readonly Message[] {
  const warnings: Message[] = on > today ? [messageOf('departure-ahead', { on })] : [];
  for (const license of licensesOf(register, draws)) {
    const { rows } = ledgerOf(register, license, today, shipment?.id ?? null);
    const opening = rows.find((row) => row.kind === 'opening-balance' && row.on >= on);
    const name = license.licenseNumber || licenseName(license);
    if (opening !== undefined)
      warnings.push(messageOf('departure-before-opening', { on, license: name, opening: opening.on }));
    else if (rows.some((row) => row.kind === 'draw' && row.on > on))
      warnings.push(messageOf('entered-late', { on }));
  }
  return warnings;
}
