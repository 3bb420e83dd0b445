import * as z from 'zod';
import { dateInZone } from '../base/dates';
import { isoDate, label, requiredLabel, singleLine } from '../base/fields';
import { reason } from '../base/reason';
import { letterKinds } from './letter-kinds';
import { stepKinds } from './step-kinds';

const letterKind = z.enum(letterKinds, reason('not-a-letter-kind'));
const stepKind = z.enum(stepKinds, reason('not-a-step-kind'));

/** Letters that answer a deadline; steps that meet one. */
export const closedBy = z.array(letterKind).readonly();
export const metBy = z.array(stepKind).readonly();

export const ruleId = z
  .string(reason('not-text'))
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, reason('not-an-id'))
  .max(60, reason('too-long'));

/** Whether a text is the IANA name of a time zone. */
export function isZone(zone: string): boolean {
  try {
    dateInZone('2026-01-01T00:00:00Z', zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
/** An IANA zone name. */
export const zone = requiredLabel.refine(isZone, reason('not-a-zone'));

declare const ownCitation: unique symbol;
/** The citation of a rule that is not ours: another country's law, a company rule. Only a rule pack can hold one. */
export type OwnCitation = string & { readonly [ownCitation]: true };
/** Where the rule stands: a section of the CFR, the letter that prints the date, or what a rule pack says. */
export type Citation = `${number} CFR ${number}.${string}` | 'The letter itself' | OwnCitation;
export const citation = requiredLabel as unknown as z.ZodType<Citation, string>;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
/** The text's own words, at most 25; a bracket marks what is not the text's. */
export const quote = singleLine
  .refine((text) => wordsIn(text) > 0, reason('missing'))
  .refine((text) => wordsIn(text) <= 25, reason('quote-too-long'));

/** Where a count starts. */
export const trigger = z.discriminatedUnion(
  'on',
  [
    z.strictObject({
      on: z.literal('letter'),
      kinds: z.tuple([letterKind], letterKind).readonly(),
      /** The printed date, or the day it arrived. */
      date: z.enum(['datedOn', 'arrivedOn'], reason('not-one-of-these')),
    }),
    z.strictObject({
      on: z.literal('step'),
      kinds: z.tuple([stepKind], stepKind).readonly(),
      date: z.literal('happenedOn', reason('not-one-of-these')),
    }),
    /** A chain: runs from the due date of another rule. */
    z.strictObject({ on: z.literal('rule'), ruleId }),
    z.strictObject({
      on: z.literal('letter-own-date'),
      field: z.literal('replyByOn', reason('not-one-of-these')),
    }),
    z.strictObject({
      on: z.literal('license'),
      field: z.enum(['expiresOn', 'validatedOn', 'registeredOn', 'submittedOn'], reason('not-one-of-these')),
    }),
    /** A date entered by hand; `asks` is what the form calls it. */
    z.strictObject({ on: z.literal('hand'), asks: requiredLabel }),
  ],
  reason('not-a-trigger'),
);
export type Trigger = z.infer<typeof trigger>;

const length = z
  .int(reason('not-a-number'))
  .min(1, reason('out-of-range'))
  .max(3_660, reason('out-of-range'));
const months = z.int(reason('not-a-number')).min(0, reason('out-of-range')).max(120, reason('out-of-range'));
/** A day of every year, `MM-DD`. */
const dayOfYear = z
  .string(reason('not-text'))
  .regex(
    /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|1\d|2[0-8])$/,
    reason('not-a-day-of-year'),
  );

/** How long it runs. */
export const count = z.discriminatedUnion(
  'unit',
  [
    /** Calendar days. */
    z.strictObject({ unit: z.literal('days'), length }),
    /** Monday to Friday less federal holidays. */
    z.strictObject({ unit: z.literal('business-days'), length }),
    /** To the same day of a later month or year, or its month's last day where there is no such day. */
    z.strictObject({ unit: z.literal('months'), length }),
    z.strictObject({ unit: z.literal('years'), length }),
    /** The last day of the month that comes so many months after the trigger's own, or so many calendar days after it. */
    z.strictObject({ unit: z.literal('month-end'), months, days: length.optional() }),
    /** The last day of the month that comes so many months after the end of the trigger's calendar quarter. */
    z.strictObject({ unit: z.literal('quarter-month-end'), months }),
    /** Fixed days of the year: each closes a period and has a day on which that period is due. */
    z.strictObject({
      unit: z.literal('fixed-dates'),
      dates: z
        .tuple(
          [z.strictObject({ closes: dayOfYear, due: dayOfYear })],
          z.strictObject({ closes: dayOfYear, due: dayOfYear }),
        )
        .readonly(),
    }),
    /** The trigger's own date is the date. */
    z.strictObject({ unit: z.literal('printed') }),
  ],
  reason('not-a-count'),
);
export type Count = z.infer<typeof count>;

/** A date worked by hand, checked against the engine; `letterOn` heads the chain where there is one. */
export const example = z
  .strictObject({
    triggerOn: isoDate,
    letterOn: isoDate.optional(),
    due: isoDate,
    workBy: isoDate,
    opensOn: isoDate.optional(),
    extendedTo: isoDate.optional(),
    cautiousDue: isoDate.optional(),
    note: singleLine.optional(),
  })
  .readonly();
export type Example = z.infer<typeof example>;

/** The agency's name where it is none this program knows. */
export const authority = label.optional();
