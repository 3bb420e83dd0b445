import * as z from 'zod';
import { attachment, clockTime, isoDate, label, list, prose, recordId } from '../base/fields';
import { reason } from '../base/reason';
import { stepKinds } from '../law/step-kinds';
import { channel } from './letter';
import type { RecordMeta } from './record-meta';
import { leadDays, ruleChoice } from './rule-choice';

export const stepKind = z.enum(stepKinds, reason('not-a-step-kind'));
export type StepKind = z.infer<typeof stepKind>;

export const stepFields = z.strictObject({
  /** Empty for a step that is about no one record: a registration, a boycott request. */
  licenseIds: list(recordId),
  kind: stepKind,
  happenedOn: isoDate,
  /** Wall-clock time where it happened, `HH:MM`, or empty. */
  time: clockTime.default(''),
  /** The deadlines this step moves on (sent, received). */
  deadlineIds: list(recordId).default([]),
  channel: channel.default(null),
  reference: label.default(''),
  withWhom: label.default(''),
  note: prose.default(''),
  /** Rules a person chose to start with it, beside those that start by themselves. */
  chosen: list(ruleChoice).default([]),
  leadDays: leadDays.default(0),
  files: list(attachment).default([]),
});
export type StepFields = z.infer<typeof stepFields>;
export type Step = StepFields & RecordMeta;
