import { addDays, compareDays, type IsoDate } from '../base/dates';
import {
  addWorkingDays,
  type Closures,
  lastWorkingDayOnOrBefore,
  nextWorkingDayAfter,
} from '../calendar/working-days';
import type { Deadline } from './deadline';
import { type PlanStage, planStages } from './response';

/** The lines of our plan, each for one of its stages. */
export const planLines = {
  'plan-draft': 'draft',
  'plan-sign-off': 'sign-off',
  'plan-send': 'send',
} as const satisfies Readonly<Record<string, PlanStage>>;

/** The days after the letter's date on which to ask BIS. */
export const callDays = { 'call-day-30': 30, 'call-day-40': 40 } as const;

/** Every line of our own making that a response puts on the docket. */
export type OurLine = keyof typeof planLines | keyof typeof callDays;
export const ourLines = Object.keys({ ...planLines, ...callDays }) as readonly OurLine[];

/** The field of the reply that holds each planned date when it was set by hand. */
export const planFields = {
  draft: 'draftOn',
  'sign-off': 'signOffOn',
  send: 'sendOn',
} as const satisfies Readonly<Record<PlanStage, string>>;

/** The stage a line of our plan stands for; undefined for the calls and for every other line. */
export function planStageOf(ruleId: string): PlanStage | undefined {
  return Object.hasOwn(planLines, ruleId) ? planLines[ruleId as keyof typeof planLines] : undefined;
}

/** What our own lines are called everywhere: the title itself says whose date it is. */
export const ourTitles: Readonly<Record<OurLine, string>> = {
  'plan-draft': 'Reply drafted (internal)',
  'plan-sign-off': 'Reply signed off (internal)',
  'plan-send': 'Send the reply (internal)',
  'call-day-30': 'Call BIS, day 30 (internal)',
  'call-day-40': 'Call BIS, day 40 (internal)',
};

/** What a line of ours is called, also one that an earlier version put on the docket in other words; undefined for the rest. */
export function ourTitle(ruleId: string): string | undefined {
  return Object.hasOwn(ourTitles, ruleId) ? ourTitles[ruleId as OurLine] : undefined;
}

/** What stands where another line has its citation. */
export const ourCitation = 'Internal target, no rule';

/** Days before it on which a date of our own reminds. */
export const ourLadder: readonly number[] = [1, 0];

/** Whether a line is a date of our own plan and no rule's. */
export function isOurs({ source }: Pick<Deadline, 'source'>): boolean {
  return source.kind === 'response';
}

/** Whether no rule gave a line its date: it was entered by hand, or is ours. */
export function hasNoRule(line: Pick<Deadline, 'ruleId' | 'source'>): boolean {
  return line.ruleId === 'by-hand' || isOurs(line);
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
 * The dates of our own plan, counted back from work-by in federal working days: eight, four and two of them, or the same
 * shares of a window that is shorter. None lies before the first working day of the window nor after work-by; a window
 * that is over has them all on work-by.
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
