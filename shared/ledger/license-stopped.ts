import { type DateStyle, dateStyle } from '../base/date-style';
import { formatDay, type IsoDate } from '../base/dates';
import { dayOffName, isWorkingDay, nextWorkingDayAfter } from '../calendar/working-days';
import { statusOf, statusWords } from '../docket/license-status';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { defineWords } from '../words/define-words';

const texts = defineWords('ledger/license-stopped', {
  thePrintedDayIs:
    'The printed day is a holiday ({holiday}): the license lasts to midnight of {last} (15 CFR 750.7(g)). AES may hold the printed date.',
  isMarkedAsEntered: '{name} is marked as entered in error',
  is: '{name} is {status}',
  isReplacedBy: '{name} is replaced by {licenseNumber}',
  standsAs: '{name} stands as "{statusWords}"',
  hasNoLicenseNumber: '{name} has no license number and no approval on record',
});

/** Why nothing may leave under a license on a day. */
export interface Stopped {
  readonly why: 'void' | 'revoked' | 'suspended' | 'expired' | 'replaced' | 'not-issued' | 'refused';
  readonly inWords: string;
  readonly citation: string;
}

/** The last day on which goods may leave, and why it is later than the printed one. */
export interface LastDay {
  readonly printed: IsoDate;
  readonly last: IsoDate;
  readonly note: string;
}

/** Records are replaced, never edited; the note writes a day. */
const known = new WeakMap<License, { readonly lastDay: LastDay | null; readonly style: DateStyle }>();

/**
 * The last day of a license: that printed, or the next working day where that is a legal holiday (15 CFR 750.7(g)). The
 * holidays counted are the federal ones; what only a State keeps is not known here.
 */
export function lastDayOf(license: License): LastDay | null {
  const before = known.get(license);
  const style = dateStyle();
  if (before?.style === style) return before.lastDay;
  const lastDay = lastDayFrom(license);
  known.set(license, { lastDay, style });
  return lastDay;
}

function lastDayFrom({ expiresOn, agency, authorization }: License): LastDay | null {
  if (expiresOn === null) return null;
  const holiday = dayOffName(expiresOn);
  const isExtended = agency === 'BIS' && authorization === 'license' && holiday !== undefined;
  if (!isExtended || isWorkingDay(expiresOn)) return { printed: expiresOn, last: expiresOn, note: '' };
  const last = nextWorkingDayAfter(expiresOn);
  return {
    printed: expiresOn,
    last,
    note: texts.thePrintedDayIs({ holiday, last: formatDay(last) }),
  };
}

/** The licenses that take the place of one, by a link of either. */
export function replacementsOf(register: Register, license: License): readonly License[] {
  const named = license.links
    .filter(({ kind }) => kind === 'replaced-by')
    .flatMap(({ licenseId }) => register.licenses.get(licenseId ?? '') ?? []);
  const naming = register.licenses
    .by('linked', license.id)
    .filter((each) =>
      each.links.some(({ kind, licenseId }) => kind === 'replaces' && licenseId === license.id),
    );
  return [...new Set([...named, ...naming])].filter((each) => each.void === null && each.id !== license.id);
}

/** The licenses that one takes the place of. */
export function replacedBy(register: Register, license: License): readonly License[] {
  const named = license.links
    .filter(({ kind }) => kind === 'replaces')
    .flatMap(({ licenseId }) => register.licenses.get(licenseId ?? '') ?? []);
  const naming = register.licenses
    .by('linked', license.id)
    .filter((each) =>
      each.links.some(({ kind, licenseId }) => kind === 'replaced-by' && licenseId === license.id),
    );
  return [...new Set([...named, ...naming])].filter((each) => each.void === null && each.id !== license.id);
}

const refused: ReadonlySet<string> = new Set([
  'denied',
  'denial-appealed',
  'denial-upheld',
  'returned-without-action',
  'withdrawn',
  'license-not-required',
]);

/** Why a license cannot be used on a day (15 CFR 750.8, 750.7(h)(4)); null where nothing stops it. Its expiry is asked of `lastDayOf`. */
export function stoppedOn(register: Register, license: License, on: IsoDate): Stopped | null {
  const name = licenseName(license);
  if (license.void !== null) return { why: 'void', inWords: texts.isMarkedAsEntered({ name }), citation: '' };
  const status = statusOf(register, license, on);
  if (status === 'revoked' || status === 'suspended')
    return { why: status, inWords: texts.is({ name, status }), citation: '15 CFR 750.8' };
  const [replacement] = replacementsOf(register, license).filter(
    ({ validatedOn }) => validatedOn === null || validatedOn <= on,
  );
  if (replacement !== undefined)
    return {
      why: 'replaced',
      inWords: texts.isReplacedBy({
        name,
        licenseNumber: replacement.licenseNumber || licenseName(replacement),
      }),
      citation: '15 CFR 750.7(h)(4)',
    };
  if (refused.has(status))
    return {
      why: 'refused',
      inWords: texts.standsAs({ name, statusWords: statusWords[status] }),
      citation: '15 CFR 750.7(a)',
    };
  if (license.licenseNumber === '' && !isIssued(status))
    return {
      why: 'not-issued',
      inWords: texts.hasNoLicenseNumber({ name }),
      citation: '15 CFR 750.7(a)',
    };
  return null;
}

const isIssued = (status: string): boolean =>
  [
    'approved',
    'approved-in-part',
    'expired',
    'classified',
    'notified',
    'in-force',
    'in-force-extended',
  ].includes(status);
