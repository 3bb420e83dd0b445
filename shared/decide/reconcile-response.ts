import { addDays, compareDays, type IsoDate } from '../base/dates';
import { stands } from '../docket/deadline-state';
import type { Closing, Deadline, Progress } from '../records/deadline';
import type { Letter } from '../records/letter';
import { dayZeroOf } from '../records/letter';
import type { PlanStage, Response } from '../records/response';
import {
  callDays,
  type PlannedDate,
  planDates,
  planFields,
  plannedDateStages,
  plannedDates,
  plannedDateTitles,
} from '../records/response-plan';
import { daysOff } from '../register/days-off';
import type { Event } from '../register/events';
import type { Register } from '../register/register';
import { appealDeadlinesOf, finalDeadlinesOf, replyDeadlinesOf } from '../response/response-of';
import { deadlineByHand } from './deadline-by-hand';
import { deadlineChange } from './deadline-changes';
import type { Context } from './decision';

/** The state a planned date should have: on a day, or ended. A deadline that was never added needs no event to end. */
type Wanted =
  | { readonly is: 'on'; readonly due: IsoDate; readonly because: string; readonly isByHand: boolean }
  | { readonly is: 'over'; readonly closed: Closing };

function over(how: Closing['how'], on: IsoDate, reason: string, letterId: string | null = null): Wanted {
  return { is: 'over', closed: { how, on, reason, letterId } };
}

/** What it rested on is not there (any more). */
function gone({ today }: Context): Wanted {
  return over('source-void', today, '');
}

function planned(
  register: Register,
  response: Response,
  letter: Letter,
  stage: PlanStage,
  context: Context,
): Wanted {
  const replies = replyDeadlinesOf(register, letter.id);
  const waiting = replies.filter((deadline) => stands(deadline) && deadline.sent === null);
  const workBy = waiting.map((deadline) => deadline.workBy).sort()[0];
  if (workBy === undefined) return planOver(replies, context);
  const arrived = letter.arrivedOn ?? dayZeroOf(letter);
  const from = compareDays(arrived, response.openedOn) > 0 ? arrived : response.openedOn;
  const byHand = response[planFields[stage]];
  const due = byHand?.on ?? planDates({ from, workBy }, daysOff(register.settings))[stage];
  // A date set by hand cannot outlive the day to work by when that comes nearer.
  return {
    is: 'on',
    due: compareDays(due, workBy) > 0 ? workBy : due,
    because: byHand?.why ?? '',
    isByHand: byHand !== null,
  };
}

/** Nothing is left to reply to: because it went off, was answered first, or is not needed. */
function planOver(replies: readonly Deadline[], context: Context): Wanted {
  const went = replies.map(({ sent, met }) => sent ?? met).find((each) => each !== null);
  if (went) return over('settled', went.on, 'The reply was sent.');
  const closed = replies.find((deadline) => deadline.closed !== null)?.closed;
  if (!closed) return gone(context);
  const { how, on, letterId } = closed;
  return how === 'answered'
    ? over('answered', on, '', letterId)
    : over('settled', on, 'No reply is needed any more.');
}

/** Asking BIS begins to make sense once a reply is on its way, and ends with its answer or with an appeal. */
function prompted(register: Register, letter: Letter, days: number, context: Context): Wanted {
  const isSent = replyDeadlinesOf(register, letter.id).some(({ sent, met }) => sent !== null || met !== null);
  if (!isSent) return gone(context);
  const appealed = appealDeadlinesOf(register, letter)
    .map(({ sent, met }) => sent ?? met)
    .find((each) => each !== null);
  if (appealed) return over('settled', appealed.on, 'An appeal was filed.');
  const finals = finalDeadlinesOf(register, letter.id);
  if (finals.some(stands))
    return { is: 'on', due: addDays(dayZeroOf(letter), days), because: '', isByHand: false };
  const closed = finals.find((deadline) => deadline.closed !== null)?.closed;
  if (!closed) return gone(context);
  const { how, on, letterId } = closed;
  const answer = register.letters.get(letterId ?? '');
  // An answer ends the asking on its own day, also one that only takes effect on day 45.
  if (answer !== undefined) return over('answered', answer.datedOn, '', answer.id);
  return how === 'answered' ? over('answered', on, '', letterId) : over('settled', on, 'Day 45 is settled.');
}

