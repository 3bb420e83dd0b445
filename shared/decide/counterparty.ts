import { definedOf } from '../base/defined-of';
import { refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import type { CounterpartyFields } from '../records/counterparty';
import { changesOf } from '../register/changes';
import { findCounterparty } from '../register/find-record';
import { alikeCounterparties } from './alike-counterparties';
import { type Decide, decided } from './decision';

export const decideAddCounterparty: Decide<CommandOf<'add-counterparty'>> = (register, command, context) => {
  const { do: _do, copiedFrom, ...given } = command;
  const fields: CounterpartyFields = { ...given, contactLog: [] };
  const warnings = alikeCounterparties(register, null, fields);
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
  const warnings = alikeCounterparties(register, found.value, { ...found.value, ...definedOf(given) });
  return decided([{ type: 'counterparty-changed', v: 1, id, changes }], id, warnings);
};
