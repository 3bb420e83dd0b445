import { refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import type { Deadline } from '../records/deadline';
import type { ResponseFields } from '../records/response';
import { planFields, planStageOf } from '../records/response-plan';
import { changesOf } from '../register/changes';
import type { Register } from '../register/register';
import { planFault } from '../response/plan-fault';
import { decided } from './decision';

/** Moves a date of our own plan where the plan keeps it; the line follows. The days of the calls are the letter's. */
export function moveOurs(register: Register, line: Deadline, command: CommandOf<'move-deadline'>) {
  const stage = planStageOf(line.ruleId);
  const response = register.responses.get(line.source.id);
  if (stage === undefined || response === undefined || command.dueOn === undefined) {
    return refuse('invalid', 'ours-not-moved', {}, 'deadline');
  }
  const given: Partial<ResponseFields> = { [planFields[stage]]: { on: command.dueOn, why: command.reason } };
  const fault = planFault(register, response, given);
  if (fault !== null) return { ...fault, field: 'dueOn' };
  const changes = changesOf<ResponseFields>(response, given);
  if (changes === null) return decided([], line.id);
  return decided([{ type: 'response-changed', v: 1, id: response.id, changes }], line.id);
}
