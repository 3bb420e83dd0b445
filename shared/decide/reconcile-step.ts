import type { Event } from '../events';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { StepFields, StepKind } from '../records/step';
import type { Register } from '../register';
import { done, type Result, refuse } from '../result';
import { deadlineChange, isOpen } from './deadline-changes';

/** Steps that send something off, and the rules of the lines they move; others move only a line they name. */
const sends: Partial<Record<StepKind, readonly string[]>> = {
  'reply-sent': ['itd-reply', 'letter-reply-by'],
  'appeal-filed': ['itd-appeal', 'appeal'],
};

/** Whether a step sends an act-by line off (sent, receipt unconfirmed) or meets it. */
export function moveOf(kind: StepKind): 'sent' | 'met' | null {
  if (kind === 'receipt-confirmed') return 'met';
  return [
    'reply-sent',
    'appeal-filed',
    'extension-requested',
    'return-requested',
    'other',
    'export',
  ].includes(kind)
    ? 'sent'
    : null;
}

/**
 * The lines a step moves when it names none: those of one letter that fit its kind. Refuses `ambiguous` when lines of
 * several letters would fit; nothing fitting is no refusal.
 */
export function linesFor(
  register: Register,
  kind: StepKind,
  licenseIds: readonly string[],
): Result<readonly string[]> {
  const rules = sends[kind];
  if (rules === undefined && kind !== 'receipt-confirmed') return done([]);
  const ids: string[] = [];
  for (const licenseId of licenseIds) {
    const fitting = [...register.deadlines.values()].filter(
      (line) =>
        line.licenseId === licenseId &&
        isOpen(line) &&
        (rules === undefined ? line.sent !== null : line.sent === null && rules.includes(line.ruleId)),
    );
    if (new Set(fitting.map(({ source }) => source.id)).size > 1) {
      return refuse('ambiguous', 'several-lines-fit', { count: fitting.length }, 'deadline');
    }
    ids.push(...fitting.map(({ id }) => id));
  }
  return done(ids);
}

/** How the docket changes when a step is logged or corrected (`step`), or void (`null`). */
export function reconcileStep(register: Register, stepId: string, step: StepFields | null): readonly Event[] {
  const sending = step === null ? null : moveOf(step.kind);
  const progress = step === null ? null : { on: step.happenedOn, stepId };
  const change = (line: Deadline): Partial<DeadlineFields> => {
    const isMoved = step?.deadlineIds.includes(line.id) === true && line.kind === 'act-by';
    // A deadline of our own making has nobody to confirm it: done is done.
    const move = step?.kind === 'other' && line.source.kind === 'hand' ? 'met' : sending;
    const field = (name: 'sent' | 'met') => {
      if (isMoved && move === name) return progress;
      return line[name]?.stepId === stepId ? null : line[name];
    };
    return { sent: field('sent'), met: field('met') };
  };
  return [...register.deadlines.values()].flatMap((line) => deadlineChange(line, change(line)));
}
