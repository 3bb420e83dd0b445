import type { Response } from '../../shared/records/response';
import type { Register } from '../../shared/register';
import { findLetter, findLicense } from '../../shared/resolve';
import { findResponse } from '../../shared/response/find-response';
import { type Result, refuse } from '../../shared/result';

/** The reply that was named; tells a record without a reply from one that is not there at all. */
export function findReply(register: Register, reference: string): Result<Response> {
  const found = findResponse(register, reference);
  if (found.ok || found.code !== 'not-found') return found;
  const isThere = [findLicense(register, reference), findLetter(register, reference)].some(
    (record) => record.ok || record.code === 'ambiguous',
  );
  return isThere ? found : refuse('not-found', 'no-reply-of-record', { reference });
}
