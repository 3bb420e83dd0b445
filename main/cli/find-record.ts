import type { HistoryRecord } from '../../shared/entry-touches';
import type { Register } from '../../shared/register';
import { findCounterparty, findLicense } from '../../shared/resolve';
import { done, type Result, refuse } from '../../shared/result';

/** A license record or a counterparty by its id, number or name. */
export function findRecord(register: Register, reference: string): Result<HistoryRecord> {
  const license = findLicense(register, reference);
  if (license.ok) return done({ kind: 'license', id: license.value.id });
  if (license.code === 'ambiguous') return license;
  const party = findCounterparty(register, reference);
  if (party.ok) return done({ kind: 'counterparty', id: party.value.id });
  return party.code === 'ambiguous' ? party : refuse('not-found', 'no-such-record', { reference });
}
