import { refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import type { Deadline } from '../records/deadline';
import type { ResponseFields } from '../records/response';
import { planFields, planStageOf } from '../records/response-plan';
import { changesOf } from '../register/changes';
import type { Register } from '../register/register';
import { checkPlan } from '../response/check-plan';
import { decided } from './decision';

/**
 * Moves a planned date in its response, and with it the deadline. The days of the calls to BIS follow from the letter
 * and are refused.
 */
export function movePlannedDate(register: Register, deadline: Deadline, command: CommandOf<'move-deadline'>) {
  const stage = planStageOf(deadline.ruleId);
  const response = register.responses.get(deadline.source.id);
  if (stage === undefined || response === undefined || command.dueOn === undefined) {
    return refuse('invalid', 'ours-not-moved', {}, 'deadline');
  }
  const given: Partial<ResponseFields> = { [planFields[stage]]: { on: command.dueOn, why: command.reason } };
  const fault = checkPlan(register, response, given);
  if (fault !== null) return { ...fault, field: 'dueOn' };
  const changes = changesOf<ResponseFields>(response, given);
  if (changes === null) return decided([], deadline.id);
  return decided([{ type: 'response-changed', v: 1, id: response.id, changes }], deadline.id);
}