function wanted(register: Register, response: Response, name: PlannedDate, context: Context): Wanted {
  const letter = register.letters.get(response.letterId);
  const isGone =
    response.void !== null || !letter || letter.void !== null || letter.kind !== 'intent-to-deny';
  if (isGone) return gone(context);
  if (name === 'call-day-30' || name === 'call-day-40')
    return prompted(register, letter, callDays[name], context);
  return planned(register, response, letter, plannedDateStages[name], context);
}

/** Somebody who asked BIS on or after the day of a prompt has done what it asks, whether or not they named it. */
function askedOn(
  register: Register,
  letter: Letter,
  { id, workBy }: { readonly id: string | null; readonly workBy: IsoDate },
): Progress | null {
  const calls = letter.licenseIds
    .flatMap((id) => register.steps.by('license', id))
    .filter(({ kind, happenedOn, void: isVoid, deadlineIds }) => {
      if (isVoid !== null || (kind !== 'call' && kind !== 'status-check')) return false;
      return (id !== null && deadlineIds.includes(id)) || compareDays(happenedOn, workBy) >= 0;
    })
    .sort((a, b) => compareDays(a.happenedOn, b.happenedOn));
  const [first] = calls;
  return first === undefined ? null : { on: first.happenedOn, stepId: first.id };
}

const isByPerson = ({ closed }: Deadline): boolean => closed?.how === 'no-longer-needed';

function deadlineEvents(
  register: Register,
  response: Response,
  name: PlannedDate,
  context: Context,
): readonly Event[] {
  const want = wanted(register, response, name, context);
  const standing = register.deadlines
    .by('source', response.id)
    .find((deadline) => deadline.ruleId === name && deadline.void === null);
  const letter = register.letters.get(response.letterId);
  if (want.is === 'over') {
    return standing !== undefined && stands(standing)
      ? deadlineChange(standing, { closed: want.closed })
      : [];
  }
  const fresh = {
    ...deadlineByHand(register, {
      // A letter can be moved to another record; its reply goes with it.
      licenseId: letter?.licenseIds[0] ?? null,
      title: plannedDateTitles[name],
      source: { kind: 'response', id: response.id },
      triggerOn: letter === undefined ? want.due : dayZeroOf(letter),
      due: want.due,
      because: want.because,
    }),
    ruleId: name,
    moved: want.isByHand ? ('by-hand' as const) : null,
  };
  const { licenseId, triggerOn, due, workBy, inDoubt, because, moved } = fresh;
  const isPrompt = name in callDays;
  const asked = { id: standing?.id ?? null, workBy };
  const met = isPrompt && letter !== undefined ? askedOn(register, letter, asked) : null;
  if (standing === undefined) {
    return [{ type: 'deadline-set', v: 1, id: context.newId(), fields: { ...fresh, met } }];
  }
  // What a person took off stays off, and what was done stays done.
  if (isByPerson(standing) || (!isPrompt && standing.met !== null)) return [];
  const now = { licenseId, triggerOn, due, workBy, inDoubt, because, moved, met, closed: null };
  return deadlineChange(standing, now);
}

/** The events that bring the planned dates of one response up to date with the register. */
export function reconcileResponse(
  register: Register,
  responseId: string,
  context: Context,
): readonly Event[] {
  const response = register.responses.get(responseId);
  if (response === undefined) return [];
  return plannedDates.flatMap((name) => deadlineEvents(register, response, name, context));
}
