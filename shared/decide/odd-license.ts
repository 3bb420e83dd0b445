import { compareDays, type IsoDate } from '../base/dates';
import { type Message, messageOf } from '../base/result';
import { hasControlNumber, isPublished } from '../records/authorization';
import type { LicenseFields } from '../records/license';
import {
  aboutAYear,
  aheadOfToday,
  happened,
  news,
  oddExpiry,
  offAnother,
  offToday,
  tenYears,
} from './odd-dates';
import { oddGrants } from './odd-grant';
import { oddTotals } from './odd-totals';

const isBisNumber = /^[A-Z]\d{6}$/;

/** What deserves a second look in a record as it is about to stand; of what stood before (null: nothing) only what changes. */
export function warningsForLicense(
  before: LicenseFields | null,
  now: LicenseFields,
  today: IsoDate,
): readonly Message[] {
  return [
    ...oddNumber(before, now),
    ...outOfOrder(now),
    ...oddDates(before, now, today),
    ...oddGrants(before, now),
    ...oddTotals(before, now),
  ];
}

/** Only BIS numbers its applications by 15 CFR 748.6(b), and only what is applied for has such a number. */
function oddNumber(before: LicenseFields | null, now: LicenseFields): readonly Message[] {
  const { agency, applicationNumber, authorization } = now;
  const isOld =
    before?.applicationNumber === applicationNumber &&
    before.agency === agency &&
    before.authorization === authorization;
  if (isOld || agency !== 'BIS' || !hasControlNumber(now)) return [];
  if (applicationNumber === '' || isBisNumber.test(applicationNumber)) return [];
  return [messageOf('odd-application-number', { number: applicationNumber })];
}

function outOfOrder({
  submittedOn,
  registeredOn,
  validatedOn,
  expiresOn,
}: LicenseFields): readonly Message[] {
  const order = [submittedOn, registeredOn, validatedOn, expiresOn].filter((date) => date !== null);
  return order.flatMap((later, index) => {
    const earlier = order[index - 1];
    // An expiry before its validation has a sentence of its own.
    if (earlier === undefined || compareDays(earlier, later) <= 0) return [];
    return later === expiresOn && earlier === validatedOn
      ? []
      : [messageOf('dates-out-of-order', { earlier, later })];
  });
}

/**
 * A record may be years old when it is entered, so most of its dates are held against each other; only an application that
 * is still pending was submitted lately.
 */
function oddDates(before: LicenseFields | null, now: LicenseFields, today: IsoDate): readonly Message[] {
  const { submittedOn, registeredOn, validatedOn, expiresOn } = now;
  const changed = news(before, now);
  const isPending = validatedOn === null && expiresOn === null;
  const filed = isPending ? happened : { ahead: aheadOfToday };
  const year = { after: aboutAYear };
  return [
    ...offToday('The submission', changed.submittedOn, today, filed),
    // One slip is said once: registration follows submission.
    ...offToday(
      'The registration',
      changed.registeredOn,
      today,
      submittedOn === null ? filed : { ahead: aheadOfToday },
    ),
    ...offAnother(
      'The registration',
      changed.registeredOn,
      { of: 'the submission', from: submittedOn },
      year,
    ),
    ...offToday('The validation', changed.validatedOn, today, { ahead: aheadOfToday }),
    ...offAnother(
      'The validation',
      changed.validatedOn,
      {
        of: registeredOn === null ? 'the submission' : 'the registration',
        from: registeredOn ?? submittedOn,
      },
      year,
    ),
    ...(changed.expiresOn === undefined && changed.validatedOn === undefined
      ? []
      : oddExpiry(expiresOn, validatedOn, today, now.agency === 'BIS' && !isPublished(now))),
    ...oddParts(changed, before, today),
  ];
}

/** Waits, holds, papers and reports: those entries that are new or changed. */
function oddParts(
  changed: Partial<LicenseFields>,
  before: LicenseFields | null,
  today: IsoDate,
): readonly Message[] {
  const fresh = <T>(now: readonly T[] | undefined, was: readonly T[] | undefined): readonly T[] => {
    const known = new Set((was ?? []).map((each) => JSON.stringify(each)));
    return (now ?? []).filter((each) => !known.has(JSON.stringify(each)));
  };
  const begun = { ahead: aheadOfToday };
  const { tolling, holds, supportDocuments, conditions } = changed;
  return [
    ...fresh(tolling, before?.tolling).flatMap(({ fromOn, toOn }) => [
      ...offToday('The start of the wait', fromOn, today, begun),
      ...offToday('The end of the wait', toOn, today, { ahead: aboutAYear }),
    ]),
    ...fresh(holds, before?.holds).flatMap(({ sinceOn, liftedOn }) => [
      ...offToday('The start of the legal hold', sinceOn, today, begun),
      ...offToday('The end of the legal hold', liftedOn, today, begun),
    ]),
    ...fresh(supportDocuments, before?.supportDocuments).flatMap(({ kind, datedOn, validUntilOn }) => [
      ...offToday(`The date of "${kind}"`, datedOn, today, begun),
      ...offToday(`The last day of "${kind}"`, validUntilOn, today, { ahead: tenYears }),
    ]),
    ...fresh(conditions, before?.conditions).flatMap(({ report }) =>
      offToday('The first report', report?.firstOn, today, { ahead: tenYears }),
    ),
  ];
}
