import * as z from 'zod';
import { attachment } from '../base/fields';
import { dropLimit } from '../base/file-limits';
import { reason } from '../base/reason';
import { answer, cancellable, nothing } from './answer';

const bytes: z.ZodType<Uint8Array, Uint8Array> = z.instanceof(Uint8Array);

/** What can be shown of a file in the window: a document of pages (the pictures of a TIFF are such pages), or one picture with its size in pixels. */
export const shown = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('pdf'), bytes }),
  z.strictObject({ is: z.literal('tiff'), bytes }),
  z.strictObject({
    is: z.literal('picture'),
    bytes,
    width: z.int().min(1),
    height: z.int().min(1),
  }),
]);
export type Shown = z.infer<typeof shown>;

/** A dropped file: its name, never a path, and its bytes. */
export const droppedFile = z.strictObject({
  name: attachment.shape.name.regex(/^[^/\\\0]+$/, reason('not-a-file-name')),
  bytes,
});
export type DroppedFile = z.infer<typeof droppedFile>;

/** Files that belong to a letter, a step or a reply. */
export const attachmentCalls = {
  /** Main's own open dialog; the files are copied into the register and fingerprinted. */
  attachFiles: { input: nothing, output: cancellable(z.array(attachment)) },
  /** The same for files dropped on the window. All of them or none. */
  attachDropped: {
    input: z.strictObject({ files: z.array(droppedFile).min(1).max(dropLimit.files) }),
    output: answer(z.array(attachment)),
  },
  /** The bytes of an attached file that the window can show, checked against its fingerprint; what it is, by its bytes. */
  readAttachment: { input: z.strictObject({ attachment }), output: answer(shown) },
  /** In the system's viewer, as a copy; only papers, pictures and text that are what their name says. */
  openAttachment: { input: z.strictObject({ attachment }), output: answer(nothing) },
  /** Main's own save dialog: a copy of an attached file, checked against its fingerprint. */
  saveAttachment: { input: z.strictObject({ attachment }), output: cancellable(z.string()) },
} as const;
