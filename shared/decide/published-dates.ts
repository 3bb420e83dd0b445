import type { IsoDate } from '../base/dates';
import { effectiveDay, inOrder, isPublished } from '../records/authorization';
import type { LicenseFields, Publication } from '../records/license';

interface InForce {
  readonly validatedOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
}

function stated(publications: readonly Publication[]): InForce {
  const ordered = inOrder(publications);
  const issued = ordered.find(({ act }) => act === 'issued');
  const last = ordered.findLast(({ act, untilOn }) => act !== 'revoked' && untilOn !== null);
  return {
    validatedOn: issued === undefined ? null : effectiveDay(issued),
    expiresOn: last?.untilOn ?? null,
  };
}

/**
 * The days between which a general authorization is in force, as its publications state them: those that the publications
 * change, unless the command names the day itself.
 */
export function publishedDates(
  before: Pick<LicenseFields, 'publications'> | null,
  now: Pick<LicenseFields, 'authorization' | 'publications'>,
  named: Partial<InForce>,
): Partial<InForce> {
  if (!isPublished(now)) return {};
  const was = stated(before?.publications ?? []);
  const is = stated(now.publications);
  return {
    ...(was.validatedOn === is.validatedOn || named.validatedOn != null
      ? {}
      : { validatedOn: is.validatedOn }),
    ...(was.expiresOn === is.expiresOn || named.expiresOn != null ? {} : { expiresOn: is.expiresOn }),
  };
}
