import { type Result, refuse } from '../../shared/base/result';
import type { Response } from '../../shared/records/response';
import { findLetter, findLicense } from '../../shared/register/find-record';
import type { Register } from '../../shared/register/register';
import { findResponse } from '../../shared/response/find-response';

/** The response that was named; refuses a record without one and a record that does not exist with different messages. */
export function findResponseNamed(register: Register, reference: string): Result<Response> {
  const found = findResponse(register, reference);
  if (found.ok || found.code !== 'not-found') return found;
  const isThere = [findLicense(register, reference), findLetter(register, reference)].some(
    (record) => record.ok || record.code === 'ambiguous',
  );
  return isThere ? found : refuse('not-found', 'no-reply-of-record', { reference });
}
