import { type Message, messageOf, refuse } from '../base/result';
import { asSeen, lookOf } from '../base/same-name';
import type { CommandOf } from '../commands/commands';
import type { Counterparty, CounterpartyFields } from '../records/counterparty';
import { changesOf } from '../register/changes';
import { findCounterparty } from '../register/find-record';
import type { Register } from '../register/register';
import { type Decide, decided } from './decision';

/** Two companies can share a name, so the same name, or one that looks like it, is a warning, not a refusal. */
function likeNames(register: Register, name: string, exceptId?: string): readonly Message[] {
  const others = (found: readonly Counterparty[]) =>
    found.filter((other) => other.void === null && other.id !== exceptId);
  if (others(register.counterparties.by('name', asSeen(name))).length > 0)
    return [messageOf('same-name', { name })];
  const [alike] = others(register.counterparties.by('look', lookOf(name)));
  return alike === undefined ? [] : [messageOf('like-name', { other: alike.name })];
}

export const decideAddCounterparty: Decide<CommandOf<'add-counterparty'>> = (register, command, context) => {
  const { do: _do, copiedFrom, ...given } = command;
  const fields: CounterpartyFields = given;
  const warnings = likeNames(register, fields.name);
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
  const warnings = given.name === undefined ? [] : likeNames(register, given.name, id);
  return decided([{ type: 'counterparty-changed', v: 1, id, changes }], id, warnings);
};
