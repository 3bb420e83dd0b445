import { compareDays, type IsoDate } from '../base/dates';
import type { CountExplanation } from '../counting/count-explanation';
import { explainDeadline } from '../docket/explain-deadline';
import { type DocketRow, docketRow } from '../docket/rows';
import { letterKindWords } from '../law/letter-kinds';
import type { Deadline } from '../records/deadline';
import type { Letter } from '../records/letter';
import type { License } from '../records/license';
import type { Exhibit, Point, Response } from '../records/response';
import { isPlannedDate } from '../records/response-plan';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { defineWords } from '../words/define-words';
import { type Check, checksOf } from './checks';
import { firstCountOf } from './first-count';
import { appealDeadlinesOf, finalDeadlinesOf, replyDeadlinesOf } from './response-of';
import { type Sending, sendingOf } from './sending';

const texts = defineWords('response/response-facts', {
  exhibit: '{controlNumbers} · Exhibit {index}',
  noPointOfThe: 'no point of the letter entered yet',
  ofPointsDone: '{done} of {count} {count|point|points} done',
  everyQuestionAnswered: 'every question answered',
  ofQuestionsOpen: '{open} of {count} {count|question|questions} open',
  nobodyElseHasCounted: 'nobody else has counted the date yet',
});

/** What became of the intent to deny: still open, in silence past day 45, or answered by a letter. */
export type Outcome = 'open' | 'silent' | 'unchanged' | 'denied' | 'settled';

/** A point with its number and those of the exhibits it cites. */
export interface NumberedPoint {
  readonly number: number;
  readonly point: Point;
  readonly exhibits: readonly number[];
}

/** An exhibit with its number and the stamp it bears: the control number and the number. */
export interface NumberedExhibit {
  readonly number: number;
  readonly stamp: string;
  readonly exhibit: Exhibit;
}

/** The reply to one intent to deny as the page and the papers show it. `today` is the agency's date. */
export interface ResponseFacts {
  readonly response: Response;
  readonly letter: Letter;
  readonly licenses: readonly License[];
  /** The numbers of the applications it is about. */
  readonly controlNumbers: string;
  /** The nearest deadline the reply is for, open or done; null where the letter starts none. */
  readonly reply: DocketRow | null;
  /** The deadline of the twenty days: the one that can be counted again. */
  readonly twentyDays: DocketRow | null;
  /** Its count by the rule, whatever the letter prints or was extended. */
  readonly explanation: CountExplanation | null;
  readonly final: DocketRow | null;
  /** The deadlines to appeal by, open or filed. */
  readonly appeals: readonly DocketRow[];
  readonly points: readonly NumberedPoint[];
  readonly exhibits: readonly NumberedExhibit[];
  readonly checks: readonly Check[];
  /** The planned dates, by day. */
  readonly plan: readonly DocketRow[];
  readonly sending: Sending;
  readonly outcome: Outcome;
  /** The letter that answered, in our words; empty before. */
  readonly answeredBy: string;
  /** It is denied, or day 45 has passed without a word: the appeal is what is left. */
  readonly isAppealTime: boolean;
  /** No second application for the same transaction meanwhile (15 CFR 748.4(f)). */
  readonly forbidsSecond: boolean;
}

function outcomeOf(
  register: Register,
  letter: Letter,
  finals: readonly DocketRow[],
  today: IsoDate,
): { readonly outcome: Outcome; readonly answer: Letter | undefined } {
  if (finals.some(({ state }) => state === 'watch-past')) return { outcome: 'silent', answer: undefined };
  const answers = letter.licenseIds
    .flatMap((id) => register.letters.by('license', id))
    .filter((each) => each.void === null && each.id !== letter.id)
    .filter(
      (each) => compareDays(each.datedOn, letter.datedOn) >= 0 && compareDays(each.datedOn, today) <= 0,
    );
  const upheld = answers.find(({ kind }) => kind === 'decision-unchanged');
  if (finals.some(({ state }) => state === 'watch'))
    return { outcome: upheld === undefined ? 'open' : 'unchanged', answer: upheld };
  const closing = finals
    .map(({ deadline }) => register.letters.get(deadline.closed?.letterId ?? ''))
    .find(Boolean);
  if (closing?.kind === 'denied') return { outcome: 'denied', answer: closing };
  if (closing?.kind === 'decision-unchanged') return { outcome: 'unchanged', answer: closing };
  return { outcome: 'settled', answer: closing };
}

