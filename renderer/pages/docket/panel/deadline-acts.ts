import type { IsoDate } from '../../../../shared/base/dates';
import { isClosedAhead } from '../../../../shared/docket/deadline-state';
import type { DocketRow } from '../../../../shared/docket/rows';
import { agencyShort, stepKindWords } from '../../../../shared/labels/closed-sets';
import type { Deadline } from '../../../../shared/records/deadline';
import { isPlannedDate, planStageOf } from '../../../../shared/records/response-plan';
import type { StepKind } from '../../../../shared/records/step';
import type { Register } from '../../../../shared/register/register';
import { isLaterAppeal, responseOf } from '../../../../shared/response/response-of';
import { deadlinePanelWords } from '../../../../shared/words/deadline-panel-words';
import { replyWords } from '../../../views/record/answer-button';

/** How a deadline is sent, by its rule: the words on the button and the step that records it. */
export function sendingOf(
  ruleId: string,
  metBy: readonly StepKind[] = [],
): { readonly words: string; readonly kind: StepKind } {
  switch (ruleId) {
    case 'call-day-30':
    case 'call-day-40':
      return { words: deadlinePanelWords.called, kind: 'call' };
    case 'itd-reply':
    case 'letter-reply-by':
      return { words: deadlinePanelWords.replySent, kind: 'reply-sent' };
    case 'itd-appeal':
    case 'appeal':
    case 'appeal-chosen':
      return { words: deadlinePanelWords.appealFiled, kind: 'appeal-filed' };
    case 'license-expiry':
      return { words: deadlinePanelWords.extensionRequested, kind: 'extension-requested' };
    default: {
      const [kind] = metBy;
      return kind === undefined
        ? { words: deadlinePanelWords.markComplete, kind: 'other' }
        : { words: stepKindWords[kind], kind };
    }
  }
}

/** The step that sends off this deadline, with the words of its button. */
export function sendingOfRow({ deadline, rule }: DocketRow): ReturnType<typeof sendingOf> {
  return sendingOf(deadline.ruleId, [...(rule?.life?.sentBy ?? []), ...(rule?.metBy ?? [])]);
}

/** The intent to deny whose reply a deadline belongs to: one it set, a planned date for it, or the appeal prepared with it. */
export function replyLetterOf(
  register: Register,
  { source, ruleId, licenseId }: Deadline,
): { readonly letterId: string; readonly isBegun: boolean } | null {
  const idOf = (): string | null => {
    if (source.kind === 'response') return register.responses.get(source.id)?.letterId ?? null;
    if (source.kind !== 'letter') return null;
    if (!isLaterAppeal(ruleId)) return source.id;
    const answered = register.letters
      .by('license', licenseId ?? '')
      .filter((letter) => letter.void === null && responseOf(register, letter.id) !== null);
    return answered.at(-1)?.id ?? null;
  };
  const letter = register.letters.get(idOf() ?? '');
  if (letter === undefined || letter.kind !== 'intent-to-deny' || letter.void !== null) return null;
  return { letterId: letter.id, isBegun: responseOf(register, letter.id) !== null };
}

/** What can be done with a deadline. Those up to `reopen` open a form of the panel. */
export type ActId = 'send' | 'receive' | 'move' | 'drop' | 'settle' | 'reopen' | 'reply' | 'decision';

export interface DeadlineAct {
  readonly id: ActId;
  readonly words: string;
  /** It leads elsewhere and changes nothing: it is offered in a register that is read only. */
  readonly onlyLooks?: true;
}

/** What can be done with a deadline in its state, the likeliest first. `today` is the agency's date. */
export function actsOf(register: Register, row: DocketRow, today: IsoDate): readonly DeadlineAct[] {
  const { deadline, state, isOpen, late } = row;
  const isAhead = isClosedAhead(deadline, today);
  const isToDo = state === 'open' || state === 'missed';
  const isWatched = state === 'watch' || state === 'watch-past';
  const isLate = isOpen && late !== null;
  // The days of the calls are counted from the letter.
  const isCall = isPlannedDate(deadline) && planStageOf(deadline.ruleId) === undefined;
  const reply = replyLetterOf(register, deadline);
  const agency = row.license?.agency ?? 'other';
  const decide =
    agency === 'other'
      ? deadlinePanelWords.logAgencyDecision
      : deadlinePanelWords.logDecision({ agency: agencyShort[agency] });
  const act = (isOffered: boolean, id: ActId, words: string): readonly DeadlineAct[] =>
    isOffered ? [{ id, words }] : [];
  const decision = act(isWatched || state === 'sent' || isLate, 'decision', decide);
  return [
    ...act(isToDo, 'send', deadlinePanelWords.formOf({ act: sendingOfRow(row).words })),
    ...act(state === 'sent', 'receive', deadlinePanelWords.receiptConfirmed),
    ...(isWatched ? decision : []),
    ...(reply === null ? [] : [{ id: 'reply', words: replyWords(reply.isBegun), onlyLooks: true } as const]),
    ...(isWatched ? [] : decision),
    ...act(isWatched && !isAhead, 'settle', deadlinePanelWords.settleWithNote),
    ...act(isLate, 'settle', deadlinePanelWords.settleLate),
    ...act(isOpen && state !== 'met' && !isAhead && !isCall, 'move', deadlinePanelWords.moveDate),
    ...act(isToDo || state === 'sent', 'drop', deadlinePanelWords.noLongerNeeded),
    ...act(state === 'no-longer-needed' || state === 'settled', 'reopen', deadlinePanelWords.reopenMore),
  ];
}

/** As many letters as two buttons beside the menu can hold in the panel's one row. */
const roomForTwo = 26;

/** Which acts are buttons and which stand in the menu: one or two buttons, so that all stay in one row. */
export function inOneRow(acts: readonly DeadlineAct[]): {
  readonly buttons: readonly DeadlineAct[];
  readonly more: readonly DeadlineAct[];
} {
  const [first, second] = acts;
  const fit =
    first !== undefined && second !== undefined && first.words.length + second.words.length <= roomForTwo;
  const shown = fit ? 2 : 1;
  return { buttons: acts.slice(0, shown), more: acts.slice(shown) };
}
