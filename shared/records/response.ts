import * as z from 'zod';
import {
  attachment,
  isoDate,
  label,
  list,
  optionalDate,
  prose,
  recordId,
  requiredLabel,
  requiredProse,
  singleLine,
} from '../base/fields';
import { reason } from '../base/reason';
import { note, type RecordMeta } from './record-meta';

/** The two packages a reply is printed as: what goes to the agency, and what stays here. */
export const replyPackages = ['to-send', 'for-the-file'] as const;
export type ReplyPackage = (typeof replyPackages)[number];

/** How we answer an intent to deny as a whole. */
export const strategies = ['answer', 'narrow', 'ask-return'] as const;
export type Strategy = (typeof strategies)[number];

/** What a point of the letter is: 15 CFR 750.6(a) asks for the basis, the considerations and possible modifications. */
export const pointKinds = ['basis', 'consideration', 'modification'] as const;
export type PointKind = (typeof pointKinds)[number];

/** How one point is met. */
export const pointAnswers = ['rebut', 'accept', 'new-evidence'] as const;
export type PointAnswer = (typeof pointAnswers)[number];

/** One point of the letter, in its own words, and what we say to it. */
export const point = z.strictObject({
  id: recordId,
  kind: z.enum(pointKinds, reason('not-one-of-these')).default('basis'),
  text: requiredProse,
  how: z.enum(pointAnswers, reason('not-one-of-these')).nullable().default(null),
  answer: prose.default(''),
  exhibitIds: list(recordId).default([]),
  owner: label.default(''),
  isDone: z.boolean().default(false),
});
export type Point = z.infer<typeof point>;

/** A file that goes with the reply. Its number is its place in the list, from 1. */
export const exhibit = z.strictObject({ id: recordId, title: requiredLabel, file: attachment });
export type Exhibit = z.infer<typeof exhibit>;

/** What a foreign party said to a modification. */
export const consent = z.strictObject({
  id: recordId,
  party: requiredLabel,
  /** The person who said so. */
  who: label.default(''),
  on: optionalDate.default(null),
  note: singleLine.default(''),
  files: list(attachment).default([]),
});
export type Consent = z.infer<typeof consent>;

/** What a person answered to an open question; never what the program found. */
export const checkAnswer = z.strictObject({
  says: z.enum(['yes', 'no', 'does-not-arise'], reason('not-one-of-these')),
  by: requiredLabel,
  on: isoDate,
  note: prose.default(''),
});
export type CheckAnswer = z.infer<typeof checkAnswer>;

export const checkNames = ['consents', 'consistency', 'conditions', 'counsel'] as const;
export type CheckName = (typeof checkNames)[number];

/** The date another person got by counting the twenty days without looking at ours. */
export const secondCount = z.strictObject({
  by: requiredLabel,
  on: isoDate,
  got: isoDate,
  /** Day 0 of the letter when it was counted; the register puts it there. Missing in entries from before it did. */
  against: isoDate.optional(),
});
export type SecondCount = z.infer<typeof secondCount>;

const signed = z.strictObject({ by: requiredLabel, on: isoDate });
const asked = z.enum(['with-it', 'without'], reason('not-one-of-these')).nullable();

/** What belongs to one appeal: everything is filed at once (15 CFR 756.2). */
export const appealPack = z.strictObject({
  /** The one full statement of facts and argument is written. */
  statement: signed.nullable().default(null),
  hearing: asked.default(null),
  stay: asked.default(null),
  /** The day on which BIS was asked for a denial that bears a date. */
  datedDenialAskedOn: optionalDate.default(null),
  note: prose.default(''),
});
export type AppealPack = z.infer<typeof appealPack>;

export const planStages = ['draft', 'sign-off', 'send'] as const;
export type PlanStage = (typeof planStages)[number];

/** A planned date that was set by hand; null while it is counted back from work-by. */
const planned = z.strictObject({ on: isoDate, why: prose.default('') }).nullable();

const fields = {
  strategy: z.enum(strategies, reason('not-one-of-these')).nullable().default(null),
  points: list(point).default([]),
  exhibits: list(exhibit).default([]),
  consents: list(consent).default([]),
  consentsCheck: checkAnswer.nullable().default(null),
  consistencyCheck: checkAnswer.nullable().default(null),
  conditionsCheck: checkAnswer.nullable().default(null),
  counselCheck: checkAnswer.nullable().default(null),
  secondCount: secondCount.nullable().default(null),
  draftOn: planned.default(null),
  signOffOn: planned.default(null),
  sendOn: planned.default(null),
  appeal: appealPack.nullable().default(null),
  notes: list(note).default([]),
};

/** What a person may fill in; the letter and the day it was opened are the register's own. */
export const responseShape = fields;

export const responseFields = z.strictObject({
  letterId: recordId,
  /** The day the workspace was opened: no date of the plan lies before it. */
  openedOn: isoDate,
  ...fields,
});
export type ResponseFields = z.infer<typeof responseFields>;
export type Response = ResponseFields & RecordMeta;
