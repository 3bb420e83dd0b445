import { formatDay, type IsoDate } from '../base/dates';
import { isWorkingDay } from '../calendar/working-days';
import type { CountExplanation } from '../counting/count-explanation';
import type { CountedDay } from '../counting/day-strip';
import { type DayStripPiece, dayStripPieces } from '../counting/day-strip-weeks';
import { conditionBehind, type DeadlineCondition } from '../docket/asked-by';
import { type DateNote, dateNotes } from '../docket/deadline-notes';
import { type DeadlineSourceFacts, sourceOf } from '../docket/deadline-source';
import { explainDeadline } from '../docket/explain-deadline';
import { docketRow } from '../docket/rows';
import { instantInWords } from '../history/entry-instant';
import type { Rule } from '../law/rule';
import { wasReadLongAgo } from '../law/rule-set';
import type { Deadline } from '../records/deadline';
import { daysOff } from '../register/days-off';
import type { Entry } from '../register/events';
import type { Register } from '../register/register';
import { secondCountCheck } from '../response/checks';
import { firstCountOf } from '../response/first-count';
import { responseOf } from '../response/response-of';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** Who made a journal entry and when, in words. */
export interface EnteredWords {
  readonly seq: number;
  readonly by: string;
  readonly at: string;
}

/** Everything the sheet of one count prints. */
export interface CountFacts {
  readonly page: PageFacts;
  readonly title: string;
  readonly licenseName: string;
  readonly partyName: string;
  readonly voidReason: string | null;
  readonly isWatch: boolean;
  readonly triggerOn: IsoDate;
  readonly due: IsoDate;
  readonly workBy: IsoDate;
  readonly inDoubt: boolean;
  readonly isDueWorkingDay: boolean;
  readonly rule: Rule | null;
  /** The condition that asks for a date no rule gave. */
  readonly asked: DeadlineCondition | null;
  /** Set when the rule's source was read more than a year before the day of the page. */
  readonly readLongAgo: string;
  readonly lawEdition: string;
  readonly source: DeadlineSourceFacts;
  readonly entered: EnteredWords | null;
  readonly changed: EnteredWords | null;
  readonly days: readonly CountedDay[];
  readonly pieces: readonly DayStripPiece[];
  readonly steps: readonly string[];
  readonly beside: readonly DateNote[];
  /** What a second person got, as the page of the reply says it; null while that question is open, or where none is asked. */
  readonly secondCount: { readonly says: string; readonly agrees: boolean } | null;
  /** The reason a person gave for another date than the rule's, as typed. */
  readonly because: string;
}

type EntryAt = (seq: number) => Entry | undefined;

function enteredOf(entryAt: EntryAt, seq: number): EnteredWords | null {
  const entry = entryAt(seq);
  if (entry === undefined) return null;
  return { seq, by: entry.by ?? 'the program', at: instantInWords(entry) };
}

function secondCountOf(
  register: Register,
  deadline: Deadline,
  explanation: CountExplanation | null,
): CountFacts['secondCount'] {
  const letter = deadline.ruleId === 'itd-reply' ? register.letters.get(deadline.source.id) : undefined;
  const response = responseOf(register, deadline.source.id);
  if (letter === undefined || response === null) return null;
  const { state, answer } = secondCountCheck(
    response,
    explanation?.due ?? null,
    firstCountOf(register, letter),
  );
  return state === 'open' ? null : { says: answer, agrees: state === 'answered' };
}

/** The facts of one count; null when the register has no such deadline. `entryAt` looks an entry of the journal up. */
export function countFacts(
  register: Register,
  deadlineId: string,
  pageSource: PageSource,
  entryAt: EntryAt,
): CountFacts | null {
  const deadline = register.deadlines.get(deadlineId);
  if (deadline === undefined) return null;
  const { today } = pageSource.moment;
  const { rule, title, licenseName, partyName } = docketRow(register, deadline, today);
  const explanation = explainDeadline(register, deadline);
  const source = sourceOf(register, deadline, rule);
  const days = explanation?.days ?? [];
  return {
    page: pageFacts(register, pageSource),
    title,
    licenseName,
    partyName,
    voidReason: deadline.void?.reason ?? null,
    isWatch: deadline.kind === 'takes-effect',
    triggerOn: deadline.triggerOn,
    due: deadline.due,
    workBy: deadline.workBy,
    inDoubt: deadline.inDoubt,
    isDueWorkingDay: isWorkingDay(deadline.due, daysOff(register.settings)),
    rule,
    asked: conditionBehind(register, deadline),
    readLongAgo:
      rule !== null && wasReadLongAgo(rule, today)
        ? `Last read on ${formatDay(rule.checkedOn)}, more than a year ago: check that it still says so.`
        : '',
    lawEdition: deadline.lawEdition,
    source,
    entered: enteredOf(entryAt, source.madeSeq),
    changed: source.changedSeq === source.madeSeq ? null : enteredOf(entryAt, source.changedSeq),
    days,
    pieces: dayStripPieces(days),
    steps: explanation?.steps ?? [],
    beside: dateNotes(deadline, rule, explanation),
    secondCount: secondCountOf(register, deadline, explanation),
    because: deadline.because,
  };
}
