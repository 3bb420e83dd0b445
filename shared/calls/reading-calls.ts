import * as z from 'zod';
import { attachment } from '../base/fields';
import { agencies } from '../law/agency';
import { type AskReason, askReasons } from '../reading/ask-reasons';
import type { LetterReading } from '../reading/read-letter';
import { partyRole } from '../records/counterparty';
import { letterKind } from '../records/letter';
import { answer, cancellable, nothing, refusal } from './answer';

// A proposal as it crosses to the window, where it is drawn beside the picture: no page of it is a path or a call of its own.

const text = z.string().max(100_000);
const side = z.number().finite();
/** How far a page has to be turned to the right so that it can be read. */
const turn = z.literal([0, 90, 180, 270]);
const box = z.strictObject({ x: side, y: side, width: side, height: side });
const place = z.strictObject({ file: z.int().min(1).optional(), page: z.int().min(1), boxes: z.array(box) });
const because = z.enum(Object.keys(askReasons) as [AskReason, ...AskReason[]]);

const candidate = <V extends z.ZodType>(value: V) =>
  z.strictObject({ value, printed: text, place, unsure: z.array(text).optional() });
const proposal = <V extends z.ZodType>(value: V) =>
  z
    .strictObject({
      certainty: z.enum(['sure', 'asked']),
      because: because.nullable(),
      value: value.nullable(),
      candidates: z.array(candidate(value)),
    })
    .nullable();
const points = z.array(
  z.strictObject({
    number: text,
    text,
    place,
    because: because.optional(),
    unsure: z.array(text).optional(),
  }),
);

const readingShape = z.strictObject({
  agency: proposal(z.enum(agencies)),
  kind: proposal(letterKind),
  datedOn: proposal(text),
  replyByOn: proposal(text),
  replyExtendedTo: proposal(text),
  validatedOn: proposal(text),
  expiresOn: proposal(text),
  applicationNumber: proposal(text),
  licenseNumber: proposal(text),
  reference: proposal(text),
  officerName: proposal(text),
  officerPhone: proposal(text),
  officerEmail: proposal(text),
  sections: z.array(candidate(text)),
  reasons: points,
  modifications: points,
  questions: points,
  conditions: points,
  riders: points,
  parties: z.array(
    candidate(
      z.strictObject({
        role: z.union([partyRole, z.literal('applicant')]),
        name: text,
        address: z.array(text),
      }),
    ),
  ),
  items: z.array(
    candidate(
      z.strictObject({
        eccn: text,
        line: text,
        quantity: text,
        unit: text,
        value: text,
        description: text,
      }),
    ),
  ),
});

const reading = readingShape as unknown as z.ZodType<LetterReading, LetterReading>;

/** What a letter is called while it is read, by whoever asks for it. */
const letterKey = z.string().min(1).max(10_000);

/** What a letter seems to say, the size of each page of its files, in the units of the boxes, and which of several files were not read. */
export const readLetterShape = z.strictObject({
  letter: letterKey,
  files: z.array(
    z.strictObject({
      sha256: attachment.shape.sha256,
      pages: z.array(z.strictObject({ width: side, height: side, turn })),
    }),
  ),
  reading,
  notRead: z.array(refusal),
});
export type LetterAsRead = z.infer<typeof readLetterShape>;

/** How far a letter is read: the file and its page, from 1, of how many, and how much of it. */
export const readingNews = z.strictObject({
  letter: letterKey,
  file: z.int().min(1),
  files: z.int().min(1),
  page: z.int().min(1),
  of: z.int().min(1),
  part: z.number().min(0).max(1),
  isPicture: z.boolean(),
});
export type ReadingNews = z.infer<typeof readingNews>;

/** Reading attached files as one letter. Nothing is kept of it; one is read at a time, in the order in which they were asked for. */
export const readingCalls = {
  readLetter: {
    input: z.strictObject({ letter: letterKey, files: z.array(attachment).min(1).max(100) }),
    output: cancellable(readLetterShape),
  },
  /** Stops it, whether it is being read or waits; its call answers as called off. */
  stopReading: { input: z.strictObject({ letter: letterKey }), output: answer(nothing) },
} as const;
