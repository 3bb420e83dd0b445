import type { Event } from '../events';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { StepFields, StepKind } from '../records/step';
import { noLicense, type Register } from '../register';
import { bookOf } from '../register-book';
import { hasNoRule, isOurs } from '../response/plan';
import { done, type Result, refuse } from '../result';
import { reportsAfterShipment } from './conditions';
import { deadlineChange, isOpen } from './deadline-changes';
import type { Context } from './decision';
import { linesOfStep } from './lines';
import { nextPeriod } from './next-period';
import { reconcileOwn } from './reconcile-own';

/** Steps that send something off, and the rules of the lines that then wait for their receipt. */
const sends: Partial<Record<StepKind, readonly string[]>> = {
  'reply-sent': ['itd-reply', 'letter-reply-by'],
  'appeal-filed': ['itd-appeal', 'appeal'],
};

/** Kinds too general to choose a line by themselves: one shipment does not end a license. */
const onlyWhenNamed: readonly StepKind[] = ['export', 'other', 'call', 'status-check'];

/** Whether a step sends this line off (sent, receipt unconfirmed) or meets it; null when it does nothing to it. */
export function moveOf(register: Register, kind: StepKind, line: Deadline): 'sent' | 'met' | null {
  if (line.kind === 'takes-effect') return null;
  if (isOurs(line)) return ['call', 'status-check', 'other'].includes(kind) ? 'met' : null;
  if (kind === 'receipt-confirmed') return 'met';
  // A deadline of our own making has nobody to confirm it: done is done.
  if (line.ruleId === 'by-hand' && (kind === 'other' || kind === 'report-filed')) return 'met';
  if (sends[kind]?.includes(line.ruleId)) return 'sent';
  if (bookOf(register.settings).byId(line.ruleId)?.metBy?.includes(kind)) return 'met';
  return ['extension-requested', 'return-requested', 'report-filed', 'notice-given', 'other'].includes(kind)
    ? 'sent'
    : null;
}

function fits(register: Register, kind: StepKind, line: Deadline): boolean {
  if (kind === 'receipt-confirmed') return line.sent !== null;
  if (line.sent !== null || hasNoRule(line)) return false;
  const rule = bookOf(register.settings).byId(line.ruleId);
  return sends[kind]?.includes(line.ruleId) === true || rule?.metBy?.includes(kind) === true;
}

/**
 * The lines a step moves when it names none: those of one letter or step that fit its kind. Refuses `ambiguous` when
 * lines of several would fit; nothing fitting is no refusal.
 */
export function linesFor(
  register: Register,
  kind: StepKind,
  licenseIds: readonly string[],
): Result<readonly string[]> {
  if (onlyWhenNamed.includes(kind)) return done([]);
  const ids: string[] = [];
  for (const licenseId of licenseIds.length === 0 ? [null] : licenseIds) {
    const fitting = register.deadlines
      .by('license', licenseId ?? noLicense)
      .filter((line) => isOpen(line) && fits(register, kind, line));
    if (new Set(fitting.map(({ source }) => source.id)).size > 1) {
      return refuse('ambiguous', 'several-lines-fit', { count: fitting.length }, 'deadline');
    }
    ids.push(...fitting.map(({ id }) => id));
  }
  return done(ids);
}

/** How the docket changes when a step is logged or corrected (`step`), or void (`null`): lines it moves, lines it starts. */
export function reconcileStep(
  register: Register,
  stepId: string,
  step: StepFields | null,
  context: Context,
): readonly Event[] {
  const started =
    step === null
      ? []
      : [...linesOfStep(register, stepId, step), ...reportsAfterShipment(register, stepId, step)];
  return [
    ...progress(register, stepId, step, context),
    ...reconcileOwn(register, stepId, started, step === null, context),
  ];
}

function progress(
  register: Register,
  stepId: string,
  step: StepFields | null,
  context: Context,
): readonly Event[] {
  const change = (line: Deadline): Partial<DeadlineFields> => {
    const isNamed = step?.deadlineIds.includes(line.id) === true;
    const move = step !== null && isNamed ? moveOf(register, step.kind, line) : null;
    const field = (name: 'sent' | 'met') => {
      if (step !== null && move === name) return { on: step.happenedOn, stepId };
      return line[name]?.stepId === stepId ? null : line[name];
    };
    return { sent: field('sent'), met: field('met') };
  };
  // A step moves only lines it names: as it stands now, or stood until now.
  const named = new Set([...(step?.deadlineIds ?? []), ...(register.steps.get(stepId)?.deadlineIds ?? [])]);
  const lines = [...named].flatMap((id) => register.deadlines.get(id) ?? []);
  return lines.flatMap((line) => {
    const given = change(line);
    const next = line.met === null && given.met !== null ? nextPeriod(register, line) : null;
    return [
      ...deadlineChange(line, given),
      ...(next === null ? [] : [{ type: 'deadline-set', v: 1, id: context.newId(), fields: next } as const]),
    ];
  });
}
