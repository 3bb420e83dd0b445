import { compareDays, formatDay, type IsoDate } from '../base/dates';
import type { CountExplanation } from '../counting/count-explanation';
import { stepKindWords } from '../labels/closed-sets';
import { letterKindWords } from '../law/letter-kinds';
import { subjectOf } from '../law/life-of';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import type { DocketRow } from './rows';
import { stateSentence } from './state-text';

const texts = defineWords('docket/deadline-notes-text', {
  theLetterItselfStates: 'The letter itself states {stated}.',
  theLetterItselfStatesThe: 'The letter itself states the same date that {citation} gives, {counted}.',
  theLetterItselfStatesGives: 'The letter itself states {stated}; {citation} gives {counted}.',
  theEarlierDateIs: '{both} The earlier date, {due}, is due.',
  theLaterLetter: 'the later letter',
  theLaterLetterOf: 'the later letter of {datedOn}',
  cfrCCountedFrom: '15 CFR 756.2(c)(1), counted from {later}, gives',
  countedFromItIs: 'Counted from {later}, it is',
  bGivesTheEarlier: '{reading} {gives}. 750.6(b) gives the earlier date, {due}, which is due.',
  anotherDateNow: 'another date now',
  now: '{due} now',
  theDateSetBy:
    'The date set by hand, {due}, is set aside: it was counted against {countWas}, and the count gives {now}. It comes back if what started it is corrected back.',
  itStaysUnderMissed:
    'It stays under Missed. If the agency has answered, log that letter; if not, settle it as completed late and give the reason.',
  completion: 'Completion',
  datedChangesNothingBefore: '{what}, dated {on}: changes nothing before that day.',
  settled: 'Settled',
  letterOf: ', letter of {datedOn}',
  nothingIsLeftTo:
    '{what}{of}: nothing is left to record. It keeps counting and leaves the docket by itself after {due}.',
});

/** What the letter states and what the rule counts to, and which of the two is due; null where the letter states no date. */
export function bothDatesNote(
  { deadline, rule }: DocketRow,
  explanation: CountExplanation | null,
): string | null {
  const { statedOn, due } = deadline;
  if (statedOn === null) return null;
  const stated = formatDay(statedOn);
  if (explanation === null || rule === null) return texts.theLetterItselfStates({ stated });
  const counted = formatDay(explanation.due);
  if (statedOn === explanation.due)
    return texts.theLetterItselfStatesThe({ citation: rule.citation, counted });
  const both = texts.theLetterItselfStatesGives({ stated, citation: rule.citation, counted });
  return due === statedOn || due === explanation.due
    ? texts.theEarlierDateIs({ both, due: formatDay(due) })
    : both;
}

/** The later date that a letter after the denial became final would give, and why it is not due; null where there is none. */
export function otherReadingNote(register: Register, { deadline, rule }: DocketRow): string | null {
  const { otherReading } = deadline;
  if (otherReading === null) return null;
  const letter = register.letters.get(otherReading.letterId);
  const later =
    letter === undefined
      ? texts.theLaterLetter
      : texts.theLaterLetterOf({ datedOn: formatDay(letter.datedOn) });
  const gives = formatDay(otherReading.due);
  const isAppeal = subjectOf(rule ?? undefined) === 'appeal';
  const reading = isAppeal ? texts.cfrCCountedFrom({ later }) : texts.countedFromItIs({ later });
  return texts.bGivesTheEarlier({ reading, gives, due: formatDay(deadline.due) });
}

/** A date moved by hand that does not hold while the count is another; null where none is set aside. */
export function setAsideNote({ deadline }: DocketRow, explanation: CountExplanation | null): string | null {
  const { setAside } = deadline;
  if (setAside === null) return null;
  const now = explanation === null ? texts.anotherDateNow : texts.now({ due: formatDay(explanation.due) });
  return texts.theDateSetBy({ due: formatDay(setAside.due), countWas: formatDay(setAside.countWas), now });
}

/** What was done late and is not settled: by how many days, what to do, and what the rule says of it; null where nothing is. */
export function lateNote(
  row: DocketRow,
): { readonly state: string; readonly text: string; readonly rule: string } | null {
  if (row.late === null || !row.isOpen) return null;
  const state = stateSentence(row).replace(/: to be settled$/, '');
  return {
    state: `${state}.`,
    text: texts.itStaysUnderMissed,
    rule: lateRule(row),
  };
}

/** What the rule says of an act after its date, with the citation; empty where no rule says anything. */
export function lateRule({ rule }: DocketRow): string {
  const late = rule?.life?.late;
  return late === undefined ? '' : `${late.says} ${late.citation}.`;
}

/** Acts and answers on the register that are dated later than today: they change nothing before their day. */
export function aheadNotes(register: Register, { deadline }: DocketRow, today: IsoDate): readonly string[] {
  const ahead = [deadline.sent, deadline.met].flatMap((act) => {
    if (act === null || compareDays(act.on, today) <= 0) return [];
    const step = register.steps.get(act.stepId);
    const what = step === undefined ? texts.completion : stepKindWords[step.kind];
    return [texts.datedChangesNothingBefore({ what, on: formatDay(act.on) })];
  });
  return [...new Set(ahead), ...closingAhead(register, { deadline }, today)];
}

function closingAhead(
  register: Register,
  { deadline }: Pick<DocketRow, 'deadline'>,
  today: IsoDate,
): readonly string[] {
  const { closed, kind, due } = deadline;
  if (closed === null) return [];
  const letter = register.letters.get(closed.letterId ?? '');
  const what = letter === undefined ? texts.settled : letterKindWords[letter.kind].label;
  if (kind === 'takes-effect' && closed.how === 'settled' && compareDays(closed.on, today) >= 0) {
    const of = letter === undefined ? '' : texts.letterOf({ datedOn: formatDay(letter.datedOn) });
    return [texts.nothingIsLeftTo({ what, of, due: formatDay(due) })];
  }
  const isLater = compareDays(closed.on, today) > 0 && ['answered', 'settled'].includes(closed.how);
  return isLater ? [texts.datedChangesNothingBefore({ what, on: formatDay(closed.on) })] : [];
}
