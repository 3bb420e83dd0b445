import * as z from 'zod';
import { isoDate, list, prose, reference, requiredLabel, requiredProse } from '../base/fields';
import { reason } from '../base/reason';
import { ruleId } from '../law/rule-parts';
import { repeat } from '../records/recurrence';
import { leadDays, ruleChoice } from '../records/rule-choice';
import { ladder } from '../records/settings';

/**
 * A deadline of one's own: by hand (`title`, `dueOn`, perhaps `repeat`), or by a rule of the law table that a person
 * has to choose (`rule`, with `triggerOn` unless it runs from a date of the license).
 */
export const addDeadline = z.strictObject({
  do: z.literal('add-deadline'),
  license: reference.optional(),
  title: requiredLabel.optional(),
  dueOn: isoDate.optional(),
  repeat: repeat.optional(),
  rule: ruleId.optional(),
  triggerOn: isoDate.optional(),
  length: ruleChoice.shape.length.optional(),
  leadDays: leadDays.optional(),
  /** Where the date comes from: a condition, a contract, a note. */
  because: prose.default(''),
});

/** Moves one date, with the reason: an agreement in writing, a court's order. `leadDays` only ever moves work-by earlier. */
export const moveDeadline = z.strictObject({
  do: z.literal('move-deadline'),
  deadline: reference,
  dueOn: isoDate.optional(),
  leadDays: leadDays.optional(),
  reason: requiredProse,
});

/** Takes the dates this edition of the law gives a line that another edition set, or (`keep`) leaves it as it is. */
export const decideEdition = z.strictObject({
  do: z.literal('decide-edition'),
  deadline: reference,
  choice: z.enum(['move', 'keep'], reason('not-one-of-these')),
});

/** Takes a line off the docket with the reason why it need not be done. `endSeries`: one that comes again does so no more. */
export const dropDeadline = z.strictObject({
  do: z.literal('drop-deadline'),
  deadline: reference,
  reason: requiredProse,
  /** A date that repeats does not come again either. */
  endSeries: z.boolean(reason('not-yes-or-no')).optional(),
});

/** Records how a watched date ended (what BIS answered, or that no answer came), or what became of an act that was late. */
export const settleDeadline = z.strictObject({
  do: z.literal('settle-deadline'),
  deadline: reference,
  settledOn: isoDate,
  answer: requiredProse,
});

/** Puts a line back that was dropped, settled, sent or met by mistake. */
export const reopenDeadline = z.strictObject({
  do: z.literal('reopen-deadline'),
  deadline: reference,
  reason: requiredProse,
});

/** Gives one line a ladder of its own (days before work-by), or (null) the one of its kind. */
export const setLadder = z.strictObject({
  do: z.literal('set-ladder'),
  deadline: reference,
  ladder: ladder.nullable(),
});

/**
 * Keeps the reminders of one line (`deadline`) or several (`deadlines`) silent until an instant, or the reminder hour of a
 * day; never past the work-by of any.
 */
export const snoozeReminders = z.strictObject({
  do: z.literal('snooze-reminders'),
  deadline: reference.optional(),
  deadlines: list(reference).min(1, reason('missing')).optional(),
  /** UTC. */
  untilAt: z.iso.datetime(reason('not-an-instant')).optional(),
  untilOn: isoDate.optional(),
});
