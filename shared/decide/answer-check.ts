import { refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import { checkIds } from '../ledger/check-list';
import { checkShipment } from '../ledger/check-shipment';
import { viewShipment } from '../ledger/shipment-state';
import type { Decide } from './decision';
import { changed, shipmentNamed } from './shipment';

/** What a person answers of a check, with name and day; the answer before it gives way. */
export const decideAnswerCheck: Decide<CommandOf<'answer-check'>> = (register, command, context) => {
  const found = shipmentNamed(register, command.shipment);
  if (!found.ok) return found;
  const { check, answer, note } = command;
  if (!checkIds.some((id) => id === check))
    return refuse('not-found', 'no-such-check', { check, checks: checkIds.join(', ') }, 'check');
  const others = found.value.answers.filter((each) => each.check !== check);
  if (answer === null) return changed(found.value, { answers: others });
  const by = command.by || context.by || '';
  if (by === '') return refuse('invalid', 'invalid-field', { field: 'by', reason: 'is missing' }, 'by');
  const on = command.answeredOn ?? context.today;
  const view = viewShipment(register, found.value, context.today);
  const { mark } = checkShipment(register, view, context.today);
  return changed(found.value, { answers: [...others, { check, answer, by, on, note, mark }] });
};
