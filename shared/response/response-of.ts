import { compareDays } from '../base/dates';
import type { Deadline } from '../records/deadline';
import type { Letter } from '../records/letter';
import type { Response } from '../records/response';
import type { Register } from '../register/register';

/** The standing reply to a letter; null while none was begun. */
export function responseOf(register: Register, letterId: string): Response | null {
  return register.responses.by('letter', letterId).find((each) => each.void === null) ?? null;
}

/** The deadlines of a letter that a reply is for: the twenty days, and the date the letter itself prints. */
export function replyDeadlinesOf(register: Register, letterId: string): readonly Deadline[] {
  return deadlinesOf(register, letterId, ['itd-reply', 'letter-reply-by']);
}

/** The deadlines that watch for the day a letter's denial becomes final, one on each of its records. */
export function finalDeadlinesOf(register: Register, letterId: string): readonly Deadline[] {
  return deadlinesOf(register, letterId, ['itd-final']);
}

/** Whether a rule is an appeal from a letter that decides, not from the intent to deny. */
export function isLaterAppeal(ruleId: string): boolean {
  return ruleId === 'appeal' || ruleId === 'appeal-chosen';
}

/** The deadlines to appeal by that follow from an intent to deny: its own, and those of later letters on its records. */
export function appealDeadlinesOf(register: Register, letter: Letter): readonly Deadline[] {
  const own = deadlinesOf(register, letter.id, ['itd-appeal']);
  const later = letter.licenseIds
    .flatMap((id) => register.deadlines.by('license', id))
    .filter(({ ruleId, triggerOn }) => isLaterAppeal(ruleId) && compareDays(triggerOn, letter.datedOn) >= 0);
  return [...own, ...later].filter((deadline) => deadline.void === null);
}

function deadlinesOf(register: Register, letterId: string, ruleIds: readonly string[]): readonly Deadline[] {
  return register.deadlines
    .by('source', letterId)
    .filter((deadline) => deadline.void === null && ruleIds.includes(deadline.ruleId));
}