/** All there is to know about one reply; null for an id that is none, or whose letter is gone. */
export function responseFacts(register: Register, responseId: string, today: IsoDate): ResponseFacts | null {
  const response = register.responses.get(responseId);
  const letter = register.letters.get(response?.letterId ?? '');
  if (response === undefined || letter === undefined) return null;
  const licenses = letter.licenseIds.flatMap((id) => register.licenses.get(id) ?? []);
  const rowsOf = (deadlines: readonly Deadline[]) =>
    deadlines
      .map((deadline) => docketRow(register, deadline, today))
      .sort(
        (a, b) =>
          compareDays(a.deadline.workBy, b.deadline.workBy) || compareDays(a.deadline.due, b.deadline.due),
      );
  const finals = rowsOf(finalDeadlinesOf(register, letter.id));
  const appeals = rowsOf(appealDeadlinesOf(register, letter)).filter(
    ({ isOpen, state }) => isOpen || state === 'met',
  );
  const replies = rowsOf(replyDeadlinesOf(register, letter.id));
  const [reply = null] = replies;
  const twentyDays = replies.find(({ deadline }) => deadline.ruleId === 'itd-reply') ?? null;
  const explanation = twentyDays === null ? null : explainDeadline(register, twentyDays.deadline);
  const [final = null] = finals;
  const controlNumbers = licenses.map(licenseName).join(', ');
  const numberOf = (id: string) => response.exhibits.findIndex((each) => each.id === id) + 1;
  const { outcome, answer } = outcomeOf(register, letter, finals, today);
  return {
    response,
    letter,
    licenses,
    controlNumbers,
    reply,
    twentyDays,
    explanation,
    final,
    appeals,
    points: response.points.map((point, index) => ({
      number: index + 1,
      point,
      exhibits: point.exhibitIds.map(numberOf).sort((a, b) => a - b),
    })),
    exhibits: response.exhibits.map((exhibit, index) => ({
      number: index + 1,
      stamp: texts.exhibit({ controlNumbers, index: index + 1 }),
      exhibit,
    })),
    checks: checksOf(response, explanation?.due ?? null, firstCountOf(register, letter)),
    plan: rowsOf(
      register.deadlines
        .by('source', response.id)
        .filter((deadline) => deadline.void === null && isPlannedDate(deadline)),
    ),
    sending: sendingOf(register, letter.id, today),
    outcome,
    answeredBy: answer === undefined ? '' : letterKindWords[answer.kind].label,
    // Also where a person noted that no answer came: what is left is the appeal that runs.
    isAppealTime: outcome !== 'open' && appeals.length > 0,
    forbidsSecond: outcome !== 'settled',
  };
}

/** "2 of 3 points done · 4 of 5 questions open · nobody has counted the date yet". */
export function progressWords({ points, checks }: ResponseFacts): string {
  const done = points.filter(({ point }) => point.isDone).length;
  const open = checks.filter(({ state }) => state !== 'answered').length;
  const isCounted = checks.some(({ name, state }) => name === 'second-count' && state !== 'open');
  return [
    points.length === 0 ? texts.noPointOfThe : texts.ofPointsDone({ done, count: points.length }),
    open === 0 ? texts.everyQuestionAnswered : texts.ofQuestionsOpen({ open, count: checks.length }),
    ...(isCounted ? [] : [texts.nobodyElseHasCounted]),
  ].join(' · ');
}
