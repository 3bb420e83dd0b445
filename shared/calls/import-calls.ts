import * as z from 'zod';
import { correction } from '../import/correct-cells';
import { type Encoding, encodingNames } from '../import/encodings';
import { conflictChoice, conflictKinds, verdicts } from '../import/preview-row';
import { delimiters } from '../import/source-table';
import { importTables, mapping } from '../records/import-mapping';
import { answer, cancellable, messageShape, nothing } from './answer';
import { droppedFile } from './attachment-calls';

const rowChoices = z.strictObject({
  /** The line of the headings; 0: there are none; null: found out. */
  headings: z.int().min(0).nullable(),
  /** What becomes of lines that look like totals; null: asked. */
  totals: z.enum(['leave-out', 'keep']).nullable(),
});

/** A file that was chosen, taken apart as it reads now; its rows stay in main. */
export const importFile = z.strictObject({
  /** Shown, never handled. */
  name: z.string(),
  form: z.union([
    z.strictObject({
      kind: z.literal('csv'),
      encoding: z.string(),
      delimiter: z.enum(delimiters),
      /** While there are some, one has to be chosen. */
      candidates: z.array(
        z.strictObject({ encoding: z.enum(Object.keys(encodingNames) as Encoding[]), words: z.string() }),
      ),
    }),
    z.strictObject({ kind: z.literal('xlsx'), sheet: z.string(), sheets: z.array(z.string()) }),
  ]),
  headers: z.array(z.string()),
  /** 0: there are none. */
  headingsLine: z.int(),
  /** The first lines, those above the headings included. */
  top: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })),
  /** Lines that look like totals; while there are some, it has to be said what they are. */
  totals: z.array(z.int()),
  /** What was chosen about the rows instead of being found out. */
  chosen: rowChoices,
  /** How the file was taken apart. */
  told: z.array(messageShape),
  /** The first rows as they read now. */
  first: z.array(z.array(z.string())),
  rows: z.int(),
  doubts: z.array(messageShape),
  /** Of each column: words that may mean nothing, such as N/A. */
  placeholders: z.array(z.array(z.string())),
});
export type ImportFile = z.infer<typeof importFile>;

const verdict = z.enum(verdicts);
const counts = z.record(verdict, z.int());

const dueDays = z.strictObject({ due: z.string(), workBy: z.string() }).nullable();

/** A row of the preview, as the window shows it. */
export const importRowShown = z.strictObject({
  line: z.int(),
  verdict,
  /** What the row says, enough to know it by. */
  words: z.string(),
  why: z.array(messageShape),
  read: z.array(z.strictObject({ field: z.string(), text: z.string(), taken: z.string().nullable() })),
  changes: z.array(z.strictObject({ label: z.string(), was: z.string(), now: z.string() })),
  deadlines: z.array(z.strictObject({ title: z.string(), was: dueDays, now: dueDays })),
  conflict: z
    .strictObject({
      kind: z.enum(conflictKinds),
      offers: z.array(z.strictObject({ choice: conflictChoice, message: messageShape })),
    })
    .nullable(),
  /** Of a refused row: the cell that is wrong, where one is, and how many rows hold the same in that column. */
  fault: z.strictObject({ column: z.int(), heading: z.string(), text: z.string(), same: z.int() }).nullable(),
  /** A conflict of this row was decided; it can be asked again. */
  isDecided: z.boolean(),
});
export type ImportRowShown = z.infer<typeof importRowShown>;

/** A report of AES as it stands in its file. */
export const aesReportFile = z.strictObject({
  /** Shown, never handled. */
  name: z.string(),
  headers: z.array(z.string()),
  rows: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })),
});
export type AesReportFile = z.infer<typeof aesReportFile>;

/** How far the rows of a file have been tried. */
export const importNews = z.strictObject({
  /** From 0 to 1. */
  share: z.number(),
  /** As it went so far; null while too little is done to tell. */
  secondsLeft: z.int().nullable(),
});
export type ImportNews = z.infer<typeof importNews>;

/** What a file would do. */
export const importPreview = z.strictObject({
  /** Asked before any row is looked at. */
  questions: z.array(messageShape),
  /** What is true of whole columns, such as times that were dropped. */
  notes: z.array(messageShape),
  counts,
  /** Deadlines it would set, and the nearest work-by date among them. */
  deadlines: z.int(),
  nearest: z.string().nullable(),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importCalls = {
  /** Main's own open dialog; the file is read and kept in main until the next one or `forgetImport`. */
  chooseImportFile: { input: nothing, output: cancellable(importFile) },
  /** The same for a file dropped on the page. */
  openDroppedImport: { input: z.strictObject({ file: droppedFile }), output: answer(importFile) },
  /** Main's own save dialog: a CSV file with the headings of a table, and no row. */
  saveImportTemplate: {
    input: z.strictObject({ table: z.enum(importTables) }),
    output: cancellable(z.string()),
  },
  /** The same file taken apart otherwise. */
  rereadImport: {
    input: z.strictObject({
      encoding: z.string().max(40).nullable(),
      delimiter: z.enum(delimiters).nullable(),
      sheet: z.string().max(200).nullable(),
      ...rowChoices.shape,
    }),
    output: answer(importFile),
  },
  /** Tries every row on a copy of the register; changes nothing. How far it is comes as news. */
  previewImport: {
    input: z.strictObject({
      mapping,
      choices: z.array(
        z.strictObject({
          line: z.int(),
          isLeftOut: z.boolean().optional(),
          about: z.partialRecord(z.enum(conflictKinds), conflictChoice),
        }),
      ),
      /** Cells that were corrected in the preview. */
      corrections: z.array(correction).max(10_000),
    }),
    output: cancellable(importPreview),
  },
  /** Gives up the preview or the entry that is being made: its call says that it was cancelled, and nothing of it is left. */
  stopImport: { input: nothing, output: answer(nothing) },
  /** Rows of the last preview, those with this verdict (null: all), in the order of the file. */
  readImportRows: {
    input: z.strictObject({
      verdict: verdict.nullable(),
      from: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: answer(z.strictObject({ rows: z.array(importRowShown), of: z.int() })),
  },
  /** Does what the last preview said, as one entry, after a backup. Refused while a conflict is undecided. */
  runImport: {
    /** `name`: what its mapping is called from now on; empty: nothing. */
    input: z.strictObject({ withoutRefused: z.boolean(), name: z.string().max(200) }),
    output: cancellable(
      z.strictObject({ seq: z.int(), made: z.int(), changed: z.int(), backup: z.string().nullable() }),
    ),
  },
  /** Main's own save dialog: the rows that did not come in, as CSV with the reasons. */
  saveLeftOut: { input: nothing, output: cancellable(z.string()) },
  /** A report of AES that a person chooses, as text; the window compares it with the register and nothing is written. */
  chooseAesReport: { input: nothing, output: cancellable(aesReportFile) },
  forgetImport: { input: nothing, output: answer(nothing) },
} as const;
