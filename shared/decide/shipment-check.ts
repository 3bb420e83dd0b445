import type { IsoDate } from '../base/dates';
import { done, type Message, messageOf, type Result, refuse } from '../base/result';
import type { CheckId } from '../ledger/check-list';
import { type FailingChecks, failingChecks } from '../ledger/check-shipment';
import { keptBounds, ledgerWithout } from '../ledger/kept-ledgers';
import type { ShipmentView } from '../ledger/shipment-state';
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

/** What of a shipment that left is said as a warning, besides its limits. */
const alsoSaid: readonly CheckId[] = ['item', 'country', 'parties', 'support-documents', 'listed-parties'];

function warningsFrom({ failing, findings }: FailingChecks): readonly Message[] {
  const said = failing.filter(({ id }) => alsoSaid.includes(id));
  return [
    ...findings.map(({ message }) => message),
    ...said.map(({ title, looked }) => messageOf('check-fails', { check: title, what: looked })),
  ];
}

/** What is said of a shipment as it is about to stand, where nothing refuses it. */
export function warningsOf(register: Register, view: ShipmentView, today: IsoDate): readonly Message[] {
  return warningsFrom(failingChecks(register, view, today));
}

/**
 * Whether goods may be planned, or have left. What left is recorded in any case, with a warning for each limit it breaks;
 * what has not is refused where a check fails, unless somebody gives a reason and initials.
 */
export function allowed(
  register: Register,
  view: ShipmentView,
  goingOn: GoingOn,
  today: IsoDate,
): Result<Allowed> {
  const { reason, initials } = goingOn;
  const isReasoned = reason.trim() !== '' && initials !== '';
  if ((reason.trim() === '') !== (initials === ''))
    return refuse('invalid', 'reason-without-initials', {}, initials === '' ? 'initials' : 'reason');
  const { failing, findings } = failingChecks(register, view, today);
  const isPlanned = view.departure === null || view.departure.on > today;
  const [first] = failing;
  if (isPlanned && first !== undefined && !isReasoned)
    return refuse('conflict', 'check-refused', { check: first.title, what: first.looked });
  return done({
    warnings: warningsFrom({ failing, findings }),
    failed: isPlanned ? failing.map(({ id }) => id) : [],
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
    const bounds = keptBounds(register, license, today);
    if (bounds.lastDraw <= on && bounds.lastOpening < on) continue;
    const { rows } = ledgerWithout(register, license, today, shipment?.id ?? null);
    const since = rows.slice(rows.findLastIndex((row) => row.on < on) + 1);
    const opening = since.find(({ kind }) => kind === 'opening-balance');
    const name = license.licenseNumber || licenseName(license);
    if (opening !== undefined)
      warnings.push(messageOf('departure-before-opening', { on, license: name, opening: opening.on }));
    else if (since.some((row) => row.kind === 'draw' && row.on > on))
      warnings.push(messageOf('entered-late', { on }));
  }
  return warnings;
}
