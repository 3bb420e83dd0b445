import { isInTable } from '../calendar';
import { addDays, compareDays, type IsoDate } from '../dates';
import { daysOff } from '../days-off';
import type { Event } from '../events';
import type { Closing, Deadline, Progress } from '../records/deadline';
import type { Letter } from '../records/letter';
import type { PlanStage, Response } from '../records/response';
import type { Register } from '../register';
import { callDays, type OurLine, ourLines, ourTitles, planDates } from '../response/plan';
import { finalLinesOf, replyLinesOf } from '../response/response-of';
import { workByOf } from '../work-by';
import { byHandLine } from './by-hand';
import { deadlineChange, isOpen } from './deadline-changes';
import type { Context } from './decision';
import { dayZeroOf } from './lines';

/** How a line of ours should stand: not at all (yet), on a day, or over. */
type Wanted =
  | { readonly is: 'none' }
  | { readonly is: 'on'; readonly due: IsoDate; readonly because: string; readonly isByHand: boolean }
  | { readonly is: 'over'; readonly closed: Closing };

const none: Wanted = { is: 'none' };

function over(how: Closing['how'], on: IsoDate, reason: string, letterId: string | null = null): Wanted {
  return { is: 'over', closed: { how, on, reason, letterId } };
}

const fieldOf = { draft: 'draftOn', 'sign-off': 'signOffOn', send: 'sendOn' } as const;

function planned(register: Register, response: Response, letter: Letter, stage: PlanStage): Wanted {
  const replies = replyLinesOf(register, letter.id);
  const waiting = replies.filter((line) => isOpen(line) && line.sent === null);
  const workBy = waiting.map((line) => line.workBy).sort()[0];
  if (workBy === undefined) return planOver(replies);
  const arrived = letter.arrivedOn ?? dayZeroOf(letter);
  const from = compareDays(arrived, response.openedOn) > 0 ? arrived : response.openedOn;
  const byHand = response[fieldOf[stage]];
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
function planOver(replies: readonly Deadline[]): Wanted {
  const went = replies.map(({ sent, met }) => sent ?? met).find((each) => each !== null);
  if (went) return over('settled', went.on, 'The reply was sent.');
  const closed = replies.find((line) => line.closed !== null)?.closed;
  if (!closed) return none;
  const { how, on, letterId } = closed;
  return how === 'answered'
    ? over('answered', on, '', letterId)
    : over('settled', on, 'No reply is needed any more.');
}

/** Asking BIS begins to make sense once a reply is on its way, and ends with its answer. */
function prompted(register: Register, letter: Letter, days: number): Wanted {
  const isSent = replyLinesOf(register, letter.id).some(({ sent, met }) => sent !== null || met !== null);
  const finals = finalLinesOf(register, letter.id);
  if (!isSent) return none;
  if (finals.some(isOpen))
    return { is: 'on', due: addDays(dayZeroOf(letter), days), because: '', isByHand: false };
  const closed = finals.find((line) => line.closed !== null)?.closed;
  if (!closed) return none;
  return over(
    closed.how === 'answered' ? 'answered' : 'settled',
    closed.on,
    closed.how === 'answered' ? '' : 'Day 45 is settled.',
    closed.letterId,
  );
}

function wanted(register: Register, response: Response, name: OurLine, context: Context): Wanted {
  const letter = register.letters.get(response.letterId);
  const isGone =
    response.void !== null || !letter || letter.void !== null || letter.kind !== 'intent-to-deny';
  if (isGone) return over('source-void', context.today, '');
  if (name === 'call-day-30' || name === 'call-day-40') return prompted(register, letter, callDays[name]);
  return planned(register, response, letter, name.slice('plan-'.length) as PlanStage);
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

// Taken off by a person: it stays off.
const isByPerson = ({ closed }: Deadline): boolean => closed?.how === 'no-longer-needed';

function lineEvents(
  register: Register,
  response: Response,
  name: OurLine,
  context: Context,
): readonly Event[] {
  const want = wanted(register, response, name, context);
  const standing = register.deadlines
    .by('source', response.id)
    .find((line) => line.ruleId === name && line.void === null);
  const letter = register.letters.get(response.letterId);
  if (want.is !== 'on') {
    if (standing === undefined || !isOpen(standing)) return [];
    const closed =
      want.is === 'over'
        ? want.closed
        : ({ how: 'source-void', on: context.today, reason: '', letterId: null } as const);
    return deadlineChange(standing, { closed });
  }
  const { due, because, isByHand } = want;
  const dates = {
    // A letter can be moved to another record; its reply goes with it.
    licenseId: letter?.licenseIds[0] ?? null,
    due,
    workBy: workByOf(due, daysOff(register.settings)),
    inDoubt: !isInTable(due),
    because,
    moved: isByHand ? ('by-hand' as const) : null,
  };
  const isPrompt = name in callDays;
  const asked = { id: standing?.id ?? null, workBy: dates.workBy };
  const met = isPrompt && letter !== undefined ? askedOn(register, letter, asked) : null;
  if (standing === undefined) {
    const fields = {
      ...byHandLine(register, {
        licenseId: null,
        title: ourTitles[name],
        source: { kind: 'response', id: response.id },
        triggerOn: letter === undefined ? due : dayZeroOf(letter),
        due,
      }),
      ...dates,
      ruleId: name,
      met,
    };
    return [{ type: 'deadline-set', v: 1, id: context.newId(), fields }];
  }
  if (isByPerson(standing)) return [];
  if (isPrompt) return deadlineChange(standing, { ...dates, met, closed: null });
  return standing.met === null ? deadlineChange(standing, { ...dates, closed: null }) : [];
}

/** How the lines of one response get from how they stand to how they should, given everything else as it is. */
export function reconcileResponse(
  register: Register,
  responseId: string,
  context: Context,
): readonly Event[] {
  const response = register.responses.get(responseId);
  if (response === undefined) return [];
  return ourLines.flatMap((name) => lineEvents(register, response, name, context));
}
