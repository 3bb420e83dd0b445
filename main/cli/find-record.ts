import { done, type Result, refuse } from '../../shared/base/result';
import { searchText } from '../../shared/base/search-text';
import type { HistoryRecord } from '../../shared/history/entry-subjects';
import { findCounterparty, findLicense } from '../../shared/register/find-record';
import type { Register } from '../../shared/register/register';

/** A license record or a counterparty by its id, number or name. */
export function findRecord(register: Register, reference: string): Result<HistoryRecord> {
  const license = findLicense(register, reference);
  if (license.ok) return done({ kind: 'license', id: license.value.id });
  if (license.code === 'ambiguous') return license;
  const party = findCounterparty(register, reference);
  if (party.ok) return done({ kind: 'counterparty', id: party.value.id });
  return party.code === 'ambiguous' ? party : refuse('not-found', 'no-such-record', { reference });
}

/** An author of entries by the name as it stands there, else however it is written where only one fits. */
export function findPerson({ people }: Register, name: string): string | undefined {
  if (people.has(name)) return name;
  const [person, another] = [...people].filter((each) => searchText(each) === searchText(name));
  return another === undefined ? person : undefined;
}
