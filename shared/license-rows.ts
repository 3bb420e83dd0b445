import { compareDays, type IsoDate } from './dates';
import { type DocketRow, docketRow, mainParty } from './docket-rows';
import type { Deadline } from './records/deadline';
import type { Letter } from './records/letter';
import type { License } from './records/license';
import type { Step } from './records/step';
import type { Register } from './register';
import { type LicenseStatus, statusOf } from './status';
import { licenseName } from './where-used';

/** A license record as a list shows it. */
export interface LicenseRow {
  readonly license: License;
  readonly name: string;
  readonly partyName: string;
  readonly status: LicenseStatus;
  /** The open line with the earliest work-by; null when nothing is open. */
  readonly next: DocketRow | null;
}

type Own = { letters: Map<string, Letter>; steps: Map<string, Step>; deadlines: Map<string, Deadline> };

/** Everything that names each record, gathered once: asking the whole register per record would be quadratic. */
function gather(register: Register): ReadonlyMap<string, Own> {
  const gathered = new Map<string, Own>();
  const ownOf = (id: string): Own => {
    const known = gathered.get(id);
    if (known !== undefined) return known;
    const made: Own = { letters: new Map(), steps: new Map(), deadlines: new Map() };
    gathered.set(id, made);
    return made;
  };
  for (const letter of register.letters.values())
    for (const id of letter.licenseIds) ownOf(id).letters.set(letter.id, letter);
  for (const step of register.steps.values())
    for (const id of step.licenseIds) ownOf(id).steps.set(step.id, step);
  for (const line of register.deadlines.values())
    if (line.licenseId !== null) ownOf(line.licenseId).deadlines.set(line.id, line);
  return gathered;
}

const nothing: Own = { letters: new Map(), steps: new Map(), deadlines: new Map() };

/** Every record as a list shows it, in the order they were entered; `today` is the agency's date. */
export function licenseRows(register: Register, today: IsoDate): readonly LicenseRow[] {
  const gathered = gather(register);
  return [...register.licenses.values()].map((license) => {
    const own = { ...register, ...(gathered.get(license.id) ?? nothing) };
    const next = [...own.deadlines.values()]
      .filter((line) => line.void === null && line.met === null && line.closed === null)
      .sort((a, b) => compareDays(a.workBy, b.workBy) || compareDays(a.due, b.due))[0];
    return {
      license,
      name: licenseName(license),
      partyName: mainParty(license),
      status: statusOf(own, license, today),
      next: next === undefined ? null : docketRow(register, next, today),
    };
  });
}
