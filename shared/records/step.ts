import * as z from 'zod';
import { attachment, clockTime, isoDate, label, list, prose, recordId } from '../fields';
import { stepKinds } from '../law/step-kinds';
import type { Kept } from './kept';
import { channel } from './letter';

export const stepKind = z.enum(stepKinds, 'not-a-step-kind');
export type StepKind = z.infer<typeof stepKind>;

export const stepFields = z.strictObject({
  licenseIds: list(recordId).min(1, 'missing'),
  kind: stepKind,
  happenedOn: isoDate,
  /** Wall-clock time where it happened, `HH:MM`, or empty. */
  time: clockTime.default(''),
  /** The deadline lines this step moves on (sent, received). */
  deadlineIds: list(recordId).default([]),
  channel: channel.default(null),
  reference: label.default(''),
  withWhom: label.default(''),
  note: prose.default(''),
  files: list(attachment).default([]),
});
export type StepFields = z.infer<typeof stepFields>;
export type Step = StepFields & Kept;
