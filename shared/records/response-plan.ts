import { addDays, compareDays, type IsoDate } from '../base/dates';
import {
  addWorkingDays,
  type Closures,
  lastWorkingDayOnOrBefore,
  nextWorkingDayAfter,
} from '../calendar/working-days';
import { defineWords } from '../words/define-words';
import type { Deadline } from './deadline';
import { type PlanStage, planStages } from './response';

const texts = defineWords('records/response-plan', {
  internalTargetNoRule: 'Internal target, no rule',
});

/** The rule ids of planned dates, each with its stage of the plan. */
export const plannedDateStages = {
  'plan-draft': 'draft',
  'plan-sign-off': 'sign-off',
  'plan-send': 'send',
} as const satisfies Readonly<Record<string, PlanStage>>;

/** The days after the letter's date on which to ask BIS. */
export const callDays = { 'call-day-30': 30, 'call-day-40': 40 } as const;

/** The rule ids of all planned dates that a response puts on the docket. */
export type PlannedDate = keyof typeof plannedDateStages | keyof typeof callDays;
export const plannedDates = Object.keys({ ...plannedDateStages, ...callDays }) as readonly PlannedDate[];

/** The field of the reply that holds each planned date when it was set by hand. */
export const planFields = {
  draft: 'draftOn',
  'sign-off': 'signOffOn',
  send: 'sendOn',
} as const satisfies Readonly<Record<PlanStage, string>>;

/** The stage of the plan for a rule id; undefined for the calls to BIS and for every other deadline. */
export function planStageOf(ruleId: string): PlanStage | undefined {
  return Object.hasOwn(plannedDateStages, ruleId)
    ? plannedDateStages[ruleId as keyof typeof plannedDateStages]
    : undefined;
}

/** The titles of planned dates; each says that the date is internal. */
export const plannedDateTitles: Readonly<Record<PlannedDate, string>> = defineWords(
  'records/response-plan.plannedDateTitles',
  {
    'plan-draft': 'Reply drafted (internal)',
    'plan-sign-off': 'Reply signed off (internal)',
    'plan-send': 'Send the reply (internal)',
    'call-day-30': 'Call BIS, day 30 (internal)',
    'call-day-40': 'Call BIS, day 40 (internal)',
  },
);

/** The title of a planned date, also of one that an earlier version titled differently; undefined for other deadlines. */
export function plannedDateTitle(ruleId: string): string | undefined {
  return Object.hasOwn(plannedDateTitles, ruleId) ? plannedDateTitles[ruleId as PlannedDate] : undefined;
}

/** Shown for a planned date in place of a citation. */
export const plannedDateCitation = texts.internalTargetNoRule;

/** The days before a planned date on which it reminds. */
export const plannedDateLadder: readonly number[] = [1, 0];

/** Whether a deadline is a planned date of the company's own, set by no rule. */
export function isPlannedDate({ source }: Pick<Deadline, 'source'>): boolean {
  return source.kind === 'response';
}

/** Whether no rule gave a deadline its date: it was entered by hand, or is a planned date. */
export function hasNoRule(deadline: Pick<Deadline, 'ruleId' | 'source'>): boolean {
  return deadline.ruleId === 'by-hand' || isPlannedDate(deadline);
}

/** Federal working days before work-by by which each stage is done, where the window has room for the longest. */
const daysAhead: Readonly<Record<PlanStage, number>> = { draft: 8, 'sign-off': 4, send: 2 };
const longest = daysAhead.draft;

/** The window inside which the reply is made. */
export interface PlanWindow {
  /** The day the letter arrived or the workspace was opened, the later of both. */
  readonly from: IsoDate;
  readonly workBy: IsoDate;
}

/**
 * The planned dates, counted back from work-by in federal working days: eight, four and two of them, or the same shares
 * of a window that is shorter. None lies before the first working day of the window nor after work-by; a window that is
 * over has them all on work-by.
 */
export function planDates({ from, workBy }: PlanWindow, closures: Closures): Record<PlanStage, IsoDate> {
  const first = nextWorkingDayAfter(addDays(from, -1), closures);
  const last = lastWorkingDayOnOrBefore(workBy, closures);
  let room = 0;
  while (room < longest && compareDays(addWorkingDays(last, -room - 1, closures), first) >= 0) room += 1;
  const counted = (stage: PlanStage): IsoDate =>
    addWorkingDays(last, -Math.floor((daysAhead[stage] * room) / longest), closures);
  return Object.fromEntries(planStages.map((stage) => [stage, counted(stage)])) as Record<PlanStage, IsoDate>;
}
