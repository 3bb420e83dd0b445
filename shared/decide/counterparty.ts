import type { CommandOf } from '../commands/commands';
import type { CounterpartyFields } from '../records/counterparty';
import type { Register } from '../register';
import { findCounterparty } from '../resolve';
import { refuse, sentence } from '../result';
import { changesOf } from './changes';
import { type Decide, decided } from './decision';

function sameName(register: Register, name: string, exceptId?: string): boolean {
  return register.counterparties
    .by('name', name)
    .some((other) => other.void === null && other.id !== exceptId);
}

// Two companies can share a name, so the same name is a warning, not a refusal.
const twice = (name: string) => sentence('same-name', { name });

export const decideAddCounterparty: Decide<CommandOf<'add-counterparty'>> = (register, command, context) => {
  const { do: _do, copiedFrom, ...given } = command;
  const fields: CounterpartyFields = given;
  const warnings = sameName(register, fields.name) ? [twice(fields.name)] : [];
  const id = context.newId();
  if (copiedFrom === undefined) {
    return decided([{ type: 'counterparty-added', v: 1, id, fields }], id, warnings);
  }
  const source = findCounterparty(register, copiedFrom, 'copiedFrom');
  if (!source.ok) return source;
  return decided(
    [{ type: 'counterparty-added', v: 1, id, fields, copiedFromId: source.value.id }],
    id,
    warnings,
  );
};

export const decideChangeCounterparty: Decide<CommandOf<'change-counterparty'>> = (register, command) => {
  const { do: _do, counterparty: reference, ...given } = command;
  const found = findCounterparty(register, reference);
  if (!found.ok) return found;
  const { id } = found.value;
  if (found.value.void !== null) return refuse('conflict', 'record-is-void', { reference }, 'counterparty');
  const changes = changesOf<CounterpartyFields>(found.value, given);
  if (changes === null) return decided([], id);
  const warnings = given.name !== undefined && sameName(register, given.name, id) ? [twice(given.name)] : [];
  return decided([{ type: 'counterparty-changed', v: 1, id, changes }], id, warnings);
};
