import * as z from 'zod';
import { isoDate, optionalDate } from '../base/fields';
import type { Closing, DeadlineFields } from './deadline';
import { repeat } from './recurrence';

const text = z.string();
const ids = z.array(text).nullable();
const progress = z.object({ on: isoDate, stepId: text }).nullable();
const closings = [
  'no-longer-needed',
  'answered',
  'settled',
  'letter-corrected',
  'source-void',
  'date-removed',
  'replaced',
] as const satisfies readonly Closing['how'][];

/** A deadline as entries hold it, for reading them back; a field added since has the value that stands for it. */
export const deadlineShape = {
  licenseId: text.nullable(),
  ruleId: text,
  lawEdition: text,
  kind: z.enum(['act-by', 'takes-effect']),
  title: text,
  source: z.object({ kind: z.enum(['letter', 'step', 'license', 'response', 'shipment', 'hand']), id: text }),
  triggerOn: isoDate,
  due: isoDate,
  workBy: isoDate,
  opensOn: optionalDate,
  extendedTo: optionalDate,
  arguableLater: optionalDate,
  cautiousDue: optionalDate,
  inDoubt: z.boolean(),
  length: z.int().nullable(),
  leadDays: z.int().min(0).max(1_000),
  repeat: z.object({ how: repeat, firstOn: isoDate }).nullable(),
  conditionId: text.nullable(),
  itemIds: ids,
  answered: z.array(z.object({ letterId: text, itemIds: ids })),
  sent: progress,
  met: progress,
  closed: z
    .object({
      how: z.enum(closings),
      on: isoDate,
      reason: text,
      letterId: text.nullable(),
      stepId: text.nullable().optional(),
    })
    .nullable(),
  wouldBeDue: optionalDate,
  because: text,
  moved: z.enum(['by-hand', 'in-writing', 'by-letter']).nullable(),
  reopenedBecause: text,
  statedOn: optionalDate.default(null),
  ruleDue: optionalDate.default(null),
  otherReading: z.object({ due: isoDate, letterId: text }).nullable().default(null),
  setAside: z
    .object({ due: isoDate, leadDays: z.int().min(0).max(1_000), because: text, countWas: isoDate })
    .nullable()
    .default(null),
} as const satisfies Readonly<Record<keyof DeadlineFields, z.ZodType>>;
