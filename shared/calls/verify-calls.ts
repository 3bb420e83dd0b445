import * as z from 'zod';
import { answer, messageShape, nothing } from './answer';

export const verifyCalls = {
  /** Reads the journal and every attached file from the disk again; changes nothing. */
  verifyRegister: {
    input: nothing,
    output: answer(
      z.strictObject({
        /** How many entries fit, each with the one before. */
        entries: z.int(),
        /** The hash of the last of them, empty when there is none. */
        head: z.string(),
        /** How many attached files there are. */
        files: z.int(),
        /** What is wrong with the journal; null: nothing. */
        trouble: messageShape.nullable(),
        /** Attached files that are not as they were attached, with what they belong to. */
        problems: z.array(
          z.strictObject({
            name: z.string(),
            of: z.string(),
            kind: z.enum(['missing', 'altered', 'unreadable']),
          }),
        ),
      }),
    ),
  },
} as const;
