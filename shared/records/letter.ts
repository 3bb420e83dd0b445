import * as z from 'zod';
import { earlierOf, type IsoDate } from '../base/dates';
import { attachment, isoDate, label, list, optionalDate, prose, recordId, singleLine } from '../base/fields';
import { reason } from '../base/reason';
import { letterKinds } from '../law/letter-kinds';
import type { RecordMeta } from './record-meta';
import { leadDays, ruleChoice } from './rule-choice';

export const letterKind = z.enum(letterKinds, reason('not-a-letter-kind'));
export const channels = ['portal', 'email', 'courier', 'post', 'phone', 'in-person', 'other'] as const;
export const channel = z.enum(channels, reason('not-a-channel')).nullable();
export type Channel = (typeof channels)[number];

/** The part of one record a letter speaks of; empty lists mean all of it. */
export const cover = z.strictObject({
  licenseId: recordId,
  itemIds: list(recordId).default([]),
  partyIds: list(recordId).default([]),
});
export type Cover = z.infer<typeof cover>;

/** The fields of a letter that can be read from its file. */
export const readableFields = [
  'licenseIds',
  'kind',
  'datedOn',
  'replyByOn',
  'replyExtendedTo',
  'licenseNumber',
  'validatedOn',
  'expiresOn',
  'reference',
  'officerName',
  'officerPhone',
  'officerEmail',
  'basis',
  'modifications',
] as const;
export type ReadableField = (typeof readableFields)[number];

/** A field as it was read, which a person then confirmed, chose or changed. `page` counts from 1, in its file. */
export const readField = z.strictObject({
  field: z.enum(readableFields, reason('not-one-of-these')),
  /** As the field holds it; of the license records the number that was read. */
  value: prose,
  page: z.int(reason('not-a-number')).min(1, reason('not-a-number')),
  /** The fingerprint of the file it stands in, where the letter was read from several; else it is left out. */
  file: attachment.shape.sha256.optional(),
  /** `asked`: it could be read in more than one way, and a person chose. */
  certainty: z.enum(['sure', 'asked'], reason('not-one-of-these')),
});
export type ReadField = z.infer<typeof readField>;

/** What was read from a letter's file, of several from the first, and shown to whoever saved the letter. */
export const letterRead = z.strictObject({
  sha256: attachment.shape.sha256,
  fields: list(readField),
});
export type LetterRead = z.infer<typeof letterRead>;

export const letterFields = z.strictObject({
  licenseIds: list(recordId).min(1, reason('missing')),
  kind: letterKind,
  /** The date printed on the letter: day 0. */
  datedOn: isoDate,
  arrivedOn: optionalDate.default(null),
  channel: channel.default(null),
  /** The day of the e-mail or portal message, when it differs from the printed date; the earlier counts. */
  messageOn: optionalDate.default(null),
  reference: label.default(''),
  officerName: label.default(''),
  officerPhone: singleLine.default(''),
  officerEmail: singleLine.default(''),
  basis: prose.default(''),
  modifications: prose.default(''),
  replyByOn: optionalDate.default(null),
  /** Why a return without action came: `applicant-requested` is a withdrawal. */
  returnReason: z
    .enum(['', 'applicant-requested', 'deficient', 'no-license-needed', 'other'], reason('not-a-reason'))
    .default(''),
  /** What an approval, an extension or a replacement prints; they change the license record with it. */
  licenseNumber: label.default(''),
  validatedOn: optionalDate.default(null),
  expiresOn: optionalDate.default(null),
  /** A longer time to reply, granted in writing. */
  replyExtendedTo: optionalDate.default(null),
  /** The deadlines that the longer time is for, by id; entries from before this was asked leave it out. */
  extends: list(recordId).optional(),
  covers: list(cover).default([]),
  /** Rules a person chose to start with it, beside those that start by themselves. */
  chosen: list(ruleChoice).default([]),
  leadDays: leadDays.default(0),
  files: list(attachment).default([]),
  note: prose.default(''),
  /** Asked when the letter starts no deadline: none is needed, because… */
  noDeadlineBecause: prose.default(''),
  /** What was read from its file; null: all of it was typed. Who saved the entry confirmed it. */
  read: letterRead.nullable().default(null),
});
export type LetterFields = z.infer<typeof letterFields>;
export type Letter = LetterFields & RecordMeta;

/** Day 0 of a letter: the printed date, or the day of its message when that is earlier. */
export function dayZeroOf(letter: LetterFields): IsoDate {
  return letter.messageOn === null ? letter.datedOn : earlierOf(letter.datedOn, letter.messageOn);
}

/** The items of one record a letter speaks of; null means all. */
export function coveredItems(letter: LetterFields, licenseId: string): readonly string[] | null {
  const cover = letter.covers.find((each) => each.licenseId === licenseId);
  return cover === undefined || cover.itemIds.length === 0 ? null : cover.itemIds;
}
