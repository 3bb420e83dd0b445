import { searchText } from '../base/search-text';
import type { Register } from '../register/register';
import type { Reminder } from './due-reminders';

/**
 * Whether a reminder is told to one of several people who share a register. The owner of the license record is told of every stage, and
 * everybody of what nobody owns. Others are told of an owner's date on its last working day and once it is past: by then somebody has to.
 */
export function isToldTo(
  { deadlines, licenses }: Pick<Register, 'deadlines' | 'licenses'>,
  { deadlineId, stage }: Pick<Reminder, 'deadlineId' | 'stage'>,
  person: string,
): boolean {
  const owner = licenses.get(deadlines.get(deadlineId)?.licenseId ?? '')?.owner ?? '';
  if (owner === '' || searchText(owner) === searchText(person)) return true;
  return stage === 0 || (typeof stage === 'string' && stage.startsWith('past-'));
}
