import { type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import type { ContactEntry, CounterpartyFields } from '../records/counterparty';
import { changesOf } from '../register/changes';
import { findCounterparty, findLicense } from '../register/find-record';
import type { Register } from '../register/register';
import { type Decide, decided } from './decision';
import { aboutAYear, offToday } from './odd-dates';

function licenseIdOf(register: Register, license: string | null): Result<string | null> {
  if (license === null) return { ok: true, value: null };
  const found = findLicense(register, license);
  return found.ok ? { ok: true, value: found.value.id } : found;
}

/**
 * Writes one entry of a counterparty's contact log, or puts one right. Its author is whoever it names, else whoever makes the
 * entry; a correction that names nobody leaves the author.
 */
export const decideNoteContact: Decide<CommandOf<'note-contact'>> = (register, command, context) => {
  const { counterparty: reference, contact, license, on, kind, author, text, marking } = command;
  const found = findCounterparty(register, reference);
  if (!found.ok) return found;
  const { id, contactLog } = found.value;
  if (found.value.void !== null) return refuse('conflict', 'record-is-void', { reference }, 'counterparty');
  const before = contactLog.find((each) => each.id === contact);
  if (contact !== undefined && before === undefined)
    return refuse('not-found', 'no-such-contact', { reference: contact }, 'contact');
  const licenseId = licenseIdOf(register, license);
  if (!licenseId.ok) return licenseId;
  const entry: ContactEntry = {
    id: before?.id ?? context.newId(),
    on: on ?? before?.on ?? context.today,
    kind,
    author: author || (before?.author ?? context.by ?? ''),
    text,
    licenseId: licenseId.value,
    marking,
  };
  const now =
    before === undefined
      ? [...contactLog, entry]
      : contactLog.map((each) => (each.id === entry.id ? entry : each));
  const changes = changesOf<CounterpartyFields>(found.value, { contactLog: now });
  if (changes === null) return decided([], id);
  // It is about what has happened: a day ahead is a slip.
  const warnings =
    before?.on === entry.on
      ? []
      : offToday('The day of the contact', entry.on, context.today, { ahead: 0, ago: aboutAYear });
  return decided([{ type: 'counterparty-changed', v: 1, id, changes }], id, warnings);
};
