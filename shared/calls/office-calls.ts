import * as z from 'zod';
import { answer, cancellable, nothing, refusal } from './answer';
import { officeState } from './office-state';

/** How a computer logs in to the server of an office. */
export const officeLogins = ['password', 'certificate'] as const;

/** Which attached files of the office are always on this computer: all, or each from when it is first opened. */
export const officeFileRules = ['all', 'opened'] as const;

/** How the password is kept: in the keychain of the system, in a file that only its owner can read, or not at all. */
export const secretsKept = ['keychain', 'file', 'asked'] as const;
export type SecretKept = (typeof secretsKept)[number];

const name = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .regex(/^[^\p{Cc}]+$/u);

/** The server, the database and the login. */
export const officeNames = {
  host: name,
  port: z.int().min(1).max(65_535),
  database: name,
  login: name,
};
export const fileName = z.string().min(1).max(255);

/** A file of a certificate: the one kept for this office, the one chosen last, or none. */
const whichFile = z.enum(['none', 'kept', 'chosen']);

/** The way to an office as a form has it. The window names no file: they are chosen in main's own dialogs. */
export const officeForm = z.strictObject({
  ...officeNames,
  by: z.enum(officeLogins),
  /** Null: the one that is kept. */
  password: z.string().min(1).max(1_024).nullable(),
  authority: whichFile,
  certificate: whichFile,
  keep: z.enum(secretsKept),
});
export type OfficeForm = z.infer<typeof officeForm>;

/** What this computer keeps of the office; never the password. */
export const officePlaceShown = z.strictObject({
  ...officeNames,
  by: z.enum(officeLogins),
  authority: fileName.nullable(),
  certificate: fileName.nullable(),
  files: z.enum(officeFileRules),
  kept: z.enum(secretsKept),
  /** The password is known to the program; otherwise it has to be typed. */
  hasSecret: z.boolean(),
});
export type OfficePlaceShown = z.infer<typeof officePlaceShown>;

/** What the register on a server is to the one here; `empty`: no register was put there yet. */
export const officeComparisons = ['empty', 'same', 'newer', 'older', 'forked', 'another', 'none'] as const;

export const officeTest = z.strictObject({
  /** Null where the server has no register yet. */
  may: z.enum(['read', 'write']).nullable(),
  entries: z.int().nullable(),
  compared: z.enum(officeComparisons),
});
export type OfficeTest = z.infer<typeof officeTest>;

/** A command on its way to the office, or one that was refused. */
export const officeCommand = z.strictObject({
  id: z.string(),
  by: z.string(),
  /** When it was typed. */
  at: z.string(),
  /** As it was given. */
  command: z.unknown(),
  /** Its line as the register shows it, while it is on its way. */
  line: z.string().nullable(),
  /** Why it was refused, and when; null while it is on its way. */
  refused: z.strictObject({ at: z.string(), why: refusal }).nullable(),
});
export type OfficeCommand = z.infer<typeof officeCommand>;

export const officeCalls = {
  readOffice: {
    input: nothing,
    output: answer(
      z.strictObject({
        /** The sample and a register that is only looked at are not shared. */
        canShare: z.boolean(),
        isShared: z.boolean(),
        place: officePlaceShown.nullable(),
        /** The system has a keychain. */
        hasKeychain: z.boolean(),
        /** Entries of the register here: joining keeps them beside. */
        entries: z.int(),
      }),
    ),
  },
  /** Main's own open dialog: the authority, or the certificate of this computer and then its key. */
  chooseOfficeFile: {
    input: z.strictObject({ what: z.enum(['authority', 'certificate']) }),
    output: cancellable(z.strictObject({ name: fileName })),
  },
  /** Connects and says how it stands there; changes nothing. */
  testOffice: { input: officeForm, output: answer(officeTest) },
  /** Connects, and goes on only where that succeeds: puts this register there, takes that one, or only keeps the way to it. */
  enterOffice: {
    input: officeForm.extend({ act: z.enum(['share', 'join', 'keep']) }),
    output: answer(nothing),
  },
  keepOfficeFiles: { input: z.strictObject({ files: z.enum(officeFileRules) }), output: answer(nothing) },
  /** Connects anew, at once. */
  reachOffice: { input: nothing, output: answer(officeState) },
  leaveOffice: { input: nothing, output: answer(nothing) },
  /** Puts the entries back that an office lacks which was restored from an older backup. */
  putBackToOffice: { input: nothing, output: answer(officeState) },
  /** Takes the office's register in the place of this one, which is kept beside it: the way out where they differ. */
  takeOfficeRegister: { input: nothing, output: answer(nothing) },
  /** What is on its way, oldest first, and what was refused. */
  readOfficeCommands: { input: nothing, output: answer(z.array(officeCommand)) },
  /** The person gives a refused command up, or has entered it otherwise. */
  dropOfficeCommand: { input: z.strictObject({ id: z.string() }), output: answer(nothing) },
} as const;

/** Notices that this computer has shown of a register that is shared: they are not in its journal. */
export const shownHere = z.array(z.strictObject({ at: z.string(), reminders: z.array(z.string()) }));
export type ShownHere = z.infer<typeof shownHere>;
