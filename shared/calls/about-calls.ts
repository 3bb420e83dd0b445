import * as z from 'zod';
import { answer, cancellable, nothing } from './answer';

/** What the program is, what it runs on, and where its data lies. */
export const about = z.strictObject({
  version: z.string(),
  /** Electron, Chromium, Node.js, each with its version. */
  runtime: z.string(),
  /** The Electron this program was made for, where it runs on another one; null: it runs on that. */
  standsInFor: z.string().nullable(),
  lawEdition: z.string(),
  journalVersion: z.int(),
  /** Name, release and processor of the system. */
  system: z.string(),
  /** Shown, never handled: the window passes no paths. */
  places: z.strictObject({
    register: z.string(),
    settings: z.string(),
    backups: z.string(),
    log: z.string(),
  }),
});
export type About = z.infer<typeof about>;

/** A package that is part of the program, with the text of its license. */
export const bundledPackage = z.strictObject({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  text: z.string().min(1),
});
export type BundledPackage = z.infer<typeof bundledPackage>;

export const aboutCalls = {
  readAbout: { input: nothing, output: answer(about) },
  /** Main's own folder dialog: a copy of the register without its names, texts, numbers and files. */
  exportSupport: {
    input: nothing,
    output: cancellable(z.strictObject({ folder: z.string(), entries: z.int() })),
  },
  /** Every package and font that came into the program, by name. */
  readLicenses: { input: nothing, output: answer(z.array(bundledPackage)) },
} as const;
