import { refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import { openDeadlinesOf } from '../docket/yearly-duties';
import { ruleSetOf } from '../register/rules-in-force';
import { type Decide, decided } from './decision';

export const decideAnswerYearlyDuty: Decide<CommandOf<'answer-yearly-duty'>> = (
  register,
  { rule: ruleId, applies },
  { today },
) => {
  const rule = ruleSetOf(register.settings).byId(ruleId);
  if (rule === undefined) return refuse('not-found', 'no-such-rule', { reference: ruleId }, 'rule');
  const { title } = rule;
  if (rule.yearly === undefined) return refuse('invalid', 'rule-not-yearly', { title }, 'rule');
  if (applies === true) return refuse('invalid', 'yearly-needs-start', { title }, 'applies');
  const [open] = openDeadlinesOf(register, ruleId);
  if (applies === false && open !== undefined)
    return refuse('conflict', 'yearly-on-docket', { title, due: open.due }, 'rule');
  const was = register.settings.yearlyAnswers;
  const isAnswered = was.some((answer) => answer.ruleId === ruleId);
  if (isAnswered === (applies === false)) return decided([]);
  const others = was.filter((answer) => answer.ruleId !== ruleId);
  const now = applies === null ? others : [...others, { ruleId, applies: false, on: today }];
  return decided([{ type: 'settings-changed', v: 1, changes: { yearlyAnswers: { was, now } } }]);
};
