import type { Deadline } from '../records/deadline';
import type { Response } from '../records/response';
import type { Register } from '../register';

/** The standing reply to a letter; null while none was begun. */
export function responseOf(register: Register, letterId: string): Response | null {
  return register.responses.by('letter', letterId).find((each) => each.void === null) ?? null;
}

/** The lines of a letter that a reply is for: the twenty days, and the date the letter itself prints. */
export function replyLinesOf(register: Register, letterId: string): readonly Deadline[] {
  return linesOf(register, letterId, ['itd-reply', 'letter-reply-by']);
}

/** The lines that watch for the day a letter's denial becomes final, one on each of its records. */
export function finalLinesOf(register: Register, letterId: string): readonly Deadline[] {
  return linesOf(register, letterId, ['itd-final']);
}

function linesOf(register: Register, letterId: string, ruleIds: readonly string[]): readonly Deadline[] {
  return register.deadlines
    .by('source', letterId)
    .filter((line) => line.void === null && ruleIds.includes(line.ruleId));
}
